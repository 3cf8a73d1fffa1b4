package dev.bellwether.engine;

import dev.bellwether.market.account.Order;
import dev.bellwether.market.account.OrderRequest;
import dev.bellwether.market.account.OrderType;
import dev.bellwether.market.account.Side;
import dev.bellwether.market.account.TimeInForce;
import dev.bellwether.market.data.Symbol;
import dev.bellwether.market.decision.Decision;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Turns a decision into the orders that lead from what is held, and already on its way, to where
 * the strategy wants to be. The one border between {@code double} and {@link BigDecimal}.
 *
 * <p>Orders that reduce a position come first, so that what they free can pay for the rest; an
 * order never crosses zero: closing and opening the other side are two. Within each group the
 * strategy's own order of symbols holds.
 */
public final class Sizer {
  private final SizingRules rules;
  private final OrderIds ids;
  private final List<Order> reducing = new ArrayList<>();
  private final List<Order> opening = new ArrayList<>();

  public Sizer(SizingRules rules, OrderIds ids) {
    this.rules = rules;
    this.ids = ids;
  }

  /** The orders of one decision; valid until the next call. */
  List<Order> orders(Decision decision, Books books) {
    size(decision, books);
    if (reducing.isEmpty() || opening.isEmpty()) {
      return reducing.isEmpty() ? opening : reducing;
    }
    reducing.addAll(opening);
    return reducing;
  }

  /** Those that reduce a position; where there are none, those that open one. */
  List<Order> firstStep(Decision decision, Books books) {
    size(decision, books);
    return reducing.isEmpty() ? opening : reducing;
  }

  /** Whether the decision of {@link #firstStep} needs more orders once those are filled. */
  boolean hasSecondStep() {
    return !reducing.isEmpty() && !opening.isEmpty();
  }

  /** Whether the decision of {@link #reductions} would open something as well. */
  boolean hasOpenings() {
    return !opening.isEmpty();
  }

  /** Those orders of one decision that reduce a position. */
  List<Order> reductions(Decision decision, Books books) {
    size(decision, books);
    return reducing;
  }

  /**
   * The orders that leave every position: what is held, less what open orders sell of it already.
   * Open orders that would add to it count for nothing, since they may never be filled.
   */
  List<Order> exits(Books books) {
    reducing.clear();
    for (int i = 0; i < books.symbols().size(); i++) {
      double held = books.shares(i);
      double leaving = held > 0 ? -books.selling(i) : books.buying(i);
      double left = Math.abs(held) - Math.abs(leaving);
      if (left > 0) {
        Side side = held > 0 ? Side.SELL : Side.BUY;
        order(reducing, i, side, decimal(left), TimeInForce.DAY, books);
      }
    }
    return reducing;
  }

  private void size(Decision decision, Books books) {
    reducing.clear();
    opening.clear();
    switch (decision) {
      case Decision.Hold hold -> {}
      case Decision.Target target -> weights(target, books);
      case Decision.Shares shares -> shares(shares, books);
      case Decision.Place place ->
          place.requests().forEach(request -> add(opening, request, books));
    }
  }

  private void shares(Decision.Shares decision, Books books) {
    List<Symbol> symbols = books.symbols();
    int named = 0;
    for (int i = 0; i < symbols.size(); i++) {
      Long wanted = decision.shares().get(symbols.get(i));
      if (wanted != null) {
        named++;
        move(i, wanted.longValue(), decision.timeInForce(), books);
      }
    }
    requireAll(named, decision.shares().keySet(), books);
  }

  private void weights(Decision.Target decision, Books books) {
    List<Symbol> symbols = books.symbols();
    double equity = books.equity();
    int named = 0;
    for (int i = 0; i < symbols.size(); i++) {
      Double weight = decision.weights().get(symbols.get(i));
      if (weight != null) {
        named++;
        weight(i, weight, equity, decision.timeInForce(), books);
      }
    }
    requireAll(named, decision.weights().keySet(), books);
  }

