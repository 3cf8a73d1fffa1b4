package dev.bellwether.broker.alpaca;

import dev.bellwether.http.json.Fields;
import dev.bellwether.market.account.Position;
import dev.bellwether.market.data.Symbol;
import java.math.BigDecimal;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** Positions as Alpaca has them. */
final class PositionJson {
  private PositionJson() {}

  static SortedMap<Symbol, Position> all(JsonNode node) {
    SortedMap<Symbol, Position> positions = new TreeMap<>();
    List<Fields> rows = Fields.list(node, "position");
    rows.forEach(row -> positions.put(row.symbol("symbol"), position(row)));
    return positions;
  }

  /** The broker's own price of each position; one without a price is left out. */
  static SortedMap<Symbol, BigDecimal> prices(JsonNode node) {
    SortedMap<Symbol, BigDecimal> prices = new TreeMap<>();
    for (Fields row : Fields.list(node, "position")) {
      row.findNumber("current_price")
          .filter(price -> price.signum() > 0)
          .ifPresent(price -> prices.put(row.symbol("symbol"), price));
    }
    return prices;
  }

  /** The side decides the sign: numbers of short positions come with and without one. */
  private static Position position(Fields row) {
    String side = row.findWord("side").orElse("");
    if (!side.equals("long") && !side.equals("short")) {
      throw row.senseless("side", "must be long or short, was \"" + side + "\"");
    }
    BigDecimal quantity = row.number("qty").abs();
    BigDecimal cost =
        row.findNumber("cost_basis")
            .orElseGet(() -> row.number("avg_entry_price").multiply(quantity))
            .abs();
    return side.equals("long")
        ? new Position(quantity, cost, BigDecimal.ZERO)
        : new Position(quantity.negate(), cost.negate(), BigDecimal.ZERO);
  }
}
