package dev.bellwether.sandbox.exchange;

/**
 * How the exchange behaves where the vendor's rules leave room.
 *
 * @param slippagePerShare currency units that a market or stop order loses against the market
 * @param marketCushion what buying power a market order needs, as a multiple of its value; Alpaca
 *     states 1.025 to 1.04
 * @param seed from which all ids are derived
 */
public record ExchangeRules(double slippagePerShare, double marketCushion, long seed) {
  /** No slippage, the smaller cushion. */
  public static final ExchangeRules DEFAULT = new ExchangeRules(0, 1.025, 1);

  public ExchangeRules {
    if (!(slippagePerShare >= 0)) {
      throw new IllegalArgumentException(
          "slippagePerShare must be at least 0, was " + slippagePerShare);
    }
    if (!(marketCushion >= 1)) {
      throw new IllegalArgumentException("marketCushion must be at least 1, was " + marketCushion);
    }
  }

  public ExchangeRules withSlippage(double perShare) {
    return new ExchangeRules(perShare, marketCushion, seed);
  }
}
