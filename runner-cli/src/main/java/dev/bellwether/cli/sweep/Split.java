package dev.bellwether.cli.sweep;

import dev.bellwether.market.calendar.Session;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * Where the sessions that parameters are chosen on end, and those that they are tried on begin.
 *
 * @param fraction of the sessions that are kept for the trial, 0 for none; not looked at if there
 *     is a date
 * @param from the first date of the trial
 */
public record Split(double fraction, Optional<LocalDate> from) {
  private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
  private static final int LEAST = 20;

  public Split {
    if (!(fraction >= 0 && fraction < 1)) {
      throw new IllegalArgumentException(
          "out-of-sample must be a fraction of at least 0 and below 1, was " + fraction);
    }
  }

  static Split parse(String text) {
    try {
      return DATE.matcher(text).matches()
          ? new Split(0, Optional.of(LocalDate.parse(text)))
          : new Split(Double.parseDouble(text), Optional.empty());
    } catch (RuntimeException e) {
      throw new TypeConversionException(
          "must be a fraction such as 0.3 (0 for none) or a date such as 2025-01-02, was \""
              + text
              + "\".");
    }
  }

  /**
   * How many of the sessions parameters are chosen on.
   *
   * @throws IllegalArgumentException if one of the two parts is too short to say anything
   */
  public int inSample(List<Session> sessions) {
    int all = sessions.size();
    int in =
        from.map(date -> (int) sessions.stream().filter(s -> s.date().isBefore(date)).count())
            .orElse(all - (int) Math.round(all * fraction));
    boolean whole = from.isEmpty() && fraction == 0;
    if (in < LEAST || (!whole && all - in < LEAST)) {
      throw new IllegalArgumentException(
          "of "
              + all
              + " sessions "
              + in
              + " would be in-sample and "
              + (all - in)
              + " out-of-sample; each part needs at least "
              + LEAST
              + ": change --out-of-sample or take more bars");
    }
    return in;
  }

  /** Reads the option. */
  public static final class ToSplit implements ITypeConverter<Split> {
    @Override
    public Split convert(String text) {
      return parse(text);
    }
  }
}
