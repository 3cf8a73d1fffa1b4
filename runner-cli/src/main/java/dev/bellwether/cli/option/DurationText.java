package dev.bellwether.cli.option;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a span of time: 90s, 5m, or never, which is none. */
public final class DurationText implements ITypeConverter<Duration> {
  private static final Pattern FORM = Pattern.compile("([0-9]{1,5})(s|m)");

  @Override
  public Duration convert(String text) {
    if (text.equals("never")) {
      return Duration.ZERO;
    }
    Matcher parts = FORM.matcher(text);
    if (!parts.matches() || Long.parseLong(parts.group(1)) == 0) {
      throw new TypeConversionException(
          "must be seconds or minutes, such as 90s or 5m, or never, was '" + text + "'");
    }
    long count = Long.parseLong(parts.group(1));
    return parts.group(2).equals("s") ? Duration.ofSeconds(count) : Duration.ofMinutes(count);
  }
}
