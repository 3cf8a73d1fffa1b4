package dev.bellwether.engine.bars.bytes;

import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.jspecify.annotations.Nullable;

/**
 * A stream that a thread of its own reads, a few blocks ahead of whoever reads here: unpacking and
 * parsing then go on at the same time.
 *
 * <p>The first block is read by the caller, so that a short text, or a look at a header, costs no
 * thread. The thread ends at the end of the stream, at its first failure, which the caller meets
 * after the bytes before it, or with {@link #close}, which waits for it. To be used by one thread.
 */
public final class ReadAhead extends InputStream {
  private static final int BLOCK_BYTES = 1 << 17;
  private static final int BLOCKS = 3;

  private final InputStream in;
  private final BlockingQueue<Block> filled = new ArrayBlockingQueue<>(BLOCKS);
  private final BlockingQueue<Block> empty = new ArrayBlockingQueue<>(BLOCKS);
  private @Nullable Thread reader;
  private Block current = new Block();

  public ReadAhead(InputStream in) {
    this.in = in;
    current.fill(in);
  }

  @Override
  public int read() throws IOException {
    return hasMore() ? current.bytes[current.position++] & 0xff : -1;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (!hasMore()) {
      return -1;
    }
    int count = Math.min(length, current.length - current.position);
    System.arraycopy(current.bytes, current.position, target, offset, count);
    current.position += count;
    return count;
  }

  /** Goes on to the next block where this one is used up; false at the end of the stream. */
  private boolean hasMore() throws IOException {
    while (current.position == current.length) {
      if (current.isLast()) {
        current.rethrow();
        return false;
      }
      next();
    }
    return true;
  }

  private void next() throws IOException {
    try {
      if (reader == null) {
        reader = start();
      } else {
        empty.put(current);
      }
      current = filled.take();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("reading was interrupted", e);
    }
  }

  private Thread start() {
    empty.add(current);
    for (int i = 1; i < BLOCKS; i++) {
      empty.add(new Block());
    }
    Thread thread = new Thread(this::readOn, "bellwether-read-ahead");
    thread.setDaemon(true);
    thread.start();
    return thread;
  }

  private void readOn() {
    try {
      boolean more = true;
      while (more) {
        Block block = empty.take();
        block.fill(in);
        more = !block.isLast();
        filled.put(block);
      }
    } catch (InterruptedException closed) {
      // close() wants no more blocks
    }
  }

  @Override
  public void close() throws IOException {
    Thread thread = reader;
    if (thread != null) {
      thread.interrupt();
      awaitEnd(thread);
    }
    in.close();
  }

  private static void awaitEnd(Thread thread) {
    boolean interrupted = false;
    while (thread.isAlive()) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        interrupted = true; // the stream must not be closed under the thread
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** A stretch of the stream, and what went wrong after it. */
  private static final class Block {
    final byte[] bytes = new byte[BLOCK_BYTES];
    int length;
    int position;
    private boolean ended;
    private @Nullable Throwable failure;

    /** Reads until the block is full or the stream ends or fails. */
    void fill(InputStream in) {
      length = 0;
      position = 0;
      try {
        while (!ended && length < bytes.length) {
          int count = in.read(bytes, length, bytes.length - length);
          ended = count < 0;
          length += Math.max(count, 0);
        }
      } catch (IOException | RuntimeException | Error e) {
        failure = e;
      }
    }

    boolean isLast() {
      return ended || failure != null;
    }

    void rethrow() throws IOException {
      switch (failure) {
        case null -> {}
        case IOException e -> throw e;
        case RuntimeException e -> throw e;
        case Error e -> throw e;
        case Throwable e -> throw new IOException(e);
      }
    }
  }
}
