package dev.bellwether.ensemble.position;

import java.util.Arrays;

/**
 * Where the money is: in cash, in one fund, or in halves in two of one direction.
 *
 * <p>The names are those of the original's logs, in the form that does not depend on the family of
 * funds: for SPY they mean SPY, SPXL, SH and SDS.
 */
public enum PositionState {
  CASH_ONLY(0),
  BASE_ONLY(1, Role.BASE),
  BULL_3X_ONLY(2, Role.BULL),
  BASE_BULL_3X(3, Role.BASE, Role.BULL),
  BEAR_1X_ONLY(4, Role.BEAR),
  BEAR_NX_ONLY(5, Role.BEAR_N),
  BEAR_1X_NX(6, Role.BEAR, Role.BEAR_N),
  /** The account holds what no state holds; it must go to cash first. */
  INVALID(7);

  // values() copies its array, and this is asked at every bar
  private static final PositionState[] ALL = values();

  private final int code;
  private final int funds;

  PositionState(int code, Role... roles) {
    this.code = code;
    funds = Arrays.stream(roles).mapToInt(Role::bit).sum();
  }

  /** The state in which exactly these funds are held; {@link #INVALID} if there is none. */
  public static PositionState holding(int funds) {
    for (PositionState state : ALL) {
      if (state != INVALID && state.funds == funds) {
        return state;
      }
    }
    return INVALID;
  }

  /**
   * The state of a {@link #code()}.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static PositionState of(int code) {
    for (PositionState state : ALL) {
      if (state.code == code) {
        return state;
      }
    }
    throw new IllegalArgumentException("code must be 0 to 7, was " + code);
  }

  /** Its number in evidence and saved states. */
  public int code() {
    return code;
  }

  /** The funds that are held, as the sum of their {@link Role#bit()}. */
  public int funds() {
    return funds;
  }

  /** The part of the money that is in a fund: 1, one half or 0. */
  public double weight(Role role) {
    return (funds & role.bit()) == 0 ? 0 : 1.0 / Integer.bitCount(funds);
  }
}
