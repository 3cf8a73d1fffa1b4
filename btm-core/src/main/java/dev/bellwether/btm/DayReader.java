package dev.bellwether.btm;

import dev.bellwether.market.calendar.ExchangeCalendar;
import dev.bellwether.market.calendar.Session;
import dev.bellwether.market.data.Bars;

/** Plays bars into a memory up to one session, and reads that session off minute by minute. */
final class DayReader {
  private static final int MILLIS_PER_MINUTE = 60_000;

  private final BtmParameters parameters;
  private final ExchangeCalendar calendar;
  private final SessionMemory memory;
  private final Reading reading;
  private final Bars bars;
  private int next;
  private boolean opened;

  DayReader(BtmParameters parameters, ExchangeCalendar calendar, Bars bars) {
    this.parameters = parameters;
    this.calendar = calendar;
    this.memory = new SessionMemory(calendar, parameters, 1);
    this.reading = new Reading(parameters);
    this.bars = bars;
  }

  BtmDay read(Session session, double dividend) {
    playBefore(session);
    enter(session);
    DayPlan plan = DayPlan.NONE;
    int position = 0;
    BtmDay.Mark[] minutes = new BtmDay.Mark[session.minutes() + 1];
    for (int minute = 0; minute < minutes.length; minute++) {
      long time = session.openMillis() + (long) minute * MILLIS_PER_MINUTE;
      boolean opens = !opened;
      playTo(time);
      if (opens && opened) {
        plan = DayPlan.of(memory, parameters, dividend);
      }
      Readiness readiness = reading.take(memory, plan, minute, time);
      if (readiness == Readiness.READY && minute % Marks.STEP == 0) {
        position = reading.target(parameters.variant(), position);
      }
      minutes[minute] = reading.mark(minute, position);
    }
    refuseOverhang(session);
    return new BtmDay(session, plan, minutes);
  }

  private void playBefore(Session session) {
    Session current = session;
    while (next < bars.size() && bars.startMillis(next) < session.openMillis()) {
      if (next == 0 || bars.startMillis(next) >= current.closeMillis()) {
        current = calendar.atOrAfter(bars.startMillis(next));
        enter(current);
      }
      add();
    }
  }

  private void playTo(long timeMillis) {
    while (next < bars.size() && bars.endMillis(next) <= timeMillis) {
      add();
    }
  }

  /** The memory refuses a bar that reaches over the close; it would only be left out here. */
  private void refuseOverhang(Session session) {
    if (next < bars.size() && bars.startMillis(next) < session.closeMillis()) {
      add();
    }
  }

  private void enter(Session session) {
    if (memory.enter(session)) {
      opened = false;
    }
  }

  private void add() {
    if (!opened) {
      opened = true;
      memory.begin(bars.startMillis(next), bars.open(next));
    }
    memory.add(
        bars.startMillis(next),
        bars.endMillis(next),
        bars.high(next),
        bars.low(next),
        bars.close(next),
        bars.volume(next));
    next++;
  }
}
