package dev.bellwether.engine.sim;

import dev.bellwether.market.account.Fill;
import dev.bellwether.market.account.Order;
import dev.bellwether.market.account.Side;
import java.math.BigDecimal;

/** Makes a fill of an order and a market price: what is paid, and what it costs. */
final class Execution {
  private Execution() {}

  static Fill of(
      WorkingOrder working, BigDecimal quantity, double marketPrice, long at, Costs costs) {
    Order order = working.order;
    BigDecimal market = Costs.exact(marketPrice);
    BigDecimal price = price(order, marketPrice, market, costs);
    BigDecimal fees = working.fill(quantity, costs);
    if (costs.regulatoryFees() && order.side() == Side.SELL) {
      fees = fees.add(RegulatoryFees.onSale(quantity, price, at));
    }
    BigDecimal slippage = price.subtract(market).abs().multiply(quantity);
    return new Fill(order.id(), order.symbol(), order.side(), quantity, price, fees, slippage, at);
  }

  private static BigDecimal price(Order order, double marketPrice, BigDecimal market, Costs costs) {
    double concession = BarMatch.takes(order.request().type()) ? costs.concession(marketPrice) : 0;
    return concession == 0 ? market : Costs.exact(marketPrice + order.side().sign() * concession);
  }
}
