package dev.bellwether.portfolio.score;

import dev.bellwether.market.data.Symbol;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Price tables for tests: days in a row from 2 January 2024 on, opens equal to closes. */
public final class Tables {
  public static final LocalDate FIRST = LocalDate.of(2024, 1, 2);

  private final List<DailyPrices> prices = new ArrayList<>();
  private int days;

  /** A ticker whose closes are these; NaN for a day without one. */
  public Tables with(String ticker, double... closes) {
    return with(ticker, closes, closes);
  }

  /** A ticker with opens of its own. */
  public Tables with(String ticker, double[] opens, double[] closes) {
    days = Math.max(days, closes.length);
    List<LocalDate> dates = new ArrayList<>();
    for (int i = 0; i < closes.length; i++) {
      if (!Double.isNaN(closes[i])) {
        dates.add(FIRST.plusDays(i));
      }
    }
    prices.add(new DailyPrices(Symbol.of(ticker), dates, there(opens), there(closes)));
    return this;
  }

  /** A ticker that walks at random with a drift. */
  public Tables walking(String ticker, int from, int size, double drift, Random random) {
    double[] closes = new double[size];
    double[] opens = new double[size];
    double price = 20 + 100 * random.nextDouble();
    for (int i = 0; i < size; i++) {
      opens[i] = price * Math.exp(0.005 * random.nextGaussian());
      price *= Math.exp(drift + 0.02 * random.nextGaussian());
      closes[i] = i < from ? Double.NaN : price;
      opens[i] = i < from ? Double.NaN : opens[i];
    }
    return with(ticker, opens, closes);
  }

  private static double[] there(double[] values) {
    return Arrays.stream(values).filter(one -> !Double.isNaN(one)).toArray();
  }

  public List<DailyPrices> prices() {
    return List.copyOf(prices);
  }

  public PriceTable table() {
    return PriceTable.of(FIRST.datesUntil(FIRST.plusDays(days)).toList(), prices);
  }

  /** A price that grows by a factor each day, and by a little more every other day. */
  public static double[] growing(double start, double factor, int days) {
    double[] closes = new double[days];
    closes[0] = start;
    for (int i = 1; i < days; i++) {
      closes[i] = closes[i - 1] * (factor + (i % 2 == 0 ? 0.001 : -0.001));
    }
    return closes;
  }
}
