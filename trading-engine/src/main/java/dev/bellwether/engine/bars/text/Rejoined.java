package dev.bellwether.engine.bars.text;

import java.io.IOException;
import java.io.InputStream;

/** A stream whose first bytes were read to look at them, as if they had not been. */
final class Rejoined extends InputStream {
  private final byte[] head;
  private final InputStream tail;
  private int given;

  Rejoined(byte[] head, InputStream tail) {
    this.head = head;
    this.tail = tail;
  }

  @Override
  public int read() throws IOException {
    return given < head.length ? head[given++] & 0xff : tail.read();
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    if (given == head.length) {
      return tail.read(target, offset, length);
    }
    int count = Math.min(length, head.length - given);
    System.arraycopy(head, given, target, offset, count);
    given += count;
    return count;
  }

  @Override
  public int available() throws IOException {
    return head.length - given + tail.available();
  }

  @Override
  public void close() throws IOException {
    tail.close();
  }
}
