package dev.bellwether.market.risk;

import dev.bellwether.market.account.Order;
import dev.bellwether.market.account.TimeInForce;
import dev.bellwether.market.risk.Refusal.Rule;
import java.util.ArrayList;
import java.util.List;

/**
 * The only maker of {@link ApprovedOrder}s: holds every order of a turn against the limits.
 *
 * <p>An order that <em>reduces</em> a position always passes, whatever the limits, the loss, the
 * hour or the data: nobody is to be locked into a position. It reduces if the position, after it
 * and after all open orders on its side, is smaller in the same direction or flat. An order that
 * crosses zero, or could together with open ones, is an entry and is judged as one.
 *
 * <p>Limits are held at the worst: any part of any open order may be filled, so an open sell frees
 * nothing before it is filled. Approved orders count at once, for the orders after them in the same
 * turn too; reductions count towards the pace of orders, though it never stops them. A refused
 * order changes nothing.
 *
 * <p>Keeps counters of its own, by the time of the view; used by one thread. Any host can use it
 * without the rest of the toolkit.
 */
public final class RiskGate {
  private final RiskLimits limits;
  private final boolean unlimited;
  private final OrderPace pace;
  private final RecentOrders recent;
  private final long duplicateWindowMillis;
  private final long maxSilenceMillis;
  private final ExposureBook exposure = new ExposureBook();
  private final List<ApprovedOrder> approved = new ArrayList<>();
  private final List<Refusal> refused = new ArrayList<>();

  public RiskGate(RiskLimits limits) {
    this.limits = limits;
    this.unlimited = limits.equals(RiskLimits.none());
    this.pace = new OrderPace(limits);
    this.duplicateWindowMillis = limits.duplicateWindow().toMillis();
    this.maxSilenceMillis = limits.maxSilence().toMillis();
    this.recent = new RecentOrders(duplicateWindowMillis);
  }

  /** Whether it must be told when the market was last heard of; see {@link RiskView}. */
  public boolean mindsSilence() {
    return maxSilenceMillis > 0;
  }

  /** Judges the orders of one turn, one after the other. */
  public Verdict review(List<Order> orders, RiskView view) {
    if (orders.isEmpty()) {
      return Verdict.NOTHING;
    }
    if (unlimited) {
      return passAll(orders);
    }
    approved.clear();
    refused.clear();
    exposure.begin(orders.size() > 1);
    for (int i = 0; i < orders.size(); i++) {
      judge(orders.get(i), view);
    }
    return new Verdict(few(approved), few(refused));
  }

  private Verdict passAll(List<Order> orders) {
    if (orders.size() == 1) {
      return new Verdict(List.of(new ApprovedOrder(orders.getFirst())), List.of());
    }
    approved.clear();
    for (int i = 0; i < orders.size(); i++) {
      approved.add(new ApprovedOrder(orders.get(i)));
    }
    return new Verdict(approved, List.of());
  }

  /** Lists of one are the rule; made like this, they are not copied again. */
  private static <T> List<T> few(List<T> list) {
    return list.size() == 1 ? List.of(list.getFirst()) : list.isEmpty() ? List.of() : list;
  }

  /**
   * Counts an order that was approved before this gate existed, so that a restart does not begin
   * with fresh counters. To be called in time order, before the first review.
   *
   * @param approvedMillis when it was approved, epoch milliseconds
   * @param tradingDay the {@link RiskView#tradingDay} then
   * @return the approval that it had, so that it can be sent again under its own id
   */
  public ApprovedOrder remember(Order order, long approvedMillis, long tradingDay) {
    pace.count(approvedMillis, tradingDay);
    recent.add(order, approvedMillis);
    return new ApprovedOrder(order);
  }

  private void judge(Order order, RiskView view) {
    exposure.measure(order, view);
    if (exposure.isReduction() || passes(order, view)) {
      approved.add(remember(order, view.timeMillis(), view.tradingDay()));
      exposure.approve(order);
    }
  }

