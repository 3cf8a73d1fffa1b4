package dev.bellwether.cli.live;

import dev.bellwether.engine.SizingRules;
import dev.bellwether.engine.journal.LineWriting;
import dev.bellwether.engine.live.LiveDay;
import dev.bellwether.engine.live.LiveSetup;
import dev.bellwether.engine.live.News;
import dev.bellwether.market.calendar.ExchangeCalendar;
import dev.bellwether.market.data.Granularity;
import dev.bellwether.market.decision.Strategy;
import dev.bellwether.market.port.Journal;
import dev.bellwether.market.risk.RiskLimits;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Consumer;

/**
 * A system as it is lived, whatever the venue.
 *
 * @param limits that the risk gate holds
 * @param folder of the journals
 * @param listener hears all that is journaled
 * @param wakeEvery how often the loop looks at the broker unasked
 * @param news hears what a person should know of
 */
record SystemDays(
    LiveSystem system,
    ExchangeCalendar calendar,
    RiskLimits limits,
    Path folder,
    Journal listener,
    Duration wakeEvery,
    News news) {
  /** The same for a listener who need not hear of what is as it should be. */
  SystemDays(
      LiveSystem system,
      ExchangeCalendar calendar,
      RiskLimits limits,
      Path folder,
      Journal listener,
      Duration wakeEvery,
      Consumer<String> news) {
    this(system, calendar, limits, folder, listener, wakeEvery, News.exceptions(news));
  }

  /** The day that is open at the venue, or the next one. */
  LiveDay at(LiveVenue venue) {
    return at(venue, LineWriting.FORCED);
  }

  /** The same with journals that reach the disk in another way. */
  LiveDay at(LiveVenue venue, LineWriting writing) {
    return at(venue, system.strategy(), writing);
  }

  /** The same with a strategy of the system that somebody else looks at too. */
  LiveDay at(LiveVenue venue, Strategy strategy) {
    return at(venue, strategy, LineWriting.FORCED);
  }

  private LiveDay at(LiveVenue venue, Strategy strategy, LineWriting writing) {
    return new LiveDay(
        new LiveSetup(
            strategy,
            calendar,
            Granularity.MINUTE,
            system.warmUpSessions(),
            venue.account(),
            venue.history(),
            venue.stream(),
            limits,
            SizingRules.EXACT,
            system.rules(),
            venue.pace(),
            venue.link().inbox(),
            folder,
            listener,
            wakeEvery,
            news),
        writing);
  }
}
