package dev.bellwether.engine.sim;

/** When a market order meets the market in a simulation on bars. */
public enum FillRule {
  /** At the open of the first bar that begins at or after the decision: the honest default. */
  NEXT_OPEN,
  /**
   * At the close of the bar that the decision was made on: stands for an order sent so early that
   * it executes at that very instant. Optimistic; named in every report that used it.
   */
  DECISION_CLOSE
}
