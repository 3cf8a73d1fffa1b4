package dev.bellwether.market.risk;

import dev.bellwether.market.account.Order;
import dev.bellwether.market.account.OrderType;
import dev.bellwether.market.account.Side;
import dev.bellwether.market.data.Symbol;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What positions may become at worst while the orders of one turn are reviewed.
 *
 * <p>Any part of any open order may be filled, so a position of {@code p} shares with {@code B}
 * shares still to be bought and {@code S} still to be sold may end anywhere in
 *
 * <pre>
 *   p - S  to  p + B
 * </pre>
 *
 * <p>Its exposure is the larger end of the two. Orders approved in this turn are in B and S at
 * once.
 */
final class ExposureBook {
  // Sums of the same decimal quantities in a different order differ by less than this share of
  // them.
  private static final double ROUNDING = 1e-12;

  private static final class Planned {
    double buys;
    double sells;
  }

  private final Map<Symbol, Planned> planned = new HashMap<>();
  private boolean several;
  private boolean grossKnown;
  private double gross;

  // The order measured last, and its symbol.
  private double shares;
  private double buys;
  private double sells;
  private double quantity;
  private boolean isBuy;
  private double last;
  private double price;

  /** Begins a turn. With one order alone there is nothing to remember between orders. */
  void begin(boolean severalOrders) {
    several = severalOrders;
    grossKnown = false;
    planned.clear();
  }

  void measure(Order order, RiskView view) {
    Symbol symbol = order.symbol();
    shares = view.shares(symbol);
    buys = view.pendingBuys(symbol);
    sells = view.pendingSells(symbol);
    Planned more = several ? planned.get(symbol) : null;
    if (more != null) {
      buys += more.buys;
      sells += more.sells;
    }
    quantity = order.quantity().doubleValue();
    isBuy = order.side() == Side.BUY;
    last = view.price(symbol);
    price = highest(order.request().type(), last);
  }

  void approve(Order order) {
    if (!several) {
      return;
    }
    if (grossKnown) {
      gross += addedExposure();
    }
    Planned plan = planned.computeIfAbsent(order.symbol(), any -> new Planned());
    if (isBuy) {
      plan.buys += quantity;
    } else {
      plan.sells += quantity;
    }
  }

  /** Whether the position gets smaller, or flat, and cannot change sides whatever is filled. */
  boolean isReduction() {
    double noise = ROUNDING * (Math.abs(shares) + buys + sells + quantity);
    return isBuy ? shares < 0 && sharesAfter() <= noise : shares > 0 && sharesAfter() >= -noise;
  }

  /** The position if this order and all open ones on its side are filled. */
  double sharesAfter() {
    return isBuy ? shares + buys + quantity : shares - sells - quantity;
  }

  boolean hasPrice() {
    return last > 0 && last < Double.POSITIVE_INFINITY;
  }

  double notional() {
    return quantity * price;
  }

  double positionNotional() {
    return Math.abs(sharesAfter()) * price;
  }

  /** Exposure over all symbols with this order, account currency; NaN if a price is not known. */
  double grossNotional(RiskView view) {
    if (!grossKnown) {
      gross = grossBefore(view);
      grossKnown = true;
    }
    return gross + addedExposure();
  }

  /** How far the order's own prices are from the last one, as a fraction of it. */
  double priceDistance(OrderType type) {
    return switch (type) {
      case OrderType.Market() -> 0;
      case OrderType.Limit(BigDecimal limit) -> distance(limit);
      case OrderType.Stop(BigDecimal trigger) -> distance(trigger);
      case OrderType.StopLimit(BigDecimal trigger, BigDecimal limit) ->
          Math.max(distance(trigger), distance(limit));
      case OrderType.TrailingStop(BigDecimal trail) -> trail.doubleValue() / last;
      case OrderType.TrailingStopFraction(BigDecimal fraction) -> fraction.doubleValue();
    };
  }

  private double distance(BigDecimal ownPrice) {
    return Math.abs(ownPrice.doubleValue() - last) / last;
  }

  private double addedExposure() {
    double before = exposure(shares, buys, sells);
    double after =
        isBuy ? exposure(shares, buys + quantity, sells) : exposure(shares, buys, sells + quantity);
    return (after - before) * price;
  }

  // Orders approved earlier in this turn need no place here: reductions, the only ones approved
  // before the first order that asks, leave the exposure as it is until they are filled.
  private static double grossBefore(RiskView view) {
    List<Symbol> symbols = view.exposedSymbols();
    double sum = 0;
    for (int i = 0; i < symbols.size(); i++) {
      Symbol symbol = symbols.get(i);
      double most =
          exposure(view.shares(symbol), view.pendingBuys(symbol), view.pendingSells(symbol));
      if (most != 0) {
        sum += most * view.price(symbol);
      }
    }
    return sum;
  }

  private static double exposure(double shares, double buys, double sells) {
    return Math.max(Math.abs(shares + buys), Math.abs(shares - sells));
  }

  // The dearest at which the order can be filled, as far as anybody can say now.
  private static double highest(OrderType type, double last) {
    return switch (type) {
      case OrderType.Limit(BigDecimal limit) -> Math.max(last, limit.doubleValue());
      case OrderType.Stop(BigDecimal trigger) -> Math.max(last, trigger.doubleValue());
      case OrderType.StopLimit(BigDecimal trigger, BigDecimal limit) ->
          Math.max(last, Math.max(trigger.doubleValue(), limit.doubleValue()));
      case OrderType.Market any -> last;
      case OrderType.TrailingStop any -> last;
      case OrderType.TrailingStopFraction any -> last;
    };
  }
}
