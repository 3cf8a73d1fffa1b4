package dev.bellwether.engine;

import dev.bellwether.market.calendar.Session;
import dev.bellwether.market.calendar.SessionTime;
import dev.bellwether.market.decision.Schedule;
import java.util.Arrays;
import java.util.List;

/** What is due in one session, and when: the strategy's marks, the flat checks and the end. */
final class Agenda {
  private final Schedule schedule;
  private final LoopRules rules;
  private long closeMillis = Long.MIN_VALUE;
  private long[] marks = {};
  private int nextMark;
  private long[] checks = {};
  private int nextCheck;
  private long nextMillis = Long.MAX_VALUE;
  private long wakeMillis = Long.MIN_VALUE;

  Agenda(Schedule schedule, LoopRules rules) {
    this.schedule = schedule;
    this.rules = rules;
  }

  /** Whether this is the agenda of a session. */
  boolean isOf(Session session) {
    return session.closeMillis() == closeMillis;
  }

  /**
   * Becomes that of a session.
   *
   * @param now what is past by more than the grace is left out, epoch milliseconds
   * @param askedBefore marks up to then were met already
   */
  void enter(Session session, long now, long askedBefore) {
    closeMillis = session.closeMillis();
    long grace = rules.grace().toMillis();
    marks = rules.ahead() ? schedule.instantsAhead(session) : schedule.instants(session);
    nextMark = 0;
    while (nextMark < marks.length
        && (marks[nextMark] + grace < now || marks[nextMark] <= askedBefore)) {
      nextMark++;
    }
    checks = checksIn(session);
    nextCheck = 0;
    while (nextCheck < checks.length && checks[nextCheck] < now) {
      nextCheck++;
    }
    proceed();
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

  /** Whether something is due, or a session is still to be entered. */
  boolean isDue(long now) {
    return now >= wakeMillis;
  }

  /** When something is due next; never, once the session is over. */
  long nextMillis() {
    return nextMillis;
  }

  /** The closing bell. */
  long closeMillis() {
    return closeMillis;
  }

  /** From when on the flat checks see to what is held; the closing bell where there are none. */
  long flatFromMillis() {
    return checks.length > 0 ? checks[0] : closeMillis;
  }

  /** Whether a mark is due. */
  boolean hasMark(long now) {
    return nextMark < marks.length && marks[nextMark] <= now;
  }

  /** The instant of the mark that is due. */
  long markMillis() {
    return marks[nextMark];
  }

  /** The mark that was due is met. */
  void markMet() {
    nextMark++;
  }

  /** Takes the flat checks that are due; whether there were any. */
  boolean takeChecks(long now) {
    int before = nextCheck;
    while (nextCheck < checks.length && checks[nextCheck] <= now) {
      nextCheck++;
    }
    return nextCheck > before;
  }

  /** Whether the session has ended and the time for late fills has passed. */
  boolean isOver(long now) {
    return now >= endMillis();
  }

  private long endMillis() {
    return closeMillis + rules.settling().toMillis();
  }

  /** Looks for what is due next. */
  void proceed() {
    nextMillis = nextMark < marks.length ? marks[nextMark] : endMillis();
    if (nextCheck < checks.length) {
      nextMillis = Math.min(nextMillis, checks[nextCheck]);
    }
    wakeMillis = nextMillis;
  }

  /** Nothing is due any more in this session. */
  void end() {
    nextMillis = Long.MAX_VALUE;
    wakeMillis = Long.MIN_VALUE;
  }

  /** Whether the session has begun here and has not been {@linkplain #end ended}. */
  boolean isOpen() {
    return nextMillis != Long.MAX_VALUE;
  }
}
