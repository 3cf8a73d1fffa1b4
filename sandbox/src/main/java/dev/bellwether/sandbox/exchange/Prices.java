package dev.bellwether.sandbox.exchange;

import java.math.BigDecimal;

/** The border between recorded prices and owned money: six decimal places. */
final class Prices {
  private Prices() {}

  static BigDecimal exact(double price) {
    return BigDecimal.valueOf(Math.round(price * 1e6), 6).stripTrailingZeros();
  }
}
