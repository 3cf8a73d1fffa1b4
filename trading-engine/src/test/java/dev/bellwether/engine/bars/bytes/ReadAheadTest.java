package dev.bellwether.engine.bars.bytes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class ReadAheadTest {
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 1 << 17, (1 << 17) + 1, 3 << 17, 2_000_003})
  void givesTheSameBytes(int size) throws IOException {
    byte[] bytes = random(size);

    byte[] read;
    try (ReadAhead ahead = new ReadAhead(new Dribble(new ByteArrayInputStream(bytes)))) {
      read = ahead.readAllBytes();
      assertThat(ahead.read()).isEqualTo(-1);
    }

    assertThat(read).isEqualTo(bytes);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 5, 1 << 17, 1_000_000})
  void failsAfterTheBytesBeforeTheFailureAndAgainWhenAskedAgain(int size) throws IOException {
    InputStream broken =
        new SequenceInputStream(new ByteArrayInputStream(random(size)), new Broken());

    try (ReadAhead ahead = new ReadAhead(broken)) {
      assertThat(ahead.readNBytes(size)).hasSize(size);
      assertThatThrownBy(ahead::read).isInstanceOf(EOFException.class).hasMessage("cut off");
      assertThatThrownBy(ahead::read).isInstanceOf(EOFException.class).hasMessage("cut off");
    }
  }

  @Test
  void leavesNoThreadBehindWhenItIsClosedEarly() throws IOException {
    Endless endless = new Endless();
    ReadAhead ahead = new ReadAhead(endless);
    ahead.readNBytes(1 << 18);
    assertThat(endless.reader).isNotSameAs(Thread.currentThread());

    ahead.close();

    assertThat(endless.reader.isAlive()).isFalse();
    assertThat(endless.closed).isTrue();
  }

  @Test
  void needsNoThreadForAShortText() throws IOException {
    Endless endless = new Endless();

    try (ReadAhead ahead = new ReadAhead(endless)) {
      ahead.readNBytes(1 << 17);
    }

    assertThat(endless.reader).isSameAs(Thread.currentThread());
  }

  private static byte[] random(int size) {
    byte[] bytes = new byte[size];
    new Random(size).nextBytes(bytes);
    return bytes;
  }

  /** Gives a few bytes at a time, as a socket might. */
  private static final class Dribble extends InputStream {
    private final InputStream in;
    private int reads;

    Dribble(InputStream in) {
      this.in = in;
    }

    @Override
    public int read() throws IOException {
      return in.read();
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      return in.read(target, offset, Math.min(length, 1 + reads++ % 5000));
    }
  }

  private static final class Broken extends InputStream {
    @Override
    public int read() throws IOException {
      throw new EOFException("cut off");
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      throw new EOFException("cut off");
    }
  }

  private static final class Endless extends InputStream {
    volatile Thread reader = Thread.currentThread();
    volatile boolean closed;

    @Override
    public int read() {
      return 7;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
      reader = Thread.currentThread();
      return length;
    }

    @Override
    public void close() {
      closed = true;
    }
  }
}
