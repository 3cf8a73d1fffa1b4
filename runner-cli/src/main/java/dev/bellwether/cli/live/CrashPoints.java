package dev.bellwether.cli.live;

import dev.bellwether.engine.journal.LineWriting;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * Counts the steps of the order path - before, amid and after each write to a journal, before and
 * after each request and each order update - and ends the process at one of them.
 */
final class CrashPoints {
  private final long fatal;
  private final BooleanSupplier counting;
  private final Consumer<String> end;
  private long passed;
  private String due = "";

  /**
   * Counts from 1.
   *
   * @param fatal the point at which the process ends; 0 for never
   * @param counting whether requests count at this moment: most are idle looks at the broker
   * @param end does not return
   */
  CrashPoints(long fatal, BooleanSupplier counting, Consumer<String> end) {
    this.fatal = fatal;
    this.counting = counting;
    this.end = end;
  }

  /** How many points have been passed. */
  long passed() {
    return passed;
  }

  void pass(String what) {
    if (++passed == fatal) {
      end.accept("point " + passed + ", " + what);
    }
  }

  /** The same for requests. */
  void passRequest(String what) {
    if (counting.getAsBoolean()) {
      pass(what);
    }
  }

  /** Marks a point in a place that must not be left by an exception. */
  void mark(String what) {
    if (++passed == fatal) {
      due = "point " + passed + ", " + what;
    }
  }

  /** Ends the process if a marked point was the one. */
  void passMarked() {
    if (!due.isEmpty()) {
      end.accept(due);
    }
  }

  /** Journals that are written in two halves, with a point before, between and after them. */
  LineWriting writing() {
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
