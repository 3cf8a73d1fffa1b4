package dev.bellwether.btm;

import dev.bellwether.market.calendar.Session;
import dev.bellwether.market.data.Bars;
import dev.bellwether.market.data.BarsBuilder;
import dev.bellwether.market.data.Granularity;
import dev.bellwether.market.data.Symbol;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;

/** Made-up minute bars, session by session. */
final class Days {
  static final Symbol SPY = Symbol.of("SPY");

  private final Symbol symbol;
  private final TestCalendar calendar;
  private final BarsBuilder bars;
  private int session;

  Days(Symbol symbol, TestCalendar calendar) {
    this.symbol = symbol;
    this.calendar = calendar;
    this.bars = new BarsBuilder(symbol, Granularity.MINUTE);
  }

  static Days spy(TestCalendar calendar) {
    return new Days(SPY, calendar);
  }

  /** The next session of the calendar. */
  Session upcoming() {
    return calendar.number(session);
  }

  /** A session of which nothing is known. */
  Days gap() {
    session++;
    return this;
  }

  /** A session that opens at one price and ends each minute at the price given for it. */
  Days day(double open, IntToDoubleFunction closeOfMinute) {
    return day(open, closeOfMinute, minute -> true);
  }

  /** The same, with only some of the minutes (1 is the first) in the data. */
  Days day(double open, IntToDoubleFunction closeOfMinute, IntPredicate kept) {
    Session today = calendar.number(session);
    double before = open;
    for (int minute = 1; minute <= today.minutes(); minute++) {
      double close = closeOfMinute.applyAsDouble(minute);
      if (kept.test(minute)) {
        long start = today.openMillis() + (minute - 1) * 60_000L;
        bars.add(start, before, Math.max(before, close), Math.min(before, close), close, 1000);
      }
      before = close;
    }
    session++;
    return this;
  }

  /**
   * Sessions that open at 100 and stand one per cent above and below it in turn, from the first
   * minute to the last: every sigma is 0.01, and closes are 101, 99, 101, ...
   */
  Days history(int sessions) {
    for (int i = 0; i < sessions; i++) {
      double close = i % 2 == 0 ? 101 : 99;
      day(100, minute -> close);
    }
    return this;
  }

  Bars bars() {
    return bars.build();
  }

  @Override
  public String toString() {
    return symbol + " to " + calendar.number(session - 1).date();
  }
}
