package dev.bellwether.sandbox.polygon;

import dev.bellwether.sandbox.market.MarketEvent;
import dev.bellwether.sandbox.wire.Json;
import tools.jackson.databind.node.ObjectNode;

/** A candle as the vendor writes it. */
final class AggregateJson {
  private AggregateJson() {}

  /**
   * A candle under a time of its own.
   *
   * @param factor by which prices are multiplied and volume is divided
   */
  static ObjectNode of(MarketEvent.Minute candle, long millis, double factor) {
    ObjectNode json = Json.object();
    json.put("v", factor == 1 ? candle.volume() : Math.round(candle.volume() / factor));
    json.put("vw", price(candle.vwap(), factor));
    json.put("o", price(candle.open(), factor));
    json.put("c", price(candle.close(), factor));
    json.put("h", price(candle.high(), factor));
    json.put("l", price(candle.low(), factor));
    json.put("t", millis);
    json.put("n", candle.trades());
    return json;
  }

  private static double price(double price, double factor) {
    return factor == 1 ? price : Math.round(price * factor * 1e6) / 1e6;
  }
}
