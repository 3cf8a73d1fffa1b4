package dev.bellwether.sandbox.market;

import java.time.LocalDate;

/**
 * A payment to shareholders.
 *
 * @param exDate the first day on which a buyer does not get it
 * @param payDate when it is paid
 * @param amount US dollars per share
 */
public record Dividend(String ticker, LocalDate exDate, LocalDate payDate, double amount) {
  public Dividend {
    if (!(amount > 0)) {
      throw new IllegalArgumentException("amount must be above 0, was " + amount);
    }
  }
}
