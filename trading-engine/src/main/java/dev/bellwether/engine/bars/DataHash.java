package dev.bellwether.engine.bars;

import dev.bellwether.market.data.BarColumns;
import dev.bellwether.market.data.Bars;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;

/**
 * A fingerprint of bars: equal bars have equal hashes, whatever file, order of columns, machine or
 * cache they came from.
 *
 * <p>SHA-256 over, for each symbol in alphabetical order: a line of ticker, granularity and number
 * of bars; then column by column starts, ends (64-bit integers) and open, high, low, close, volume
 * (IEEE 754 doubles), all little-endian.
 */
public final class DataHash {
  private static final int BLOCK = 1 << 16;

  private final MessageDigest digest = sha256();
  private final ByteBuffer block = ByteBuffer.allocate(BLOCK).order(ByteOrder.LITTLE_ENDIAN);

  private DataHash() {}

  /** 64 hexadecimal digits. */
  public static String of(Collection<Bars> bars) {
    DataHash hash = new DataHash();
    bars.stream().sorted(Comparator.comparing(Bars::symbol)).forEach(hash::add);
    return HexFormat.of().formatHex(hash.digest.digest());
  }

  private void add(Bars bars) {
    String line = bars.symbol() + " " + bars.granularity() + " " + bars.size() + "\n";
    digest.update(line.getBytes(StandardCharsets.UTF_8));
    BarColumns columns = bars.columns();
    int from = bars.offset();
    addLongs(columns.start(), from, bars.size());
    addEnds(bars);
    addDoubles(columns.open(), from, bars.size());
    addDoubles(columns.high(), from, bars.size());
    addDoubles(columns.low(), from, bars.size());
    addDoubles(columns.close(), from, bars.size());
    addDoubles(columns.volume(), from, bars.size());
  }

  private void addLongs(long[] values, int from, int count) {
    for (int done = 0; done < count; ) {
      int part = Math.min(BLOCK / Long.BYTES, count - done);
      block.clear().asLongBuffer().put(values, from + done, part);
      digest.update(block.limit(part * Long.BYTES));
      done += part;
    }
  }

  private void addEnds(Bars bars) {
    for (int i = 0; i < bars.size(); ) {
      block.clear();
      while (block.hasRemaining() && i < bars.size()) {
        block.putLong(bars.endMillis(i++));
      }
      digest.update(block.flip());
    }
  }

  private void addDoubles(double[] values, int from, int count) {
    for (int done = 0; done < count; ) {
      int part = Math.min(BLOCK / Double.BYTES, count - done);
      block.clear().asDoubleBuffer().put(values, from + done, part);
      digest.update(block.limit(part * Double.BYTES));
      done += part;
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has SHA-256", e);
    }
  }
}
