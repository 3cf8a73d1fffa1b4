package dev.bellwether.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

final class BacktestBtmTest {
  private static final String BTM =
      "backtest btm --bars SPY=SPY.csv.gz --no-cache --dividends SPY_dividends.csv ";

  @TempDir Path folder;
  private Cli cli;

  @BeforeEach
  void bars() {
    cli = Cli.in(folder).withBundledFiles();
  }

  @Test
  void printsOneJsonObjectWithThePromisedKeysFirstAndInTheirOrder() {
    Cli.Said said = run("--json");

    JsonNode json = Json.object(said.out());
    assertThat(said.outLines()).hasSize(1);
    assertThat(said.err()).isEmpty();
    assertThat(json.propertyNames())
        .startsWith(
            "system",
            "parameters",
            "sessions",
            "metrics",
            "monthlyReturns",
            "finalEquity",
            "dataHash");
    assertThat(json.get("metrics").propertyNames())
        .startsWith(
            "totalReturn",
            "annualReturn",
            "volatility",
            "sharpe",
            "maxDrawdown",
            "trades",
            "costs");
    assertThat(json.get("system").stringValue()).isEqualTo("btm");
    assertThat(said.out()).doesNotContain("NaN").doesNotContain("Infinity");
  }

  /** Figures of {@link SlowBtm}, and those that follow from them by hand. */
  @Test
  void givesTheFiguresOfTheBundledHalfYear() {
    JsonNode json = Json.object(run("--json").out());

    JsonNode metrics = json.get("metrics");
    assertThat(json.get("sessions").intValue()).isEqualTo(127 - 15);
    assertThat(json.get("finalEquity").doubleValue()).isCloseTo(108_827.0578, within(1e-6));
    assertThat(metrics.get("totalReturn").doubleValue()).isCloseTo(0.088270578, within(1e-12));
    assertThat(metrics.get("annualReturn").doubleValue())
        .isCloseTo(Math.pow(1.088270578, 252.0 / 112) - 1, within(1e-12));
    assertThat(metrics.get("trades").intValue()).isEqualTo(88);
    assertThat(json.get("longs").intValue()).isEqualTo(52);
    assertThat(json.get("shorts").intValue()).isEqualTo(36);
    assertThat(metrics.get("costs").doubleValue()).isCloseTo(396.396, within(1e-9));
  }

  @Test
  void monthlyReturnsCompoundToTheTotal() {
    JsonNode json = Json.object(run("--json").out());

    JsonNode months = json.get("monthlyReturns");
    double factor = 1;
    for (String month : months.propertyNames()) {
      factor *= 1 + months.get(month).doubleValue();
    }
    assertThat(months.propertyNames())
        .containsExactly("2024-04", "2024-05", "2024-06", "2024-07", "2024-08", "2024-09");
    assertThat(factor - 1)
        .isCloseTo(json.get("metrics").get("totalReturn").doubleValue(), within(1e-12));
  }

  @Test
  void writesOneRowForEachMarkOfEachTradableSession() {
    run("--decisions d.csv");

    List<String> lines = cli.lines("d.csv");
    assertThat(lines.getFirst()).isEqualTo("date,mark,price,upper,lower,vwap,sigma,position");
    Map<String, Long> perDay =
        lines.stream()
            .skip(1)
            .collect(Collectors.groupingBy(l -> l.substring(0, 10), Collectors.counting()));
    assertThat(perDay).hasSize(112);
    assertThat(perDay.remove("2024-07-03")).isEqualTo(6);
    assertThat(perDay.values()).containsOnly(12L);
    assertThat(lines.get(1)).startsWith("2024-04-22,10:00,497.59,");
    assertThat(lines).allMatch(line -> line.matches("date.*|.*,(-1|0|1)"));
  }

  @Test
  void writesEveryRoundTripWithItsOffsetFromUtc() {
    JsonNode json = Json.object(run("--trades t.csv --json").out());

    List<String> lines = cli.lines("t.csv");
    assertThat(lines.getFirst())
        .isEqualTo("entryTime,exitTime,side,symbol,quantity,entryPrice,exitPrice,costs,profit");
    assertThat(lines.get(1))
        .isEqualTo(
            "2024-04-22T14:00:00-04:00,2024-04-22T15:30:00-04:00,long,SPY,537,501.43,500.58,"
                + "4.833000,-461.283000");
    assertThat(lines).hasSize(1 + json.get("metrics").get("trades").intValue());
    double profit =
        lines.stream().skip(1).mapToDouble(l -> Double.parseDouble(l.split(",", -1)[8])).sum();
    double costs =
        lines.stream().skip(1).mapToDouble(l -> Double.parseDouble(l.split(",", -1)[7])).sum();
    assertThat(100_000 + profit).isCloseTo(json.get("finalEquity").doubleValue(), within(1e-6));
    assertThat(costs).isCloseTo(json.get("metrics").get("costs").doubleValue(), within(1e-9));
  }

