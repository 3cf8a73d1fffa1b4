package dev.bellwether.cli.profit;

import dev.bellwether.market.account.Side;
import dev.bellwether.market.data.Symbol;
import dev.bellwether.portfolio.profit.AverageRange;
import dev.bellwether.portfolio.profit.ProfitGuard;
import java.math.BigDecimal;

/** One position that is looked after. */
final class Guarded {
  private final Symbol symbol;
  private final AverageRange range = new AverageRange();
  private BigDecimal quantity;
  private ProfitGuard guard;
  private double price = Double.NaN;
  private long priceMillis = Long.MIN_VALUE;
  private boolean halted;
  private boolean warned;

  Guarded(Symbol symbol, BigDecimal quantity, ProfitGuard guard) {
    this.symbol = symbol;
    this.quantity = quantity;
    this.guard = guard;
  }

  Symbol symbol() {
    return symbol;
  }

  /** Shares, negative if short. */
  BigDecimal quantity() {
    return quantity;
  }

  ProfitGuard guard() {
    return guard;
  }

  AverageRange range() {
    return range;
  }

  /** The price looked at last; NaN before the first. */
  double price() {
    return price;
  }

  /** When that price was made, epoch milliseconds; very small before the first. */
  long priceMillis() {
    return priceMillis;
  }

  boolean isHalted() {
    return halted;
  }

  /** What would leave the position. */
  Side exitSide() {
    return quantity.signum() > 0 ? Side.SELL : Side.BUY;
  }

  void holds(BigDecimal shares, ProfitGuard now) {
    quantity = shares;
    guard = now;
  }

  void looked(double at, long millis, ProfitGuard now) {
    price = at;
    priceMillis = millis;
    guard = now;
  }

  void halted(boolean stopped) {
    halted = stopped;
  }

  /** Whether a person is to be told of something; only once until {@link #calm}. */
  boolean warn() {
    boolean first = !warned;
    warned = true;
    return first;
  }

  void calm() {
    warned = false;
  }
}
