package dev.bellwether.portfolio.rebalance;

import dev.bellwether.market.account.Side;
import dev.bellwether.market.data.Symbol;
import dev.bellwether.portfolio.rebalance.Delta.Phase;
import dev.bellwether.portfolio.rebalance.Delta.Step;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Compares targets with positions.
 *
 * <pre>
 *   delta = target - current
 *   hold where target != 0 and |delta| &lt; tolerance * |target|        exactly the tolerance trades
 * </pre>
 *
 * <p>A target of zero is a full exit, whatever the tolerance, fractions of a share included. What
 * is bought is whole shares; what is sold takes fractions along, so that none stay behind. A change
 * from short to long is two steps, since no broker crosses zero in one order. A ticker without a
 * price is not bought, but may be sold. Positions that are not ours are left alone unless adopted.
 */
public final class Rebalancer {
  private final RebalanceRules rules;

  public Rebalancer(RebalanceRules rules) {
    this.rules = rules;
  }

  /**
   * A delta for each ticker that is wanted or held: those wanted in their order, then the others by
   * name.
   *
   * @param targets whole shares; a ticker that is absent is not wanted
   * @param prices per share; absent where none is known
   */
  public List<Delta> deltas(Map<Symbol, Long> targets, Owned owned, Map<Symbol, Double> prices) {
    List<Symbol> order = new ArrayList<>(targets.keySet());
    Set<Symbol> others = new TreeSet<>(owned.positions().keySet());
    others.removeAll(targets.keySet());
    order.addAll(others);
    return order.stream()
        .map(
            symbol ->
                delta(
                    symbol,
                    targets.getOrDefault(symbol, 0L),
                    targets.containsKey(symbol),
                    owned,
                    prices.getOrDefault(symbol, Double.NaN)))
        .toList();
  }

  private Delta delta(Symbol symbol, long target, boolean isWanted, Owned owned, double price) {
    BigDecimal current = owned.shares(symbol);
    if (!isWanted && !owned.ours().contains(symbol) && !rules.adopt()) {
      return Delta.hold(symbol, 0, current, price, "not of this system: left alone");
    }
    BigDecimal difference = BigDecimal.valueOf(target).subtract(current);
    if (difference.signum() == 0) {
      String why = target == 0 ? "less than one share is wanted" : "already there";
      return Delta.hold(symbol, target, current, price, why);
    }
    if (isWithin(difference, target)) {
      return Delta.hold(
          symbol,
          target,
          current,
          price,
          "within " + percent(rules.tolerance()) + " of the target");
    }
    return priced(new Delta(symbol, target, current, price, List.of(), ""), isWanted);
  }

  private boolean isWithin(BigDecimal difference, long target) {
    BigDecimal limit =
        BigDecimal.valueOf(rules.tolerance()).multiply(BigDecimal.valueOf(Math.abs(target)));
    return target != 0 && difference.abs().compareTo(limit) < 0;
  }

  private static Delta priced(Delta delta, boolean isWanted) {
    List<Step> steps = steps(delta.target(), delta.current());
    if (steps.isEmpty()) {
      return delta.with(steps, "less than one share is missing");
    }
    boolean opens = steps.stream().anyMatch(step -> step.phase() == Phase.OPEN);
    if (opens && !(delta.price() > 0)) {
      List<Step> reducing = steps.stream().filter(step -> step.phase() == Phase.REDUCE).toList();
      return delta.with(reducing, "no price is known: nothing is opened");
    }
    return delta.with(steps, words(delta, steps, isWanted));
  }

  /** At most one step that reduces, then at most one that opens. */
  private static List<Step> steps(long target, BigDecimal current) {
    BigDecimal wanted = BigDecimal.valueOf(target);
    List<Step> steps = new ArrayList<>();
    BigDecimal kept = kept(wanted, current);
    BigDecimal reduced = current.subtract(kept);
    if (reduced.signum() != 0) {
      Side side = reduced.signum() > 0 ? Side.SELL : Side.BUY;
      steps.add(new Step(Phase.REDUCE, side, reduced.abs()));
    }
    BigDecimal opened = wanted.subtract(kept).setScale(0, RoundingMode.DOWN);
    if (opened.signum() != 0) {
      Side side = opened.signum() > 0 ? Side.BUY : Side.SELL;
      steps.add(new Step(Phase.OPEN, side, opened.abs()));
    }
    return steps;
  }

  /** The part of the position that the target keeps. */
  private static BigDecimal kept(BigDecimal wanted, BigDecimal current) {
    if (wanted.signum() != current.signum()) {
      return BigDecimal.ZERO;
    }
    return current.signum() > 0 ? current.min(wanted) : current.max(wanted);
  }

  private static String words(Delta delta, List<Step> steps, boolean isWanted) {
    boolean turns = steps.size() == 2;
    if (turns) {
      return "turns round: closed first, then opened";
    }
    if (delta.target() == 0) {
      return isWanted ? "less than one share is wanted: sold" : "not wanted any more";
    }
    if (delta.current().signum() == 0) {
      return "new";
    }
    return steps.getFirst().phase() == Phase.OPEN ? "below its target" : "above its target";
  }

  static String percent(double fraction) {
    return BigDecimal.valueOf(fraction).movePointRight(2).stripTrailingZeros().toPlainString()
        + " %";
  }
}
