package dev.bellwether.engine;

import dev.bellwether.engine.journal.JournalLines;
import dev.bellwether.market.account.Order;
import dev.bellwether.market.calendar.Session;
import dev.bellwether.market.calendar.SessionTime;
import dev.bellwether.market.decision.Decision;
import dev.bellwether.market.decision.Evidence;
import dev.bellwether.market.decision.Schedule;
import dev.bellwether.market.decision.Strategy;
import dev.bellwether.market.decision.Tape;
import dev.bellwether.market.port.BarFeed;
import dev.bellwether.market.port.Broker;
import dev.bellwether.market.port.Journal;
import dev.bellwether.market.port.PortException;
import dev.bellwether.market.risk.RiskGate;
import dev.bellwether.market.risk.Verdict;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The one loop: moves through time, shows the strategy what is known, and carries its answer to the
 * broker. Backtest, rehearsal, paper and live trading differ only in the feed and the broker that
 * it is given. Used by one thread.
 */
public final class TradingLoop {
  private static final Decision MISSED =
      new Decision.Hold("not asked: the moment was missed by more than the grace");
  private static final Decision GIVEN_UP =
      new Decision.Hold("entries given up: what had to be sold first was not sold in time");

  /** After this long an order that should have been filled at once is tried anew at a mark. */
  private static final long STUCK_MILLIS = 600_000;

  /** The same where the session ends and everything must be sold. */
  private static final long STUCK_AT_THE_END_MILLIS = 60_000;

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
  private final LoopRules rules;

  private long sessionClose = Long.MIN_VALUE;
  private long[] marks = {};
  private int nextMark;
  private long[] checks = {};
  private int nextCheck;
  private long nextEvent = Long.MAX_VALUE;
  private @Nullable Decision latest;
  private JournalLines.@Nullable Instruction inherited;
  private long askedBefore = Long.MIN_VALUE;
  // an instruction whose second part waits for its first, and until when it may
  private @Nullable Decision unfinished;
  private long unfinishedUntil;

  /** Wires one run over history. The books must read from the tape. */
  public TradingLoop(
      BarFeed feed,
      Tape tape,
      Strategy strategy,
      Sizer sizer,
      RiskGate gate,
      Broker broker,
      Books books,
      Journal journal) {
    this(feed, tape, strategy, sizer, gate, broker, books, journal, LoopRules.HISTORY);
  }

  /** Wires one run. The books must read from the tape. */
  public TradingLoop(
      BarFeed feed,
      Tape tape,
      Strategy strategy,
      Sizer sizer,
      RiskGate gate,
      Broker broker,
      Books books,
      Journal journal,
      LoopRules rules) {
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
    this.rules = rules;
  }

  /**
   * Takes over from a run that ended. To be called before {@link #run}.
   *
   * @param instruction the last one that was in force. What it reduces is reduced at the first
   *     turn; what it opens is opened only if it was decided within the grace
   * @param askedMillis when the strategy was last asked; marks up to then are done. {@link
   *     Long#MIN_VALUE} if it was not
   */
  public void inherit(JournalLines.Instruction instruction, long askedMillis) {
    inherited = instruction;
    askedBefore = askedMillis;
  }

  /** Runs until the feed ends. After a {@link PortException} it may be called again: it goes on. */
  public void run() {
    desk.reconcile();
    BarFeed.Step step = feed.advance(tape, nextEvent);
    while (step != BarFeed.Step.END) {
      turn(step == BarFeed.Step.BARS);
      step = feed.advance(tape, nextEvent);
    }
    if (nextEvent != Long.MAX_VALUE) {
      journal.sessionEnd(tape.session(), books.equity());
    }
  }

  private void turn(boolean hasBars) {
    if (hasBars) {
      // before all that may fail: a bar is shown once
      strategy.observe(tape);
    }
    if (tape.session().closeMillis() != sessionClose) {
      enter(tape.session());
    }
    desk.reconcile();
    if (inherited != null) {
      takeOver(inherited);
    }
    if (hasBars && everyBar) {
      ask();
    }
    if (tape.timeMillis() >= nextEvent) {
      event();
    }
    if (unfinished != null) {
      finish(unfinished);
    }
  }

  private void enter(Session next) {
    sessionClose = next.closeMillis();
    long now = tape.timeMillis();
    long grace = rules.grace().toMillis();
    marks = rules.ahead() ? schedule.instantsAhead(next) : schedule.instants(next);
    nextMark = 0;
    while (nextMark < marks.length
        && (marks[nextMark] + grace < now || marks[nextMark] <= askedBefore)) {
      nextMark++;
    }
    checks = checksIn(next);
    nextCheck = 0;
    while (nextCheck < checks.length && checks[nextCheck] < now) {
      nextCheck++;
    }
    books.startSession();
    expectEvent();
  }

