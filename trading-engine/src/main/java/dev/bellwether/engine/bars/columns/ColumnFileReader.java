package dev.bellwether.engine.bars.columns;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.zip.CRC32C;

/**
 * Reads what {@link ColumnFileWriter} wrote, and believes nothing whose checksum does not agree.
 * Bytes are checked and copied block by block while they are in the processor's cache.
 */
public final class ColumnFileReader implements Closeable {
  private static final int LONGEST_HEADER = 1 << 26;

  private final FileChannel channel;
  private final ByteBuffer block =
      ByteBuffer.allocateDirect(ColumnFileWriter.BLOCK).order(ByteOrder.LITTLE_ENDIAN);

  public ColumnFileReader(Path file) throws IOException {
    channel = FileChannel.open(file, StandardOpenOption.READ);
  }

  public byte[] header() throws IOException {
    fill(2 * Long.BYTES);
    if (block.getLong() != ColumnFileWriter.MARK) {
      throw new IOException("not a column file of this version");
    }
    long length = block.getLong();
    if (length < 0 || length > Math.min(LONGEST_HEADER, channel.size())) {
      throw new IOException("the header is damaged");
    }
    byte[] header = new byte[(int) length];
    CRC32C checksum = new CRC32C();
    for (int done = 0; done < header.length; ) {
      int part = Math.min(ColumnFileWriter.BLOCK, header.length - done);
      fill(part);
      block.get(header, done, part);
      done += part;
    }
    checksum.update(header);
    end(checksum);
    return header;
  }

  /** Bytes between here and the end of the file. */
  public long rest() throws IOException {
    return channel.size() - channel.position();
  }

  public long[] longs(int count) throws IOException {
    long[] values = new long[count];
    CRC32C checksum = new CRC32C();
    for (int done = 0; done < count; ) {
      int part = next(count - done, checksum);
      block.asLongBuffer().get(values, done, part);
      done += part;
    }
    end(checksum);
    return values;
  }

  public double[] doubles(int count) throws IOException {
    double[] values = new double[count];
    CRC32C checksum = new CRC32C();
    for (int done = 0; done < count; ) {
      int part = next(count - done, checksum);
      block.asDoubleBuffer().get(values, done, part);
      done += part;
    }
    end(checksum);
    return values;
  }

  private int next(int most, CRC32C checksum) throws IOException {
    int part = Math.min(ColumnFileWriter.BLOCK / Long.BYTES, most);
    fill(part * Long.BYTES);
    checksum.update(block);
    block.flip();
    return part;
  }

  private void end(CRC32C checksum) throws IOException {
    fill(Long.BYTES);
    if (block.getLong() != checksum.getValue()) {
      throw new IOException("a checksum does not agree");
    }
  }

  private void fill(int bytes) throws IOException {
    block.clear().limit(bytes);
    while (block.hasRemaining()) {
      if (channel.read(block) < 0) {
        throw new EOFException("the file ends early");
      }
    }
    block.flip();
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
