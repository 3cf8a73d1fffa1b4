package dev.bellwether.data.polygon;

import dev.bellwether.market.data.Symbol;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A dividend in money.
 *
 * @param exDate the first session without it
 * @param amount per share
 * @param type the vendor's: CD regular, SC special, LT and ST gains
 */
public record CashDividend(
    Symbol symbol, LocalDate exDate, BigDecimal amount, String currency, String type) {}
