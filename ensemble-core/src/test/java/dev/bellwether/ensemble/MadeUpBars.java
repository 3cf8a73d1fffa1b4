package dev.bellwether.ensemble;

import dev.bellwether.market.calendar.Session;
import dev.bellwether.market.data.Bars;
import dev.bellwether.market.data.BarsBuilder;
import dev.bellwether.market.data.Granularity;
import dev.bellwether.market.data.Symbol;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;

/** Minutes with a return that depends on the one before it, or on nothing. */
final class MadeUpBars {
  private MadeUpBars() {}

  /**
   * Bars from 2 January 2025 on.
   *
   * @param memory what part of a minute's return is made of the one before, −1 to 1
   */
  static Bars of(long seed, int sessions, double memory) {
    Random random = new Random(seed);
    List<Session> days =
        RealBars.CALENDAR.sessions(LocalDate.of(2025, 1, 2), LocalDate.of(2026, 6, 1));
    BarsBuilder bars = new BarsBuilder(Symbol.of("SPY"), Granularity.MINUTE);
    double price = 500;
    double move = 0;
    for (Session day : days.subList(0, sessions)) {
      for (long start = day.openMillis(); start < day.closeMillis(); start += 60_000) {
        move = memory * move + 0.0004 * random.nextGaussian();
        double open = price;
        price *= 1 + move;
        double high = Math.max(open, price) * (1 + 0.0001 * random.nextDouble());
        double low = Math.min(open, price) * (1 - 0.0001 * random.nextDouble());
        bars.add(start, open, high, low, price, 10_000 + random.nextInt(10_000));
      }
    }
    return bars.build();
  }

  /** A fund that moves so many times as much each bar, from a price of 50. */
  static Bars fund(Bars base, String name, int multiple) {
    BarsBuilder bars = new BarsBuilder(Symbol.of(name), base.granularity());
    double close = 50;
    for (int i = 0; i < base.size(); i++) {
      double before = i == 0 ? base.open(0) : base.close(i - 1);
      double open = close * (1 + multiple * (base.open(i) / before - 1));
      close *= 1 + multiple * (base.close(i) / before - 1);
      double high = Math.max(open, close);
      double low = Math.min(open, close);
      bars.add(base.startMillis(i), open, high, low, close, base.volume(i));
    }
    return bars.build();
  }
}
