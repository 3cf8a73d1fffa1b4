package dev.bellwether.engine.bars.synthetic;

import dev.bellwether.market.calendar.Session;
import dev.bellwether.market.data.BarsBuilder;

/** A market that goes from session to session; see {@link SyntheticBars} for its formulas. */
final class SyntheticMarket {
  private static final double SESSIONS_A_YEAR = 252;
  private static final double OVER_NIGHT = 0.55;
  private static final double IN_SESSION = 0.835;
  private static final double KEPT_MOOD = 0.95;
  private static final double NEW_MOOD = 0.1;
  private static final double DRIFT = 0.07 / SESSIONS_A_YEAR;
  private static final long MINUTE = 60_000;

  private final SyntheticBars wish;
  private final SplitMix random;
  private double price;
  private double mood;

  SyntheticMarket(SyntheticBars wish) {
    this.wish = wish;
    this.random = new SplitMix(wish.seed());
    this.price = wish.firstPrice();
  }

  /** Adds the minutes of one session. */
  void trade(Session session, BarsBuilder bars) {
    mood = KEPT_MOOD * mood + NEW_MOOD * random.nextNormal();
    double day = wish.annualVolatility() / StrictMath.sqrt(SESSIONS_A_YEAR) * StrictMath.exp(mood);
    move(DRIFT + OVER_NIGHT * day * random.nextNormal());
    int n = session.minutes();
    double[] smile = smile(n, 2.2, 25, 0.9, 20);
    double[] volumes = smile(n, 3, 20, 4, 8);
    double unit = IN_SESSION * day / StrictMath.sqrt(sumOfSquares(smile)) / 2;
    for (int i = 0; i < n; i++) {
      double volume = wish.minuteVolume() * volumes[i] * StrictMath.exp(mood);
      minute(session.openMillis() + i * MINUTE, unit * smile[i], volume, bars);
    }
  }

  private void minute(long start, double sigma, double volume, BarsBuilder bars) {
    double open = next(sigma);
    double second = next(sigma);
    double third = next(sigma);
    double close = next(sigma);
    double high = Math.max(Math.max(open, second), Math.max(third, close));
    double low = Math.min(Math.min(open, second), Math.min(third, close));
    double shares = Math.rint(volume * StrictMath.exp(0.35 * random.nextNormal()));
    bars.add(start, open, high, low, close, shares);
  }

  private double next(double sigma) {
    move(sigma * random.nextNormal());
    return wish.tick().rounded(price);
  }

  /** Never more than a fifth at once, and never below one. */
  private void move(double change) {
    price = Math.max(1, price * (1 + Math.max(-0.2, Math.min(0.2, change))));
  }

  /**
   * High at both bells, 1 far from them: height and width in minutes at the open and at the close.
   */
  private static double[] smile(
      int n, double atOpen, double openWidth, double atClose, double closeWidth) {
    double[] smile = new double[n];
    for (int i = 0; i < n; i++) {
      smile[i] =
          1
              + atOpen * StrictMath.exp(-i / openWidth)
              + atClose * StrictMath.exp(-(n - 1 - i) / closeWidth);
    }
    return smile;
  }

  private static double sumOfSquares(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value * value;
    }
    return sum;
  }
}
