package dev.bellwether.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever is wrong with what was asked for, it is one sentence, and never a stack trace. */
final class WrongInputTest {
  private static final String BARS = "--bars SPY=SPY.csv.gz --no-cache ";

  @TempDir Path folder;
  private Cli cli;

  @BeforeEach
  void bars() {
    cli = Cli.in(folder).withBundledFiles();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--variant opp-bnd | --variant must be one of curr-band-vwap, opp-band, vwap-only, was"
            + " \"opp-bnd\". Did you mean opp-band?",
        "--sizing dinamic  | --sizing must be one of dynamic, fixed, etf, etf-exact, was"
            + " \"dinamic\". Did you mean dynamic?",
        "--preset papre    | --preset must be one of paper, paper-fixed, default, conservative,"
            + " aggressive, live, was \"papre\". Did you mean paper?",
        "--fill next-opn   | --fill must be one of next-open, decision-close, was \"next-opn\". Did"
            + " you mean next-open?",
        "--exit moc        | --exit must be one of close, moc-15:49:30, market-15:49:30, was"
            + " \"moc\".",
        "--vwap-price hlc3 | --vwap-price must be one of typical, close, was \"hlc3\".",
        "--bar-stamp ende  | --bar-stamp must be one of start, end, was \"ende\". Did you mean"
            + " end?",
        "--bar-zone America/New_Yorck | --bar-zone must be a time zone such as America/New_York,"
            + " was \"America/New_Yorck\". Did you mean America/New_York?",
        "--from 2024-13-01 | --from must be a date such as 2024-04-01, was \"2024-13-01\".",
        "--to yesterday    | --to must be a date such as 2024-04-01, was \"yesterday\".",
        "--from 2024-07-01 --to 2024-06-01 | --to must not be before --from 2024-07-01, was"
            + " 2024-06-01.",
        "--lookback 1      | --lookback must be 2 to 500, was 1.",
        "--lookback x      | --lookback: 'x' is not an int.",
        "--lookback 2.5    | --lookback: '2.5' is not an int.",
        "--band-multiplier 0   | --band-multiplier must be above 0 and at most 10, was 0.0.",
        "--band-multiplier NaN | --band-multiplier must be above 0 and at most 10, was NaN.",
        "--volatility-lag 0    | --volatility-lag must be 1 to 20, was 0.",
        "--target-volatility 2 | --target-volatility must be above 0 and at most 1, was 2.0.",
        "--leverage-cap -1     | --leverage-cap must be above 0 and at most 100, was -1.0.",
        "--cash-buffer 1       | --cash-buffer must be a fraction of at least 0 and below 1, was"
            + " 1.0.",
        "--equity 0            | --equity must be above 0, was 0.",
        "--commission -0.1     | --commission must be a number of at least 0, was -0.1.",
        "--min-commission -1   | --min-commission must be a number of at least 0, was -1.0.",
        "--slippage NaN        | --slippage must be a number of at least 0, was NaN.",
        "--half-spread-bps -1  | --half-spread-bps must be a number of at least 0, was -1.0.",
        "--half-spread-bps x   | --half-spread-bps must be a number of at least 0, was \"x\".",
        "--half-spread-bps SPY=x | --half-spread-bps must be a number of at least 0, was \"x\".",
        "--half-spread-bps SPY=1,SPY=2 | --half-spread-bps must name a symbol once, named SPY"
            + " twice.",
        "--half-spread-bps %=1 | --half-spread-bps must name symbols such as SPY, was \"%\".",
        "--half-spread-bps 1,2 | --half-spread-bps must be a number, or a number and SYMBOL=NUMBER"
            + " after it such as 0.5,SPY=0.07,SH=1.4, was not understood at \"2\".",
        "--buying-power 0.5    | --buying-power must be at least 1, was 0.5.",
        "--symbol =            | --symbol must name a symbol such as SPY, named \"=\".",
        "--bars SPY=           | --bars must be SYMBOL=FILE or a folder, such as SPY=SPY.csv.gz,"
            + " was \"SPY=\".",
        "--lookback            | missing required parameter for option '--lookback' (N).",
        "--lookback 3 --lookback 4 | option '--lookback' (N) should be specified only once.",
        "--bars SPY=SPY.csv.gz | --bars must name each symbol once, named SPY again; put files that"
            + " follow each other into one folder and name the folder.",
      })
  void isAMisunderstanding(String options, String sentence) {
    Cli.Said said = cli.run(("backtest btm " + BARS + options).split(" +"));

    assertThat(said.err()).startsWith("bellwether: " + sentence + System.lineSeparator());
    assertThat(said.code()).isEqualTo(2);
    assertThat(said.out()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--to 2024-04-12   | no session is left to trade: the bars of SPY have 10 sessions from"
            + " 2024-04-01 to 2024-04-12 (cut by --to), the first 10 of them warm up.",
        "--from 2025-01-01 | no session is left to trade: the bars of SPY have 127 sessions from"
            + " 2024-04-01 to 2024-09-30, the first 15 of them warm up, and --from is 2025-01-01.",
        "--to 2020-01-01   | no session is left to trade: there are no bars of SPY until"
            + " 2020-01-01.",
        "--lookback 200    | no session is left to trade: the bars of SPY have 127 sessions from"
            + " 2024-04-01 to 2024-09-30, the first 127 of them warm up.",
        "--symbol QQQ      | no --bars hold QQQ, whose price gives the signal; they hold [SPY].",
        "--dividends no.csv| no.csv: the file of dividends cannot be read; check the path and its"
            + " permissions.",
        "--report no/r.html| no/r.html: the file cannot be written; check that its folder exists"
            + " and may be written to.",
        "--journal no/j    | no/j: the file cannot be written; check that its folder exists and may"
            + " be written to.",
      })
  void isAFailureWhereTheDataDoNotFit(String options, String sentence) {
    Cli.Said said = cli.run(("backtest btm " + BARS + options).split(" +"));

    assertThat(said.err().replace(folder + "/", ""))
        .isEqualTo("bellwether: " + sentence + System.lineSeparator());
    assertThat(said.code()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--system btn          | --system must be btm or ensemble, was \"btn\".",
        "--in-each-state 1     | --in-each-state is for --system ensemble, was given with btm.",
        "--in-each-state 0     | --in-each-state must be a whole number from 1 on, was \"0\".",
      })
  void aTrialIsRefusedBeforeItIsLived(String options, String sentence) {
    Cli.Said said = cli.run(("trial processes " + options).split(" +"));

    assertThat(said.err()).startsWith("bellwether: " + sentence + System.lineSeparator());
    assertThat(said.code()).isEqualTo(2);
  }

  @Test
  void sizingByFundsNeedsTheIndexOfTheFunds() {
    Cli.Said said =
        cli.run("backtest btm --bars QQQ=SPY.csv.gz --no-cache --sizing etf".split(" "));

    assertThat(said.code()).isEqualTo(1);
    assertThat(said.err())
        .contains("--sizing etf buys funds on the index of SPY, so --symbol must be SPY, was QQQ.");
  }

  @Test
  void barsAreAsked() {
    Cli.Said said = cli.run("backtest", "btm");

    assertThat(said.code()).isEqualTo(2);
    assertThat(said.err()).startsWith("bellwether: --bars SYMBOL=FILE must be given.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ex_date,amount^2024-06-21,1 | line 1: the header must name ex_date and cash_dividend, was"
            + " [ex_date, amount].",
        "ex_date,cash_dividend^21.6.2024,1 | line 2: ex_date must be a date such as 2024-06-21, was"
            + " \"21.6.2024\".",
        "ex_date,cash_dividend^^2024-06-21,x | line 3: cash_dividend must be a number of at least"
            + " 0, was \"x\".",
        "ex_date,cash_dividend^2024-06-21,-1 | line 2: cash_dividend must be a number of at least"
            + " 0, was \"-1\".",
        "ex_date,cash_dividend^2024-06-21,NaN | line 2: cash_dividend must be a number of at least"
            + " 0, was \"NaN\".",
        "ex_date,cash_dividend^2024-06-21 | line 2: a row must have as many columns as the header,"
            + " had 1.",
        "ex_date,cash_dividend^2024-06-21,1^2024-06-21,1 | line 3: 2024-06-21 comes twice; keep one"
            + " row for each ex-date.",
      })
  void dividendsAreHeldAgainstRules(String text, String sentence) {
    cli.write("div.csv", text.replace('^', '\n'));

    Cli.Said said = cli.run(("backtest btm " + BARS + "--dividends div.csv").split(" "));

    assertThat(said.code()).isEqualTo(1);
    assertThat(said.err()).endsWith("div.csv, " + sentence + System.lineSeparator());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "timestamp,open,high,low,close^ | volume",
        "timestamp,open,high,low,close,volume^2024-04-01T09:30:00-04:00,1,1,1,x,1 | line 2",
        "timestamp,open,high,low,close,volume^2024-04-01T09:30:00-04:00,1,1,2,1,1 | line 2",
        "'' | empty",
      })
  void badFilesOfBarsGetOneSentenceWithFileAndPlace(String text, String where) {
    cli.write("bad.csv", text.replace('^', '\n'));

    Cli.Said said = cli.run("backtest", "btm", "--bars", "SPY=bad.csv");

    assertThat(said.code()).isEqualTo(1);
    assertThat(said.err()).startsWith("bellwether: ").contains("bad.csv").contains(where);
    assertThat(said.err().lines()).hasSize(1);
  }

  @Test
  void aFileThatIsNotThereIsNamed() {
    Cli.Said said = cli.run("backtest", "btm", "--bars", "SPY=nowhere.csv");

    assertThat(said.code()).isEqualTo(1);
    assertThat(said.err()).contains("nowhere.csv");
    assertThat(said.err().lines()).hasSize(1);
  }
}
