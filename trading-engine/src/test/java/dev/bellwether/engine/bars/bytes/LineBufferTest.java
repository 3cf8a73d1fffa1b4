package dev.bellwether.engine.bars.bytes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class LineBufferTest {
  @Test
  void givesTheSameLinesHoweverTheBytesArrive() throws IOException {
    for (int seed = 0; seed < 200; seed++) {
      Random random = new Random(seed);
      List<String> lines = lines(random);

      List<String> read = read(dripping(String.join("\n", lines), random));

      assertThat(read).as("seed %d", seed).isEqualTo(lines);
    }
  }

  @Test
  void takesALineEndAtTheEndAsNoFurtherLine() throws IOException {
    assertThat(read(stream("a\nb\n"))).containsExactly("a", "b");
    assertThat(read(stream("a\nb"))).containsExactly("a", "b");
    assertThat(read(stream("a\n\n"))).containsExactly("a", "");
    assertThat(read(stream(""))).isEmpty();
  }

  @Test
  void takesALineAsLongAsTheBuffer() throws IOException {
    String longest = "x".repeat(LineBuffer.LONGEST_LINE - 1);

    assertThat(read(stream("a\n" + longest + "\nb"))).containsExactly("a", longest, "b");
  }

  @Test
  void refusesALineThatIsLonger() {
    InputStream in = stream("a\n" + "x".repeat(LineBuffer.LONGEST_LINE + 1));

    assertThatThrownBy(() -> read(in)).isInstanceOf(LineBuffer.LineTooLongException.class);
  }

  private static InputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Gives between one and all bytes at a time. */
  private static InputStream dripping(String text, Random random) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)) {
      @Override
      public int read(byte[] target, int offset, int length) {
        return super.read(target, offset, 1 + random.nextInt(Math.min(length, 100_000)));
      }
    };
  }

  private static List<String> read(InputStream in) throws IOException {
    List<String> lines = new ArrayList<>();
    try (LineBuffer buffer = new LineBuffer(in)) {
      while (buffer.fill()) {
        int from = buffer.from();
        int next = Fields.nextLine(buffer.bytes(), from);
        lines.add(new String(buffer.bytes(), from, next - 1 - from, StandardCharsets.UTF_8));
        buffer.consume(next);
      }
    }
    return lines;
  }

  private static List<String> lines(Random random) {
    List<String> lines = new ArrayList<>();
    int count = 1 + random.nextInt(3000);
    for (int i = 0; i < count; i++) {
      int length = random.nextInt(50) == 0 ? random.nextInt(200_000) : random.nextInt(80);
      lines.add(Integer.toString(i) + "x".repeat(length));
    }
    return lines;
  }
}
