package dev.bellwether.cli.trial;

import dev.bellwether.engine.journal.LineWriting;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * Counts the steps of the order path - before, amid and after each write to a journal, before and
 * after each request and each order update - and ends the process at one of them.
 */
public final class CrashPoints {
  /** So many requests after something happened count; further ones are idle looks at the broker. */
  private static final int MOST_REQUESTS = 15;

  private final long fatal;
  private final Consumer<String> end;
  private LongSupplier clock = () -> 0;
  private long fromMillis;
  private long passed;
  private int idle;
  private String due = "";

  /**
   * Counts from 1.
   *
   * @param fatal the point at which the process ends; 0 for never
   * @param end does not return
   */
  public CrashPoints(long fatal, Consumer<String> end) {
    this.fatal = fatal;
    this.end = end;
  }

  /** How many points have been passed. */
  public synchronized long passed() {
    return passed;
  }

  synchronized void pass(String what) {
    idle = 0;
    count(what);
  }

  /** Counts only what happens at this time of a clock or later, epoch milliseconds. */
  public synchronized void countFrom(LongSupplier time, long millis) {
    clock = time;
    fromMillis = millis;
  }

  private void count(String what) {
    if (isNext()) {
      end.accept("point " + passed + ", " + what);
    }
  }

  private boolean isNext() {
    return clock.getAsLong() >= fromMillis && ++passed == fatal;
  }

  /** The same before a request that only looks. */
  synchronized void passLook(String what) {
    if (++idle <= MOST_REQUESTS) {
      count(what);
    }
  }

  /** Marks a point in a place that must not be left by an exception. */
  synchronized void mark(String what) {
    idle = 0;
    if (isNext()) {
      due = "point " + passed + ", " + what;
    }
  }

  /** Ends the process if a marked point was the one. */
  public synchronized void passMarked() {
    if (!due.isEmpty()) {
      end.accept(due);
    }
  }

  /** Journals that are written in two halves, with a point before, between and after them. */
  public LineWriting writing() {
    return this::write;
  }

  private void write(FileChannel channel, ByteBuffer lines) throws IOException {
    pass("before a write");
    int whole = lines.limit();
    lines.limit(whole / 2);
    put(channel, lines);
    pass("amid a write");
    lines.limit(whole);
    put(channel, lines);
    pass("after a write");
  }

  private static void put(FileChannel channel, ByteBuffer bytes) throws IOException {
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
  }
}
