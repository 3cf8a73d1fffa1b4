package dev.bellwether.engine.trade;

import dev.bellwether.market.data.Symbol;
import java.math.BigDecimal;

/**
 * One round trip in one symbol, from flat to flat.
 *
 * <pre>
 *   profit = side * (value sold or bought back - value entered, at the market's own prices) - costs
 *          = what all its fills did to cash, exactly
 * </pre>
 *
 * with side +1 for a long trade and −1 for a short one. The two average prices are rounded to
 * {@value TradeLog#PRICE_SCALE} decimals for display; {@code costs} and {@code profit} come from
 * exact sums, never from the rounded averages.
 *
 * @param symbol what was traded
 * @param isLong whether it was bought first
 * @param entryMillis time of the first fill, epoch milliseconds
 * @param exitMillis time of the fill that made it flat, epoch milliseconds
 * @param quantity shares entered in all, above 0; as many were left
 * @param entryPrice average price of the market at the entries, slippage and spread taken out
 * @param exitPrice average price of the market at the exits, slippage and spread taken out
 * @param costs commission, fees, slippage and spread of all its fills, account currency
 * @param profit after costs, account currency
 */
public record Trade(
    Symbol symbol,
    boolean isLong,
    long entryMillis,
    long exitMillis,
    BigDecimal quantity,
    BigDecimal entryPrice,
    BigDecimal exitPrice,
    BigDecimal costs,
    BigDecimal profit) {

  public Trade {
    if (quantity.signum() <= 0) {
      throw new IllegalArgumentException("quantity must be above 0, was " + quantity);
    }
    if (exitMillis < entryMillis) {
      throw new IllegalArgumentException(
          "exitMillis must not be before entryMillis "
              + entryMillis
              + ", was "
              + exitMillis
              + ": give the fills of "
              + symbol
              + " in the order in which they happened");
    }
  }

  /** {@code true} if it earned more than it cost; a profit of exactly zero is not a win. */
  public boolean isWin() {
    return profit.signum() > 0;
  }
}
