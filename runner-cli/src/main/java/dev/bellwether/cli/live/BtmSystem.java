package dev.bellwether.cli.live;

import dev.bellwether.btm.BtmParameters;
import dev.bellwether.btm.BtmStrategy;
import dev.bellwether.btm.Dividends;
import dev.bellwether.cli.option.LimitOptions;
import dev.bellwether.engine.LoopRules;
import dev.bellwether.engine.SilenceRules;
import dev.bellwether.engine.journal.JournalLines;
import dev.bellwether.engine.journal.MemoryJournal;
import dev.bellwether.engine.live.News;
import dev.bellwether.market.calendar.ExchangeCalendar;
import dev.bellwether.market.calendar.Session;
import dev.bellwether.market.decision.Strategy;
import dev.bellwether.market.risk.RiskLimits;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.TreeSet;

/**
 * "Beat the Market".
 *
 * @param preset the name of the preset that the parameters began with
 * @param silence what is done when the bars of the symbol stop
 */
public record BtmSystem(
    BtmParameters parameters,
    String preset,
    ExchangeCalendar calendar,
    Dividends dividends,
    SilenceRules silence)
    implements LiveSystem {
  /**
   * It decides each half hour, on trades: without bars it can wait. What it holds is sold before
   * the close in any case.
   */
  public static final SilenceRules SILENCE = LoopRules.LIVE.silence();

  /** Half a minute after the exit was ordered it is looked after for the first time. */
  private static final Duration FLAT_FROM = Duration.ofMinutes(9).plusSeconds(30);

  /** With the usual patience for bars that do not come. */
  public BtmSystem(
      BtmParameters parameters, String preset, ExchangeCalendar calendar, Dividends dividends) {
    this(parameters, preset, calendar, dividends, SILENCE);
  }

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
    return LoopRules.LIVE.flatFrom(FLAT_FROM).withSilence(silence);
  }

  @Override
  public RiskLimits limits(LimitOptions options) {
    return options.limits(parameters, new TreeSet<>(strategy().symbols()));
  }

  @Override
  public Listening listening(
      Path logs, Session session, InstantSource clock, JournalLines past, News trouble) {
    return new Listening(new MemoryJournal(), (level, sentence) -> {});
  }
}
