package dev.bellwether.market.port;

import dev.bellwether.market.account.Account;
import dev.bellwether.market.account.Fill;
import dev.bellwether.market.account.OrderStatus;
import dev.bellwether.market.risk.ApprovedOrder;
import java.util.List;
import java.util.Optional;

/** Somebody who holds the account and takes orders, real or simulated. Used by one thread. */
public interface Broker {
  /** What became of a request. */
  sealed interface Submission {
    Accepted ACCEPTED = new Accepted();

    /** The broker has the order. */
    record Accepted() implements Submission {}

    /** The broker will not take it, and says why. */
    record Refused(String reason) implements Submission {}

    /**
     * No clear answer came: the order may or may not exist. Only {@link Broker#reconcile} settles
     * it.
     */
    record Unknown(String reason) implements Submission {}
  }

  /**
   * The broker's word at one moment.
   *
   * @param account what is owned
   * @param orders every order that is open, and every one that ended since the state before
   * @param fills what was filled since the state before, in time order
   */
  record State(Account account, List<OrderStatus> orders, List<Fill> fills) {
    public State {
      orders = List.copyOf(orders);
      fills = List.copyOf(fills);
    }
  }

  /**
   * Sends one order. Never throws for an answer that is unclear: that is {@link
   * Submission.Unknown}.
   */
  Submission submit(ApprovedOrder order);

  /**
   * What the broker says of one order, asked for by its id; empty if the broker does not know it.
   * This is what settles an {@link Submission.Unknown}: an order may still be under way when it is
   * not known yet, so ask more than once.
   *
   * @throws PortException if the broker cannot be asked
   */
  Optional<OrderStatus> find(String orderId);

  /** Asks for an order to be cancelled; whether it was shows in {@link #reconcile}. */
  void cancel(String orderId);

  /**
   * A number that changes whenever {@link #reconcile} would have news, so that a quiet instant
   * costs nothing. That an order was accepted is no news: {@link #submit} said so.
   */
  long revision();

  /**
   * The broker's word now.
   *
   * @throws PortException if the broker cannot be asked
   */
  State reconcile();
}
