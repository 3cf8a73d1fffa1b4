package dev.bellwether.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class BacktestEnsembleTest {
  private static final JsonMapper MAPPER = new JsonMapper();
  @TempDir private static Path folder;
  private static Cli.Said said;

  @BeforeAll
  static void run() {
    Cli.in(folder).withBundledFiles();
    said = backtest("--coins", "1", "--logs", "logs", "--report", "report.html");
  }

  private static Cli.Said backtest(String... more) {
    List<String> words =
        List.of("backtest", "ensemble", "--bars", "SPY=SPY.csv.gz", "--to", "2024-04-12");
    return Cli.in(folder)
        .run(Stream.concat(words.stream(), Stream.of(more)).toArray(String[]::new));
  }

  @Test
  void saysWhatItDidBesideCoinsAndThatNoEdgeWasFound() {
    assertThat(said.code()).isZero();
    assertThat(said.unwrapped())
        .contains("what it learned")
        .contains("a coin, seed 1")
        .contains("always against the band")
        .contains("Modelled SPXL, SH, SDS: no bars of their own")
        .contains("Brier score");
  }

  @Test
  void costsLeaveLessThanNoCosts() {
    JsonNode json = json("--json", "--coins", "0");
    JsonNode own = json.path("baselines").path(0);

    assertThat(own.path("withCosts").path("mean").doubleValue())
        .isLessThan(own.path("withoutCosts").path("mean").doubleValue());
    assertThat(json.path("ordersPerSession").doubleValue()).isPositive();
    assertThat(json("--json", "--coins", "0", "--no-costs").path("meanDay").path("mean"))
        .isEqualTo(own.path("withoutCosts").path("mean"));
  }

  private static JsonNode json(String... more) {
    return MAPPER.readTree(backtest(more).out());
  }

  /** A7, A8: what can be set changes what comes out. */
  @Test
  void obeysEveryOption() {
    String usual = figures(json("--json", "--coins", "0"));

    for (String[] option :
        List.of(
            new String[] {"--rules", "as-built"},
            new String[] {"--thresholds", "as-built"},
            new String[] {"--min-hold", "1"},
            new String[] {"--profit-target", "0.001"},
            new String[] {"--stop-loss", "0.001"},
            new String[] {"--no-amplification"},
            new String[] {"--map", "straight"},
            new String[] {"--min-agreement", "1"},
            new String[] {"--forgetting", "0.99"},
            new String[] {"--warm-up", "2000"},
            new String[] {"--cash-buffer", "0.1"},
            new String[] {"--half-spread-bps", "2"},
            new String[] {"--half-spread-bps", "SH=2"},
            new String[] {"--commission", "0.01"},
            new String[] {"--slippage", "0.01"},
            new String[] {"--equity", "50000"},
            new String[] {"--funds", "SPY,SPXL:2,SH:-1,SDS:-3"})) {
      String[] words =
          Stream.concat(Stream.of("--json", "--coins", "0"), Stream.of(option))
              .toArray(String[]::new);
      assertThat(figures(json(words))).as("%s", option[0]).isNotEqualTo(usual);
    }
  }

  /** Section 8 of the facts: half a tick of SPY, SH and SDS, and the middle of what SPXL has. */
  @Test
  void chargesEachFundItsOwnSpread() {
    JsonNode usual = json("--json", "--coins", "0").path("costs").path("halfSpreadBps");
    JsonNode own = json("--json", "--coins", "0", "--half-spread-bps", "1,SH=2").path("costs");

    assertThat(usual.toString()).isEqualTo("{\"SPY\":0.07,\"SPXL\":0.5,\"SH\":1.4,\"SDS\":3.4}");
    assertThat(own.path("halfSpreadBps").toString())
        .isEqualTo("{\"SPY\":1.0,\"SPXL\":1.0,\"SH\":2.0,\"SDS\":1.0}");
    assertThat(said.unwrapped())
        .contains("half spread SPY 0.07 bp, SPXL 0.5 bp, SH 1.4 bp, SDS 3.4 bp");
    assertThat(Cli.in(folder).read("report.html")).contains("SPY 0.07 bp, SPXL 0.5 bp");
  }

  private static String figures(JsonNode json) {
    return json.path("metrics").toString() + json.path("brierScore");
  }

  @Test
  void saysHowToMendWhatIsNotUnderstood() {
    assertThat(backtest("--funds", "SPY,SPXL").err())
        .contains("--funds must be BASE,BULL:TIMES,BEAR:TIMES,BEAR:TIMES");
    assertThat(backtest("--rules", "correct").err()).contains("Did you mean corrected?");
    assertThat(backtest("--stop-loss", "-1").err())
        .contains("--stop-loss must be above 0, was -1.0");
    assertThat(backtest("--half-spread-bps", "SPY=0.07,0.5").err())
        .contains("was not understood at \"0.5\"");
    Cli.Said many = backtest("--coins", "101");
    assertThat(many.code()).isEqualTo(2);
    assertThat(many.err()).contains("--coins must be a whole number from 0 to 100, was \"101\".");
  }

  @Test
  void writesFiveLogsADay() throws IOException {
    try (Stream<Path> found = Files.list(folder.resolve("logs"))) {
      List<String> names = found.map(file -> file.getFileName().toString()).sorted().toList();

      // 4 to 12 April: seven sessions
      assertThat(names).hasSize(35);
      assertThat(names)
          .contains(
              "signals_20240404_093100.jsonl",
              "decisions_20240404_093100.jsonl",
              "trades_20240404_093100.jsonl",
              "positions_20240404_093100.jsonl",
              "system_20240404_093100.log");
    }
    JsonNode signal =
        MAPPER.readTree(Cli.in(folder).lines("logs/signals_20240404_093100.jsonl").getFirst());
    assertThat(signal.path("timestamp").asString()).isEqualTo("2024-04-04T09:31:00-04:00");
    assertThat(signal.path("prob_1bar").doubleValue())
        .isNotEqualTo(signal.path("prob_5bar").doubleValue());
  }

  @Test
  void analyzesThem() {
    Cli.Said analysis = Cli.in(folder).run("analyze", "logs", "--report", "analysis.html");

    assertThat(analysis.code()).isZero();
    assertThat(analysis.out())
        .contains("LONG signals")
        .contains("Mean return of a block of 390 bars")
        .contains("Break-even cost of a side")
        .contains("50 coins");
    assertThat(Cli.in(folder).read("analysis.html")).contains("What the trading logs say");
    assertThat(Cli.in(folder).run("analyze", "nothing").code()).isEqualTo(1);
  }

  /** The original's daily script, with json in place of pandas. */
  @Test
  void anotherLanguageReadsTheLogsAndFindsTheSame() throws Exception {
    Cli.Said analysis = Cli.in(folder).run("analyze", "logs/signals_20240405_093100.jsonl");
    String script =
        Path.of(System.getProperty("bellwether.root"), "docs", "daily_analysis.py").toString();

    String python = python(script, folder.resolve("logs").toString(), "20240405_093100");

    for (String line : python.lines().toList()) {
      String name = line.substring(0, line.indexOf(':'));
      String value = line.substring(line.indexOf(':') + 1).strip();
      assertThat(analysis.out()).containsPattern("\\Q" + name + "\\E.* \\Q" + value + "\\E\n");
    }
    assertThat(python.lines()).hasSize(7);
  }

  private static String python(String... words) throws Exception {
    List<String> command = Stream.concat(Stream.of("python3"), Stream.of(words)).toList();
    Process process;
    try {
      process = new ProcessBuilder(command).redirectErrorStream(true).start();
    } catch (IOException e) {
      return Assumptions.abort("skipped: there is no python3");
    }
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).as(out).isZero();
    return out;
  }
}
