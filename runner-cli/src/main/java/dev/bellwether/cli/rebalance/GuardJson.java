package dev.bellwether.cli.rebalance;

import dev.bellwether.portfolio.rebalance.AccountGuard;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The account's guard as a file has it. */
final class GuardJson {
  private GuardJson() {}

  static ObjectNode of(AccountGuard guard) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("date", guard.date().toString());
    node.put("peak", guard.peak());
    guard.restUntil().ifPresent(date -> node.put("restUntil", date.toString()));
    return node;
  }

  /**
   * Reads it again.
   *
   * @throws IllegalArgumentException if a field is missing or is not what it must be
   */
  static AccountGuard guard(JsonNode node) {
    JsonNode peak = node.path("peak");
    if (!peak.isNumber()) {
      throw new IllegalArgumentException("\"peak\" must be a number but " + was(peak));
    }
    return new AccountGuard(
        date(node, "date"),
        peak.doubleValue(),
        node.has("restUntil") ? Optional.of(date(node, "restUntil")) : Optional.empty());
  }

  private static LocalDate date(JsonNode node, String name) {
    JsonNode text = node.path(name);
    try {
      if (text.isString()) {
        return LocalDate.parse(text.stringValue());
      }
    } catch (DateTimeException none) {
      // told below
    }
    throw new IllegalArgumentException(
        "\"" + name + "\" must be a date such as \"2024-07-02\" but " + was(text));
  }

  private static String was(JsonNode node) {
    return node.isMissingNode() ? "is missing" : "was " + node;
  }
}
