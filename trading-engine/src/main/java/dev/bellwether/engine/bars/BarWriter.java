package dev.bellwether.engine.bars;

import dev.bellwether.market.data.Bars;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;

/**
 * Writes bars as text that {@link BarFiles} reads back bit for bit: CSV with a header, columns
 * {@code timestamp,open,high,low,close,volume}, with a leading {@code symbol} if there are several.
 *
 * <p>Timestamps name the start of a bar: ISO-8601 with the offset of the zone given, or the date
 * alone for daily bars. Numbers have as few digits as tell them apart from every other double.
 * Equal bars give equal bytes.
 */
public final class BarWriter {
  private static final int BUFFER = 1 << 16;

  private final ZoneId zone;

  /**
   * @param zone whose clocks and dates are written
   */
  public BarWriter(ZoneId zone) {
    this.zone = zone;
  }

  /** Writes one symbol to a file, in gzip if its name ends with .gz. */
  public void write(Path file, Bars bars) throws IOException {
    write(file, List.of(bars));
  }

  /** Writes several symbols to one file, one after the other, in gzip if its name ends with .gz. */
  public void write(Path file, Collection<Bars> bars) throws IOException {
    boolean gzip = file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".gz");
    try (OutputStream raw = new BufferedOutputStream(Files.newOutputStream(file), BUFFER);
        OutputStream out = gzip ? new GZIPOutputStream(raw, BUFFER) : raw) {
      write(out, bars);
    }
  }

  /**
   * Writes plain text; the stream is flushed and stays open.
   *
   * @throws IllegalArgumentException if bars are not daily and one does not last exactly its
   *     granularity, or starts within a second: such bars cannot be told from their timestamps
   */
  public void write(OutputStream out, Collection<Bars> bars) throws IOException {
    boolean withSymbol = bars.size() != 1;
    StringBuilder text = new StringBuilder(BUFFER + 256);
    text.append(withSymbol ? "symbol," : "").append("timestamp,open,high,low,close,volume\n");
    for (Bars each : bars) {
      RowWriter rows = new RowWriter(each, zone, withSymbol ? each.symbol() + "," : "");
      for (int i = 0; i < each.size(); i++) {
        rows.append(i, text);
        if (text.length() > BUFFER) {
          flush(text, out);
        }
      }
    }
    flush(text, out);
    out.flush();
  }

  private static void flush(StringBuilder text, OutputStream out) throws IOException {
    out.write(text.toString().getBytes(StandardCharsets.US_ASCII));
    text.setLength(0);
  }
}
