package dev.bellwether.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

final class BacktestPortfolioTest {
  @TempDir Path folder;
  private Cli cli;

  @BeforeEach
  void prices() {
    cli = Cli.in(folder);
    int seed = 1;
    for (String ticker : new String[] {"SPY", "QQQ", "GLD", "NVDA"}) {
      made(ticker, seed++);
    }
  }

  private void made(String ticker, int seed) {
    Cli.Said said =
        cli.run(
            "generate",
            "bars",
            "--daily",
            "--sessions",
            "200",
            "--symbol",
            ticker,
            "--seed",
            Integer.toString(seed),
            "--output",
            ticker + ".csv");
    assertThat(said.code()).as(said.err()).isZero();
  }

  @Test
  void comparesTheStrategiesAndSaysWhatIsSyntheticAndMissing() {
    Cli.Said said = cli.run("backtest", "portfolio", "--bars", ".");

    assertThat(said.code()).as(said.err()).isZero();
    assertThat(said.unwrapped())
        .contains("169 sessions, 2024-02-14 to 2024-10-16")
        .contains("No prices of SLX, JEF, CPER, PLTR")
        .contains("SYNTHETIC: SPY.csv was made up with seed 1")
        .contains("Followed BUY_HOLD TACTICAL SPEC ASYM");
    assertThat(said.outLines()).allSatisfy(line -> assertThat(line.length()).isLessThan(101));
  }

  @Test
  void printsTheSameNumbersAsJsonTwice() {
    Cli.Said first = cli.run("backtest", "portfolio", "--bars", ".", "--json");
    Cli.Said second = cli.run("backtest", "portfolio", "--bars", ".", "--json");

    JsonNode json = Json.object(first.out());
    assertThat(first.out()).isEqualTo(second.out());
    assertThat(json.get("paths").size()).isEqualTo(5);
    assertThat(json.get("paths").get("SPEC").get("sessions").intValue()).isEqualTo(169);
    assertThat(json.get("parameters").get("fill").stringValue()).isEqualTo("next-open");
    assertThat(json.get("sharpe").get("SLX").isNull()).isTrue();
  }

  @Test
  void writesAReportInOneFile() {
    Cli.Said said =
        cli.run("backtest", "portfolio", "--bars", ".", "--rules", "manager", "--report", "p.html");

    assertThat(said.code()).as(said.err()).isZero();
    assertThat(cli.read("p.html"))
        .contains("Net asset values", "Drawdowns", "What was held", "Monthly returns, ASYM")
        .doesNotContain("http://cdn", "https://cdn");
  }

  @Test
  void fillsAtTheNextCloseWhereOnlyClosesAreKnown() {
    StringBuilder closes = new StringBuilder("date,adj_close\n");
    cli.lines("GLD.csv").stream()
        .skip(1)
        .map(line -> line.split(",", -1))
        .forEach(cells -> closes.append(cells[0]).append(',').append(cells[4]).append('\n'));
    cli.write("GLD.csv", closes.toString());

    JsonNode json = Json.object(cli.run("backtest", "portfolio", "--bars", ".", "--json").out());

    assertThat(json.get("parameters").get("fill").stringValue()).isEqualTo("next-close");
    assertThat(json.get("notes").toString()).contains("Only closes are known of 1 of 4 tickers");
    assertThat(cli.run("backtest", "portfolio", "--bars", ".", "--fill", "next-open").err())
        .contains("--fill next-open needs opens, but only closes are known of [GLD]");
  }

  @Test
  void saysThatNothingCanBeSaidWithoutHistory() {
    Cli.Said said = cli.run("backtest", "portfolio", "--bars", ".", "--to", "2024-01-31");

    assertThat(said.code()).isZero();
    assertThat(said.unwrapped())
        .contains("ASYM was skipped: only 21 sessions of prices, 31 are needed")
        .contains("nothing would be done");
  }

  @Test
  void takesTheGroupsOfAScanner() {
    cli.write("scan.json", "{\"recommended_groups\": {\"core\": [\"nvda\"], \"speculative\": []}}");

    JsonNode json =
        Json.object(
            cli.run("backtest", "portfolio", "--bars", ".", "--scanner", "scan.json", "--json")
                .out());

    assertThat(json.get("sharpe").propertyNames())
        .containsExactlyInAnyOrder(
            "NVDA", "SPY", "QQQ", "OKLO", "RMBS", "QBTS", "IREN", "AFRM", "SOFI");
  }

  @Test
  void showsTheOriginalsFaultyReckoningBesideIt() {
    Cli.Said said = cli.run("backtest", "portfolio", "--bars", ".", "--legacy");

    assertThat(said.unwrapped())
        .contains("TACTICAL 100,000.00")
        .contains("It would follow")
        .contains("never traded");
  }

  @Test
  void refusesOptionsOfTheOtherRules() {
    Cli.Said said =
        cli.run("backtest", "portfolio", "--bars", ".", "--rules", "manager", "--top", "2");

    assertThat(said.code()).isEqualTo(2);
    assertThat(said.err()).contains("--top belongs to --rules top");
  }

  @Test
  void complainsOfAFolderWithoutPricesInOneSentence() {
    Cli.Said said = cli.run("backtest", "portfolio", "--bars", ".", "--tickers", "X,,Y");

    assertThat(said.code()).isEqualTo(2);
    assertThat(said.err()).contains("--tickers must be tickers such as GLD,SLX, was \"X,,Y\"");
  }
}
