package dev.bellwether.cli.digest;

import dev.bellwether.cli.text.Figures;
import java.util.Locale;
import java.util.OptionalDouble;

/** Numbers of a digest; words where there is none. */
final class Amounts {
  static final String UNKNOWN = "not known";

  private Amounts() {}

  static String dollars(OptionalDouble amount) {
    return amount.isPresent() ? "$" + Figures.money(amount.getAsDouble()) : UNKNOWN;
  }

  static String dollars(double amount) {
    return dollars(known(amount));
  }

  /** Two forms of one number: {@code 0.007419 (0.7419 %)}. */
  static String fraction(double value) {
    return Double.isFinite(value)
        ? String.format(Locale.ROOT, "%.6f (%.4f %%)", value, value * 100)
        : UNKNOWN;
  }

  static String times(double value) {
    return Double.isFinite(value) ? Figures.ratio(value) : UNKNOWN;
  }

  static String price(double value) {
    return Double.isFinite(value) ? String.format(Locale.ROOT, "%.4f", value) : "-";
  }

  static OptionalDouble known(double value) {
    return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
  }
}
