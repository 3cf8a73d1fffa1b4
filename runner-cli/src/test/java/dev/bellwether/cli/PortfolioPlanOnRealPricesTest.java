package dev.bellwether.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Plans for an empty account on real closes; skipped where there are none. */
final class PortfolioPlanOnRealPricesTest {
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({"2021-06-30", "2022-10-14", "2024-12-31"})
  void spendsAThirdOfTheEquityOnEachOfTheBestThree(String date) {
    Path closes =
        Path.of(System.getProperty("bellwether.shared", "../shared"), "data", "daily_close");
    assumeTrue(Files.isDirectory(closes), "no market data in " + closes);

    Cli.Said said =
        Cli.in(folder)
            .run(
                "rebalance",
                "--data-source",
                "csv",
                "--bars",
                closes.toString(),
                "--as-of",
                date,
                "--equity",
                "57300",
                "--json");

    assertThat(said.code()).as(said.err()).isZero();
    JsonNode plan = Json.object(said.out());
    assertThat(plan.get("plan").get("date").stringValue()).isEqualTo(date);
    double left = 57_300;
    for (String ticker : plan.get("plan").get("targets").propertyNames()) {
      double price = plan.get("plan").get("prices").get(ticker).doubleValue();
      long shares = plan.get("plan").get("targets").get(ticker).longValue();
      assertThat(shares * price).isCloseTo(57_300 / 3.0, within(price));
      left -= shares * price;
    }
    assertThat(left).isNotNegative();
    assertThat(plan.get("backtest").get("selection").get("scores").size()).isEqualTo(4);
  }
}
