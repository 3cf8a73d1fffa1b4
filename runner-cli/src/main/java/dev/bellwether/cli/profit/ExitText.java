package dev.bellwether.cli.profit;

import dev.bellwether.market.account.Fill;
import dev.bellwether.market.account.Order;
import dev.bellwether.market.account.OrderStatus;
import dev.bellwether.market.data.Symbol;
import dev.bellwether.market.port.Broker;
import java.util.Locale;

/** Exits in words. */
final class ExitText {
  private ExitText() {}

  static String of(Fill fill) {
    return "Filled: "
        + fill.side().name().toLowerCase(Locale.ROOT)
        + " "
        + fill.quantity().toPlainString()
        + " "
        + fill.symbol()
        + " at "
        + fill.price().toPlainString()
        + ".";
  }

  static String sent(Order order, String why, Broker.Submission answer) {
    String words = words(order) + " (" + why + ")";
    return switch (answer) {
      case Broker.Submission.Accepted accepted -> "Sent: " + words + ", id " + order.id() + ".";
      case Broker.Submission.Refused refused ->
          "Not taken by the broker: " + words + ": " + refused.reason() + ".";
      case Broker.Submission.Unknown unknown ->
          "Sent, without a clear answer: " + words + ": " + unknown.reason() + ".";
    };
  }

  static String ended(OrderStatus status) {
    return "Ended without being filled whole ("
        + status.filled().toPlainString()
        + " of "
        + status.order().quantity().toPlainString()
        + "): "
        + words(status.order())
        + (status.reason().isEmpty() ? "" : ": " + status.reason())
        + ".";
  }

  static String givenUp(Symbol symbol, int times) {
    return symbol
        + " could not be left in "
        + times
        + " orders: it is given up for today. Look at the account and leave it by hand.";
  }

  private static String words(Order order) {
    return order.side().name().toLowerCase(Locale.ROOT)
        + " "
        + order.quantity().toPlainString()
        + " "
        + order.symbol();
  }
}
