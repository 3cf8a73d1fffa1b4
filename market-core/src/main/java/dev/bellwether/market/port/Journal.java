package dev.bellwether.market.port;

import dev.bellwether.market.account.Fill;
import dev.bellwether.market.account.Order;
import dev.bellwether.market.calendar.Session;
import dev.bellwether.market.decision.Decision;
import dev.bellwether.market.decision.Evidence;
import dev.bellwether.market.decision.Snapshot;
import dev.bellwether.market.risk.Verdict;

/**
 * The memory of a run: one turn for each time a strategy was asked, and what came of it. What is
 * handed over is valid during the call only; a journal keeps what it needs. Nothing may leave for
 * the broker before its turn is in here.
 */
public interface Journal extends AutoCloseable {
  /**
   * The strategy was asked: what it saw, what it answered, what risk said. Called before any order
   * leaves.
   */
  void turn(Snapshot now, Decision decision, Evidence evidence, Verdict verdict);

  /**
   * The strategy was asked and answered with the same object as when it was asked before, and
   * nothing is to be done: a turn like any other, but of a kind that a journal may count.
   */
  default void again(Snapshot now, Decision decision, Evidence evidence) {
    turn(now, decision, evidence, Verdict.NOTHING);
  }

  /** An order left, or was refused by the broker for the reason given; empty if it was taken. */
  void sent(Order order, String refusal);

  /** An order ended without being filled whole. */
  void ended(Order order, String reason, long epochMillis);

  void filled(Fill fill);

  /** A session is over, with this equity at its close. */
  void sessionEnd(Session session, double equity);

  @Override
  default void close() {}
}
