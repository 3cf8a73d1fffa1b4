package dev.bellwether.ensemble.position;

/**
 * Where the money is: in cash, in one fund, or in halves in two of one direction.
 *
 * <p>The names are those of the original's logs, in the form that does not depend on the family of
 * funds: for SPY they mean SPY, SPXL, SH and SDS.
 */
public enum PositionState {
  CASH_ONLY,
  BASE_ONLY,
  BULL_3X_ONLY,
  BASE_BULL_3X,
  BEAR_1X_ONLY,
  BEAR_NX_ONLY,
  BEAR_1X_NX,
  /** The account holds what no state holds; it must go to cash first. */
  INVALID
}