  private boolean passes(Order order, RiskView view) {
    return isPermitted(order, view)
        && keepsPace(order, view)
        && keepsLoss(order, view)
        && isPricedSoundly(order)
        && isSmallEnough(order, view);
  }

  private boolean isPermitted(Order order, RiskView view) {
    return (limits.allows(order.symbol()) || refuse(order, Rule.SYMBOL_NOT_ALLOWED, 0, 0))
        && (mayLeaveNow(order, view) || refuse(order, Rule.MARKET_CLOSED, 0, 0))
        && hearsTheMarket(order, view)
        && (exposure.hasPrice() || !limits.needsPrice() || refuse(order, Rule.NO_PRICE, 0, 0));
  }

  private boolean hearsTheMarket(Order order, RiskView view) {
    long silence = view.silenceMillis();
    return maxSilenceMillis == 0
        || silence <= maxSilenceMillis
        || refuse(order, Rule.STALE_FEED, maxSilenceMillis / 1e3, silence / 1e3);
  }

  private boolean mayLeaveNow(Order order, RiskView view) {
    TimeInForce life = order.request().timeInForce();
    return !limits.marketOpenOnly()
        || life == TimeInForce.OPG
        || life == TimeInForce.CLS
        || view.isMarketOpen();
  }

  private boolean keepsPace(Order order, RiskView view) {
    long now = view.timeMillis();
    long sinceSame = recent.sinceSame(order, now);
    if (sinceSame >= 0) {
      return refuse(order, Rule.DUPLICATE_ORDER, duplicateWindowMillis / 1e3, sinceSame / 1e3);
    }
    if (pace.isMinuteFull(now)) {
      int most = limits.maxOrdersPerMinute();
      return refuse(order, Rule.ORDERS_PER_MINUTE, most, most + 1.0);
    }
    if (pace.isDayFull(view.tradingDay())) {
      int next = pace.nextOfDay(view.tradingDay());
      return refuse(order, Rule.ORDERS_PER_DAY, limits.maxOrdersPerDay(), next);
    }
    return true;
  }

  private boolean keepsLoss(Order order, RiskView view) {
    if (!limits.limitsLoss()) {
      return true;
    }
    double limit = limits.dailyLoss(view.sessionStartEquity());
    double loss = view.sessionStartEquity() - view.equity();
    return loss < limit || refuse(order, Rule.DAILY_LOSS, limit, loss);
  }

  private boolean isPricedSoundly(Order order) {
    double limit = limits.priceCollarFraction();
    if (limit == Double.POSITIVE_INFINITY) {
      return true;
    }
    double distance = exposure.priceDistance(order.request().type());
    return distance <= limit || refuse(order, Rule.PRICE_COLLAR, limit, distance);
  }

  private boolean isSmallEnough(Order order, RiskView view) {
    double after = exposure.sharesAfter();
    return (after >= 0 || !limits.longOnly() || refuse(order, Rule.LONG_ONLY, 0, after))
        && holds(order, Rule.ORDER_NOTIONAL, limits.maxOrderNotional(), exposure.notional())
        && holds(
            order,
            Rule.POSITION_NOTIONAL,
            limits.maxPositionNotional(),
            exposure.positionNotional())
        && keepsLeverage(order, view);
  }

  private boolean keepsLeverage(Order order, RiskView view) {
    double limit = limits.maxGrossLeverage();
    if (limit == Double.POSITIVE_INFINITY) {
      return true;
    }
    double gross = exposure.grossNotional(view);
    if (Double.isNaN(gross)) {
      return refuse(order, Rule.NO_PRICE, 0, 0);
    }
    double equity = view.equity();
    double leverage = equity > 0 ? gross / equity : Double.POSITIVE_INFINITY;
    return holds(order, Rule.GROSS_LEVERAGE, limit, leverage);
  }

  private boolean holds(Order order, Rule rule, double limit, double value) {
    return limit == Double.POSITIVE_INFINITY || value <= limit || refuse(order, rule, limit, value);
  }

  private boolean refuse(Order order, Rule rule, double limit, double value) {
    refused.add(new Refusal(order, rule, limit, value));
    return false;
  }
}
