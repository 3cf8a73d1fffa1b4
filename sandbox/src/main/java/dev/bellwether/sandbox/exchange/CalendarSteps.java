package dev.bellwether.sandbox.exchange;

import dev.bellwether.market.calendar.Session;
import dev.bellwether.sandbox.market.TradingHours;

/** What the clock alone makes happen, one step after the other, session after session. */
final class CalendarSteps {
  private static final long PURGE_AFTER_CLOSE_MILLIS = 900_000;

  private final TradingHours hours;
  private Session session;
  private Step step = Step.DAY_BEGINS;

  enum Step {
    /** Extended trading begins: yesterday becomes yesterday. */
    DAY_BEGINS,
    CORE_OPENS,
    CORE_CLOSES,
    /** Orders that have grown 90 days old are cancelled. */
    OLD_ORDERS_END,
    /** Extended trading ends. */
    DAY_ENDS
  }

  /** Begins with the first step after an instant. */
  CalendarSteps(TradingHours hours, long nowMillis) {
    this.hours = hours;
    this.session = hours.today(nowMillis).orElseGet(() -> hours.nextToOpen(nowMillis));
    while (dueMillis() <= nowMillis) {
      take();
    }
  }

  long dueMillis() {
    return switch (step) {
      case DAY_BEGINS -> hours.firstMillis(session);
      case CORE_OPENS -> session.openMillis();
      case CORE_CLOSES -> session.closeMillis();
      case OLD_ORDERS_END -> session.closeMillis() + PURGE_AFTER_CLOSE_MILLIS;
      case DAY_ENDS -> hours.lastMillis(session);
    };
  }

  Session session() {
    return session;
  }

  /** The step that is due; the next one becomes due. */
  Step take() {
    Step due = step;
    step =
        switch (due) {
          case DAY_BEGINS -> Step.CORE_OPENS;
          case CORE_OPENS -> Step.CORE_CLOSES;
          case CORE_CLOSES -> Step.OLD_ORDERS_END;
          case OLD_ORDERS_END -> Step.DAY_ENDS;
          case DAY_ENDS -> Step.DAY_BEGINS;
        };
    if (due == Step.DAY_ENDS) {
      session = hours.calendar().next(session);
    }
    return due;
  }
}
