package dev.bellwether.benchmarks;

import dev.bellwether.engine.bars.synthetic.SyntheticBars;
import dev.bellwether.market.calendar.NyseCalendar;
import dev.bellwether.market.data.Bars;
import dev.bellwether.market.data.Symbol;
import java.time.LocalDate;

/**
 * The bars that everything is measured on: 16 years of minutes, prices in sixteenths, so that sums
 * are exact.
 */
final class Generated {
  static final int SESSIONS = 4_043;

  private Generated() {}

  static Bars minutes(int sessions) {
    return SyntheticBars.of(1)
        .with(Symbol.of("SPY"))
        .with(SyntheticBars.Tick.SIXTEENTH)
        .minutes(NyseCalendar.create(), LocalDate.of(2005, 1, 3), sessions);
  }
}
