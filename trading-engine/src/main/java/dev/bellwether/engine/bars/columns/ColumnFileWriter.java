package dev.bellwether.engine.bars.columns;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.zip.CRC32C;

/**
 * Writes the binary form of bars: a mark and a header, then columns of 64-bit values,
 * little-endian. After the header and after each column stands the CRC-32C of its bytes, as a
 * 64-bit value.
 */
public final class ColumnFileWriter implements Closeable {
  /** "BWBARS" and the version of the form. */
  static final long MARK = 0x4257_4241_5253_0001L;

  static final int BLOCK = 1 << 18;

  private final FileChannel channel;
  private final ByteBuffer block = ByteBuffer.allocateDirect(BLOCK).order(ByteOrder.LITTLE_ENDIAN);

  public ColumnFileWriter(Path file) throws IOException {
    channel =
        FileChannel.open(
            file,
            StandardOpenOption.WRITE,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING);
  }

  public void header(byte[] header) throws IOException {
    CRC32C checksum = new CRC32C();
    checksum.update(header);
    ByteBuffer all =
        ByteBuffer.allocate(header.length + 3 * Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    all.putLong(MARK).putLong(header.length).put(header).putLong(checksum.getValue());
    put(all.flip());
  }

  public void longs(long[] values, int from, int count) throws IOException {
    CRC32C checksum = new CRC32C();
    for (int done = 0; done < count; ) {
      int part = Math.min(BLOCK / Long.BYTES, count - done);
      block.clear().asLongBuffer().put(values, from + done, part);
      put(part, checksum);
      done += part;
    }
    end(checksum);
  }

  public void doubles(double[] values, int from, int count) throws IOException {
    CRC32C checksum = new CRC32C();
    for (int done = 0; done < count; ) {
      int part = Math.min(BLOCK / Double.BYTES, count - done);
      block.clear().asDoubleBuffer().put(values, from + done, part);
      put(part, checksum);
      done += part;
    }
    end(checksum);
  }

  /** Waits until all bytes are on the disk. */
  public void force() throws IOException {
    channel.force(true);
  }

  private void put(int values, CRC32C checksum) throws IOException {
    block.limit(values * Long.BYTES);
    checksum.update(block);
    put(block.flip());
  }

  private void end(CRC32C checksum) throws IOException {
    put(block.clear().putLong(checksum.getValue()).flip());
  }

  private void put(ByteBuffer bytes) throws IOException {
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
