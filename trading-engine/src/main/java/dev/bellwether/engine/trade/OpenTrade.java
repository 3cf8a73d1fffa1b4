package dev.bellwether.engine.trade;

import dev.bellwether.market.data.Symbol;
import java.math.BigDecimal;

/**
 * A round trip that is not flat yet.
 *
 * <pre>
 *   realised - outlay = what its fills did to cash, exactly
 * </pre>
 *
 * so the profits of all {@link Trade}s plus {@code realised - outlay} of all open ones are the cash
 * that moved.
 *
 * @param symbol what is held
 * @param isLong whether it is held long
 * @param entryMillis time of the first fill, epoch milliseconds
 * @param quantity shares still held, above 0
 * @param entryPrice average price of the market at the entries, slippage and spread taken out,
 *     rounded to {@value TradeLog#PRICE_SCALE} decimals for display
 * @param costs commission, fees, slippage and spread so far, account currency
 * @param realised profit of the shares already left, less all of {@code costs}, account currency
 * @param outlay what the shares still held were worth at the market's own prices when entered,
 *     account currency, negative when short; a share of the whole entry, rounded to {@value
 *     TradeLog#MONEY_SCALE} decimals where some of it was left already (what rounding adds here it
 *     adds to {@code realised} too)
 */
public record OpenTrade(
    Symbol symbol,
    boolean isLong,
    long entryMillis,
    BigDecimal quantity,
    BigDecimal entryPrice,
    BigDecimal costs,
    BigDecimal realised,
    BigDecimal outlay) {

  public OpenTrade {
    if (quantity.signum() <= 0) {
      throw new IllegalArgumentException("quantity must be above 0, was " + quantity);
    }
  }

  /** What its fills did to cash so far: negative for a long trade that has sold nothing. */
  public BigDecimal cashFlow() {
    return realised.subtract(outlay);
  }

  /** What leaving at this price, without cost, would add to {@link #realised}. */
  public BigDecimal unrealised(BigDecimal price) {
    BigDecimal value = quantity.multiply(price);
    return (isLong ? value : value.negate()).subtract(outlay);
  }
}
