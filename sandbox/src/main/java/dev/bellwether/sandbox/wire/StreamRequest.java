package dev.bellwether.sandbox.wire;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * A request to open a stream.
 *
 * @param path from the slash on
 * @param headers by name in small letters
 */
public record StreamRequest(String path, Query query, Map<String, String> headers) {
  public StreamRequest {
    Map<String, String> small = new TreeMap<>();
    headers.forEach((name, value) -> small.put(name.toLowerCase(Locale.ROOT), value));
    headers = small;
  }

  public static StreamRequest of(String path) {
    return new StreamRequest(path, Query.NONE, Map.of());
  }

  /** The header's value; an empty text if it is missing. */
  public String header(String name) {
    return headers.getOrDefault(name, "");
  }

  /** The path: headers may hold keys. */
  @Override
  public String toString() {
    return path;
  }
}
