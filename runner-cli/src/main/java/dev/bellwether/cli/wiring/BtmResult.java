package dev.bellwether.cli.wiring;

import dev.bellwether.engine.journal.MemoryJournal;
import dev.bellwether.engine.stats.DailyEquity;
import dev.bellwether.engine.stats.Performance;
import dev.bellwether.engine.trade.Trade;
import dev.bellwether.engine.trade.TradeLog;
import dev.bellwether.engine.trade.TradingActivity;
import dev.bellwether.market.calendar.Session;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A run that has been run: what it did, and what to think of it. */
public final class BtmResult {
  private final BtmRun run;
  private final MemoryJournal journal;
  private final TradingActivity activity;
  private final DailyEquity equity;
  private final DailyEquity hold;
  private final Performance performance;

  BtmResult(BtmRun run, MemoryJournal journal) {
    this.run = run;
    this.journal = journal;
    this.activity = TradeLog.of(journal.fills()).activity();
    double start = run.venue().startCash().doubleValue();
    this.equity = DailyEquity.of(start, run.sessions(), equities(journal, run.sessions()));
    this.hold = BuyAndHold.of(start, run.signal(), run.sessions(), run.market().dividends());
    this.performance = Performance.of(equity, activity).against(hold);
  }

  private static double[] equities(MemoryJournal journal, List<Session> sessions) {
    Map<LocalDate, Double> byDate = new HashMap<>();
    journal.sessionEnds().forEach(end -> byDate.put(end.session().date(), end.equity()));
    return sessions.stream().mapToDouble(s -> byDate.getOrDefault(s.date(), Double.NaN)).toArray();
  }

  public BtmRun run() {
    return run;
  }

  public MemoryJournal journal() {
    return journal;
  }

  public TradingActivity activity() {
    return activity;
  }

  /** Round trips in the order in which they ended. */
  public List<Trade> trades() {
    return activity.trades();
  }

  public DailyEquity equity() {
    return equity;
  }

  /** The account had it bought and held the symbol instead. */
  public DailyEquity hold() {
    return hold;
  }

  /** The account's figures, with alpha and beta against buying and holding. */
  public Performance performance() {
    return performance;
  }

  /** The figures of buying and holding. */
  public Performance holdPerformance() {
    return Performance.of(hold, TradingActivity.NONE);
  }

  /** Every half-hour mark of every session counted. */
  public List<MarkRow> marks() {
    return MarkRow.of(journal.turns(), run.sessions(), run.market().calendar().zone());
  }
}
