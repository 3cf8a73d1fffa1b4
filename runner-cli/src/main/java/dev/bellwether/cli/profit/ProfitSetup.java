package dev.bellwether.cli.profit;

import dev.bellwether.cli.venue.LiveVenue;
import dev.bellwether.engine.live.Inbox;
import dev.bellwether.engine.live.LiveAccount;
import dev.bellwether.engine.live.Pace;
import dev.bellwether.market.calendar.ExchangeCalendar;
import dev.bellwether.market.port.BarHistory;
import dev.bellwether.market.port.MarketStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Consumer;

/**
 * What taking profits needs.
 *
 * @param options how profits are taken
 * @param account the broker, as this system uses it
 * @param history minute bars of yesterday and of today so far
 * @param stream minute bars and trades as they happen
 * @param inbox where the stream and the broker are heard
 * @param folder where the journals of this system and account are kept
 * @param wakeEvery how often the loop looks at the broker although nothing was heard
 * @param news takes one sentence for each thing that a person should know of
 */
public record ProfitSetup(
    ProfitOptions options,
    ExchangeCalendar calendar,
    LiveAccount account,
    BarHistory history,
    MarketStream stream,
    Pace pace,
    Inbox inbox,
    Path folder,
    Duration wakeEvery,
    Consumer<String> news) {

  /** All that a venue has, and the rest. */
  static ProfitSetup at(
      LiveVenue venue,
      ExchangeCalendar calendar,
      ProfitOptions options,
      Path folder,
      Duration wakeEvery,
      Consumer<String> news) {
    return new ProfitSetup(
        options,
        calendar,
        venue.account(),
        venue.history(),
        venue.stream(),
        venue.pace(),
        venue.link().inbox(),
        folder,
        wakeEvery,
        news);
  }
}
