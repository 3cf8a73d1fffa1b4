package dev.bellwether.engine;

import dev.bellwether.engine.journal.JournalLines;
import dev.bellwether.market.account.Order;
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
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The one loop: moves through time, shows the strategy what is known, and carries its answer to the
 * broker. Backtest, rehearsal, paper and live trading differ only in the feed and the broker that
 * it is given. Used by one thread.
 */
public final class TradingLoop {
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
  private final boolean waits;
  private final boolean sellsAgain;
  private final LoopRules rules;
  private final Agenda agenda;
  private final SilenceWatch silence;
  private final boolean minds;
  private final QuietBars quietBars;

  private @Nullable Decision latest;
  private JournalLines.@Nullable Instruction inherited;
  private long askedBefore = Long.MIN_VALUE;
  // an instruction whose second part waits for its first, and until when it may
  private @Nullable Decision unfinished;
  private long unfinishedUntil;
  // the last instruction, and when what it reduces was last sent
  private @Nullable Decision inForce;
  private long reducedMillis;
  // whether there is any of these three
  private boolean carries;
  private @Nullable Leaving leaving;

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
    Schedule schedule = strategy.schedule();
    this.everyBar = schedule instanceof Schedule.EveryBar;
    this.waits = rules.entryPatience().isPositive();
    this.sellsAgain = rules.sellAgain().isPositive();
    this.rules = rules;
    this.agenda = new Agenda(schedule, rules);
    this.silence = new SilenceWatch(rules.silence(), books);
    this.minds = !rules.silence().equals(SilenceRules.NONE) || gate.mindsSilence();
    this.quietBars = new QuietBars(feed, tape, strategy, everyBar, desk, journal);
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
    carries = true;
    askedBefore = askedMillis;
  }

  /**
   * Asks nothing of the strategy any more: sells what is held, and ends the run as soon as nothing
   * is held or on its way. For a strategy that failed, which nobody else would sell for.
   *
   * @param reason for the journal
   */
  public void leave(String reason) {
    leaving = new Leaving(reason);
  }

  /**
   * Runs until the feed ends. After a {@link PortException}, or after {@link #leave}, it may be
   * called again: it goes on.
   */
  public void run() {
    desk.reconcile();
    BarFeed.Step step = feed.advance(tape, nextMillis());
    while (step != BarFeed.Step.END) {
      if (!turn(step)) {
        return;
      }
      if (isCalm() && quietBars.pass(latest, nextMillis())) {
        wake(quietBars.answer());
      }
      step = feed.advance(tape, nextMillis());
    }
    desk.reconcile();
    if (agenda.isOpen()) {
      journal.sessionEnd(tape.session(), books.equity());
    }
  }

  private long nextMillis() {
    if (leaving != null) {
      return leaving.nextMillis();
    }
    return minds
        ? Math.min(agenda.nextMillis(), silence.nextMillis(agenda.flatFromMillis()))
        : agenda.nextMillis();
  }

  /** Whether there is nothing to do before the strategy or the broker speaks, or the clock. */
  private boolean isCalm() {
    return agenda.isOpen()
        && desk.isIdle()
        && !desk.hasFailed()
        && !carries
        && !minds
        && leaving == null;
  }

  /** Does what is to be done at a bar that is not quiet; it has been observed. */
  private void wake(@Nullable Decision answer) {
    desk.reconcile();
    if (answer != null) {
      act(answer);
    } else if (everyBar) {
      ask();
    }
    if (carries) {
      goOn();
    }
  }

  /** Returns whether to go on. */
  private boolean turn(BarFeed.Step step) {
    if (leaving != null) {
      return goOnLeaving(leaving, step);
    }
    if (step != BarFeed.Step.TIME) {
      // before all that may fail: a bar is shown once
      strategy.observe(tape);
    }
    boolean isDue = minds || agenda.isDue(tape.timeMillis());
    if (isDue) {
      begin(step);
    }
    desk.reconcile();
    if (step == BarFeed.Step.BARS && everyBar) {
      ask();
    }
    if (isDue || carries) {
      goOn();
    }
    return true;
  }

  private void begin(BarFeed.Step step) {
    if (!agenda.isOf(tape.session())) {
      agenda.enter(tape.session(), tape.timeMillis(), askedBefore);
      books.startSession();
      silence.begin();
    }
    silence.hear(step);
  }

  /** Returns whether anything is still held or on its way. */
  private boolean goOnLeaving(Leaving way, BarFeed.Step step) {
    begin(step);
    desk.reconcile();
    if (way.takes(tape.session(), tape.timeMillis())) {
      flatten(tape.timeMillis(), way.reason());
    }
    return !books.isFlat() || !desk.isIdle();
  }

  /** Does what is due now, and what an earlier turn left to be done. */
  private void goOn() {
    if (tape.timeMillis() >= agenda.nextMillis()) {
      event();
    }
    if (tape.timeMillis() >= silence.nextMillis(agenda.flatFromMillis())) {
      silence.met(tape.timeMillis());
      flatten(tape.timeMillis(), LoopRemark.FEED_LOST);
    }
    if (inherited != null && tape.timeMillis() < agenda.closeMillis()) {
      // after the askings that are due: what they answer replaces it
      takeOver(inherited);
    }
    if (unfinished != null) {
      finish(unfinished);
    }
    if (inForce != null && unfinished == null) {
      sellAgain(inForce);
    }
    carries = inherited != null || unfinished != null || inForce != null;
  }

  private void event() {
    long now = tape.timeMillis();
    while (agenda.hasMark(now)) {
      mark(now - agenda.markMillis());
      agenda.markMet();
    }
    if (agenda.takeChecks(now)) {
      flatten(now, LoopRemark.SESSION_ENDS);
    }
    if (agenda.isOver(now)) {
      desk.reconcile();
      journal.sessionEnd(tape.session(), books.equity());
      agenda.end();
    } else {
      agenda.proceed();
    }
  }

  private void mark(long lateMillis) {
    if (lateMillis <= rules.grace().toMillis()) {
      ask();
    } else {
      journal.turn(tape, LoopRemark.MISSED, Evidence.NONE, Verdict.NOTHING);
    }
  }

  /** Sells at the market what should be gone by now and is not on its way out. */
  private void flatten(long now, String reason) {
    desk.cancelStuck(now - STUCK_AT_THE_END_MILLIS);
    List<Order> orders = sizer.exits(books);
    if (!orders.isEmpty()) {
      latest = null;
      inherited = null;
      unfinished = null;
      inForce = null;
      instruct(books.flat(reason), Evidence.NONE, orders);
    }
  }

  @SuppressWarnings("ReferenceEquality") // the same object means: nothing changed; see Decision
  private void ask() {
    Decision decision = strategy.decide(tape);
    if (decision == latest && !mustRetry()) {
      journal.again(tape, decision, strategy.evidence());
    } else {
      act(decision);
    }
  }

  private boolean mustRetry() {
    return desk.mustRetry() || (waits && desk.hasStuck(tape.timeMillis() - STUCK_MILLIS));
  }

  private void act(Decision decision) {
    latest = null; // until all of it is done: what fails half-way is done again
    unfinished = null;
    if (decision.saysWhere()) {
      inherited = null;
      enforce(decision);
    }
    desk.beginInstruction(decision.saysWhere());
    if (waits && decision.saysWhere() && !desk.isIdle()) {
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
    if (waits) {
      instruct(decision, evidence, sizer.firstStep(decision, books));
      if (sizer.hasSecondStep()) {
        leaveUnfinished(decision);
      }
    } else {
      instruct(decision, evidence, sizer.orders(decision, books));
    }
  }

  private void leaveUnfinished(Decision decision) {
    unfinished = decision;
    carries = true;
    unfinishedUntil = tape.timeMillis() + rules.entryPatience().toMillis();
  }

  /**
   * Goes on with an instruction once its first part is done. That it was done in time may become
   * known a little later, by at most as much again: with bars, at the end of the bar.
   */
  private void finish(Decision decision) {
    long late = tape.timeMillis() - unfinishedUntil;
    boolean isOver = late > (desk.isIdle() ? rules.entryPatience().toMillis() : 0);
    if (desk.hasFailed() || isOver) {
      unfinished = null;
      desk.fail();
      journal.turn(tape, LoopRemark.GIVEN_UP, Evidence.NONE, Verdict.NOTHING);
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
    enforce(decision);
    if (tape.timeMillis() - instruction.epochMillis() <= rules.grace().toMillis()) {
      if (waits && !desk.isIdle()) {
        leaveUnfinished(decision); // its sales are on their way: what they pay for waits for them
      } else {
        step(decision, Evidence.NONE);
      }
    } else {
      List<Order> orders = sizer.reductions(decision, books);
      if (!orders.isEmpty() || sizer.hasOpenings()) {
        instruct(
            sizer.hasOpenings() ? LoopRemark.TOO_LATE : LoopRemark.AGAIN, Evidence.NONE, orders);
      }
    }
    inherited = null;
  }

  private void enforce(Decision decision) {
    if (sellsAgain) {
      inForce = decision;
      carries = true;
    }
  }

  /**
   * Nobody is to be locked into a position until the next mark because one answer was lost: what
   * reduces is sent again once nothing of it is on its way. Towards the end of a session the flat
   * checks do this.
   */
  private void sellAgain(Decision decision) {
    long now = tape.timeMillis();
    boolean isDue =
        desk.mustRetry()
            && now - reducedMillis >= rules.sellAgain().toMillis()
            && now < agenda.flatFromMillis();
    if (isDue) {
      List<Order> orders = sizer.reductions(decision.atOnce(), books);
      if (!orders.isEmpty()) {
        instruct(LoopRemark.AGAIN, Evidence.NONE, orders);
      }
    }
  }

  private void instruct(Decision decision, Evidence evidence, List<Order> orders) {
    Verdict verdict = orders.isEmpty() ? Verdict.NOTHING : gate.review(orders, books);
    reducedMillis = tape.timeMillis();
    // First: an order that we cannot account for must not exist.
    journal.turn(tape, decision, evidence, verdict);
    desk.send(verdict.approved());
    if (!verdict.refused().isEmpty()) {
      desk.fail();
    }
    desk.reconcile();
  }
}
