package dev.bellwether.cli.rehearsal;

import dev.bellwether.market.account.Fill;
import java.math.BigDecimal;
import tools.jackson.databind.JsonNode;

/** A fill without its names and times: what was traded, and at which price. */
public record FillRow(String symbol, String side, BigDecimal quantity, BigDecimal price) {
  public FillRow {
    quantity = quantity.stripTrailingZeros();
    price = price.stripTrailingZeros();
  }

  /** One of a backtest. */
  public static FillRow of(Fill fill) {
    return new FillRow(fill.symbol().ticker(), fill.side().name(), fill.quantity(), fill.price());
  }

  /** One of a day's journal. */
  public static FillRow of(JsonNode line) {
    return new FillRow(
        line.path("symbol").asString(),
        line.path("side").asString(),
        line.path("quantity").decimalValue(),
        line.path("price").decimalValue());
  }
}
