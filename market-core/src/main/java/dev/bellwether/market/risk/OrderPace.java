package dev.bellwether.market.risk;

import java.util.Arrays;

/** How many orders were approved within the last minute and on this trading day. */
final class OrderPace {
  private static final long MINUTE = 60_000;
  // Far enough back for any clock, near enough that subtracting it cannot overflow.
  private static final long LONG_AGO = Long.MIN_VALUE / 2;

  private final int perDay;
  // When the latest orders were approved, as many as one minute may have; `oldest` is overwritten
  // next.
  private final long[] latest;
  private int oldest;
  private long day = LONG_AGO;
  private int ordersOfDay;

  OrderPace(RiskLimits limits) {
    int perMinute = limits.maxOrdersPerMinute();
    this.perDay = limits.maxOrdersPerDay();
    this.latest = new long[perMinute == RiskLimits.UNLIMITED_ORDERS ? 0 : perMinute];
    Arrays.fill(latest, LONG_AGO);
  }

  boolean isMinuteFull(long nowMillis) {
    return latest.length > 0 && nowMillis - latest[oldest] < MINUTE;
  }

  boolean isDayFull(long tradingDay) {
    return tradingDay <= day && ordersOfDay >= perDay;
  }

  /** How many orders this day has, were one more approved. */
  int nextOfDay(long tradingDay) {
    return tradingDay <= day ? ordersOfDay + 1 : 1;
  }

  void count(long nowMillis, long tradingDay) {
    if (latest.length > 0) {
      latest[oldest] = nowMillis;
      oldest = oldest + 1 == latest.length ? 0 : oldest + 1;
    }
    if (tradingDay > day) {
      day = tradingDay;
      ordersOfDay = 0;
    }
    ordersOfDay++;
  }
}
