package dev.bellwether.http;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * An answer.
 *
 * @param status the HTTP status
 * @param headers by name in small letters
 * @param body empty for none
 */
public record HttpReply(int status, Map<String, String> headers, String body) {
  public HttpReply {
    Map<String, String> small = new TreeMap<>();
    headers.forEach((name, value) -> small.put(name.toLowerCase(Locale.ROOT), value));
    headers = small;
  }

  /** The header of this name in small letters. */
  public Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name));
  }

  public boolean isSuccess() {
    return status >= 200 && status < 300;
  }
}
