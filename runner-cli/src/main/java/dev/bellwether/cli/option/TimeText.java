package dev.bellwether.cli.option;

import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a time of day such as 10:30 or 15:49:30. */
public final class TimeText implements ITypeConverter<LocalTime> {
  @Override
  public LocalTime convert(String text) {
    try {
      return LocalTime.parse(text);
    } catch (DateTimeParseException e) {
      throw new TypeConversionException("must be a time such as 10:30, was \"" + text + "\".");
    }
  }
}
