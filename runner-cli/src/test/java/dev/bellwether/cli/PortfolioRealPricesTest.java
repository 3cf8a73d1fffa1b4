package dev.bellwether.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** On real prices that are not in the repository; skipped where they are absent. */
final class PortfolioRealPricesTest {
  private static final List<String> TICKERS =
      List.of(
          "GLD", "SLX", "JEF", "CPER", "SPY", "QQQ", "NVDA", "PLTR", "TSLA", "MSFT", "OKLO", "RMBS",
          "QBTS", "IREN", "AFRM", "SOFI");

  @TempDir Path folder;
  private Path closes;

  @BeforeEach
  void find() {
    Path data = Path.of(System.getProperty("bellwether.shared", "../shared"), "data");
    closes = data.resolve("daily_close");
    assumeTrue(Files.isDirectory(closes), "no market data in " + data);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2021-06-30", "2022-10-14", "2024-12-31"})
  void ranksAsAnIndependentReckoningInDecimalsDoes(String date) throws IOException {
    JsonNode json = run("--to", date, "--json");

    Map<String, Double> expected = new LinkedHashMap<>();
    for (String ticker : TICKERS) {
      List<BigDecimal> prices = closes(ticker, date);
      if (prices.size() > 30) {
        expected.put(ticker, sharpe(prices));
      } else {
        assertThat(json.get("sharpe").get(ticker).isNull()).as(ticker).isTrue();
      }
    }
    expected.forEach(
        (ticker, sharpe) ->
            assertThat(json.get("sharpe").get(ticker).doubleValue())
                .as(ticker + " on " + date)
                .isCloseTo(sharpe, within(1e-9)));
    List<String> best =
        expected.entrySet().stream()
            .filter(one -> one.getValue() > 0)
            .sorted(Comparator.comparingDouble(one -> -one.getValue()))
            .limit(3)
            .map(Map.Entry::getKey)
            .toList();
    if (json.get("selection").get("winner").stringValue().equals("ASYM")) {
      assertThat(json.get("selection").get("target").propertyNames())
          .containsExactlyElementsOf(best);
    }
  }

  @Test
  void livesTheFourYearsOfTheTaskWithCosts() {
    JsonNode json = run("--from", "2021-01-01", "--to", "2024-12-31", "--json");
    JsonNode free = run("--from", "2021-01-01", "--to", "2024-12-31", "--cost-bps", "0", "--json");

    assertThat(json.get("notes").toString()).contains("Only closes are known of 16 of 16 tickers");
    for (String path : List.of("Followed", "BUY_HOLD", "TACTICAL", "SPEC", "ASYM")) {
      JsonNode one = json.get("paths").get(path);
      assertThat(one.get("sessions").intValue()).isEqualTo(1004);
      assertThat(one.get("finalValue").doubleValue())
          .isLessThan(free.get("paths").get(path).get("finalValue").doubleValue());
      assertThat(one.get("maxDrawdown").doubleValue()).isBetween(0.1, 0.9);
    }
  }

  /** Mean by sample deviation of the last thirty returns, in forty digits. */
  private static double sharpe(List<BigDecimal> prices) {
    MathContext digits = new MathContext(40);
    List<BigDecimal> returns = new ArrayList<>();
    for (int i = prices.size() - 30; i < prices.size(); i++) {
      returns.add(prices.get(i).divide(prices.get(i - 1), digits).subtract(BigDecimal.ONE));
    }
    BigDecimal mean =
        returns.stream()
            .reduce(BigDecimal.ZERO, BigDecimal::add)
            .divide(BigDecimal.valueOf(30), digits);
    BigDecimal squares = BigDecimal.ZERO;
    for (BigDecimal one : returns) {
      squares = squares.add(one.subtract(mean).pow(2, digits), digits);
    }
    BigDecimal deviation = squares.divide(BigDecimal.valueOf(29), digits).sqrt(digits);
    return mean.divide(deviation, digits)
        .multiply(BigDecimal.valueOf(252).sqrt(digits), digits)
        .doubleValue();
  }

  private List<BigDecimal> closes(String ticker, String until) throws IOException {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(closes.resolve(ticker + ".csv.gz"))),
                StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .skip(1)
          .map(line -> line.split(",", -1))
          .filter(cells -> cells[0].compareTo(until) <= 0)
          .map(cells -> new BigDecimal(cells[1]))
          .toList();
    }
  }

  private JsonNode run(String... more) {
    List<String> arguments =
        new ArrayList<>(List.of("backtest", "portfolio", "--bars", closes.toString()));
    arguments.addAll(List.of(more));
    Cli.Said said = Cli.in(folder).run(arguments.toArray(String[]::new));
    assertThat(said.code()).as(said.err()).isZero();
    return Json.object(said.out());
  }
}
