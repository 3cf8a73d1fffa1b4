package dev.bellwether.engine.sim;

import java.math.BigDecimal;

/**
 * What trading costs beside the market's own price.
 *
 * <pre>
 *   executed price = market price + side * (slippagePerShare + market price * halfSpread / 10,000)
 *   commission     = max(minimumCommission, commissionPerShare * shares)     per order
 * </pre>
 *
 * @param commissionPerShare account currency per share, each side
 * @param minimumCommission least commission of one order, account currency
 * @param slippagePerShare account currency per share that a market or stop order loses, each side
 * @param halfSpread half the bid-ask spread, in basis points of the price, each side, by symbol
 * @param regulatoryFees whether sales pay the SEC and FINRA fees in force on their date
 */
public record Costs(
    double commissionPerShare,
    double minimumCommission,
    double slippagePerShare,
    HalfSpread halfSpread,
    boolean regulatoryFees) {
  /** Decimals of every amount of money at the venue. */
  static final int SCALE = 6;

  /** Nothing at all. */
  public static final Costs NONE = new Costs(0, 0, 0, 0, false);

  /** Zarattini, Aziz and Barbon (2024): 0.0035 commission and 0.001 slippage per share and side. */
  public static final Costs BEAT_THE_MARKET = new Costs(0.0035, 0, 0.001, 0, false);

  public Costs {
    notNegative("commissionPerShare", commissionPerShare);
    notNegative("minimumCommission", minimumCommission);
    notNegative("slippagePerShare", slippagePerShare);
  }

  /** With one half spread for every symbol, basis points of the price. */
  public Costs(
      double commissionPerShare,
      double minimumCommission,
      double slippagePerShare,
      double halfSpreadBasisPoints,
      boolean regulatoryFees) {
    this(
        commissionPerShare,
        minimumCommission,
        slippagePerShare,
        HalfSpread.of(halfSpreadBasisPoints),
        regulatoryFees);
  }

  /** A price as an exact decimal of {@value #SCALE} places: what the books are kept in. */
  static BigDecimal exact(double price) {
    return BigDecimal.valueOf(Math.round(price * 1e6), SCALE);
  }

  private static void notNegative(String name, double value) {
    if (!(value >= 0 && value < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(name + " must be a number of at least 0, was " + value);
    }
  }
}
