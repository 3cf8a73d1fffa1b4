package dev.bellwether.sandbox.wire;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * One request.
 *
 * @param method GET, POST, PATCH, PUT or DELETE
 * @param path from the slash on, decoded
 * @param headers by name in small letters
 * @param body empty if there is none
 */
@SuppressWarnings("ArrayRecordComponent") // bytes that pass through; never compared
public record ApiRequest(
    String method, String path, Query query, Map<String, String> headers, byte[] body) {
  public ApiRequest {
    Map<String, String> small = new TreeMap<>();
    headers.forEach((name, value) -> small.put(name.toLowerCase(Locale.ROOT), value));
    headers = small;
  }

  /** A request for {@code /path?query} with an account's keys and a text as body. */
  public static ApiRequest of(
      String method, String target, Map<String, String> headers, String body) {
    int mark = target.indexOf('?');
    String path = mark < 0 ? target : target.substring(0, mark);
    Query query = mark < 0 ? Query.NONE : Query.parse(target.substring(mark + 1));
    return new ApiRequest(method, path, query, headers, body.getBytes(StandardCharsets.UTF_8));
  }

  /** The header's value; an empty text if it is missing. */
  public String header(String name) {
    return headers.getOrDefault(name, "");
  }

  /** Method and path: headers and query may hold keys. */
  @Override
  public String toString() {
    return method + " " + path;
  }
}