  @Test
  void leavesWhenTheHalfDayEnds() {
    run("--trades t.csv");

    assertThat(cli.lines("t.csv"))
        .filteredOn(line -> line.startsWith("2024-07-03"))
        .singleElement()
        .asString()
        .startsWith("2024-07-03T11:30:00-04:00,2024-07-03T13:00:00-04:00,long,SPY,");
  }

  @Test
  void tradesFromOneDateToAnotherWithWhatLiesBeforeAsWarmUp() {
    run("--decisions all.csv");
    List<String> june =
        cli.lines("all.csv").stream().filter(line -> line.startsWith("2024-06")).toList();

    JsonNode json =
        Json.object(
            run("--from 2024-06-01 --to 2024-06-30 --decisions d.csv --trades t.csv --json").out());

    List<String> lines = cli.lines("d.csv");
    assertThat(json.get("sessions").intValue()).isEqualTo(19);
    assertThat(json.get("from").stringValue()).isEqualTo("2024-06-03");
    assertThat(json.get("to").stringValue()).isEqualTo("2024-06-28");
    assertThat(lines.subList(1, lines.size())).isEqualTo(june);
    assertThat(cli.lines("t.csv").subList(1, cli.lines("t.csv").size()))
        .allMatch(line -> line.startsWith("2024-06"));
  }

  @Test
  void saysWhatRanOnWhatInLinesOfEightyCharacters() {
    Cli.Said said = run("--report r.html");

    assertThat(said.code()).isZero();
    assertThat(said.outLines()).allMatch(line -> line.length() <= 80);
    assertThat(said.unwrapped())
        .contains("49350 of 49351 rows kept")
        .contains("cut: 1 closing print of an early close")
        .contains("2024-04-22 to 2024-09-30, 112 sessions, 1 early close among them")
        .contains("Fills at the open of the next bar; exit close")
        .contains("$0.0035 commission and $0.001 slippage a share and side")
        .contains("SPY buy & hold")
        .contains("this cannot be told from luck")
        .contains("Report written to r.html");
    assertThat(cli.read("r.html")).startsWith("<!doctype html>").contains("Beat the Market on SPY");
  }

  @Test
  void modelsTheFundsThatHaveNoBarsAndSaysSo() {
    Cli.Said said = run("--sizing etf --report r.html --trades t.csv");
    JsonNode json = Json.object(run("--sizing etf --json").out());

    assertThat(said.unwrapped())
        .contains("Modelled SPXS, SDS, SPDN, SPUU, SPXL: no bars of their own");
    assertThat(cli.read("r.html")).contains("had no bars of their own");
    assertThat(json.get("modelledFunds").toString())
        .isEqualTo("[\"SPXS\",\"SDS\",\"SPDN\",\"SPUU\",\"SPXL\"]");
    assertThat(json.get("parameters").get("buyingPower").doubleValue()).isEqualTo(2);
    assertThat(cli.lines("t.csv")).noneMatch(line -> line.contains(",short,"));
    assertThat(cli.lines("t.csv"))
        .anyMatch(line -> line.contains(",SPXL,"))
        .anyMatch(line -> line.contains(",SPXS,"));
  }

  @Test
  void usesAFundsOwnBarsWhereTheyAreGiven() {
    cli.run(
        "generate bars --symbol SPXL --from 2024-04-01 --to 2024-09-30 --output SPXL.csv.gz"
            .split(" "));

    JsonNode json = Json.object(run("--bars SPXL=SPXL.csv.gz --sizing etf --json").out());

    assertThat(json.get("modelledFunds").toString())
        .isEqualTo("[\"SPXS\",\"SDS\",\"SPDN\",\"SPUU\"]");
    assertThat(json.get("synthetic").booleanValue()).isTrue();
  }

  @Test
  void takesSymbolsOutOfAFolder() throws IOException {
    JsonNode file = Json.object(run("--json").out());
    Files.createDirectory(folder.resolve("bars"));
    Files.move(folder.resolve("SPY.csv.gz"), folder.resolve("bars/SPY.csv.gz"));

    JsonNode whole =
        Json.object(
            cli.run(
                    "backtest btm --bars bars --no-cache --dividends SPY_dividends.csv --json"
                        .split(" "))
                .out());

    assertThat(whole.get("finalEquity")).isEqualTo(file.get("finalEquity"));
    assertThat(whole.get("dataHash")).isEqualTo(file.get("dataHash"));
  }

  @Test
  void labelsMadeUpBarsWhereverTheyShow() {
    cli.run("generate bars --symbol SPY --sessions 40 --seed 5 --output made.csv.gz".split(" "));
    String[] btm = "backtest btm --bars SPY=made.csv.gz --report r.html".split(" ");

    Cli.Said said = cli.run(btm);
    JsonNode json =
        Json.object(cli.run("backtest btm --bars SPY=made.csv.gz --json".split(" ")).out());

    assertThat(said.unwrapped())
        .contains("SYNTHETIC, not market data")
        .contains("made up with seed 5");
    assertThat(cli.read("r.html")).contains("The bars are synthetic");
    assertThat(json.get("synthetic").booleanValue()).isTrue();
  }

