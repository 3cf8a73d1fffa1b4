package dev.bellwether.engine.bars.columns;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.zip.CRC32C;

/**
 * Tells whether a file is still the one it was, without reading all of a large one: size, time of
 * the last change, and a checksum of the whole file or, above {@value #READ_WHOLE} bytes, of
 * {@value #SAMPLES} blocks spread evenly from its first byte to its last.
 */
public final class ContentKey {
  static final int READ_WHOLE = 1 << 25;
  static final int SAMPLES = 64;

  private static final int BLOCK = 1 << 16;

  private ContentKey() {}

  /** The key as one word. */
  public static String of(Path file) throws IOException {
    BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      long checksum = checksum(channel, attributes.size());
      return attributes.size()
          + "-"
          + attributes.lastModifiedTime().toInstant()
          + "-"
          + Long.toHexString(checksum);
    }
  }

  private static long checksum(FileChannel channel, long size) throws IOException {
    CRC32C checksum = new CRC32C();
    ByteBuffer block = ByteBuffer.allocateDirect(BLOCK);
    long whole = (size + BLOCK - 1) / BLOCK;
    long samples = size <= READ_WHOLE ? whole : SAMPLES;
    for (long i = 0; i < samples; i++) {
      long position = samples == whole ? i * BLOCK : i * (size - BLOCK) / (SAMPLES - 1);
      checksum.update(block(channel, position, block));
    }
    return checksum.getValue();
  }

  private static ByteBuffer block(FileChannel channel, long position, ByteBuffer block)
      throws IOException {
    block.clear();
    int count = 0;
    while (block.hasRemaining() && count >= 0) {
      count = channel.read(block, position + block.position());
    }
    return block.flip();
  }
}
