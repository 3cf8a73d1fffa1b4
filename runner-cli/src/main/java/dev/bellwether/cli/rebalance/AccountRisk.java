package dev.bellwether.cli.rebalance;

import dev.bellwether.market.account.OrderStatus;
import dev.bellwether.market.account.Side;
import dev.bellwether.market.data.Symbol;
import dev.bellwether.market.port.Broker;
import dev.bellwether.market.risk.RiskView;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;

/** An account as the broker described it, for the risk gate. */
record AccountRisk(
    Broker.State state,
    long timeMillis,
    long tradingDay,
    boolean isMarketOpen,
    double equity,
    double sessionStartEquity,
    ToDoubleFunction<Symbol> prices)
    implements RiskView {

  @Override
  public double price(Symbol symbol) {
    return prices.applyAsDouble(symbol);
  }

  @Override
  public double shares(Symbol symbol) {
    return state.account().position(symbol).quantity().doubleValue();
  }

  @Override
  public double pendingBuys(Symbol symbol) {
    return pending(symbol, Side.BUY);
  }

  @Override
  public double pendingSells(Symbol symbol) {
    return pending(symbol, Side.SELL);
  }

  private double pending(Symbol symbol, Side side) {
    return state.orders().stream()
        .filter(one -> one.order().symbol().equals(symbol) && one.order().side() == side)
        .mapToDouble(one -> one.open().doubleValue())
        .sum();
  }

  @Override
  public List<Symbol> exposedSymbols() {
    Set<Symbol> symbols = new TreeSet<>(state.account().positions().keySet());
    for (OrderStatus status : state.orders()) {
      symbols.add(status.order().symbol());
    }
    return List.copyOf(symbols);
  }
}
