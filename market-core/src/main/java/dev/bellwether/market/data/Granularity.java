package dev.bellwether.market.data;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How much time one bar covers.
 *
 * <p>{@link #DAY} means one regular session, whose length depends on the calendar; every other
 * granularity is a fixed number of milliseconds.
 *
 * @param millis length in milliseconds, whole seconds, at least 1000; 86,400,000 stands for one
 *     session
 */
public record Granularity(long millis) {
  public static final Granularity MINUTE = new Granularity(60_000);
  public static final Granularity FIVE_MINUTES = new Granularity(300_000);
  public static final Granularity HOUR = new Granularity(3_600_000);
  public static final Granularity DAY = new Granularity(86_400_000);

  private static final Pattern FORM = Pattern.compile("([1-9][0-9]{0,5})([smhd])");

  public Granularity {
    if (millis < 1000 || millis % 1000 != 0) {
      throw new IllegalArgumentException(
          "millis must be whole seconds and at least 1000, was " + millis);
    }
  }

  /**
   * Reads {@code 30s}, {@code 1m}, {@code 5m}, {@code 1h} or {@code 1d}.
   *
   * @throws IllegalArgumentException if the text has another form
   */
  public static Granularity parse(String text) {
    // lower case only: elsewhere 1M is a month
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      throw new IllegalArgumentException(
          "granularity must be a number and s, m, h or d, such as 1m or 1d, was \"" + text + "\"");
    }
    long count = Long.parseLong(form.group(1));
    return switch (form.group(2).charAt(0)) {
      case 's' -> new Granularity(count * 1000);
      case 'm' -> new Granularity(count * 60_000);
      case 'h' -> new Granularity(count * 3_600_000);
      default -> new Granularity(count * 86_400_000);
    };
  }

  /** Whether one bar is one whole session. */
  public boolean isDaily() {
    return millis == DAY.millis;
  }

  public Duration duration() {
    return Duration.ofMillis(millis);
  }

  /** The form that {@link #parse} reads. */
  @Override
  public String toString() {
    if (millis % 86_400_000 == 0) {
      return millis / 86_400_000 + "d";
    }
    if (millis % 3_600_000 == 0) {
      return millis / 3_600_000 + "h";
    }
    return millis % 60_000 == 0 ? millis / 60_000 + "m" : millis / 1000 + "s";
  }
}
