package dev.bellwether.cli.live;

import dev.bellwether.btm.BtmParameters;
import dev.bellwether.btm.BtmStrategy;
import dev.bellwether.btm.Dividends;
import dev.bellwether.engine.LoopRules;
import dev.bellwether.engine.SizingRules;
import dev.bellwether.engine.live.LiveDay;
import dev.bellwether.engine.live.LiveSetup;
import dev.bellwether.market.calendar.ExchangeCalendar;
import dev.bellwether.market.data.Granularity;
import dev.bellwether.market.port.Journal;
import dev.bellwether.market.risk.RiskLimits;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Consumer;

/**
 * BTM as it is lived, whatever the venue.
 *
 * @param parameters of the strategy
 * @param limits that the risk gate holds
 * @param folder of the journals
 * @param listener hears all that is journaled
 * @param wakeEvery how often the loop looks at the broker unasked
 * @param news takes one sentence for each thing that a person should know of
 */
record BtmDays(
    BtmParameters parameters,
    ExchangeCalendar calendar,
    Dividends dividends,
    RiskLimits limits,
    Path folder,
    Journal listener,
    Duration wakeEvery,
    Consumer<String> news) {
  /** Half a minute after the exit was ordered it is looked after for the first time. */
  private static final Duration FLAT_FROM = Duration.ofMinutes(9).plusSeconds(30);

  /** The day that is open at the venue, or the next one. */
  LiveDay at(LiveVenue venue) {
    BtmStrategy strategy = new BtmStrategy(parameters, calendar, dividends);
    return new LiveDay(
        new LiveSetup(
            strategy,
            calendar,
            Granularity.MINUTE,
            parameters.warmUpSessions() + 1,
            venue.account(),
            venue.history(),
            venue.stream(),
            limits,
            SizingRules.EXACT,
            LoopRules.LIVE.flatFrom(FLAT_FROM),
            venue.pace(),
            venue.link().inbox(),
            folder,
            listener,
            wakeEvery,
            news));
  }
}
