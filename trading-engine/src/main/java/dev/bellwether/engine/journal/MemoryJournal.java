package dev.bellwether.engine.journal;

import dev.bellwether.market.account.Fill;
import dev.bellwether.market.account.Order;
import dev.bellwether.market.calendar.Session;
import dev.bellwether.market.decision.Decision;
import dev.bellwether.market.decision.Evidence;
import dev.bellwether.market.decision.Snapshot;
import dev.bellwether.market.port.Journal;
import dev.bellwether.market.risk.Verdict;
import java.util.ArrayList;
import java.util.List;

/**
 * Everything that happened in a run, in memory.
 *
 * <p>Turns are columns; turns in a row that gave the same decision object, no order and no evidence
 * are kept as one row with a count, so that a strategy that is asked at every bar and seldom moves
 * costs next to nothing.
 */
public final class MemoryJournal implements Journal {
  private final Turns turns = new Turns();
  private final List<Fill> fills = new ArrayList<>();
  private final List<Ended> ended = new ArrayList<>();
  private final List<SessionEnd> sessionEnds = new ArrayList<>();

  /** An order that the broker refused, or that ended without being filled whole. */
  public record Ended(Order order, String reason, long epochMillis) {}

  /** The equity at the close of a session. */
  public record SessionEnd(Session session, double equity) {}

  @Override
  public void turn(Snapshot now, Decision decision, Evidence evidence, Verdict verdict) {
    turns.add(now.timeMillis(), decision, evidence, verdict);
  }

  @Override
  public void again(Snapshot now, Decision decision, Evidence evidence) {
    turns.again(now.timeMillis(), decision, evidence);
  }

  @Override
  public void sent(Order order, String refusal) {
    if (!refusal.isEmpty()) {
      ended.add(new Ended(order, refusal, order.decidedMillis()));
    }
  }

  @Override
  public void ended(Order order, String reason, long epochMillis) {
    ended.add(new Ended(order, reason, epochMillis));
  }

  @Override
  public void filled(Fill fill) {
    fills.add(fill);
  }

  @Override
  public void sessionEnd(Session session, double equity) {
    sessionEnds.add(new SessionEnd(session, equity));
  }

  public Turns turns() {
    return turns;
  }

  /** In the order in which they happened. */
  public List<Fill> fills() {
    return List.copyOf(fills);
  }

  public List<Ended> ended() {
    return List.copyOf(ended);
  }

  public List<SessionEnd> sessionEnds() {
    return List.copyOf(sessionEnds);
  }
}
