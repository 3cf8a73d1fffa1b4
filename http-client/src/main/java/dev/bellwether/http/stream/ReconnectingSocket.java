package dev.bellwether.http.stream;

import dev.bellwether.http.FrameConnection;
import dev.bellwether.http.Link;
import dev.bellwether.http.StreamTarget;
import dev.bellwether.market.port.PortException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * A stream that comes back: it connects, greets, notices silence, hangs up and tries again with
 * growing pauses.
 *
 * <p>Threads: whatever carries the frames only puts them into a queue. Everything else happens
 * inside {@link #tick}, which one thread calls; the protocol and all listeners hear that thread.
 * {@link SocketDriver} is such a thread for real time; a simulation calls {@code tick} itself after
 * each step of its clock, and is then the same in every run. {@link #close} may be called by any
 * thread.
 */
public final class ReconnectingSocket<M> implements AutoCloseable {
  private enum State {
    NEW,
    WAITING,
    GREETING,
    READY
  }

  private final Link link;
  private final StreamTarget target;
  private final StreamProtocol<M> protocol;
  private final SocketRules rules;
  private final Semaphore news = new Semaphore(0);
  private final ConcurrentLinkedQueue<String> unsaid = new ConcurrentLinkedQueue<>();
  private final Wire wire = new SocketWire();
  private volatile State state = State.NEW;
  private volatile boolean over;
  private volatile long framesHandled;
  private volatile Optional<FrameConnection> connection = Optional.empty();
  private Inbox inbox;
  private long handled;
  private long nowMillis;
  private long nextTryMillis;
  private long openedMillis;
  private long readyMillis;
  private long heardMillis;
  private boolean anyHeard;
  private int failures;

  public ReconnectingSocket(
      Link link, StreamTarget target, StreamProtocol<M> protocol, SocketRules rules) {
    this.link = link;
    this.target = target;
    this.protocol = protocol;
    this.rules = rules;
    this.inbox = new Inbox(rules.mostFrames(), news);
  }

  /** Lets it connect at the next tick. */
  public void start() {
    if (state == State.NEW) {
      state = State.WAITING;
      news.release();
    }
  }

  /** Sends a frame as soon as the connection is ready. Called by any thread. */
  public void say(String frame) {
    unsaid.add(frame);
    news.release();
  }

  /** Does all that is due, and takes all that has come. Called by one thread. */
  public void tick(long millis) {
    nowMillis = millis;
    if (over) {
      return;
    }
    if (state == State.WAITING && nowMillis >= nextTryMillis) {
      connect();
    }
    takeAll();
    sayAll();
    if (!over
        && state == State.GREETING
        && nowMillis - openedMillis > rules.handshake().toMillis()) {
      lost("the handshake took more than " + rules.handshake().toSeconds() + " s", 0);
    }
    if (!over && state == State.READY && nowMillis >= protocol.silentAtMillis(heardMillis)) {
      lost("silent since " + Instant.ofEpochMilli(heardMillis), 0);
    }
  }

  /** Waits until something has come, but not longer than so many milliseconds. */
  void await(long millis) throws InterruptedException {
    if (news.tryAcquire(millis, TimeUnit.MILLISECONDS)) {
      news.drainPermits();
    }
  }

  /** How many frames of the present connection have been taken, control frames included. */
  public long framesHandled() {
    return framesHandled;
  }

  public boolean isReady() {
    return !over && state == State.READY && unsaid.isEmpty();
  }

  /** Whether it will do nothing any more. */
  public boolean isOver() {
    return over;
  }

  /** Hangs up for good. The protocol does not hear of it. */
  @Override
  public void close() {
    over = true;
    connection.ifPresent(c -> c.close(1000, "bye"));
    news.release();
  }

  /** Ends because of a fault of ours. */
  void fail(String reason) {
    wire.end(reason);
  }

  private void connect() {
    state = State.GREETING;
    openedMillis = nowMillis;
    anyHeard = false;
    handled = 0;
    framesHandled = 0;
    inbox = new Inbox(rules.mostFrames(), news);
    FrameConnection opened = link.transport().open(target, inbox);
    connection = Optional.of(opened);
    if (over) {
      opened.abort(); // closed by another thread in between
    }
  }

  private void takeAll() {
    while (!over && state != State.WAITING) {
      if (inbox.isFull()) {
        lost("more than " + rules.mostFrames() + " frames behind", 0);
        return;
      }
      Optional<Inbox.Arrival> arrival = inbox.next();
      if (arrival.isEmpty()) {
        return;
      }
      take(arrival.get());
    }
  }

  private void sayAll() {
    while (!over && state == State.READY && !unsaid.isEmpty()) {
      wire.send(unsaid.remove());
    }
  }

  private void take(Inbox.Arrival arrival) {
    switch (arrival) {
      case Inbox.Opened opened -> protocol.greeting().forEach(wire::send);
      case Inbox.Frame frame -> {
        take(frame.text());
        handled++;
        framesHandled = handled;
      }
      case Inbox.Closed closed -> lost(closed.reason(), 0);
    }
  }

  private void take(String frame) {
    List<M> messages;
    try {
      messages = protocol.read(frame);
    } catch (PortException e) {
      lost("a frame that cannot be read: " + e.getMessage(), 0);
      return;
    }
    for (M message : messages) {
      if (!over && state != State.WAITING) {
        protocol.take(message, wire);
      }
    }
  }

  private void lost(String reason, long leastMillis) {
    if (over) {
      return;
    }
    hangUp();
    boolean wasStable =
        state == State.READY && (anyHeard || nowMillis - readyMillis >= rules.stable().toMillis());
    failures = wasStable ? 1 : failures + 1;
    nextTryMillis =
        nowMillis + Math.max(leastMillis, rules.backoff().millis(failures, link.random()));
    state = State.WAITING;
    protocol.down(reason, false);
  }

  private void hangUp() {
    connection.ifPresent(FrameConnection::abort);
    connection = Optional.empty();
  }

  private final class SocketWire implements Wire {
    @Override
    public void send(String frame) {
      connection.ifPresent(c -> c.text(frame));
    }

    @Override
    public boolean ready() {
      if (over || state != State.GREETING) {
        return false;
      }
      state = State.READY;
      readyMillis = nowMillis;
      heardMillis = nowMillis;
      return true;
    }

    @Override
    public void heard() {
      heardMillis = nowMillis;
      anyHeard = true;
    }

    @Override
    public void drop(String reason, long leastMillis) {
      if (!over) {
        lost(reason, leastMillis);
      }
    }

    @Override
    public void end(String reason) {
      if (!over) {
        hangUp();
        over = true;
        protocol.down(reason, true);
      }
    }

    @Override
    public long nowMillis() {
      return nowMillis;
    }
  }
}
