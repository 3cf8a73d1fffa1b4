package dev.bellwether.http;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One request.
 *
 * @param method GET, POST, PATCH or DELETE
 * @param base scheme, host and port, such as {@code https://data.alpaca.markets}
 * @param target path and query, encoded, from the slash on
 * @param headers by name; they may hold keys
 * @param body JSON; empty for none
 */
public record HttpRequest(
    String method, String base, String target, Map<String, String> headers, String body) {
  public HttpRequest {
    headers = new LinkedHashMap<>(headers);
  }

  /** Method, host and path: headers and query may hold keys. */
  @Override
  public String toString() {
    int mark = target.indexOf('?');
    return method + " " + base + (mark < 0 ? target : target.substring(0, mark));
  }
}
