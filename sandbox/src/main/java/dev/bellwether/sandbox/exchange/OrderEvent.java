package dev.bellwether.sandbox.exchange;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to an order.
 *
 * @param account whose order
 * @param id of the event; a fill's is that of its execution
 * @param event new, fill, partial_fill, canceled, expired, replaced, rejected, …
 * @param stamp epoch nanoseconds
 * @param execution null unless it is a fill
 */
public record OrderEvent(
    TradingAccount account,
    UUID id,
    String event,
    OrderView order,
    long stamp,
    @Nullable Execution execution) {}
