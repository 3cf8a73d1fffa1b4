package dev.bellwether.cli.text;

import dev.bellwether.engine.trade.Trade;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** A round trip in one line. */
public final class TradeText {
  /** The columns' names. */
  public static final String HEADER =
      "date        in     out    side   symbol  quantity    entry     exit      profit";

  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("yyyy-MM-dd", Locale.ROOT);
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

  private TradeText() {}

  /** One line, on the exchange's clock. */
  public static String line(Trade trade, ZoneId zone) {
    Instant entry = Instant.ofEpochMilli(trade.entryMillis());
    Instant exit = Instant.ofEpochMilli(trade.exitMillis());
    return String.format(
        Locale.ROOT,
        "%s  %s  %s  %-5s  %-6s  %,8.0f  %7.2f  %7.2f  %+,10.2f",
        DATE.format(entry.atZone(zone)),
        TIME.format(entry.atZone(zone)),
        TIME.format(exit.atZone(zone)),
        trade.isLong() ? "long" : "short",
        trade.symbol(),
        trade.quantity(),
        trade.entryPrice(),
        trade.exitPrice(),
        trade.profit());
  }
}
