package dev.bellwether.cli.option;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Seeds from the first to the last, written {@code 1..1000}. */
public record SeedRange(long first, long last) {
  private static final Pattern FORM = Pattern.compile("(\\d{1,18})\\.\\.(\\d{1,18})");

  /** Reads what a user typed. */
  public static final class Text implements ITypeConverter<SeedRange> {
    @Override
    public SeedRange convert(String text) {
      Matcher form = FORM.matcher(text);
      if (form.matches()) {
        long first = Long.parseLong(form.group(1));
        long last = Long.parseLong(form.group(2));
        if (first >= 1 && last >= first) {
          return new SeedRange(first, last);
        }
      }
      throw new TypeConversionException(
          "must be seeds from 1 on such as 1..1000, was \"" + text + "\".");
    }
  }
}
