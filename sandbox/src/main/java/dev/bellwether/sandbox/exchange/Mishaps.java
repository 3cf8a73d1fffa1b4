package dev.bellwether.sandbox.exchange;

import java.math.BigDecimal;
import java.util.List;

/** What may go wrong with orders at the exchange itself. */
public interface Mishaps {
  /** Nothing goes wrong. */
  Mishaps NONE = new Mishaps() {};

  /**
   * In which parts an order is filled now that its price is there. Less than {@code remaining}
   * leaves the rest for the next minute; nothing delays the fill.
   */
  default List<BigDecimal> parts(OrderView order, BigDecimal remaining) {
    return List.of(remaining);
  }

  /** Whether an order is rejected after it was accepted. */
  default boolean rejects(OrderView order) {
    return false;
  }

  /** Whether an order stays pending for ever. */
  default boolean sticks(OrderView order) {
    return false;
  }

  /** How far the time that the exchange tells is ahead of its clock; negative behind it. */
  default long skewMillis() {
    return 0;
  }

  /** Whether a trade of the minute that has just ended is reported late. */
  default boolean reportsLate(String ticker) {
    return false;
  }

  /** Whether a cancellation stays pending for ever. */
  default boolean sticksInCancel(OrderView order) {
    return false;
  }
}
