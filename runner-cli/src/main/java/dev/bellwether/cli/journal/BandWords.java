package dev.bellwether.cli.journal;

import dev.bellwether.engine.journal.Asking;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Where the price stood, in words. */
final class BandWords {
  private static final double CENT = 0.01;

  private BandWords() {}

  /**
   * Such as "price 546.76 is below the lower band 548.28 and below VWAP 547.87"; absent where the
   * band or the price was not known.
   */
  static Optional<String> of(Asking asking) {
    double price = asking.seen("price");
    double upper = asking.seen("upper");
    double lower = asking.seen("lower");
    if (!Double.isFinite(price + upper + lower)) {
      return Optional.empty();
    }
    double vwap = asking.seen("vwap");
    List<String> parts = new ArrayList<>();
    parts.add(band(price, lower, upper));
    if (Double.isFinite(vwap)) {
      parts.add(side(price, vwap) + " VWAP " + money(vwap, price));
    }
    double nearest = Math.abs(price - lower) < Math.abs(price - upper) ? lower : upper;
    return Optional.of("price " + money(price, nearest) + " is " + String.join(" and ", parts));
  }

  private static String band(double price, double lower, double upper) {
    if (price > upper) {
      return "above the upper band " + money(upper, price);
    }
    return price < lower
        ? "below the lower band " + money(lower, price)
        : "inside the band " + money(lower, price) + " to " + money(upper, price);
  }

  private static String side(double price, double vwap) {
    return price > vwap ? "above" : price < vwap ? "below" : "at";
  }

  /** Cents, and more where cents would hide a difference. */
  private static String money(double value, double other) {
    boolean close = value != other && Math.abs(value - other) < CENT;
    return String.format(Locale.ROOT, close ? "%.4f" : "%.2f", value);
  }
}
