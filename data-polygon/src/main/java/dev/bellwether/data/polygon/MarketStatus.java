package dev.bellwether.data.polygon;

import java.time.Instant;

/**
 * The market now.
 *
 * @param market open, closed or extended-hours
 * @param now by the vendor's clock
 */
public record MarketStatus(String market, Instant now, boolean earlyHours, boolean afterHours) {
  /** Whether the regular session is open. */
  public boolean isOpen() {
    return market.equals("open");
  }
}
