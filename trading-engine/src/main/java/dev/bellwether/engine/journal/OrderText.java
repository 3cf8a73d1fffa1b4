package dev.bellwether.engine.journal;

import dev.bellwether.market.account.OrderType;

/** The price condition of an order in a few words. */
public final class OrderText {
  private OrderText() {}

  public static String of(OrderType type) {
    return switch (type) {
      case OrderType.Market market -> "market";
      case OrderType.Limit limit -> "limit " + limit.price().toPlainString();
      case OrderType.Stop stop -> "stop " + stop.trigger().toPlainString();
      case OrderType.StopLimit stop ->
          "stop " + stop.trigger().toPlainString() + " limit " + stop.price().toPlainString();
      case OrderType.TrailingStop trail -> "trailing stop " + trail.distance().toPlainString();
      case OrderType.TrailingStopFraction trail ->
          "trailing stop " + trail.fraction().movePointRight(2).toPlainString() + " %";
    };
  }
}
