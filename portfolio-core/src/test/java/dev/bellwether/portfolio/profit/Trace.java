package dev.bellwether.portfolio.profit;

import dev.bellwether.market.calendar.NyseCalendar;
import dev.bellwether.market.calendar.Session;
import java.time.LocalDate;
import java.time.LocalTime;

/** One position through one day, price by price. */
final class Trace {
  static final NyseCalendar CALENDAR = NyseCalendar.create();

  private final ProfitTaker taker;
  private final Session session;
  private final ProfitDay day;
  private ProfitGuard guard;

  private Trace(ProfitRules rules, ProfitGuard guard, String date) {
    this.taker = new ProfitTaker(rules);
    this.session = CALENDAR.session(LocalDate.parse(date)).orElseThrow();
    this.day = ProfitDay.of(session, CALENDAR.zone(), rules);
    this.guard = guard;
  }

  static Trace of(ProfitMode mode, double entry) {
    return of(ProfitRules.of(mode), entry);
  }

  static Trace of(ProfitRules rules, double entry) {
    return new Trace(rules, ProfitGuard.begin(false, entry), "2024-03-12");
  }

  static Trace shortAt(ProfitMode mode, double entry) {
    return new Trace(ProfitRules.of(mode), ProfitGuard.begin(true, entry), "2024-03-12");
  }

  /** The Friday after Thanksgiving closes at 13:00. */
  static Trace halfDay(ProfitRules rules, double entry) {
    return new Trace(rules, ProfitGuard.begin(false, entry), "2024-11-29");
  }

  ProfitGuard guard() {
    return guard;
  }

  ProfitStep at(String time, double price) {
    return at(time, price, Double.NaN);
  }

  ProfitStep at(String time, double price, double range) {
    long millis =
        session
            .date()
            .atTime(LocalTime.parse(time))
            .atZone(CALENDAR.zone())
            .toInstant()
            .toEpochMilli();
    ProfitStep step = taker.next(guard, price, range, millis, day);
    guard = step.guard();
    return step;
  }
}
