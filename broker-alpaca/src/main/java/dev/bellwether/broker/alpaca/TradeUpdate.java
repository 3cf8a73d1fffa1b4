package dev.bellwether.broker.alpaca;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * Something happened to an order.
 *
 * @param event the vendor's word: new, fill, partial_fill, canceled …
 * @param orderId the client order id
 * @param executionId the same for every repetition; empty if there is none
 * @param price of this execution, account currency per share
 * @param quantity of this execution, shares
 * @param epochMillis when it happened; 0 if it does not say
 */
public record TradeUpdate(
    String event,
    String orderId,
    String executionId,
    Optional<BigDecimal> price,
    Optional<BigDecimal> quantity,
    long epochMillis) {}
