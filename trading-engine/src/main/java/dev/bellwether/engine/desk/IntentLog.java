package dev.bellwether.engine.desk;

import dev.bellwether.market.account.Order;
import dev.bellwether.market.account.OrderState;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * The memory that decides whether an order may be sent: what is not in here must not leave, and
 * what is in here is not sent again under another id. Each method returns once the news would
 * survive a crash.
 */
public interface IntentLog extends AutoCloseable {
  /**
   * Writes an order down before it leaves.
   *
   * @throws IllegalStateException if an order with this id was written down before
   */
  void intend(Order order);

  /** Writes down what became of an order. */
  void note(String orderId, OrderState state, BigDecimal filled, String why);

  /** What is known of one order. */
  Optional<Intent> find(String orderId);

  /** Every order whose end is not written down, in the order of the intents. */
  List<Intent> open();

  /** Every order that was decided at this instant or later, in the order of the intents. */
  List<Intent> since(long decidedMillis);

  @Override
  void close();
}
