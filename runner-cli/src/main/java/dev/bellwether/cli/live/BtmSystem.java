package dev.bellwether.cli.live;

import dev.bellwether.btm.BtmParameters;
import dev.bellwether.btm.BtmStrategy;
import dev.bellwether.btm.Dividends;
import dev.bellwether.cli.option.LimitOptions;
import dev.bellwether.engine.LoopRules;
import dev.bellwether.engine.journal.JournalLines;
import dev.bellwether.engine.journal.MemoryJournal;
import dev.bellwether.market.calendar.ExchangeCalendar;
import dev.bellwether.market.decision.Strategy;
import dev.bellwether.market.port.Journal;
import dev.bellwether.market.risk.RiskLimits;
import java.nio.file.Path;
import java.time.Duration;
import java.util.TreeSet;

/**
 * "Beat the Market".
 *
 * @param preset the name of the preset that the parameters began with
 */
public record BtmSystem(
    BtmParameters parameters, String preset, ExchangeCalendar calendar, Dividends dividends)
    implements LiveSystem {
  /** Half a minute after the exit was ordered it is looked after for the first time. */
  private static final Duration FLAT_FROM = Duration.ofMinutes(9).plusSeconds(30);

  @Override
  public String name() {
    return "btm";
  }

  @Override
  public String title() {
    return "BTM";
  }

  @Override
  public Strategy strategy() {
    return new BtmStrategy(parameters, calendar, dividends);
  }

  @Override
  public int warmUpSessions() {
    return parameters.warmUpSessions() + 1;
  }

  @Override
  public LoopRules rules() {
    return LoopRules.LIVE.flatFrom(FLAT_FROM);
  }

  @Override
  public RiskLimits limits(LimitOptions options) {
    return options.limits(parameters, new TreeSet<>(strategy().symbols()));
  }

  @Override
  public Journal listener(Path logs, JournalLines past) {
    return new MemoryJournal();
  }
}
