package dev.bellwether.cli.live;

import dev.bellwether.market.account.Fill;
import java.math.BigDecimal;
import tools.jackson.databind.JsonNode;

/** A fill without its names and times: what was traded, and at which price. */
record FillRow(String symbol, String side, BigDecimal quantity, BigDecimal price) {
  FillRow {
    quantity = quantity.stripTrailingZeros();
    price = price.stripTrailingZeros();
  }

  static FillRow of(Fill fill) {
    return new FillRow(fill.symbol().ticker(), fill.side().name(), fill.quantity(), fill.price());
  }

  static FillRow of(JsonNode line) {
    return new FillRow(
        line.path("symbol").asString(),
        line.path("side").asString(),
        line.path("quantity").decimalValue(),
        line.path("price").decimalValue());
  }
}
