package dev.bellwether.cli.text;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.OptionalDouble;

/** Numbers as people read them, the same in every country; a dash where there is none. */
public final class Figures {
  private static final String NONE = "-";

  private Figures() {}

  /** A fraction as a signed percentage: {@code +1.23 %}. */
  public static String change(OptionalDouble fraction) {
    return fraction.isEmpty() ? NONE : change(fraction.getAsDouble());
  }

  /** A fraction as a signed percentage: {@code +1.23 %}. */
  public static String change(double fraction) {
    return positiveZero(String.format(Locale.ROOT, "%+.2f %%", fraction * 100));
  }

  /** A fraction as a percentage: {@code 1.23 %}. */
  public static String percent(OptionalDouble fraction) {
    return fraction.isEmpty()
        ? NONE
        : String.format(Locale.ROOT, "%.2f %%", fraction.getAsDouble() * 100);
  }

  /** A plain number with two decimals. */
  public static String ratio(OptionalDouble number) {
    return number.isEmpty() ? NONE : ratio(number.getAsDouble());
  }

  /** A plain number with two decimals. */
  public static String ratio(double number) {
    return positiveZero(String.format(Locale.ROOT, "%.2f", number));
  }

  /** Money to the cent, with commas: {@code 100,000.00}. */
  public static String money(double amount) {
    return positiveZero(String.format(Locale.ROOT, "%,.2f", amount));
  }

  /** Money to the cent, with commas and a sign. */
  public static String gain(double amount) {
    return positiveZero(String.format(Locale.ROOT, "%+,.2f", amount));
  }

  /** Money per share, to a hundredth of a cent. */
  public static String perShare(OptionalDouble amount) {
    return amount.isEmpty() ? NONE : String.format(Locale.ROOT, "%+.4f", amount.getAsDouble());
  }

  /** A count with commas: {@code 49,350}. */
  public static String count(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  /** Money to the cent, with commas; a dash where there is none. */
  public static String gain(OptionalDouble amount) {
    return amount.isEmpty() ? NONE : gain(amount.getAsDouble());
  }

  /** A number with no more decimals than it has: {@code 20}, {@code 2.5}. */
  public static String plain(double number) {
    return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
  }

  /** A count of things with its noun: {@code 1 session}, {@code 2 sessions}. */
  public static String things(long number, String noun) {
    return count(number) + " " + noun + (number == 1 ? "" : "s");
  }

  private static String positiveZero(String text) {
    boolean isZero = text.chars().noneMatch(c -> c >= '1' && c <= '9');
    return isZero ? text.replace("-", "").replace("+", "") : text;
  }
}
