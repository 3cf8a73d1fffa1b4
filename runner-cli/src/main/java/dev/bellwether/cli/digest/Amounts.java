package dev.bellwether.cli.digest;

import dev.bellwether.cli.text.Figures;
import dev.bellwether.market.calendar.Session;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.OptionalDouble;

/** Numbers of a digest; words where there is none. */
final class Amounts {
  static final String UNKNOWN = "not known";

  private static final DateTimeFormatter MINUTES =
      DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

  private Amounts() {}

  static String dollars(OptionalDouble amount) {
    return amount.isPresent() ? "$" + Figures.money(amount.getAsDouble()) : UNKNOWN;
  }

  static String dollars(double amount) {
    return dollars(known(amount));
  }

  /** {@code +12.30 dollars (+0.01 %)}. */
  static String gain(OptionalDouble amount, OptionalDouble fraction) {
    return amount.isPresent()
        ? Figures.gain(amount) + " dollars (" + Figures.change(fraction) + ")"
        : UNKNOWN;
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

  /** {@code 09:30 to 13:00 in New York, closing early}. */
  static String hours(Session session, ZoneId zone) {
    return minutes(session.openMillis(), zone)
        + " to "
        + minutes(session.closeMillis(), zone)
        + " in New York"
        + (session.earlyClose() ? ", closing early" : "");
  }

  /** 10:30. */
  static String minutes(long epochMillis, ZoneId zone) {
    return MINUTES.format(Instant.ofEpochMilli(epochMillis).atZone(zone));
  }

  static OptionalDouble known(double value) {
    return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
  }
}
