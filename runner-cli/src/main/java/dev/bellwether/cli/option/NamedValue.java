package dev.bellwether.cli.option;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** One of an enum's names, in small letters. */
public abstract class NamedValue<E extends Enum<E>> implements ITypeConverter<E> {
  private final Class<E> type;

  NamedValue(Class<E> type) {
    this.type = type;
  }

  static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  @Override
  public E convert(String text) {
    for (E value : type.getEnumConstants()) {
      if (word(value).equals(text)) {
        return value;
      }
    }
    List<String> words = Arrays.stream(type.getEnumConstants()).map(NamedValue::word).toList();
    throw new TypeConversionException(
        "must be one of " + String.join(", ", words) + ", was \"" + text + "\".");
  }
}
