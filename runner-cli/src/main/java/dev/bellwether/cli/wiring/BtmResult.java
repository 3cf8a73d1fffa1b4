package dev.bellwether.cli.wiring;

import dev.bellwether.engine.journal.MemoryJournal;
import dev.bellwether.engine.journal.Turns;
import dev.bellwether.engine.stats.DailyEquity;
import dev.bellwether.engine.stats.Performance;
import dev.bellwether.engine.trade.Trade;
import dev.bellwether.engine.trade.TradeLog;
import dev.bellwether.engine.trade.TradingActivity;
import dev.bellwether.market.calendar.Session;
import dev.bellwether.market.decision.Decision;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

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

  /** Marks of these sessions at which the rule could not be asked: how many, by the reason. */
  public SortedMap<String, Integer> unanswered() {
    SortedMap<String, Integer> reasons = new TreeMap<>();
    Turns turns = journal.turns();
    long first = run.sessions().getFirst().openMillis();
    for (int i = 0; i < turns.size(); i++) {
      if (turns.firstMillis(i) > first && turns.decision(i) instanceof Decision.Hold hold) {
        reasons.merge(hold.reason(), turns.count(i), Integer::sum);
      }
    }
    return reasons;
  }

  /** Orders that were refused or ended without being filled whole: how many, by the reason. */
  public SortedMap<String, Integer> unfilled() {
    SortedMap<String, Integer> reasons = new TreeMap<>();
    journal.ended().forEach(end -> reasons.merge(withoutCounts(end.reason()), 1, Integer::sum));
    for (int i = 0; i < journal.turns().size(); i++) {
      journal
          .turns()
          .verdict(i)
          .refused()
          .forEach(refusal -> reasons.merge("refused by " + refusal.rule(), 1, Integer::sum));
    }
    return reasons;
  }

  /** So that "covers 748 SPY" and "covers 753 SPY" are one reason. */
  private static String withoutCounts(String reason) {
    return reason.replaceAll("\\b[0-9.]+ ", "");
  }

  /** Every half-hour mark of every session counted. */
  public List<MarkRow> marks() {
    return MarkRow.of(journal.turns(), run.sessions(), run.market().calendar().zone());
  }
}
