package dev.bellwether.sandbox;

import dev.bellwether.sandbox.exchange.ExchangeRules;
import dev.bellwether.sandbox.market.DataPlan;

/**
 * How a sandbox behaves.
 *
 * @param exchange slippage, cushions and the seed of all ids
 * @param halfSpread half the distance of bid and offer, currency units per share
 * @param requestsPerMinute how many requests an account may make in one minute of the exchange's
 *     clock; 0 for any number
 * @param streamsPerKey how many market-data streams one key may have open
 * @param binaryUpdates whether order updates come in binary frames, as on Alpaca's paper side
 * @param faultSeed decides where fault rules have a probability
 * @param plan what the client has paid for
 */
public record SandboxRules(
    ExchangeRules exchange,
    double halfSpread,
    int requestsPerMinute,
    int streamsPerKey,
    boolean binaryUpdates,
    long faultSeed,
    DataPlan plan) {
  /** A cent of spread, no request limit, one stream per key, binary updates. */
  public static final SandboxRules DEFAULT =
      new SandboxRules(ExchangeRules.DEFAULT, 0.005, 0, 1, true, 1, DataPlan.REAL_TIME);

  public SandboxRules {
    if (!(halfSpread >= 0)) {
      throw new IllegalArgumentException("halfSpread must be at least 0, was " + halfSpread);
    }
    if (requestsPerMinute < 0 || streamsPerKey < 1) {
      throw new IllegalArgumentException(
          "requestsPerMinute must be at least 0 and streamsPerKey at least 1, were "
              + requestsPerMinute
              + " and "
              + streamsPerKey);
    }
  }

  public SandboxRules withExchange(ExchangeRules rules) {
    return new SandboxRules(
        rules, halfSpread, requestsPerMinute, streamsPerKey, binaryUpdates, faultSeed, plan);
  }

  public SandboxRules withFaultSeed(long seed) {
    return new SandboxRules(
        exchange, halfSpread, requestsPerMinute, streamsPerKey, binaryUpdates, seed, plan);
  }

  public SandboxRules withHalfSpread(double perShare) {
    return new SandboxRules(
        exchange, perShare, requestsPerMinute, streamsPerKey, binaryUpdates, faultSeed, plan);
  }

  public SandboxRules withStreamsPerKey(int most) {
    return new SandboxRules(
        exchange, halfSpread, requestsPerMinute, most, binaryUpdates, faultSeed, plan);
  }

  public SandboxRules withRequestsPerMinute(int most) {
    return new SandboxRules(
        exchange, halfSpread, most, streamsPerKey, binaryUpdates, faultSeed, plan);
  }

  public SandboxRules withPlan(DataPlan paid) {
    return new SandboxRules(
        exchange, halfSpread, requestsPerMinute, streamsPerKey, binaryUpdates, faultSeed, paid);
  }
}
