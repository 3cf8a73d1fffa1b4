package dev.bellwether.cli.live;

import dev.bellwether.cli.ensemble.EnsembleRun;
import dev.bellwether.cli.option.LimitOptions;
import dev.bellwether.cli.tradelog.TradingLogs;
import dev.bellwether.engine.LoopRules;
import dev.bellwether.engine.SilenceRules;
import dev.bellwether.engine.journal.JournalLines;
import dev.bellwether.engine.live.News;
import dev.bellwether.ensemble.EnsembleParameters;
import dev.bellwether.ensemble.EnsembleStrategy;
import dev.bellwether.market.calendar.ExchangeCalendar;
import dev.bellwether.market.calendar.Session;
import dev.bellwether.market.decision.Strategy;
import dev.bellwether.market.risk.RiskLimits;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.TreeSet;

/**
 * The online ensemble.
 *
 * @param history how many sessions it learns from before today, at least those of the warm-up
 * @param silence what is done when the bars of the base stop
 */
public record EnsembleSystem(
    EnsembleParameters parameters, ExchangeCalendar calendar, int history, SilenceRules silence)
    implements LiveSystem {
  /** Where the five logs are, below the folder of all logs. */
  static final String LOGS = "live_trading";

  /** With the usual patience for bars that do not come. */
  public EnsembleSystem(EnsembleParameters parameters, ExchangeCalendar calendar, int history) {
    this(parameters, calendar, history, EnsembleRun.SILENCE);
  }

  public EnsembleSystem {
    int least = parameters.warmUpSessions() + 1;
    if (history < least || history > 500) {
      throw new IllegalArgumentException(
          "history must be " + least + " to 500 sessions, was " + history);
    }
  }

  @Override
  public String name() {
    return "ensemble";
  }

  @Override
  public String title() {
    return "Online ensemble";
  }

  @Override
  public Strategy strategy() {
    return new EnsembleStrategy(parameters);
  }

  @Override
  public int warmUpSessions() {
    return history;
  }

  @Override
  public LoopRules rules() {
    return EnsembleRun.looped(LoopRules.LIVE, parameters).withSilence(silence);
  }

  @Override
  public RiskLimits limits(LimitOptions options) {
    return options.ofFunds(new TreeSet<>(parameters.funds().symbols()));
  }

  @Override
  public Listening listening(
      Path logs, Session session, InstantSource clock, JournalLines past, News trouble) {
    TradingLogs five =
        TradingLogs.living(
            logs.resolve(LOGS), calendar.zone(), parameters.funds(), session, clock, trouble);
    five.resume(past);
    return new Listening(five, five);
  }
}