  @Test
  void countsBadRowsIfAskedToBeLenient() {
    cli.run("generate bars --symbol SPY --sessions 40 --output made.csv".split(" "));
    String text = cli.read("made.csv").replaceFirst("(2024-01-02T09:31[^,]*),[0-9.]+", "$1,nix");
    cli.write("made.csv", text);

    Cli.Said strict = cli.run("backtest btm --bars SPY=made.csv".split(" "));
    Cli.Said lenient = cli.run("backtest btm --bars SPY=made.csv --lenient".split(" "));

    assertThat(strict.code()).isEqualTo(1);
    assertThat(strict.err()).contains("made.csv, line 3");
    assertThat(lenient.code()).isZero();
    assertThat(lenient.unwrapped()).contains("15599 of 15600 rows kept");
  }

  @Test
  void aSecondRunFromTheCacheSaysTheSame() {
    String first = cached();

    String second = cached();

    assertThat(folder.resolve("SPY.csv.gz.columns")).exists();
    assertThat(second).isEqualTo(first);
  }

  @Test
  void costsAndSizesChangeWhatTheySay() {
    double base = finalEquity("");

    assertThat(finalEquity("--commission 0 --slippage 0")).isCloseTo(base + 396.4, within(60.0));
    assertThat(finalEquity("--min-commission 1")).isLessThan(base);
    assertThat(finalEquity("--half-spread-bps 1")).isLessThan(base);
    assertThat(finalEquity("--half-spread-bps SPY=1"))
        .isEqualTo(finalEquity("--half-spread-bps 1"));
    assertThat(finalEquity("--half-spread-bps SH=1")).isEqualTo(base);
    assertThat(finalEquity("--regulatory-fees")).isLessThan(base);
    assertThat(finalEquity("--sizing fixed")).isBetween(100_000.0, base);
    assertThat(finalEquity("--preset paper-fixed")).isEqualTo(finalEquity("--sizing fixed"));
    assertThat(finalEquity("--equity 1000000")).isCloseTo(base * 10, within(2_000.0));
    assertThat(finalEquity("--cash-buffer 0.5")).isBetween(100_000.0, base);
    assertThat(finalEquity("--exit moc-15:49:30")).isEqualTo(base);
    assertThat(finalEquity("--exit market-15:49:30")).isNotEqualTo(base);
    assertThat(finalEquity("--variant opp-band")).isNotEqualTo(base);
    assertThat(finalEquity("--variant vwap-only")).isNotEqualTo(base);
    assertThat(finalEquity("--no-gap-adjustment")).isNotEqualTo(base);
    assertThat(finalEquity("--lookback 20")).isNotEqualTo(base);
    assertThat(finalEquity("--band-multiplier 1.2")).isNotEqualTo(base);
    assertThat(finalEquity("--volatility-lag 2")).isNotEqualTo(base);
    assertThat(finalEquity("--volatility-lookback 20")).isNotEqualTo(base);
    assertThat(finalEquity("--target-volatility 0.01")).isNotEqualTo(base);
    assertThat(finalEquity("--leverage-cap 1")).isNotEqualTo(base);
    assertThat(finalEquity("--buying-power 1")).isNotEqualTo(base);
    assertThat(finalEquity("--sizing etf-exact")).isNotEqualTo(finalEquity("--sizing etf"));
  }

  @Test
  void namesEveryParameterInTheJson() {
    JsonNode parameters = Json.object(run("--preset conservative --json").out()).get("parameters");

    assertThat(parameters.toString())
        .startsWith(
            "{\"preset\":\"conservative\",\"symbol\":\"SPY\",\"variant\":\"curr-band-vwap\","
                + "\"sizing\":\"etf\",\"lookback\":21,\"bandMultiplier\":0.8,\"gapAdjustment\":true,"
                + "\"vwapPrice\":\"typical\",\"volatilityLookback\":14,\"volatilityLag\":1,"
                + "\"targetVolatility\":0.015,\"leverageCap\":2.0,\"cashBuffer\":0.0,"
                + "\"exit\":\"moc-15:49:30\",\"fill\":\"next-open\",\"equity\":100000,");
  }

  private String cached() {
    return cli.run("backtest btm --bars SPY=SPY.csv.gz --json".split(" ")).out();
  }

  private double finalEquity(String options) {
    return Json.object(run(options + " --json").out()).get("finalEquity").doubleValue();
  }

  private Cli.Said run(String options) {
    Cli.Said said = cli.run((BTM + options).strip().split(" +"));
    assertThat(said.err()).isEmpty();
    assertThat(said.code()).isZero();
    return said;
  }
}
