package dev.bellwether.data.polygon;

import dev.bellwether.market.data.Symbol;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** How Polygon writes our symbols. */
final class Tickers {
  private Tickers() {}

  /** {@code SPY} stays; a pair such as {@code BTC/USD} is {@code X:BTCUSD}. */
  static String of(Symbol symbol) {
    String ticker = symbol.ticker();
    return ticker.contains("/") ? "X:" + ticker.replace("/", "") : ticker;
  }

  /** The same inside a path. */
  static String inPath(Symbol symbol) {
    return URLEncoder.encode(of(symbol), StandardCharsets.UTF_8).replace("%3A", ":");
  }
}
