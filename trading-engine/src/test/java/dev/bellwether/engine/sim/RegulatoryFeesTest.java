package dev.bellwether.engine.sim;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RegulatoryFeesTest {
  @Test
  void chargesBothFeesRoundedUpToACent() {
    // SEC: 50,000 * 27.80 / 1,000,000 = 1.39; TAF: 100 * 0.000166 = 0.0166, up to 0.02
    assertThat(fees("100", "500", "2024-06-03T14:00:00Z")).isEqualByComparingTo("1.41");
  }

  @Test
  void chargesNoSecFeeWhileItsRateIsZero() {
    assertThat(fees("100", "500", "2025-06-03T14:00:00Z")).isEqualByComparingTo("0.02");
  }

  @Test
  void capsTheTradingActivityFee() {
    // 100,000 shares * 0.000195 = 19.50, capped at 9.79; SEC: 1,000,000 * 20.60 / 1,000,000 = 20.60
    assertThat(fees("100000", "10", "2026-06-03T14:00:00Z")).isEqualByComparingTo("30.39");
  }

  @Test
  void changesTheRateAtMidnightInNewYork() {
    // 03:59 UTC on 22 May 2024 is still 21 May in New York: 8.00 a million
    assertThat(fees("100", "500", "2024-05-22T03:59:00Z")).isEqualByComparingTo("0.42");
    assertThat(fees("100", "500", "2024-05-22T04:00:00Z")).isEqualByComparingTo("1.41");
  }

  private static BigDecimal fees(String shares, String price, String at) {
    return RegulatoryFees.onSale(
        new BigDecimal(shares), new BigDecimal(price), Instant.parse(at).toEpochMilli());
  }
}
