package dev.bellwether.engine.journal;

import dev.bellwether.market.account.Fill;
import dev.bellwether.market.account.Side;
import dev.bellwether.market.data.Symbol;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * What became of one approved order, as a journal tells.
 *
 * @param id the client order id
 * @param type its price condition in words, such as "market" or "limit 512.3"
 * @param timeInForce how long it lives: DAY, CLS, ...
 * @param answer what the broker said when it was sent: empty text if it took the order; absent if
 *     the journal does not know that it was sent
 * @param fills in the order in which they were reported
 * @param ending why it ended without being filled whole; absent if it did not
 */
public record OrderStory(
    String id,
    Symbol symbol,
    Side side,
    BigDecimal quantity,
    String type,
    String timeInForce,
    Optional<String> answer,
    List<Fill> fills,
    Optional<String> ending) {
  public OrderStory {
    fills = List.copyOf(fills);
  }

  /** Why the broker did not take it; absent if it did, or if that is not known. */
  public Optional<String> brokerRefusal() {
    return answer.filter(text -> !text.isEmpty());
  }

  /** Shares filled so far. */
  public BigDecimal filled() {
    return fills.stream().map(Fill::quantity).reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
