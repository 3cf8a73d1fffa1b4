package dev.bellwether.data.polygon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bellwether.http.Settings;
import dev.bellwether.http.json.Fields;
import dev.bellwether.http.json.Json;
import dev.bellwether.market.data.Symbol;
import dev.bellwether.sandbox.market.Dividend;
import dev.bellwether.sandbox.market.Split;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

final class PolygonReferenceTest {
  private final LocalPolygon polygon = new LocalPolygon();
  private final PolygonReference reference = new PolygonReference(polygon.api);

  @Test
  void readsTheMarketStatus() {
    MarketStatus status = reference.marketStatus();

    assertThat(status.isOpen()).isTrue();
    assertThat(status.now()).isEqualTo("2026-11-23T15:00:00Z");
  }

  @Test
  void asksForSplitsAndDividendsOfARange() {
    LocalDate from = LocalDate.of(2026, 1, 1);
    LocalDate to = LocalDate.of(2026, 11, 23);

    LocalDate day = LocalDate.of(2026, 11, 5);
    polygon.sandbox.alone(
        e -> {
          e.market().actions().add(new Split("SH", day, 4, 1));
          e.market().actions().add(new Dividend("SH", day, day.plusDays(9), 0.25));
        });

    List<StockSplit> splits = reference.splits(Symbol.of("SH"), from, to);
    List<CashDividend> dividends = reference.dividends(Symbol.of("SH"), from, to);

    assertThat(splits).extracting(StockSplit::date).containsExactly(day);
    assertThat(dividends).extracting(CashDividend::exDate).containsExactly(day);
    assertThat(dividends.getFirst().amount()).isEqualByComparingTo("0.25");
    assertThat(polygon.transport.requests)
        .containsExactly(
            "GET /v3/reference/splits?ticker=SH&execution_date.gte=2026-01-01"
                + "&execution_date.lte=2026-11-23&order=asc&sort=execution_date&limit=1000",
            "GET /v3/reference/dividends?ticker=SH&ex_dividend_date.gte=2026-01-01"
                + "&ex_dividend_date.lte=2026-11-23&order=asc&sort=ex_dividend_date&limit=1000");
  }

  @Test
  void readsASplit() {
    String row =
        "{\"id\":\"E1\",\"ticker\":\"XYZ\",\"execution_date\":\"2026-01-05\",\"split_from\":10,\"split_to\":1}";

    StockSplit split = PolygonReference.split(Fields.of(Json.read(row).orElseThrow(), "split"));

    assertThat(split)
        .isEqualTo(
            new StockSplit(
                Symbol.of("XYZ"), LocalDate.of(2026, 1, 5), BigDecimal.TEN, BigDecimal.ONE));
  }

  @Test
  void readsTheVendorsOwnExamples() throws Exception {
    Path samples =
        Path.of(System.getProperty("bellwether.shared", "../../shared"))
            .resolve("apis/specs/samples/polygon-rest");
    Assumptions.assumeTrue(Files.isDirectory(samples), "the vendor's examples are not here");

    assertThat(PolygonApi.page(json(samples, "dividends.json"), PolygonReference::dividend).rows())
        .isNotEmpty();
    assertThat(PolygonApi.page(json(samples, "splits.json"), PolygonReference::split).rows())
        .isNotEmpty();
    assertThat(PolygonApi.page(json(samples, "aggs-range-1day.json"), PolygonBars::row).rows())
        .isNotEmpty();
    assertThat(PolygonReference.status(json(samples, "marketstatus-now.json")).market())
        .isNotEmpty();
  }

  private static tools.jackson.databind.JsonNode json(Path folder, String name) throws Exception {
    return Json.read(Files.readString(folder.resolve(name))).orElseThrow();
  }

  @Test
  void takesTheKeyFromTheSettings() {
    Settings both = Settings.of(Map.of("POLYGON_API_KEY", "k-one", "MASSIVE_API_KEY", "k-two"));

    assertThat(PolygonCredentials.from(Settings.of(Map.of("POLYGON_API_KEY", "k-one"))))
        .isEqualTo(PolygonCredentials.of("k-one"));
    assertThatThrownBy(() -> PolygonCredentials.from(both))
        .hasMessageContaining("different keys")
        .hasMessageNotContaining("k-one");
    assertThatThrownBy(() -> PolygonCredentials.from(Settings.of(Map.of())))
        .hasMessage("POLYGON_API_KEY must be set in the environment or in .env");
  }

  @Test
  void knowsBothNamesOfTheVendor() {
    assertThat(PolygonConfig.massive().late().streams()).isEqualTo("wss://delayed.massive.com");
    assertThat(PolygonConfig.polygon().rest()).isEqualTo("https://api.polygon.io");
    assertThat(PolygonConfig.massive().requestsPerMinute()).isEqualTo(5);
    assertThat(Tickers.inPath(Symbol.of("BTC/USD"))).isEqualTo("X:BTCUSD");
  }
}
