package dev.bellwether.portfolio.score;

import dev.bellwether.market.data.Symbol;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * One ticker's prices, a row a day: adjusted for splits, and for dividends where the source has
 * them.
 *
 * @param dates strictly growing
 * @param opens shape [n], currency units; NaN in all rows where only closes are known
 * @param closes shape [n], above 0
 */
@SuppressWarnings("ArrayRecordComponent") // columns of numbers; identity equality is never used
public record DailyPrices(Symbol symbol, List<LocalDate> dates, double[] opens, double[] closes) {
  public DailyPrices {
    dates = List.copyOf(dates);
    opens = opens.clone();
    closes = closes.clone();
    if (opens.length != dates.size() || closes.length != dates.size()) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "opens and closes of %s must have %d rows, had %d and %d",
              symbol,
              dates.size(),
              opens.length,
              closes.length));
    }
    for (int i = 0; i < closes.length; i++) {
      check(symbol, dates, opens, closes, i);
    }
  }

  /** Prices of which only closes are known. */
  public static DailyPrices ofCloses(Symbol symbol, List<LocalDate> dates, double[] closes) {
    double[] unknown = new double[closes.length];
    Arrays.fill(unknown, Double.NaN);
    return new DailyPrices(symbol, dates, unknown, closes);
  }

  public int size() {
    return closes.length;
  }

  /** Whether every row has an open. */
  public boolean hasOpens() {
    for (double open : opens) {
      if (Double.isNaN(open)) {
        return false;
      }
    }
    return true;
  }

  private static void check(
      Symbol symbol, List<LocalDate> dates, double[] opens, double[] closes, int i) {
    boolean open = Double.isNaN(opens[i]) || isPrice(opens[i]);
    if (!open || !isPrice(closes[i])) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "prices of %s must be above 0, were %s and %s on %s",
              symbol,
              opens[i],
              closes[i],
              dates.get(i)));
    }
    if (i > 0 && !dates.get(i).isAfter(dates.get(i - 1))) {
      throw new IllegalArgumentException(
          "dates of " + symbol + " must grow, but " + dates.get(i) + " does not");
    }
  }

  private static boolean isPrice(double value) {
    return value > 0 && value < Double.POSITIVE_INFINITY;
  }
}
