package dev.bellwether.sandbox.alpaca;

import dev.bellwether.sandbox.exchange.Exchange;
import dev.bellwether.sandbox.exchange.TradingAccount;
import java.util.Optional;

/** Which account a pair of keys opens. */
final class Keys {
  private final Exchange exchange;

  Keys(Exchange exchange) {
    this.exchange = exchange;
  }

  Optional<TradingAccount> open(String keyId, String secret) {
    for (TradingAccount account : exchange.accounts()) {
      boolean fits = account.spec().keyId().equals(keyId) && account.spec().secret().equals(secret);
      if (fits) {
        return Optional.of(account);
      }
    }
    return Optional.empty();
  }
}
