package dev.bellwether.engine.bars.synthetic;

import dev.bellwether.market.calendar.ExchangeCalendar;
import dev.bellwether.market.calendar.Session;
import dev.bellwether.market.data.Bars;
import dev.bellwether.market.data.BarsBuilder;
import dev.bellwether.market.data.Granularity;
import dev.bellwether.market.data.Symbol;
import java.time.LocalDate;

/**
 * Minute bars made of random numbers that resemble those of a fund on a broad stock index: calm and
 * wild spells, gaps over night, more movement and volume towards the bells. They say nothing about
 * any market; say so wherever they are shown ({@link #label()}).
 *
 * <p>With {@code z} standard normal and {@code d} the volatility of a session, which follows {@code
 * log d = log(sigma / sqrt(252)) + v}, {@code v = 0.95 v + 0.1 z}, a price moves by
 *
 * <pre>
 *   over night         0.55 d z
 *   in a quarter of    0.835 d w(i) / sqrt(sum of w^2) / 2 * z
 *     minute i of n
 *   w(i) = 1 + 2.2 exp(-i / 25) + 0.9 exp(-(n - 1 - i) / 20)
 * </pre>
 *
 * and the four prices of a minute give its open, high, low and close, rounded to ticks. Equal
 * arguments give equal bars, bit for bit, on every machine; more sessions never change those
 * before.
 *
 * @param symbol under which they go; {@code SYNTHETIC} unless chosen
 * @param seed of the random numbers
 * @param tick step of prices
 * @param firstPrice about where the first session opens, currency units, at least 1
 * @param annualVolatility standard deviation of a year's return, fraction, 0.16 is sixteen percent
 * @param minuteVolume shares traded in a minute far from the bells, about
 */
public record SyntheticBars(
    Symbol symbol,
    long seed,
    Tick tick,
    double firstPrice,
    double annualVolatility,
    double minuteVolume) {

  /** The step of prices. */
  public enum Tick {
    /** Hundredths, as American stocks trade; sums of prices are then not exact in binary. */
    CENT(100),
    /** Sixteenths, so that every sum of prices is exact in whatever order it is taken. */
    SIXTEENTH(16);

    private final double perUnit;

    Tick(double perUnit) {
      this.perUnit = perUnit;
    }

    double rounded(double price) {
      return Math.max(1, Math.rint(price * perUnit)) / perUnit;
    }
  }

  public SyntheticBars {
    if (!(firstPrice >= 1 && firstPrice <= 1e6)) {
      throw new IllegalArgumentException(
          "firstPrice must lie between 1 and 1e6, was " + firstPrice);
    }
    if (!(annualVolatility >= 0 && annualVolatility <= 2)) {
      throw new IllegalArgumentException(
          "annualVolatility must lie between 0 and 2, was " + annualVolatility);
    }
    if (!(minuteVolume >= 1 && minuteVolume <= 1e9)) {
      throw new IllegalArgumentException(
          "minuteVolume must lie between 1 and 1e9, was " + minuteVolume);
    }
  }

  /** In cents, at 400, with a volatility of 16 % and 100,000 shares a minute. */
  public static SyntheticBars of(long seed) {
    return new SyntheticBars(new Symbol("SYNTHETIC"), seed, Tick.CENT, 400, 0.16, 100_000);
  }

  public SyntheticBars with(Tick step) {
    return new SyntheticBars(symbol, seed, step, firstPrice, annualVolatility, minuteVolume);
  }

  public SyntheticBars with(Symbol name) {
    return new SyntheticBars(name, seed, tick, firstPrice, annualVolatility, minuteVolume);
  }

  /** What they are, for every place that shows them. */
  public String label() {
    return "synthetic bars, seed " + seed;
  }

  /**
   * One bar for each minute of the sessions from the first one at or after {@code from}.
   *
   * @param sessions how many, at least 1
   */
  public Bars minutes(ExchangeCalendar calendar, LocalDate from, int sessions) {
    if (sessions < 1) {
      throw new IllegalArgumentException("sessions must be at least 1, was " + sessions);
    }
    BarsBuilder bars = new BarsBuilder(symbol, Granularity.MINUTE, sessions * 390);
    SyntheticMarket market = new SyntheticMarket(this);
    Session session =
        calendar.atOrAfter(from.atStartOfDay(calendar.zone()).toInstant().toEpochMilli());
    for (int i = 0; i < sessions; i++) {
      market.trade(session, bars);
      session = i + 1 < sessions ? calendar.next(session) : session;
    }
    return bars.build();
  }
}
