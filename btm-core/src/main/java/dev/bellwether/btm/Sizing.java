package dev.bellwether.btm;

import dev.bellwether.btm.LeverageLadder.Rung;

/**
 * How many shares a signal is worth. Fixed once a day, at the open, for every trade of the day.
 *
 * <p>With {@code A} the equity at the session's first bar, {@code b} the cash buffer, {@code L} the
 * {@linkplain VolatilityTarget leverage} and {@code O} the open of what is bought,
 *
 * <pre>
 *   FIXED      floor( A (1 - b) / O )           of the symbol itself, long or short
 *   DYNAMIC    floor( A (1 - b) L / O )         of the symbol itself, long or short
 *   ETF        floor( A (1 - b) f / O )         of a fund, see {@link LeverageLadder.Rung#nearest}
 *   ETF_EXACT  floor( A (1 - b) f / O )         of a fund, see {@link LeverageLadder.Rung#exact}
 * </pre>
 *
 * <p>Source: Zarattini, Aziz, Barbon (2024), for the first two.
 */
public enum Sizing {
  /** All of the equity, no leverage. */
  FIXED {
    @Override
    Rung rung(double leverage) {
      return new Rung(1, 1);
    }
  },
  /** As much as the volatility target asks for, on margin. */
  DYNAMIC {
    @Override
    Rung rung(double leverage) {
      return new Rung(1, leverage);
    }
  },
  /** All of the equity in the fund whose multiple is nearest. */
  ETF {
    @Override
    Rung rung(double leverage) {
      return Rung.nearest(leverage);
    }
  },
  /** A part of the equity in the smallest fund that reaches the leverage. */
  ETF_EXACT {
    @Override
    Rung rung(double leverage) {
      return Rung.exact(leverage);
    }
  };

  abstract Rung rung(double leverage);

  /** Whether leveraged and inverse funds are bought in place of the symbol itself. */
  public boolean usesFunds() {
    return this == ETF || this == ETF_EXACT;
  }

  /** The leverage for one day; NaN if it needs a volatility that is not known. */
  double leverage(VolatilityTarget target, double volatility) {
    if (this == FIXED) {
      return 1;
    }
    double wanted = target.leverage(volatility);
    return usesFunds() ? Math.min(LeverageLadder.TOP, wanted) : wanted;
  }
}
