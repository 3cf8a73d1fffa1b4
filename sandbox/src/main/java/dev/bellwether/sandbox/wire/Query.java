package dev.bellwether.sandbox.wire;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The decoded parameters after a question mark; of a repeated name the values are joined. */
public record Query(Map<String, String> parameters) {
  /** No parameters. */
  public static final Query NONE = new Query(Map.of());

  public Query {
    parameters = new LinkedHashMap<>(parameters);
  }

  /**
   * Reads the part after the question mark.
   *
   * @throws IllegalArgumentException if an escape is broken
   */
  public static Query parse(String text) {
    Map<String, String> parameters = new LinkedHashMap<>();
    for (String pair : text.split("&", -1)) {
      if (!pair.isEmpty()) {
        int equals = pair.indexOf('=');
        String name = equals < 0 ? pair : pair.substring(0, equals);
        String value = equals < 0 ? "" : pair.substring(equals + 1);
        parameters.merge(decoded(name), decoded(value), (a, b) -> a + "," + b);
      }
    }
    return new Query(parameters);
  }

  /** The value; empty if the name is missing or has no value. */
  public Optional<String> first(String name) {
    return Optional.ofNullable(parameters.get(name)).filter(value -> !value.isEmpty());
  }

  /** The value as a list with commas between. */
  public List<String> list(String name) {
    return first(name)
        .map(value -> Arrays.stream(value.split(",")).map(String::strip).toList())
        .orElse(List.of());
  }

  /** Whether the value is true. */
  public boolean isTrue(String name) {
    return first(name).filter("true"::equalsIgnoreCase).isPresent();
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  /** The names only: values may be keys. */
  @Override
  public String toString() {
    return "Query" + parameters.keySet();
  }
}
