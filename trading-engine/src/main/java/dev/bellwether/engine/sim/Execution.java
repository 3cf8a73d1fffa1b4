package dev.bellwether.engine.sim;

import dev.bellwether.market.account.Fill;
import dev.bellwether.market.account.Order;
import dev.bellwether.market.account.Side;
import dev.bellwether.market.data.Symbol;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;

/** Makes a fill of an order and a market price: what is paid, and what it costs. */
final class Execution {
  private final Costs costs;

  /** Of each symbol of the venue, in its order, so that a fill looks nothing up by name. */
  private final double[] halfSpreads;

  private final BigDecimal commissionPerShare;
  private final BigDecimal minimumCommission;
  private final boolean hasCommission;

  /** Whether everybody gets the market's own price. */
  private final boolean isFree;

  Execution(Costs costs, List<Symbol> symbols) {
    this.costs = costs;
    this.halfSpreads = symbols.stream().mapToDouble(costs.halfSpread()::of).toArray();
    this.commissionPerShare = Costs.exact(costs.commissionPerShare());
    this.minimumCommission = Costs.exact(costs.minimumCommission());
    this.isFree =
        costs.slippagePerShare() == 0 && Arrays.stream(halfSpreads).allMatch(half -> half == 0);
    this.hasCommission = costs.commissionPerShare() > 0 || costs.minimumCommission() > 0;
  }

  Fill of(WorkingOrder working, BigDecimal quantity, double marketPrice, long at) {
    Order order = working.order;
    BigDecimal market = Costs.exact(marketPrice);
    BigDecimal price = price(working, marketPrice, market);
    working.fill(quantity);
    BigDecimal fees =
        hasCommission ? working.charge(commission(working.filled())) : BigDecimal.ZERO;
    if (costs.regulatoryFees() && order.side() == Side.SELL) {
      fees = fees.add(RegulatoryFees.onSale(quantity, price, at));
    }
    BigDecimal slippage = slippage(market, price, quantity);
    return new Fill(order.id(), order.symbol(), order.side(), quantity, price, fees, slippage, at);
  }

  /** Commission of an order once {@code shares} of it are filled. */
  private BigDecimal commission(BigDecimal shares) {
    BigDecimal commission = commissionPerShare.multiply(shares).max(minimumCommission);
    return commission.scale() > Costs.SCALE
        ? commission.setScale(Costs.SCALE, RoundingMode.HALF_UP)
        : commission;
  }

  private BigDecimal slippage(BigDecimal market, BigDecimal price, BigDecimal quantity) {
    return isFree
        ? BigDecimal.valueOf(0, Costs.SCALE + quantity.scale())
        : price.subtract(market).abs().multiply(quantity);
  }

  private BigDecimal price(WorkingOrder working, double marketPrice, BigDecimal market) {
    Order order = working.order;
    if (isFree || !BarMatch.takes(order.request().type())) {
      return market;
    }
    double concession = costs.slippagePerShare() + marketPrice * halfSpreads[working.place] * 1e-4;
    return Costs.exact(marketPrice + order.side().sign() * concession);
  }
}
