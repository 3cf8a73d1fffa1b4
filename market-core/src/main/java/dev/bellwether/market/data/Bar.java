package dev.bellwether.market.data;

/**
 * The trades of one instrument over one stretch of time, as they arrive one at a time from a
 * stream.
 *
 * @param symbol the instrument
 * @param startMillis first instant covered, epoch milliseconds
 * @param endMillis first instant no longer covered; the bar is knowable from here on
 * @param open first price, currency units
 * @param high highest price
 * @param low lowest price
 * @param close last price
 * @param volume shares or coins traded, at least 0
 */
public record Bar(
    Symbol symbol,
    long startMillis,
    long endMillis,
    double open,
    double high,
    double low,
    double close,
    double volume) {

  public Bar {
    if (endMillis <= startMillis) {
      throw new IllegalArgumentException(
          "endMillis must be after startMillis " + startMillis + ", was " + endMillis);
    }
    String fault = BarRules.fault(open, high, low, close, volume);
    if (!fault.isEmpty()) {
      throw new IllegalArgumentException(fault);
    }
  }
}
