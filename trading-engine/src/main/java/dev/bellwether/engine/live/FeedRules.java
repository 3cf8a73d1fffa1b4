package dev.bellwether.engine.live;

import dev.bellwether.engine.SilenceRules;
import dev.bellwether.market.data.Granularity;

/**
 * How a live feed behaves.
 *
 * @param granularity of the bars
 * @param wakeEveryMillis how often the loop is woken although nothing happened; {@link
 *     Long#MAX_VALUE}/2 for never
 * @param graceMillis how late an instant still counts as met
 * @param silence after how long without a bar of the first symbol people are told
 * @param endMillis when the feed ends, epoch milliseconds
 */
record FeedRules(
    Granularity granularity,
    long wakeEveryMillis,
    long graceMillis,
    SilenceRules silence,
    long endMillis) {}
