package dev.bellwether.cli.profit;

import dev.bellwether.market.account.Account;
import dev.bellwether.market.account.OrderStatus;
import dev.bellwether.market.account.Side;
import dev.bellwether.market.data.Symbol;
import dev.bellwether.market.risk.RiskView;
import java.util.List;

/** The account as the risk gate sees it when a position is to be left. */
record ExitView(
    Account account, List<OrderStatus> open, Symbol symbol, double price, long timeMillis)
    implements RiskView {

  @Override
  public boolean isMarketOpen() {
    return true;
  }

  @Override
  public double price(Symbol asked) {
    return asked.equals(symbol) ? price : Double.NaN;
  }

  @Override
  public double shares(Symbol asked) {
    return account.position(asked).quantity().doubleValue();
  }

  @Override
  public double pendingBuys(Symbol asked) {
    return pending(asked, Side.BUY);
  }

  @Override
  public double pendingSells(Symbol asked) {
    return pending(asked, Side.SELL);
  }

  private double pending(Symbol asked, Side side) {
    return open.stream()
        .filter(one -> one.order().symbol().equals(asked) && one.order().side() == side)
        .mapToDouble(one -> one.open().doubleValue())
        .sum();
  }

  @Override
  public List<Symbol> exposedSymbols() {
    return List.copyOf(account.positions().keySet());
  }

  /** Of no account: only what reduces a position passes. */
  @Override
  public double equity() {
    return 0;
  }

  @Override
  public double sessionStartEquity() {
    return 0;
  }
}
