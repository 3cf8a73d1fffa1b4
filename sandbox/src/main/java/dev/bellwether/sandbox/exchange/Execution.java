package dev.bellwether.sandbox.exchange;

import java.math.BigDecimal;
import java.util.UUID;

/**
 * One fill or part of one.
 *
 * @param stamp epoch nanoseconds
 * @param price currency units per share
 * @param qty shares of this execution
 * @param cumulative shares of the order so far
 * @param leaves shares of the order that remain
 * @param positionQty signed shares held afterwards
 * @param side buy, sell or sell_short
 * @param last whether the order is filled with it
 */
public record Execution(
    UUID id,
    UUID orderId,
    String ticker,
    long stamp,
    BigDecimal price,
    BigDecimal qty,
    BigDecimal cumulative,
    BigDecimal leaves,
    BigDecimal positionQty,
    String side,
    boolean last) {}
