/**
 * A rebalancing, from the plan to the last fill.
 *
 * <p>Reading order: {@link RebalancePlan}, {@link PlannedStep}, {@link PlanFolder}, {@link
 * StepLedger}, {@link PlanExecution}; around them {@link RebalanceRun}, with an account.
 */
@NullMarked
package dev.bellwether.cli.rebalance;

import org.jspecify.annotations.NullMarked;
