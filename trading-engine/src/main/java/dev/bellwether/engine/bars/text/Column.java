package dev.bellwether.engine.bars.text;

import java.util.Locale;

/** What a column may mean. */
public enum Column {
  TIME,
  OPEN,
  HIGH,
  LOW,
  CLOSE,
  VOLUME,
  SYMBOL,
  IGNORED;

  /** The meaning of a column with this name; capital and small letters are the same. */
  static Column of(String name) {
    return switch (name.toLowerCase(Locale.ROOT)) {
      case "timestamp", "time", "date", "datetime", "date_time", "t", "ts" -> TIME;
      case "window_start", "open_time" -> TIME;
      case "open", "o" -> OPEN;
      case "high", "h" -> HIGH;
      case "low", "l" -> LOW;
      case "close", "c" -> CLOSE;
      case "volume", "vol", "v" -> VOLUME;
      case "symbol", "ticker", "sym" -> SYMBOL;
      default -> IGNORED;
    };
  }
}
