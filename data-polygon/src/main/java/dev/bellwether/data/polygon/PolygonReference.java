package dev.bellwether.data.polygon;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.bellwether.http.json.Fields;
import dev.bellwether.market.data.Symbol;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.time.LocalDate;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Polygon's splits, dividends and market status. Safe for any thread. */
public final class PolygonReference {
  private final PolygonApi api;

  public PolygonReference(PolygonApi api) {
    this.api = api;
  }

  /** The splits of a symbol that took effect in {@code [from, to]}, oldest first. */
  public List<StockSplit> splits(Symbol symbol, LocalDate from, LocalDate to) {
    return api.rows(
        "splits of " + symbol,
        target("splits", "execution_date", symbol, from, to),
        PolygonReference::split);
  }

  static StockSplit split(Fields row) {
    return new StockSplit(
        row.symbol("ticker"),
        row.date("execution_date"),
        positive(row, "split_from"),
        positive(row, "split_to"));
  }

  /** The dividends of a symbol whose ex-date lies in {@code [from, to]}, oldest first. */
  public List<CashDividend> dividends(Symbol symbol, LocalDate from, LocalDate to) {
    return api.rows(
        "dividends of " + symbol,
        target("dividends", "ex_dividend_date", symbol, from, to),
        PolygonReference::dividend);
  }

  static CashDividend dividend(Fields row) {
    return new CashDividend(
        row.symbol("ticker"),
        row.date("ex_dividend_date"),
        positive(row, "cash_amount"),
        row.findText("currency").orElse("USD"),
        row.findText("dividend_type").orElse(""));
  }

  /** Whether the market is open, by Polygon's clock. */
  public MarketStatus marketStatus() {
    return api.rest().read("the market status", "/v1/marketstatus/now", PolygonReference::status);
  }

  static MarketStatus status(JsonNode node) {
    Fields fields = Fields.of(node, "market status");
    return new MarketStatus(
        fields.text("market"),
        fields.instant("serverTime"),
        fields.findFlag("earlyHours").orElse(false),
        fields.findFlag("afterHours").orElse(false));
  }

  private static BigDecimal positive(Fields row, String name) {
    BigDecimal number = row.number(name);
    if (number.signum() <= 0) {
      throw row.senseless(name, "must be above 0, was " + number);
    }
    return number;
  }

  private static String target(
      String what, String date, Symbol symbol, LocalDate from, LocalDate to) {
    return "/v3/reference/"
        + what
        + "?ticker="
        + URLEncoder.encode(symbol.ticker(), UTF_8)
        + "&"
        + date
        + ".gte="
        + from
        + "&"
        + date
        + ".lte="
        + to
        + "&order=asc&sort="
        + date
        + "&limit=1000";
  }
}
