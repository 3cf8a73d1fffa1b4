/**
 * From what an account should hold to the orders that take it there, and when they may be sent.
 *
 * <p>Reading order: {@link RebalanceRules}, {@link TargetShares}, {@link Owned}, {@link Delta},
 * {@link Rebalancer}, {@link Purchases}, {@link OrderWindow}, {@link PlanDate}.
 */
@NullMarked
package dev.bellwether.portfolio.rebalance;

import org.jspecify.annotations.NullMarked;
