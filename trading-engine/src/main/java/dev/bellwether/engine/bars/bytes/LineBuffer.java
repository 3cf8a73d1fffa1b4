package dev.bellwether.engine.bars.bytes;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;

/**
 * A stream seen through a window of whole lines, so that whoever reads a line never has to ask
 * whether it is all there.
 *
 * <p>Between two calls of {@link #fill()} the bytes {@code [from(), to())} of {@link #bytes()} are
 * whole lines, each ended by a line feed; one is added to a last line that lacks it. At least
 * {@value #MARGIN} bytes may be looked at beyond.
 */
public final class LineBuffer implements Closeable {
  /** How far beyond the last line a reader may look without asking. */
  public static final int MARGIN = 64;

  /** The longest line that can be read, bytes. */
  public static final int LONGEST_LINE = 1 << 18;

  private final InputStream in;
  private final byte[] bytes = new byte[LONGEST_LINE + MARGIN];
  private int from;
  private int to;
  private int filled;
  private boolean ended;

  public LineBuffer(InputStream in) {
    this.in = in;
  }

  public byte[] bytes() {
    return bytes;
  }

  public int from() {
    return from;
  }

  public int to() {
    return to;
  }

  /** Takes the lines before {@code position} as read; the rest stays in the window. */
  public void consume(int position) {
    from = position;
  }

  /**
   * Brings whole lines into the window if it has none left.
   *
   * @return false at the end of the stream
   * @throws LineTooLongException if a line does not fit
   */
  public boolean fill() throws IOException {
    if (from < to) {
      return true;
    }
    System.arraycopy(bytes, to, bytes, 0, filled - to);
    filled -= to;
    from = 0;
    to = 0;
    readLines();
    return to > 0;
  }

  private void readLines() throws IOException {
    while (to == 0 && !ended) {
      if (filled == LONGEST_LINE) {
        throw new LineTooLongException();
      }
      int count = in.read(bytes, filled, LONGEST_LINE - filled);
      if (count < 0) {
        end();
      } else {
        filled += count;
        to = afterLastLine(filled - count);
      }
    }
  }

  private void end() {
    ended = true;
    if (filled > 0) {
      bytes[filled++] = '\n';
    }
    to = filled;
  }

  private int afterLastLine(int oldest) {
    int position = filled;
    while (position > oldest && bytes[position - 1] != '\n') {
      position--;
    }
    return position > oldest ? position : 0;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  /** A line is longer than {@link #LONGEST_LINE}, so this is hardly text. */
  public static final class LineTooLongException extends IOException {
    private static final long serialVersionUID = 1L;

    LineTooLongException() {
      super("a line is longer than " + LONGEST_LINE + " bytes");
    }
  }
}
