package dev.bellwether.http.bars;

import dev.bellwether.http.json.Fields;
import dev.bellwether.market.data.Bar;
import dev.bellwether.market.data.BarRules;
import dev.bellwether.market.data.Symbol;

/**
 * One bar as a vendor has it: it begins where the vendor says, which for a day may be midnight.
 *
 * @param startMillis epoch milliseconds
 */
public record BarRow(
    long startMillis, double open, double high, double low, double close, double volume) {
  /**
   * Reads {@code o h l c v}, as both vendors call them.
   *
   * @throws dev.bellwether.market.port.PortException if they are not a bar
   */
  public static BarRow of(Fields fields, long startMillis) {
    BarRow row =
        new BarRow(
            startMillis,
            fields.measure("o"),
            fields.measure("h"),
            fields.measure("l"),
            fields.measure("c"),
            fields.measure("v"));
    String fault = BarRules.fault(row.open, row.high, row.low, row.close, row.volume);
    if (!fault.isEmpty()) {
      throw fields.senseless("o h l c v", "are not a bar: " + fault);
    }
    return row;
  }

  /**
   * The row as a bar of this length.
   *
   * @param millis above 0
   */
  public Bar bar(Symbol symbol, long millis) {
    return new Bar(symbol, startMillis, startMillis + millis, open, high, low, close, volume);
  }
}
