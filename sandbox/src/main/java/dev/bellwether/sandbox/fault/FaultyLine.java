package dev.bellwether.sandbox.fault;

import dev.bellwether.sandbox.fault.FaultKind.Victim;
import dev.bellwether.sandbox.wire.FrameSink;
import dev.bellwether.sandbox.wire.Line;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.function.LongSupplier;

/** A stream's way to its client on which data frames may be lost, doubled, late or swapped. */
public final class FaultyLine implements Line {
  private final String path;
  private final FrameSink sink;
  private final Faults faults;
  private final LongSupplier nowMillis;
  private final long delayMillis;
  private final Deque<Frame> swapped = new ArrayDeque<>();
  private final PriorityQueue<Frame> late =
      new PriorityQueue<>(
          Comparator.comparingLong(Frame::dueMillis).thenComparingLong(Frame::number));
  private boolean silent;
  private boolean closed;
  private long sent;
  private long number;

  @SuppressWarnings("ArrayRecordComponent") // bytes that pass through; never compared
  private record Frame(byte[] bytes, boolean binary, long dueMillis, long number) {
    Frame due(long millis, long place) {
      return new Frame(bytes, binary, millis, place);
    }
  }

  /**
   * A line that rules know by its path.
   *
   * @param nowMillis the exchange's clock
   * @param delayMillis by which all data are behind
   */
  public FaultyLine(
      String path, FrameSink sink, Faults faults, LongSupplier nowMillis, long delayMillis) {
    this.path = path;
    this.sink = sink;
    this.faults = faults;
    this.nowMillis = nowMillis;
    this.delayMillis = delayMillis;
  }

  /** How many frames have gone out. */
  public long sent() {
    return sent;
  }

  public boolean isClosed() {
    return closed;
  }

  /** The client has hung up: nothing more goes out. */
  public void hungUp() {
    closed = true;
  }

  /** When the next late frame is due; the largest long if there is none. */
  public long dueMillis() {
    Frame frame = late.peek();
    return frame == null ? Long.MAX_VALUE : frame.dueMillis();
  }

  /** Sends what is late and now due. */
  public void flush() {
    List<Frame> due = new ArrayList<>();
    while (dueMillis() <= nowMillis.getAsLong()) {
      due.add(late.remove());
    }
    due.forEach(this::send);
  }

  @Override
  public void control(byte[] frame, boolean binary) {
    send(new Frame(frame, binary, 0, number++));
  }

  @Override
  public void data(String kind, byte[] bytes, boolean binary) {
    Frame frame = new Frame(bytes, binary, nowMillis.getAsLong() + delayMillis, number++);
    Optional<FaultRule> rule = faults.strike(Victim.FRAME, path + " " + kind);
    if (rule.isEmpty()) {
      sendWithSwapped(frame);
    } else {
      disturb(frame, rule.get());
    }
  }

  @Override
  public void close(int code, String reason) {
    if (!closed) {
      closed = true;
      sink.close(code, reason);
    }
  }

  private void disturb(Frame frame, FaultRule rule) {
    switch (rule.kind()) {
      case DUPLICATE -> {
        sendWithSwapped(frame);
        deliver(frame);
      }
      case LATE ->
          late.add(
              new Frame(
                  frame.bytes(),
                  frame.binary(),
                  frame.dueMillis() + rule.millis(),
                  frame.number()));
      case SWAP -> swapped.add(frame);
      case SILENCE -> silent = true;
      case DISCONNECT -> close(FrameSink.LOST, "connection lost");
      default -> {} // lost
    }
  }

  private void sendWithSwapped(Frame frame) {
    deliver(frame);
    while (!swapped.isEmpty()) {
      deliver(swapped.remove().due(frame.dueMillis(), number++));
    }
  }

  /** At once, unless this line is behind. */
  private void deliver(Frame frame) {
    if (delayMillis == 0) {
      send(frame);
    } else {
      late.add(frame);
    }
  }

  private void send(Frame frame) {
    if (closed || silent) {
      return;
    }
    sent++;
    if (frame.binary()) {
      sink.binary(frame.bytes());
    } else {
      sink.text(new String(frame.bytes(), StandardCharsets.UTF_8));
    }
  }
}
