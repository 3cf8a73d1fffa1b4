package dev.bellwether.sandbox.junit;

import dev.bellwether.market.calendar.Session;
import dev.bellwether.market.data.Bars;
import dev.bellwether.market.data.BarsBuilder;
import dev.bellwether.market.data.Granularity;
import dev.bellwether.market.data.Symbol;
import java.util.List;
import java.util.Random;

/** Made-up minutes: a walk around 100 dollars, in whole cents, for tests without recorded data. */
final class RandomMinutes {
  private static final double MINUTE_SIGMA = 0.0006;

  private RandomMinutes() {}

  static Bars of(String ticker, List<Session> sessions, long seed) {
    Random random = new Random(seed * 31 + ticker.hashCode());
    BarsBuilder bars = new BarsBuilder(Symbol.of(ticker), Granularity.MINUTE);
    double price = 100;
    for (Session session : sessions) {
      for (int minute = 0; minute < session.minutes(); minute++) {
        double close = cents(price * (1 + random.nextGaussian() * MINUTE_SIGMA));
        double high = cents(Math.max(price, close) * (1 + random.nextDouble() * MINUTE_SIGMA));
        double low = cents(Math.min(price, close) * (1 - random.nextDouble() * MINUTE_SIGMA));
        long start = session.openMillis() + minute * 60_000L;
        double above = Math.max(high, Math.max(price, close));
        double below = Math.min(low, Math.min(price, close));
        bars.add(start, price, above, below, close, 1000 + random.nextInt(9000));
        price = close;
      }
    }
    return bars.build();
  }

  private static double cents(double price) {
    return Math.round(price * 100) / 100.0;
  }
}
