package dev.bellwether.cli.option;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A whole number of things, one at least. */
public final class CountText implements ITypeConverter<Integer> {
  @Override
  public Integer convert(String text) {
    try {
      int count = Integer.parseInt(text);
      if (count >= 1) {
        return count;
      }
    } catch (NumberFormatException none) {
      // told below
    }
    throw new TypeConversionException("must be a whole number from 1 on, was \"" + text + "\".");
  }
}
