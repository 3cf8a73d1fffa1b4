package dev.bellwether.cli.profit;

import dev.bellwether.engine.desk.JournaledBroker;
import dev.bellwether.market.account.Account;
import dev.bellwether.market.account.OrderState;
import dev.bellwether.market.account.OrderStatus;
import dev.bellwether.market.port.Broker;
import dev.bellwether.market.port.Journal;
import dev.bellwether.market.risk.ApprovedOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** What the broker said last, and the journal of what it said. */
final class BrokerWord {
  private final JournaledBroker broker;
  private final Journal journal;
  private final Consumer<String> news;
  private List<OrderStatus> open = List.of();
  private Optional<Account> account = Optional.empty();
  private long seenRevision = Long.MIN_VALUE;

  BrokerWord(JournaledBroker broker, Journal journal, Consumer<String> news) {
    this.broker = broker;
    this.journal = journal;
    this.news = news;
  }

  /** What the broker says, if it has anything new to say. */
  Optional<Account> news(long nowMillis) {
    long revision = broker.revision();
    if (revision == seenRevision) {
      return Optional.empty();
    }
    Account now = ask(nowMillis);
    seenRevision = revision;
    return Optional.of(now);
  }

  /** What the broker says now. */
  Account ask(long nowMillis) {
    Broker.State state = broker.reconcile();
    state
        .fills()
        .forEach(
            fill -> {
              journal.filled(fill);
              news.accept(ExitText.of(fill));
            });
    List<OrderStatus> still = new ArrayList<>();
    for (OrderStatus status : state.orders()) {
      if (!status.state().isTerminal()) {
        still.add(status);
      } else if (status.state() != OrderState.FILLED) {
        journal.ended(status.order(), status.reason(), nowMillis);
        news.accept(ExitText.ended(status));
      }
    }
    open = still;
    account = Optional.of(state.account());
    return state.account();
  }

  /** Whether it has said anything yet. */
  boolean isKnown() {
    return account.isPresent();
  }

  /** The account as it was then. */
  Account account() {
    return account.orElseThrow();
  }

  /** The orders of ours that were on their way then. */
  List<OrderStatus> open() {
    return open;
  }

  Broker.Submission submit(ApprovedOrder order) {
    return broker.submit(order);
  }

  void cancel(String orderId) {
    broker.cancel(orderId);
  }
}
