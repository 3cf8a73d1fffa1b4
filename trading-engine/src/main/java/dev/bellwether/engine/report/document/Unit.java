package dev.bellwether.engine.report.document;

import java.util.Locale;

/**
 * What a number measures, and so how it is written: always with a decimal point and commas between
 * thousands, whatever the machine's language. A percent sign follows a space that does not break.
 */
public enum Unit {
  /** A fraction, shown as percent: 0.0123 is "1.23 %". */
  PERCENT(2, "\u00a0%"),
  /** An amount of the account's currency: "1,234.50". */
  MONEY(2, ""),
  /** A price per share, with two to four decimals: "512.34", "0.1875". */
  PRICE(4, ""),
  /** A ratio such as Sharpe's: "1.24". */
  RATIO(2, ""),
  /** A number of things: "1,234". */
  COUNT(0, "");

  private final int decimals;
  private final String suffix;

  Unit(int decimals, String suffix) {
    this.decimals = decimals;
    this.suffix = suffix;
  }

  /** The number with its unit; a dash where it is not finite. */
  public String format(double value) {
    String text = format(value, decimals);
    return this == PRICE ? text.replaceFirst("0{1,2}$", "") : text;
  }

  /** The number with its unit and this many decimals; a dash where it is not finite. */
  public String format(double value, int places) {
    return Double.isFinite(value) ? digits(value, places) + suffix : "–";
  }

  /** As {@link #format(double, int)}, with a plus sign before what is above zero. */
  public String signed(double value, int places) {
    String text = format(value, places);
    return value > 0 && !isZero(text) ? "+" + text : text;
  }

  /** The digits alone, without the unit: for cells whose heading names it. */
  public String bare(double value, int places) {
    return Double.isFinite(value) ? digits(value, places) : "";
  }

  private String digits(double value, int places) {
    double shown = this == PERCENT ? value * 100 : value;
    String text = String.format(Locale.ROOT, "%,." + places + "f", shown);
    return text.startsWith("-") && isZero(text) ? text.substring(1) : text;
  }

  private static boolean isZero(String text) {
    return text.chars().noneMatch(c -> c >= '1' && c <= '9');
  }
}
