package dev.bellwether.engine.live;

import dev.bellwether.engine.LoopRules;
import dev.bellwether.engine.SizingRules;
import dev.bellwether.market.calendar.ExchangeCalendar;
import dev.bellwether.market.data.Granularity;
import dev.bellwether.market.decision.Strategy;
import dev.bellwether.market.port.BarHistory;
import dev.bellwether.market.port.Journal;
import dev.bellwether.market.port.MarketStream;
import dev.bellwether.market.risk.RiskLimits;
import java.nio.file.Path;
import java.time.Duration;

/**
 * What a live day needs.
 *
 * @param strategy a fresh one
 * @param granularity of the bars that the stream sends
 * @param warmUpSessions how many sessions of history the strategy is shown before today
 * @param account the broker, as this system uses it
 * @param history bars of the past and of today so far
 * @param stream bars and trades as they happen
 * @param inbox where the stream and the broker are heard
 * @param folder where the journals of this system and account are kept
 * @param listener hears all that is journaled, after it is on the disk
 * @param wakeEvery how often the loop looks at the broker although nothing was heard
 * @param news hears what a person should know of
 */
public record LiveSetup(
    Strategy strategy,
    ExchangeCalendar calendar,
    Granularity granularity,
    int warmUpSessions,
    LiveAccount account,
    BarHistory history,
    MarketStream stream,
    RiskLimits limits,
    SizingRules sizing,
    LoopRules rules,
    Pace pace,
    Inbox inbox,
    Path folder,
    Journal listener,
    Duration wakeEvery,
    News news) {}
