package dev.bellwether.portfolio.rebalance;

import dev.bellwether.market.account.Side;
import dev.bellwether.market.data.Symbol;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * One ticker's way from what is held to what is wanted.
 *
 * @param target whole shares, negative for short
 * @param current shares held, fractions possible
 * @param price per share at which it was reckoned; NaN if none is known
 * @param steps what to trade; empty for nothing
 * @param reason why this, or why nothing, for people
 */
public record Delta(
    Symbol symbol, long target, BigDecimal current, double price, List<Step> steps, String reason) {

  /** When something is traded. */
  public enum Phase {
    /** First: makes a position smaller, and money free. */
    REDUCE,
    /** Second, once the first is done: takes money. */
    OPEN
  }

  /**
   * One order of the way.
   *
   * @param quantity shares, above 0; whole when it opens
   */
  public record Step(Phase phase, Side side, BigDecimal quantity) {
    public Step {
      if (quantity.signum() <= 0) {
        throw new IllegalArgumentException("quantity must be above 0, was " + quantity);
      }
    }
  }

  public Delta {
    steps = List.copyOf(steps);
  }

  static Delta hold(Symbol symbol, long target, BigDecimal current, double price, String reason) {
    return new Delta(symbol, target, current, price, List.of(), reason);
  }

  public boolean isHold() {
    return steps.isEmpty();
  }

  /** What is traded in a phase. */
  public Optional<Step> step(Phase phase) {
    return steps.stream().filter(step -> step.phase() == phase).findFirst();
  }

  /** Shares still missing to the target, with sign. */
  public BigDecimal difference() {
    return BigDecimal.valueOf(target).subtract(current);
  }

  Delta with(List<Step> other, String why) {
    return new Delta(symbol, target, current, price, other, why);
  }
}
