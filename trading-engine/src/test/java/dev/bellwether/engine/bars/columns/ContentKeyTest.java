package dev.bellwether.engine.bars.columns;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ContentKeyTest {
  @TempDir Path dir;

  @Test
  void changesWithAnyByteOfAFileThatIsReadWhole() throws IOException {
    Path file = Files.write(dir.resolve("a"), new byte[200_000]);
    String before = ContentKey.of(file);
    FileTime time = Files.getLastModifiedTime(file);

    for (int position : new int[] {0, 1, 65_535, 65_536, 131_071, 199_999}) {
      poke(file, position, 1, time);
      assertThat(ContentKey.of(file)).as("byte %d", position).isNotEqualTo(before);
      poke(file, position, 0, time);
    }
    assertThat(ContentKey.of(file)).isEqualTo(before);
  }

  @Test
  void changesWithTheTimeOfAFile() throws IOException {
    Path file = Files.write(dir.resolve("a"), new byte[10]);
    String before = ContentKey.of(file);

    Files.setLastModifiedTime(file, FileTime.fromMillis(1));

    assertThat(ContentKey.of(file)).isNotEqualTo(before);
  }

  @Test
  void looksAtBothEndsOfALargeFile() throws IOException {
    long size = ContentKey.READ_WHOLE * 2L;
    Path file = dir.resolve("a");
    try (RandomAccessFile large = new RandomAccessFile(file.toFile(), "rw")) {
      large.setLength(size); // sparse: takes no room
    }
    String before = ContentKey.of(file);
    FileTime time = Files.getLastModifiedTime(file);

    for (long position : new long[] {0, size - 1}) {
      poke(file, position, 1, time);
      assertThat(ContentKey.of(file)).as("byte %d", position).isNotEqualTo(before);
      poke(file, position, 0, time);
    }
    assertThat(ContentKey.of(file)).isEqualTo(before);
  }

  /** Changes one byte and hides it from the clock. */
  private static void poke(Path file, long position, int value, FileTime time) throws IOException {
    try (RandomAccessFile open = new RandomAccessFile(file.toFile(), "rw")) {
      open.seek(position);
      open.write(value);
    }
    Files.setLastModifiedTime(file, time);
  }
}
