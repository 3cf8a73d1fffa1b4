package dev.bellwether.sandbox.polygon;

import dev.bellwether.sandbox.wire.ApiRequest;

/** Names: {@code X:BTCUSD} and {@code BTC-USD} for what the recorded bars call {@code BTC/USD}. */
final class Tickers {
  private Tickers() {}

  /** The recorded name of a vendor's ticker. */
  static String ours(String ticker) {
    boolean crypto = ticker.startsWith("X:") && ticker.endsWith("USD") && ticker.length() > 5;
    return crypto ? ticker.substring(2, ticker.length() - 3) + "/USD" : ticker;
  }

  static boolean isCrypto(String ours) {
    return ours.contains("/");
  }

  /** The crypto stream's name of a recorded pair. */
  static String pair(String ours) {
    return ours.replace('/', '-');
  }

  /** The address that a request was sent to. */
  static String base(ApiRequest request) {
    String scheme = request.header("x-forwarded-proto");
    return (scheme.isEmpty() ? "http" : scheme)
        + "://"
        + request.headers().getOrDefault("host", "127.0.0.1");
  }
}
