package dev.bellwether.sandbox.exchange;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A refusal in the vendor's words.
 *
 * @param status the HTTP status
 * @param code the vendor's code
 * @param message the vendor's text
 * @param extra further fields of the body: text, or a list of text
 */
public record ApiError(int status, long code, String message, Map<String, Object> extra) {
  public ApiError {
    extra = new LinkedHashMap<>(extra);
  }

  /** 422 40010001: a field is missing or wrong. */
  static ApiError field(String message) {
    return new ApiError(422, 40010001, message, Map.of());
  }

  /** 422 42210000: the fields do not go together. */
  static ApiError unprocessable(String message) {
    return new ApiError(422, 42210000, message, Map.of());
  }

  /** 403 40310000: well formed, but not allowed. */
  static ApiError forbidden(String message) {
    return new ApiError(403, 40310000, message, Map.of());
  }

  /** 404 40410000. */
  public static ApiError notFound(String message) {
    return new ApiError(404, 40410000, message, Map.of());
  }

  ApiError with(String name, Object value) {
    Map<String, Object> more = new LinkedHashMap<>(extra);
    more.put(name, value);
    return new ApiError(status, code, message, more);
  }
}
