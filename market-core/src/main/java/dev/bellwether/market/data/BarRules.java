package dev.bellwether.market.data;

import java.util.Locale;

/** What makes five numbers a bar. */
public final class BarRules {
  private BarRules() {}

  /**
   * The first rule that the numbers break, as a sentence; empty if they are a bar. NaN breaks every
   * rule.
   */
  public static String fault(double open, double high, double low, double close, double volume) {
    if (isBar(open, high, low, close, volume)) {
      return "";
    }
    if (!(positive(open) && positive(high) && positive(low) && positive(close))) {
      return String.format(
          Locale.ROOT,
          "prices must be positive numbers, were open %s high %s low %s close %s",
          open,
          high,
          low,
          close);
    }
    if (!(volume >= 0 && volume < Double.POSITIVE_INFINITY)) {
      return "volume must be a number of at least 0, was " + volume;
    }
    if (high < low) {
      return "high must not be below low, was high " + high + " and low " + low;
    }
    return String.format(
        Locale.ROOT,
        "open and close must lie between low and high, were open %s high %s low %s close %s",
        open,
        high,
        low,
        close);
  }

  private static boolean isBar(double open, double high, double low, double close, double volume) {
    return low > 0
        && high < Double.POSITIVE_INFINITY
        && open >= low
        && open <= high
        && close >= low
        && close <= high
        && volume >= 0
        && volume < Double.POSITIVE_INFINITY;
  }

  private static boolean positive(double price) {
    return price > 0 && price < Double.POSITIVE_INFINITY;
  }
}
