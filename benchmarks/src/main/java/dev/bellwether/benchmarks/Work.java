package dev.bellwether.benchmarks;

import dev.bellwether.market.calendar.NyseCalendar;
import dev.bellwether.market.data.Bars;
import dev.bellwether.market.decision.Strategy;

/** A rule that is run as a bare loop over arrays and as a strategy through the engine. */
interface Work {
  /** The limit: nothing but the arithmetic of the rule and of its fills. */
  Answer loop(Bars bars);

  /** A fresh strategy of the same rule. */
  Strategy strategy(Bars bars, NyseCalendar calendar);

  static Work named(String name) {
    return switch (name) {
      case "sma" -> new SmaWork();
      case "rsi" -> new RsiWork();
      case "btm" -> new BtmWork(false);
      case "btm-marks" -> new BtmWork(true);
      default ->
          throw new IllegalArgumentException(
              "work must be sma, rsi, btm or btm-marks, was " + name);
    };
  }
}
