package dev.bellwether.engine.journal;

import dev.bellwether.market.account.Fill;
import dev.bellwether.market.account.Order;
import dev.bellwether.market.calendar.Session;
import dev.bellwether.market.decision.Decision;
import dev.bellwether.market.decision.Evidence;
import dev.bellwether.market.decision.Snapshot;
import dev.bellwether.market.port.Journal;
import dev.bellwether.market.risk.Verdict;

/** Two journals that hear the same. */
public record TeeJournal(Journal one, Journal other) implements Journal {
  @Override
  public void turn(Snapshot now, Decision decision, Evidence evidence, Verdict verdict) {
    one.turn(now, decision, evidence, verdict);
    other.turn(now, decision, evidence, verdict);
  }

  @Override
  public void again(Snapshot now, Decision decision, Evidence evidence) {
    one.again(now, decision, evidence);
    other.again(now, decision, evidence);
  }

  @Override
  public void sent(Order order, String refusal) {
    one.sent(order, refusal);
    other.sent(order, refusal);
  }

  @Override
  public void ended(Order order, String reason, long epochMillis) {
    one.ended(order, reason, epochMillis);
    other.ended(order, reason, epochMillis);
  }

  @Override
  public void filled(Fill fill) {
    one.filled(fill);
    other.filled(fill);
  }

  @Override
  public void sessionEnd(Session session, double equity) {
    one.sessionEnd(session, equity);
    other.sessionEnd(session, equity);
  }

  @Override
  public void close() {
    try (one;
        other) {
      // both are closed, whatever one of them throws
    }
  }
}
