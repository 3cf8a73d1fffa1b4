package dev.bellwether.sandbox;

import dev.bellwether.sandbox.fault.FaultyLine;
import dev.bellwether.sandbox.wire.StreamSession;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/** One open stream as its client, or what carries its frames, sees it. Safe for any thread. */
public final class Connection {
  private final String id;
  private final String path;
  private final StreamSession session;
  private final FaultyLine line;
  private final ReentrantLock lock;
  private final Consumer<Connection> whenClosed;

  Connection(
      String id,
      String path,
      StreamSession session,
      FaultyLine line,
      ReentrantLock lock,
      Consumer<Connection> whenClosed) {
    this.id = id;
    this.path = path;
    this.session = session;
    this.line = line;
    this.lock = lock;
    this.whenClosed = whenClosed;
  }

  /** The name under which {@code /_sandbox/clock} counts its frames. */
  public String id() {
    return id;
  }

  public String path() {
    return path;
  }

  /** How many frames have gone out. */
  public long framesSent() {
    return under(line::sent);
  }

  /** The client has sent a text frame. */
  public void text(String frame) {
    within(() -> session.text(frame));
  }

  /** The client has sent a binary frame. */
  public void binary(byte[] frame) {
    within(() -> session.binary(frame));
  }

  /** The time to authenticate is over. */
  public void authenticationDue() {
    within(session::authenticationDue);
  }

  /** The client has hung up. */
  public void closed() {
    within(line::hungUp);
  }

  StreamSession session() {
    return session;
  }

  FaultyLine line() {
    return line;
  }

  private void within(Runnable work) {
    lock.lock();
    try {
      if (!line.isClosed()) {
        work.run();
      }
      if (line.isClosed()) {
        whenClosed.accept(this);
      }
    } finally {
      lock.unlock();
    }
  }

  private long under(java.util.function.LongSupplier value) {
    lock.lock();
    try {
      return value.getAsLong();
    } finally {
      lock.unlock();
    }
  }
}
