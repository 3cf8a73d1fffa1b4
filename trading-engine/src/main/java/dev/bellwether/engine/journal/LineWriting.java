package dev.bellwether.engine.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/** How what a journal has to say reaches the disk: whole lines, at the end of the file. */
@FunctionalInterface
public interface LineWriting {
  /** Returns when the lines would survive a crash. */
  LineWriting FORCED =
      (channel, lines) -> {
        while (lines.hasRemaining()) {
          channel.write(lines);
        }
        channel.force(false);
      };

  /** Writes lines that end with a line feed. */
  void write(FileChannel channel, ByteBuffer lines) throws IOException;
}
