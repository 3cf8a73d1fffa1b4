package dev.bellwether.market.account;

import dev.bellwether.market.data.Symbol;
import java.math.BigDecimal;

/**
 * A trade that happened: the only thing that changes an account.
 *
 * @param orderId the client order id it belongs to
 * @param symbol what was traded
 * @param side bought or sold
 * @param quantity shares, above 0
 * @param price paid or received per share, slippage and spread included
 * @param fees commission and regulatory fees in account currency, at least 0
 * @param slippage what the price was worse than the market's own, in account currency for the whole
 *     fill; in {@code price} already, named here so that costs can be added up
 * @param epochMillis when it happened
 */
public record Fill(
    String orderId,
    Symbol symbol,
    Side side,
    BigDecimal quantity,
    BigDecimal price,
    BigDecimal fees,
    BigDecimal slippage,
    long epochMillis) {

  public Fill {
    if (quantity.signum() <= 0 || price.signum() <= 0) {
      throw new IllegalArgumentException(
          "quantity and price must be above 0, were " + quantity + " and " + price);
    }
    if (fees.signum() < 0) {
      throw new IllegalArgumentException("fees must be at least 0, were " + fees);
    }
  }

  /** Quantity times price, without fees. */
  public BigDecimal notional() {
    return quantity.multiply(price);
  }

  /** What it does to cash: negative for a buy, fees taken off. */
  public BigDecimal cashFlow() {
    BigDecimal notional = notional();
    BigDecimal flow = side == Side.BUY ? notional.negate() : notional;
    return fees.signum() == 0 && fees.scale() <= flow.scale() ? flow : flow.subtract(fees);
  }
}
