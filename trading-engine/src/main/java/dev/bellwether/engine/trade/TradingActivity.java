package dev.bellwether.engine.trade;

import java.math.BigDecimal;
import java.util.List;

/**
 * What a run traded: its round trips and the totals over every fill, of open trades too.
 *
 * @param trades in the order in which they ended
 * @param open round trips not flat at the end, by symbol
 * @param shares shares that changed hands, buys and sells added
 * @param notional value that changed hands at the market's own prices, buys and sells added,
 *     account currency
 * @param costs commission, fees, slippage and spread of every fill, account currency
 */
public record TradingActivity(
    List<Trade> trades,
    List<OpenTrade> open,
    BigDecimal shares,
    BigDecimal notional,
    BigDecimal costs) {

  /** Nothing was traded: what buy-and-hold of an index is measured with. */
  public static final TradingActivity NONE =
      new TradingActivity(List.of(), List.of(), BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);

  public TradingActivity {
    trades = List.copyOf(trades);
    open = List.copyOf(open);
    if (shares.signum() < 0 || notional.signum() < 0) {
      throw new IllegalArgumentException(
          "shares and notional must be at least 0, were " + shares + " and " + notional);
    }
  }
}
