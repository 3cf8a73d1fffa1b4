package dev.bellwether.sandbox.alpaca;

import dev.bellwether.sandbox.wire.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Which symbols a data stream wants of which channel; a star stands for all. */
final class Subscriptions {
  private static final List<String> CHANNELS =
      List.of("trades", "quotes", "bars", "updatedBars", "dailyBars", "statuses", "lulds");

  private final Map<String, TreeSet<String>> wanted = new LinkedHashMap<>();

  Subscriptions() {
    CHANNELS.forEach(channel -> wanted.put(channel, new TreeSet<>()));
  }

  void change(JsonNode message, boolean add) {
    wanted.forEach(
        (channel, symbols) -> {
          for (JsonNode each : message.path(channel)) {
            String symbol = each.asString("");
            if (add) {
              symbols.add(symbol);
            } else {
              symbols.remove(symbol);
            }
          }
        });
  }

  /** How many symbols there would be after this message. */
  int symbolsWith(JsonNode message) {
    TreeSet<String> all = new TreeSet<>();
    wanted.forEach(
        (channel, symbols) -> {
          all.addAll(symbols);
          message.path(channel).forEach(each -> all.add(each.asString("")));
        });
    return all.size();
  }

  boolean wants(String channel, String symbol) {
    Set<String> symbols = wanted.getOrDefault(channel, new TreeSet<>());
    return symbols.contains(symbol) || symbols.contains("*");
  }

  /** The acknowledgement: always the full state; corrections follow the trades. */
  ObjectNode state() {
    ObjectNode json = Json.object().put("T", "subscription");
    wanted.forEach((channel, symbols) -> list(json, channel, symbols));
    Set<String> trades = wanted.getOrDefault("trades", new TreeSet<>());
    list(json, "corrections", trades);
    list(json, "cancelErrors", trades);
    return json;
  }

  private static void list(ObjectNode json, String channel, Set<String> symbols) {
    ArrayNode list = json.putArray(channel);
    symbols.forEach(list::add);
  }
}
