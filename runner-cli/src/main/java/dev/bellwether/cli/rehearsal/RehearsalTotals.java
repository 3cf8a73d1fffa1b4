package dev.bellwether.cli.rehearsal;

import dev.bellwether.cli.text.Figures;
import dev.bellwether.engine.live.LiveDay;

/** What rehearsed days came to beside their backtests. */
final class RehearsalTotals {
  private int sessions;
  private int marks;
  private int fills;
  private int differences;
  private int notFlat;

  void add(Parity parity, LiveDay.Outcome outcome) {
    sessions++;
    marks += parity.marks();
    fills += parity.fills();
    differences += parity.differences().size();
    notFlat += outcome.flat() ? 0 : 1;
  }

  /** One day in a line. */
  static String line(Parity parity, LiveDay.Outcome outcome) {
    return outcome.session().date()
        + "  "
        + parity.marks()
        + " decisions, "
        + parity.fills()
        + " fills, "
        + parity.differences().size()
        + " differences, equity "
        + Figures.money(outcome.equity());
  }

  /** All of them in a line. */
  String line() {
    return "Compared with the backtest: "
        + Figures.things(sessions, "session")
        + ", "
        + marks
        + " decisions, "
        + fills
        + " fills; "
        + differences
        + " differences. Not flat after the close: "
        + notFlat
        + ".";
  }

  /** Whether each day was lived as the backtest says, and ended flat. */
  boolean isClean() {
    return differences == 0 && notFlat == 0;
  }
}
