package dev.bellwether.sandbox.alpaca;

import dev.bellwether.sandbox.exchange.ApiError;
import dev.bellwether.sandbox.wire.ApiOutcome.Reply;
import dev.bellwether.sandbox.wire.Json;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** Refusals as the vendor writes them. */
final class Errors {
  private Errors() {}

  static Reply of(ApiError error) {
    ObjectNode body = Json.object();
    body.put("code", error.code());
    body.put("message", error.message());
    error
        .extra()
        .forEach(
            (name, value) -> {
              if (value instanceof List<?> list) {
                var array = body.putArray(name);
                list.forEach(each -> array.add(String.valueOf(each)));
              } else {
                body.put(name, String.valueOf(value));
              }
            });
    return Reply.json(error.status(), body);
  }

  static Reply field(String message) {
    return coded(422, 40010001, message);
  }

  static Reply notFound(String message) {
    return coded(404, 40410000, message);
  }

  /** Market data answers have no code. */
  static Reply data(int status, String message) {
    return Reply.json(status, Json.object().put("message", message));
  }

  private static Reply coded(int status, long code, String message) {
    return Reply.json(status, Json.object().put("code", code).put("message", message));
  }
}
