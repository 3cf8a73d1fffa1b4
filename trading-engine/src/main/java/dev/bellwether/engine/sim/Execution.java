package dev.bellwether.engine.sim;

import dev.bellwether.market.account.Fill;
import dev.bellwether.market.account.Order;
import dev.bellwether.market.account.Side;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Makes a fill of an order and a market price: what is paid, and what it costs. */
final class Execution {
  private final Costs costs;
  private final BigDecimal commissionPerShare;
  private final BigDecimal minimumCommission;
  private final boolean hasCommission;

  Execution(Costs costs) {
    this.costs = costs;
    this.commissionPerShare = Costs.exact(costs.commissionPerShare());
    this.minimumCommission = Costs.exact(costs.minimumCommission());
    this.hasCommission = costs.commissionPerShare() > 0 || costs.minimumCommission() > 0;
  }

  Fill of(WorkingOrder working, BigDecimal quantity, double marketPrice, long at) {
    Order order = working.order;
    BigDecimal market = Costs.exact(marketPrice);
    BigDecimal price = price(order, marketPrice, market);
    working.fill(quantity);
    BigDecimal fees =
        hasCommission ? working.charge(commission(working.filled())) : BigDecimal.ZERO;
    if (costs.regulatoryFees() && order.side() == Side.SELL) {
      fees = fees.add(RegulatoryFees.onSale(quantity, price, at));
    }
    BigDecimal slippage = price.subtract(market).abs().multiply(quantity);
    return new Fill(order.id(), order.symbol(), order.side(), quantity, price, fees, slippage, at);
  }

  /** Commission of an order once {@code shares} of it are filled. */
  private BigDecimal commission(BigDecimal shares) {
    BigDecimal commission = commissionPerShare.multiply(shares).max(minimumCommission);
    return commission.scale() > Costs.SCALE
        ? commission.setScale(Costs.SCALE, RoundingMode.HALF_UP)
        : commission;
  }

  private BigDecimal price(Order order, double marketPrice, BigDecimal market) {
    double concession = BarMatch.takes(order.request().type()) ? costs.concession(marketPrice) : 0;
    return concession == 0 ? market : Costs.exact(marketPrice + order.side().sign() * concession);
  }
}
