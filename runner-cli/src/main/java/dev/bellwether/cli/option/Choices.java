package dev.bellwether.cli.option;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine.TypeConversionException;

/**
 * A few things that a user picks one of by name.
 *
 * @param byName in the order in which to list them; names are in lower case
 */
record Choices<T>(Map<String, T> byName) {
  Choices {
    byName = Collections.unmodifiableMap(new LinkedHashMap<>(byName));
  }

  /**
   * The thing with this name, in any case.
   *
   * @throws TypeConversionException if there is none, with the names and the nearest of them
   */
  T parse(String text) {
    T found = byName.get(text.toLowerCase(Locale.ROOT));
    if (found == null) {
      throw new TypeConversionException(
          "must be one of "
              + String.join(", ", byName.keySet())
              + ", was \""
              + text
              + "\"."
              + Nearest.suggestion(text.toLowerCase(Locale.ROOT), byName.keySet()));
    }
    return found;
  }

  /** What a user calls it. */
  String name(T thing) {
    return byName.entrySet().stream()
        .filter(entry -> entry.getValue().equals(thing))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no name for " + thing));
  }

  List<String> names() {
    return List.copyOf(byName.keySet());
  }
}
