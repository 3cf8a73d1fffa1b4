package dev.bellwether.engine;

import dev.bellwether.market.account.Order;
import dev.bellwether.market.calendar.Session;
import dev.bellwether.market.decision.Decision;
import dev.bellwether.market.decision.Schedule;
import dev.bellwether.market.decision.Strategy;
import dev.bellwether.market.decision.Tape;
import dev.bellwether.market.port.BarFeed;
import dev.bellwether.market.port.Broker;
import dev.bellwether.market.port.Journal;
import dev.bellwether.market.risk.RiskGate;
import dev.bellwether.market.risk.Verdict;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The one loop: moves through time, shows the strategy what is known, and carries its answer to the
 * broker. Backtest, rehearsal, paper and live trading differ only in the feed and the broker that
 * it is given. Used by one thread.
 */
public final class TradingLoop {
  private final BarFeed feed;
  private final Tape tape;
  private final Strategy strategy;
  private final Sizer sizer;
  private final RiskGate gate;
  private final OrderDesk desk;
  private final Books books;
  private final Journal journal;
  private final boolean everyBar;
  private final Schedule schedule;

  private long sessionClose = Long.MIN_VALUE;
  private long[] marks = {};
  private int nextMark;
  private long nextEvent = Long.MAX_VALUE;
  private @Nullable Decision latest;

  /** Wires one run. The books must read from the tape. */
  public TradingLoop(
      BarFeed feed,
      Tape tape,
      Strategy strategy,
      Sizer sizer,
      RiskGate gate,
      Broker broker,
      Books books,
      Journal journal) {
    this.feed = feed;
    this.tape = tape;
    this.strategy = strategy;
    this.sizer = sizer;
    this.gate = gate;
    this.books = books;
    this.journal = journal;
    this.desk = new OrderDesk(broker, journal, books);
    this.schedule = strategy.schedule();
    this.everyBar = schedule instanceof Schedule.EveryBar;
  }

  /** Runs until the feed ends. */
  public void run() {
    desk.reconcile();
    BarFeed.Step step = feed.advance(tape, Long.MAX_VALUE);
    while (step != BarFeed.Step.END) {
      turn(step == BarFeed.Step.BARS);
      step = feed.advance(tape, nextEvent);
    }
    if (nextEvent != Long.MAX_VALUE) {
      journal.sessionEnd(tape.session(), books.equity());
    }
  }

  private void turn(boolean hasBars) {
    if (tape.session().closeMillis() != sessionClose) {
      enter(tape.session());
    }
    desk.reconcile();
    if (hasBars) {
      strategy.observe(tape);
      if (everyBar) {
        ask();
      }
    }
    if (tape.timeMillis() == nextEvent) {
      event();
    }
  }

  private void enter(Session next) {
    sessionClose = next.closeMillis();
    marks = schedule.instants(next);
    nextMark = 0;
    while (nextMark < marks.length && marks[nextMark] < tape.timeMillis()) {
      nextMark++;
    }
    books.startSession();
    expectEvent(next);
  }

  private void event() {
    Session now = tape.session();
    if (nextMark < marks.length && marks[nextMark] == nextEvent) {
      nextMark++;
      ask();
    }
    if (nextEvent == now.closeMillis()) {
      desk.reconcile();
      journal.sessionEnd(now, books.equity());
      nextEvent = Long.MAX_VALUE;
    } else {
      expectEvent(now);
    }
  }

  private void expectEvent(Session now) {
    nextEvent = nextMark < marks.length ? marks[nextMark] : now.closeMillis();
  }

  @SuppressWarnings("ReferenceEquality") // the same object means: nothing changed; see Decision
  private void ask() {
    Decision decision = strategy.decide(tape);
    if (decision == latest && !desk.mustRetry()) {
      journal.turn(tape, decision, strategy.evidence(), Verdict.NOTHING);
      return;
    }
    act(decision);
  }

  private void act(Decision decision) {
    latest = decision;
    desk.beginInstruction(replaces(decision));
    List<Order> orders = sizer.orders(decision, books);
    Verdict verdict = orders.isEmpty() ? Verdict.NOTHING : gate.review(orders, books);
    // First: an order that we cannot account for must not exist.
    journal.turn(tape, decision, strategy.evidence(), verdict);
    desk.send(verdict.approved());
    if (!verdict.refused().isEmpty()) {
      desk.fail();
    }
    desk.reconcile();
  }

  /**
   * Whether the answer says where to be, so that orders still on their way to somewhere else are
   * void.
   */
  private static boolean replaces(Decision decision) {
    return switch (decision) {
      case Decision.Hold hold -> false;
      case Decision.Target target -> true;
      case Decision.Shares shares -> true;
      case Decision.Place place -> false;
    };
  }
}
