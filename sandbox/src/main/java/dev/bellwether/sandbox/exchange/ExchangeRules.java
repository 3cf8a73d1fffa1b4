package dev.bellwether.sandbox.exchange;

/**
 * How the exchange behaves where the vendor's rules leave room.
 *
 * @param slippagePerShare currency units that a market or stop order loses against the market
 * @param halfSpreadBasisPoints half the distance of bid and offer that such an order loses too, in
 *     basis points of the price
 * @param marketCushion what buying power a market order needs, as a multiple of its value; Alpaca
 *     states 1.025 to 1.04
 * @param seed from which all ids are derived
 */
public record ExchangeRules(
    double slippagePerShare, double halfSpreadBasisPoints, double marketCushion, long seed) {
  /** No slippage, the smaller cushion. */
  public static final ExchangeRules DEFAULT = new ExchangeRules(0, 0, 1.025, 1);

  public ExchangeRules {
    if (!(slippagePerShare >= 0)) {
      throw new IllegalArgumentException(
          "slippagePerShare must be at least 0, was " + slippagePerShare);
    }
    if (!(halfSpreadBasisPoints >= 0 && halfSpreadBasisPoints < 10_000)) {
      throw new IllegalArgumentException(
          "halfSpreadBasisPoints must be at least 0 and below 10000, was " + halfSpreadBasisPoints);
    }
    if (!(marketCushion >= 1)) {
      throw new IllegalArgumentException("marketCushion must be at least 1, was " + marketCushion);
    }
  }

  /** What an order that takes loses against the market, per share. */
  double lost(double marketPrice) {
    return slippagePerShare + marketPrice * halfSpreadBasisPoints * 1e-4;
  }

  public ExchangeRules withSlippage(double perShare) {
    return new ExchangeRules(perShare, halfSpreadBasisPoints, marketCushion, seed);
  }

  public ExchangeRules withHalfSpread(double basisPoints) {
    return new ExchangeRules(slippagePerShare, basisPoints, marketCushion, seed);
  }

  public ExchangeRules withSeed(long ids) {
    return new ExchangeRules(slippagePerShare, halfSpreadBasisPoints, marketCushion, ids);
  }
}