  private long[] checksIn(Session session) {
    List<SessionTime> times = rules.flatChecks();
    long[] instants = new long[times.size()];
    for (int i = 0; i < instants.length; i++) {
      instants[i] = times.get(i).millisIn(session);
    }
    Arrays.sort(instants);
    return instants;
  }

  private void event() {
    long now = tape.timeMillis();
    while (nextMark < marks.length && marks[nextMark] <= now) {
      mark(now - marks[nextMark]);
      nextMark++;
    }
    if (nextCheck < checks.length && checks[nextCheck] <= now) {
      check(now);
    }
    if (now >= sessionEndMillis()) {
      desk.reconcile();
      journal.sessionEnd(tape.session(), books.equity());
      nextEvent = Long.MAX_VALUE;
    } else {
      expectEvent();
    }
  }

  private void mark(long lateMillis) {
    if (lateMillis <= rules.grace().toMillis()) {
      ask();
    } else {
      journal.turn(tape, MISSED, Evidence.NONE, Verdict.NOTHING);
    }
  }

  /** Sells at the market what should be gone by now and is not on its way out. */
  private void check(long now) {
    while (nextCheck < checks.length && checks[nextCheck] <= now) {
      nextCheck++;
    }
    desk.cancelStuck(now - STUCK_AT_THE_END_MILLIS);
    Decision flat = books.flat("flat: the session ends");
    List<Order> orders = sizer.exits(books);
    if (!orders.isEmpty()) {
      latest = null;
      inherited = null;
      unfinished = null;
      instruct(flat, Evidence.NONE, orders);
    }
  }

  private long sessionEndMillis() {
    return sessionClose + rules.settling().toMillis();
  }

  private void expectEvent() {
    nextEvent = nextMark < marks.length ? marks[nextMark] : sessionEndMillis();
    if (nextCheck < checks.length) {
      nextEvent = Math.min(nextEvent, checks[nextCheck]);
    }
  }

  @SuppressWarnings("ReferenceEquality") // the same object means: nothing changed; see Decision
  private void ask() {
    Decision decision = strategy.decide(tape);
    if (decision == latest && !mustRetry()) {
      journal.turn(tape, decision, strategy.evidence(), Verdict.NOTHING);
      return;
    }
    act(decision);
  }

  private boolean mustRetry() {
    return desk.mustRetry() || (waits() && desk.hasStuck(tape.timeMillis() - STUCK_MILLIS));
  }

  private void act(Decision decision) {
    latest = null; // until all of it is done: what fails half-way is done again
    inherited = null;
    unfinished = null;
    desk.beginInstruction(replaces(decision));
    if (waits() && replaces(decision) && !desk.isIdle()) {
      // what was taken back may still be filled: size the rest when that is known
      journal.turn(tape, decision, strategy.evidence(), Verdict.NOTHING);
      leaveUnfinished(decision);
    } else {
      step(decision, strategy.evidence());
    }
    latest = decision;
  }

  /** Sends all of an instruction or, where entries wait for exits, its exits. */
  private void step(Decision decision, Evidence evidence) {
    if (waits()) {
      instruct(decision, evidence, sizer.firstStep(decision, books));
      if (sizer.hasSecondStep()) {
        leaveUnfinished(decision);
      }
    } else {
      instruct(decision, evidence, sizer.orders(decision, books));
    }
  }

  private boolean waits() {
    return rules.entryPatience().isPositive();
  }

  private void leaveUnfinished(Decision decision) {
    unfinished = decision;
    unfinishedUntil = tape.timeMillis() + rules.entryPatience().toMillis();
  }

  /** Goes on with an instruction once its first part is done. */
  private void finish(Decision decision) {
    if (desk.hasFailed() || tape.timeMillis() > unfinishedUntil) {
      unfinished = null;
      desk.fail();
      journal.turn(tape, GIVEN_UP, Evidence.NONE, Verdict.NOTHING);
    } else if (desk.isIdle()) {
      unfinished = null;
      step(decision, Evidence.NONE);
    }
  }

  private void takeOver(JournalLines.Instruction instruction) {
    Decision decision = instruction.decision();
    desk.cancelOlder(instruction.epochMillis());
    if (desk.hasOlder(instruction.epochMillis())) {
      return; // what was taken back may still be filled: size the rest when that is known
    }
    if (tape.timeMillis() - instruction.epochMillis() <= rules.grace().toMillis()) {
      step(decision, Evidence.NONE);
    } else {
      List<Order> orders = sizer.reductions(decision, books);
      if (!orders.isEmpty()) {
        instruct(decision, Evidence.NONE, orders);
      }
    }
    inherited = null;
  }

  private void instruct(Decision decision, Evidence evidence, List<Order> orders) {
    Verdict verdict = orders.isEmpty() ? Verdict.NOTHING : gate.review(orders, books);
    // First: an order that we cannot account for must not exist.
    journal.turn(tape, decision, evidence, verdict);
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