  private void weight(int place, double weight, double equity, TimeInForce life, Books books) {
    double price = books.price(place);
    if (Double.isNaN(price)) {
      return;
    }
    double target = weight * (equity * (1 - rules.cashBuffer())) / price;
    double gap = Math.abs(target - books.shares(place) - books.pending(place)) * price;
    if (weight == 0 || gap > rules.tolerance() * equity) {
      if (isWhole(target)) {
        move(place, (long) target, life, books);
      } else {
        move(place, decimal(target), life, books);
      }
    }
  }

  /** To so many whole shares. */
  private void move(int place, long wanted, TimeInForce life, Books books) {
    double has = books.shares(place) + books.pending(place);
    if (!isWhole(has)) {
      move(place, BigDecimal.valueOf(wanted), life, books);
      return;
    }
    long have = (long) has;
    if ((have > 0 && wanted < 0) || (have < 0 && wanted > 0)) {
      order(reducing, place, -have, life, books);
      order(opening, place, wanted, life, books);
    } else {
      boolean reduces = have > 0 ? wanted < have : have < 0 && wanted > have;
      order(reduces ? reducing : opening, place, wanted - have, life, books);
    }
  }

  /** To so many shares, fractions among them. */
  private void move(int place, BigDecimal wanted, TimeInForce life, Books books) {
    double has = books.shares(place) + books.pending(place);
    BigDecimal have = has == 0 ? BigDecimal.ZERO : decimal(has);
    int from = have.signum();
    int to = wanted.signum();
    if (from * to < 0) {
      order(reducing, place, have.negate(), life, books);
      order(opening, place, wanted, life, books);
    } else {
      BigDecimal change = wanted.subtract(have);
      boolean reduces = from != 0 && change.signum() == -from;
      order(reduces ? reducing : opening, place, change, life, books);
    }
  }

  private void order(List<Order> list, int place, long change, TimeInForce life, Books books) {
    if (change != 0) {
      Side side = change > 0 ? Side.BUY : Side.SELL;
      order(list, place, side, BigDecimal.valueOf(Math.abs(change)), life, books);
    }
  }

  private void order(
      List<Order> list, int place, BigDecimal change, TimeInForce life, Books books) {
    if (change.signum() != 0) {
      Side side = change.signum() > 0 ? Side.BUY : Side.SELL;
      order(list, place, side, change.abs(), life, books);
    }
  }

  private void order(
      List<Order> list, int place, Side side, BigDecimal count, TimeInForce life, Books books) {
    Symbol symbol = books.symbols().get(place);
    add(list, new OrderRequest(symbol, side, count, OrderType.MARKET, life), books);
  }

  private void add(List<Order> list, OrderRequest request, Books books) {
    long now = books.timeMillis();
    list.add(new Order(ids.next(now, request.symbol()), request, now));
  }

  /**
   * Toward zero: a target is a ceiling. What is held is a whole multiple already and passes
   * unchanged.
   */
  private BigDecimal decimal(double shares) {
    if (isWhole(shares)) {
      return BigDecimal.valueOf((long) shares);
    }
    return BigDecimal.valueOf(shares).setScale(rules.shareDecimals(), RoundingMode.DOWN);
  }

  /** Whether this is traded in whole shares, and not more than a double counts exactly. */
  private boolean isWhole(double shares) {
    return rules.shareDecimals() == 0 && Math.abs(shares) < 1e15;
  }

  private static void requireAll(int found, Set<Symbol> named, Books books) {
    if (found != named.size()) {
      List<Symbol> unknown =
          named.stream().filter(one -> !books.symbols().contains(one)).sorted().toList();
      throw new IllegalArgumentException(
          "a decision must name symbols of the strategy only, named "
              + unknown
              + " beside "
              + books.symbols());
    }
  }
}
