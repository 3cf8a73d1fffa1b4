package dev.bellwether.sandbox.exchange;

import java.math.BigDecimal;

/**
 * An account to open.
 *
 * @param keyId the API key's public half
 * @param secret its secret half
 * @param cash start money, US dollars
 * @param multiplier 1, 2 or 4: how often the money may be used within the day
 */
public record AccountSpec(String keyId, String secret, BigDecimal cash, int multiplier) {
  public AccountSpec {
    if (multiplier != 1 && multiplier != 2 && multiplier != 4) {
      throw new IllegalArgumentException("multiplier must be 1, 2 or 4, was " + multiplier);
    }
    if (cash.signum() <= 0) {
      throw new IllegalArgumentException("cash must be above 0, was " + cash);
    }
  }

  /** A paper account as the vendor gives it: 100,000 dollars, fourfold within the day. */
  public static AccountSpec paper(String keyId, String secret) {
    return new AccountSpec(keyId, secret, new BigDecimal(100_000), 4);
  }

  /** The key without its secret. */
  @Override
  public String toString() {
    return "AccountSpec[" + keyId + ", cash " + cash + ", multiplier " + multiplier + "]";
  }
}
