package dev.bellwether.sandbox.exchange;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What is to change about an order; null for what stays. */
public record ReplaceOrderJson(
    @Nullable BigDecimal qty,
    @Nullable BigDecimal limitPrice,
    @Nullable BigDecimal stopPrice,
    @Nullable BigDecimal trail,
    @Nullable String timeInForce,
    @Nullable String clientOrderId) {}
