package dev.bellwether.data.polygon;

import dev.bellwether.market.data.Symbol;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A split: whoever had {@code from} shares has {@code to} from the date on.
 *
 * @param date the first session at the new price
 */
public record StockSplit(Symbol symbol, LocalDate date, BigDecimal from, BigDecimal to) {}
