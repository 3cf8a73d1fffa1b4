package dev.bellwether.engine.report;

import dev.bellwether.engine.journal.JournalEquity;
import dev.bellwether.engine.report.document.KeyFigures.Figure;
import dev.bellwether.engine.report.document.Unit;
import dev.bellwether.engine.stats.DailyEquity;
import dev.bellwether.engine.trade.TradingActivity;
import java.util.List;

/** What one session came to, as far as its journal tells. */
record DayFigures(JournalEquity measured, TradingActivity activity) {
  List<Figure> figures() {
    return List.of(
        new Figure("Opening equity", opening(), ""),
        new Figure("Closing equity", closing(), ""),
        new Figure("Result", gain(), change()),
        new Figure("Trades", Unit.COUNT.format(activity.trades().size()), open()),
        new Figure("Costs paid", Unit.MONEY.format(activity.costs().doubleValue()), ""),
        new Figure("Value traded", Unit.MONEY.format(activity.notional().doubleValue()), ""));
  }

  String lead() {
    if (!isKnown()) {
      return "What the session came to is not in the journal.";
    }
    return "The session came to "
        + gain()
        + " ("
        + change()
        + "), net of what was paid. One session proves nothing.";
  }

  private boolean isKnown() {
    return measured.equity().size() == 1;
  }

  private String opening() {
    return isKnown() ? Unit.MONEY.format(measured.equity().start()) : "not known";
  }

  private String closing() {
    return isKnown() ? Unit.MONEY.format(measured.equity().last()) : "not known";
  }

  private String gain() {
    DailyEquity equity = measured.equity();
    return isKnown() ? Unit.MONEY.signed(equity.last() - equity.start(), 2) : "not known";
  }

  private String change() {
    return isKnown() ? Unit.PERCENT.signed(measured.equity().returns()[0], 2) : "";
  }

  private String open() {
    return activity.open().isEmpty() ? "" : activity.open().size() + " still open";
  }
}
