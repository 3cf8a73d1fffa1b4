package dev.bellwether.http.stream;

import dev.bellwether.http.FrameListener;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;

/** Takes what one connection brings, from any thread, until the stream's own thread asks for it. */
final class Inbox implements FrameListener {
  sealed interface Arrival {}

  record Opened() implements Arrival {}

  record Frame(String text) implements Arrival {}

  record Closed(String reason) implements Arrival {}

  private final ConcurrentLinkedQueue<Arrival> arrivals = new ConcurrentLinkedQueue<>();
  private final AtomicInteger waiting = new AtomicInteger();
  private final int most;
  private final Semaphore news;

  Inbox(int most, Semaphore news) {
    this.most = most;
    this.news = news;
  }

  /** Whether more has come than may wait; what came since is lost. */
  boolean isFull() {
    return waiting.get() > most;
  }

  Optional<Arrival> next() {
    Optional<Arrival> first = Optional.ofNullable(arrivals.poll());
    if (first.isPresent()) {
      waiting.decrementAndGet();
    }
    return first;
  }

  private void put(Arrival arrival) {
    if (waiting.incrementAndGet() <= most) {
      arrivals.add(arrival);
    }
    news.release();
  }

  @Override
  public void opened() {
    put(new Opened());
  }

  @Override
  public void text(String frame) {
    put(new Frame(frame));
  }

  @Override
  public void binary(byte[] frame) {
    put(new Frame(new String(frame, StandardCharsets.UTF_8)));
  }

  @Override
  public void closed(int code, String reason) {
    put(new Closed("closed with " + code + (reason.isEmpty() ? "" : ", " + reason)));
  }
}
