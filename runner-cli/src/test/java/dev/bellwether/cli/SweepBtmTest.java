package dev.bellwether.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SweepBtmTest {
  private static final String SWEEP =
      "sweep btm --bars SPY=SPY.csv.gz --no-cache --dividends SPY_dividends.csv ";

  @TempDir Path folder;
  private Cli cli;

  @BeforeEach
  void bars() {
    cli = Cli.in(folder).withBundledFiles();
  }

  @Test
  void runsEveryCombinationInTheOrderOfTheGrid() {
    Cli.Said said =
        cli.run(
            (SWEEP + "--lookback 10,14 --band-multiplier 0.9..1.1 --csv s.csv --report s.html")
                .split(" "));

    assertThat(said.code()).as(said.err()).isZero();
    List<String> lines = cli.lines("s.csv");
    assertThat(lines.getFirst())
        .isEqualTo(
            "lookback,band-multiplier,inTotalReturn,inAnnualReturn,inSharpe,inMaxDrawdown,inTrades,"
                + "outTotalReturn,outAnnualReturn,outSharpe,outMaxDrawdown,outTrades");
    assertThat(lines.stream().skip(1).map(l -> l.replaceFirst("^([^,]*,[^,]*),.*", "$1")))
        .containsExactly("10,0.9", "10,1.0", "10,1.1", "14,0.9", "14,1.0", "14,1.1");
    assertThat(said.out()).contains("The best 6 of 6 by in-sample Sharpe ratio");
    assertThat(said.outLines()).allMatch(line -> line.length() <= 80);
    assertThat(cli.read("s.html"))
        .contains("Sharpe ratio, in-sample")
        .contains("Sharpe ratio, out-of-sample");
  }

  @Test
  void onePointIsTheBacktestOfTheSameSessions() {
    cli.run((SWEEP + "--lookback 14 --band-multiplier 1 --out-of-sample 0 --csv s.csv").split(" "));

    String[] cells = cli.lines("s.csv").get(1).split(",", -1);
    assertThat(Double.parseDouble(cells[2])).isCloseTo(0.088270578, within(1e-12));
    assertThat(cells[6]).isEqualTo("88");
    assertThat(cells[7]).isEmpty();
  }

  @Test
  void theTwoPartsCompoundToTheWholeAndShareTheTrades() {
    cli.run((SWEEP + "--lookback 14,20 --out-of-sample 2024-08-01 --csv two.csv").split(" "));
    cli.run((SWEEP + "--lookback 14,20 --out-of-sample 0 --csv one.csv").split(" "));

    String[] two = cli.lines("two.csv").get(1).split(",", -1);
    String[] one = cli.lines("one.csv").get(1).split(",", -1);
    double whole = (1 + Double.parseDouble(two[1])) * (1 + Double.parseDouble(two[6])) - 1;
    assertThat(whole).isCloseTo(Double.parseDouble(one[1]), within(1e-9));
    assertThat(Integer.parseInt(two[5]) + Integer.parseInt(two[10]))
        .isEqualTo(Integer.parseInt(one[5]));
  }

  @Test
  void aLongerLookbackNeverSeesFewerSessionsThanAShorterOne() {
    Cli.Said said = cli.run((SWEEP + "--lookback 5,40 --out-of-sample 0").split(" "));

    assertThat(said.unwrapped())
        .contains("The first 40 sessions warm up, the same for all.")
        .contains("(87 sessions)");
  }

  @Test
  void saysWhatTheBestIsWorth() {
    Cli.Said said = cli.run((SWEEP + "--lookback 8..20:4 --top 2").split(" "));

    assertThat(said.unwrapped())
        .contains("Chosen in-sample on ")
        .contains("tried out-of-sample on ")
        .contains("The best 2 of 4")
        .contains("worthless variants")
        .contains("(deflated Sharpe ratio)");
  }

  @Test
  void oneThreadAndManyGiveTheSameBytes() {
    String grid = SWEEP + "--lookback 10..16:2 --band-multiplier 0.8,1.2 ";

    String one = cli.run((grid + "--threads 1 --csv 1.csv").split(" ")).out();
    String four = cli.run((grid + "--threads 4 --csv 4.csv").split(" ")).out();

    assertThat(cli.read("4.csv")).isEqualTo(cli.read("1.csv"));
    assertThat(four.replace("4.csv", "1.csv")).isEqualTo(one);
  }

  @Test
  void sweepsFundsToo() {
    Cli.Said said = cli.run((SWEEP + "--sizing etf --leverage-cap 1,3 --csv s.csv").split(" "));

    assertThat(said.code()).isZero();
    assertThat(said.unwrapped()).contains("Modelled").contains("leverage up to (swept)");
    assertThat(cli.lines("s.csv")).hasSize(3);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "                      | a sweep needs at least one range, such as --lookback 5..90:5.",
        "--lookback 1..3       | --lookback must be 2 to 500, was 1.",
        "--lookback 10..       | --lookback must be a number, a list such as 5,10,14 or a range"
            + " such as 5..90, 5..90:5 or 0.5..2.0:0.1, was \"10..\".",
        "--lookback 20..10     | --lookback must go up in steps above 0, went from 20 to 10 in"
            + " steps of 1.",
        "--lookback 10,10      | --lookback must name no value twice, was \"10,10\".",
        "--lookback 10.5       | --lookback takes whole numbers only, had 10.5.",
        "--lookback 10 --top 0 | --top and --threads must be at least 1.",
        "--lookback 10 --out-of-sample 1 | --out-of-sample must be a fraction such as 0.3 (0 for"
            + " none) or a date such as 2025-01-02, was \"1\".",
        "--target-volatility 0..0.5:0.00001 | --target-volatility must have at most 10000 values,"
            + " had more from 0 to 0.5.",
        "--target-volatility 0.0001..0.9:0.0001 --leverage-cap 1..20:0.1 | the ranges make more"
            + " than 100000 runs; make them shorter or their steps wider.",
      })
  void refusesRangesThatAreNone(String options, String sentence) {
    Cli.Said said = cli.run((SWEEP + (options == null ? "" : options)).strip().split(" +"));

    assertThat(said.err()).startsWith("bellwether: " + sentence + System.lineSeparator());
    assertThat(said.code()).isEqualTo(2);
  }

  @Test
  void refusesATrialTooShortToSayAnything() {
    Cli.Said said = cli.run((SWEEP + "--lookback 10,14 --out-of-sample 0.1").split(" "));

    assertThat(said.code()).isEqualTo(1);
    assertThat(said.err())
        .contains("of 112 sessions 101 would be in-sample and 11 out-of-sample;")
        .contains("each part needs at least 20");
  }
}
