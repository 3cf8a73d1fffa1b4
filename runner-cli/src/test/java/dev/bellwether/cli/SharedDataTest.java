package dev.bellwether.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The commands on the bars that are not in the repository; skipped where they are absent. */
final class SharedDataTest {
  @TempDir Path folder;
  private Path data;
  private Cli cli;

  @BeforeEach
  void find() {
    data = Path.of(System.getProperty("bellwether.shared", "../shared"), "data");
    assumeTrue(Files.isDirectory(data), "no market data in " + data);
    cli = Cli.in(folder);
  }

  @Test
  void tradesAYearAndAHalfOfMinutes() {
    JsonNode json = btm("minute/SPY.csv.gz", "--decisions", "d.csv", "--json");

    // 389 sessions less 15 of warm-up; four half days lack six of twelve marks
    assertThat(json.get("sessions").intValue()).isEqualTo(389 - 15);
    assertThat(cli.lines("d.csv")).hasSize(1 + 374 * 12 - 4 * 6);
  }

  /** The paper's own months, facts/BTM.md section 7; its bars, feed and fills are not ours. */
  @Test
  void comesCloseToThePapersMonths() {
    JsonNode months =
        btm("minute/SPY.csv.gz", "--fill", "decision-close", "--json").get("monthlyReturns");

    List<String> names = List.of("2024-05", "2024-06", "2024-07", "2024-08", "2024-10", "2025-02");
    double[] paper = {-0.043, 0.016, 0.082, -0.028, 0.067, 0.076};
    for (int i = 0; i < paper.length; i++) {
      assertThat(months.get(names.get(i)).doubleValue())
          .as(names.get(i))
          .isCloseTo(paper[i], within(0.01));
    }
  }

  @Test
  void tradesFiveMinuteBarsAtTheSameMarks() {
    JsonNode minutes = btm("minute/SPY.csv.gz", "--to", "2025-07-31", "--json");
    JsonNode five = btm("five_minute/SPY_2021_2025_av.csv.gz", "--from", "2024-04-22", "--json");

    assertThat(five.get("granularity").stringValue()).isEqualTo("5m");
    assertThat(five.get("metrics").get("totalReturn").doubleValue())
        .isCloseTo(minutes.get("metrics").get("totalReturn").doubleValue(), within(0.05));
    assertThat(five.get("notes").toString()).contains("has no bars of").contains("sessions: ");
  }

  @Test
  void buysTheFundsThatAFolderHolds() {
    Cli.Said said =
        cli.run(
            "backtest",
            "btm",
            "--bars",
            data.resolve("minute_yahoo_2019-12").toString(),
            "--no-cache",
            "--sizing",
            "etf",
            "--lookback",
            "5",
            "--volatility-lookback",
            "5",
            "--json");

    assertThat(said.code()).as(said.err()).isZero();
    assertThat(Json.object(said.out()).get("modelledFunds").toString()).isEqualTo("[\"SPDN\"]");
  }

  @Test
  void refusesARealBrokenFileInOneSentence() {
    String file = data.resolve("fixtures/bad/mixed_schema_SPY.csv").toString();

    Cli.Said said = cli.run("backtest", "btm", "--bars", "SPY=" + file, "--no-cache");

    assertThat(said.code()).isEqualTo(1);
    assertThat(said.err()).startsWith("bellwether: " + file + ", line 2");
    assertThat(said.err().lines()).hasSize(1);
  }

  private JsonNode btm(String bars, String... more) {
    List<String> arguments =
        new ArrayList<>(
            List.of("backtest", "btm", "--no-cache", "--bars", "SPY=" + data.resolve(bars)));
    arguments.add("--dividends");
    arguments.add(data.resolve("corporate_actions/SPY_dividends.csv").toString());
    arguments.addAll(List.of(more));
    Cli.Said said = cli.run(arguments.toArray(String[]::new));
    assertThat(said.code()).as(said.err()).isZero();
    return Json.object(said.out());
  }
}
