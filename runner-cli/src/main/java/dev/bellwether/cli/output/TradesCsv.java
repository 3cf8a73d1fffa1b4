package dev.bellwether.cli.output;

import dev.bellwether.engine.trade.Trade;
import java.io.IOException;
import java.io.Writer;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;

/**
 * Round trips as CSV. Prices are the market's own; what was lost to slippage, spread, commission
 * and fees is in {@code costs}, and taken off in {@code profit}.
 */
public final class TradesCsv {
  /** The first line. */
  public static final String HEADER =
      "entryTime,exitTime,side,symbol,quantity,entryPrice,exitPrice,costs,profit";

  private TradesCsv() {}

  /** Writes the header and a line for each trade, times on the exchange's clock with its offset. */
  public static void write(List<Trade> trades, ZoneId zone, Writer out) throws IOException {
    out.write(HEADER + "\n");
    for (Trade trade : trades) {
      out.write(
          String.join(
                  ",",
                  time(trade.entryMillis(), zone),
                  time(trade.exitMillis(), zone),
                  trade.isLong() ? "long" : "short",
                  trade.symbol().ticker(),
                  trade.quantity().toPlainString(),
                  trade.entryPrice().toPlainString(),
                  trade.exitPrice().toPlainString(),
                  trade.costs().toPlainString(),
                  trade.profit().toPlainString())
              + "\n");
    }
  }

  private static String time(long epochMillis, ZoneId zone) {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
        Instant.ofEpochMilli(epochMillis).atZone(zone));
  }
}
