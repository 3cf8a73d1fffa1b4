package dev.bellwether.cli.ensemble;

import dev.bellwether.cli.wiring.BuyAndHold;
import dev.bellwether.engine.journal.MemoryJournal;
import dev.bellwether.engine.journal.Turns;
import dev.bellwether.engine.stats.DailyEquity;
import dev.bellwether.engine.stats.Performance;
import dev.bellwether.engine.trade.TradeLog;
import dev.bellwether.engine.trade.TradingActivity;
import dev.bellwether.ensemble.EnsembleStrategy;
import dev.bellwether.ensemble.OnlineEnsemble;
import dev.bellwether.ensemble.position.PositionState;
import dev.bellwether.market.account.Fill;
import dev.bellwether.market.calendar.Session;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** A run that has been run: what it did, and what to think of it. */
public final class EnsembleResult {
  private final EnsembleRun run;
  private final EnsembleStrategy strategy;
  private final MemoryJournal journal;
  private final TradingActivity activity;
  private final DailyEquity equity;
  private final DailyEquity hold;

  EnsembleResult(EnsembleRun run, EnsembleStrategy strategy, MemoryJournal journal) {
    this.run = run;
    this.strategy = strategy;
    this.journal = journal;
    this.activity = TradeLog.of(journal.fills()).activity();
    double start = run.venue().startCash().doubleValue();
    this.equity = DailyEquity.of(start, run.sessions(), equities(journal, run.sessions()));
    this.hold = BuyAndHold.of(start, run.signal(), run.sessions(), run.market().dividends());
  }

  private static double[] equities(MemoryJournal journal, List<Session> sessions) {
    Map<LocalDate, Double> byDate = new HashMap<>();
    journal.sessionEnds().forEach(end -> byDate.put(end.session().date(), end.equity()));
    return sessions.stream().mapToDouble(s -> byDate.getOrDefault(s.date(), Double.NaN)).toArray();
  }

  public EnsembleRun run() {
    return run;
  }

  public MemoryJournal journal() {
    return journal;
  }

  public TradingActivity activity() {
    return activity;
  }

  public DailyEquity equity() {
    return equity;
  }

  /** The account's figures, with alpha and beta against buying and holding the base. */
  public Performance performance() {
    return Performance.of(equity, activity).against(hold);
  }

  /** The figures of buying and holding. */
  public Performance holdPerformance() {
    return Performance.of(hold, TradingActivity.NONE);
  }

  /** The daily returns of buying and holding. */
  public double[] holdReturns() {
    return hold.returns();
  }

  /** What was learned, as it stood at the end. */
  public OnlineEnsemble ensemble() {
    return strategy.ensemble();
  }

  /** Mean return of a session and its uncertainty. */
  public DailyMean daily() {
    return DailyMean.of(equity.returns());
  }

  /** What was bought and sold, account currency. */
  public double traded() {
    return journal.fills().stream().map(Fill::notional).mapToDouble(Number::doubleValue).sum();
  }

  /** How many times the mean equity was bought or sold in a session, on the mean. */
  public double turnover() {
    double mean = 0;
    for (int i = 0; i < equity.size(); i++) {
      mean += equity.at(i) / equity.size();
    }
    return traded() / mean / equity.size();
  }

  public int orders() {
    return (int) journal.fills().stream().map(Fill::orderId).distinct().count();
  }

  /** The profit for each unit of currency bought or sold, basis points: what a side may cost. */
  public double perSideBasisPoints() {
    double traded = traded();
    return traded == 0 ? Double.NaN : (equity.last() - equity.start()) / traded * 1e4;
  }

  /** How many of the bars asked about were spent in each state. */
  public Map<PositionState, Long> states() {
    Map<PositionState, Long> counts = new EnumMap<>(PositionState.class);
    Turns turns = journal.turns();
    int place = turns.evidenceNames().indexOf("state");
    for (int row = 0; row < turns.size(); row++) {
      double code = turns.evidence(row, place);
      if (!Double.isNaN(code)) {
        counts.merge(PositionState.of((int) code), (long) turns.count(row), Long::sum);
      }
    }
    return counts;
  }

  /** Orders that were refused or ended without being filled whole: how many, by the reason. */
  public SortedMap<String, Integer> unfilled() {
    SortedMap<String, Integer> reasons = new TreeMap<>();
    journal
        .ended()
        .forEach(end -> reasons.merge(end.reason().replaceAll("\\b[0-9.]+ ", ""), 1, Integer::sum));
    return reasons;
  }
}
