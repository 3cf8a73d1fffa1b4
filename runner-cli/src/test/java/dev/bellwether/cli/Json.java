package dev.bellwether.cli;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads JSON strictly. */
final class Json {
  private Json() {}

  /** The one object that the text is. */
  static JsonNode object(String text) {
    JsonNode node = JsonMapper.builder().build().readTree(text);
    if (!node.isObject()) {
      throw new AssertionError("not one object: " + text);
    }
    return node;
  }
}
