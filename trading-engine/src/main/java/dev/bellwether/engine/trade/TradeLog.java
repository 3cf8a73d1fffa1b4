package dev.bellwether.engine.trade;

import dev.bellwether.market.account.Fill;
import dev.bellwether.market.account.Side;
import dev.bellwether.market.data.Symbol;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Turns fills into round trips as they come: a trade begins when a symbol leaves flat and ends when
 * it is flat again, however many fills add to it or take from it in between.
 *
 * <p>A fill that crosses zero ends one trade and begins the next: its fees and slippage go to each
 * in proportion to the shares, at {@value #MONEY_SCALE} decimals, and what rounding takes from the
 * old one the new one has. Nothing is lost:
 *
 * <pre>
 *   sum of trade.profit + sum of open.cashFlow = sum of fill.cashFlow     exactly
 *   sum of trade.costs  + sum of open.costs    = sum of fill.fees + fill.slippage
 * </pre>
 *
 * Fills of one symbol must come in time order. Not thread-safe.
 */
public final class TradeLog {
  /** Decimals of the average prices, which are for display. */
  public static final int PRICE_SCALE = 8;

  /** Decimals at which money is divided, where it must be. */
  public static final int MONEY_SCALE = 12;

  private final Map<Symbol, RoundTrip> bySymbol = new HashMap<>();
  private final List<Trade> trades = new ArrayList<>();
  private BigDecimal shares = BigDecimal.ZERO;
  private BigDecimal notional = BigDecimal.ZERO;
  private BigDecimal costs = BigDecimal.ZERO;

  /** The log of these fills. */
  public static TradeLog of(List<Fill> fills) {
    TradeLog log = new TradeLog();
    fills.forEach(log::on);
    return log;
  }

  /** Takes in one more fill. */
  public void on(Fill fill) {
    BigDecimal quantity = fill.quantity();
    BigDecimal cost = fill.fees().add(fill.slippage());
    BigDecimal value = marketValue(fill.side(), fill.notional(), fill.slippage());
    RoundTrip trip = tripOf(fill.symbol());
    boolean buys = fill.side() == Side.BUY;
    if (trip.isFlat()) {
      trip.open(buys, fill.epochMillis(), quantity, value, cost);
    } else if (trip.isLong() == buys) {
      trip.add(quantity, value, cost);
    } else if (quantity.compareTo(trip.held()) > 0) {
      cross(trip, fill, value, cost);
    } else {
      trip.leave(quantity, value, cost);
      endIfFlat(trip, fill.epochMillis());
    }
  }

  /** The round trips that ended, in that order. */
  public List<Trade> trades() {
    return List.copyOf(trades);
  }

  /** How many round trips ended. */
  public int size() {
    return trades.size();
  }

  /** The round trips that are not flat, by symbol. */
  public List<OpenTrade> open() {
    return bySymbol.values().stream()
        .filter(trip -> !trip.isFlat())
        .map(RoundTrip::stillOpen)
        .sorted(Comparator.comparing(OpenTrade::symbol))
        .toList();
  }

  /** All that was traded until now. */
  public TradingActivity activity() {
    BigDecimal allShares = shares;
    BigDecimal allNotional = notional;
    BigDecimal allCosts = costs;
    for (RoundTrip trip : bySymbol.values()) {
      if (!trip.isFlat()) {
        allShares = allShares.add(trip.shares());
        allNotional = allNotional.add(trip.notional());
        allCosts = allCosts.add(trip.costs());
      }
    }
    return new TradingActivity(trades, open(), allShares, allNotional, allCosts);
  }

  /** What the shares were worth at the market's own price: a buyer's slippage is not in it. */
  private static BigDecimal marketValue(Side side, BigDecimal executed, BigDecimal slippage) {
    if (slippage.signum() == 0) {
      return executed;
    }
    return side == Side.BUY ? executed.subtract(slippage) : executed.add(slippage);
  }

  /** One fill that ends a trade and begins the next, the other way. */
  private void cross(RoundTrip trip, Fill fill, BigDecimal value, BigDecimal cost) {
    BigDecimal closing = trip.held();
    BigDecimal slippage = part(fill.slippage(), closing, fill.quantity());
    BigDecimal closingCost = part(fill.fees(), closing, fill.quantity()).add(slippage);
    BigDecimal closingValue = marketValue(fill.side(), closing.multiply(fill.price()), slippage);
    trip.leave(closing, closingValue, closingCost);
    endIfFlat(trip, fill.epochMillis());
    trip.open(
        fill.side() == Side.BUY,
        fill.epochMillis(),
        fill.quantity().subtract(closing),
        value.subtract(closingValue),
        cost.subtract(closingCost));
  }

  static BigDecimal part(BigDecimal whole, BigDecimal shares, BigDecimal ofShares) {
    return tidy(whole.multiply(shares).divide(ofShares, MONEY_SCALE, RoundingMode.HALF_EVEN));
  }

  /** Without the zeros that a division leaves at the end. */
  static BigDecimal tidy(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  private void endIfFlat(RoundTrip trip, long at) {
    if (trip.isFlat()) {
      trades.add(trip.closed(at));
      shares = shares.add(trip.shares());
      notional = notional.add(trip.notional());
      costs = costs.add(trip.costs());
    }
  }

  private RoundTrip tripOf(Symbol symbol) {
    RoundTrip known = bySymbol.get(symbol);
    return known != null ? known : bySymbol.computeIfAbsent(symbol, RoundTrip::new);
  }
}
