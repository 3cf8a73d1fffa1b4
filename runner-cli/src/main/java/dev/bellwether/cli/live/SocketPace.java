package dev.bellwether.cli.live;

import dev.bellwether.engine.live.Inbox;
import dev.bellwether.engine.live.Pace;
import dev.bellwether.market.port.PortException;
import dev.bellwether.sandbox.Sandbox;
import dev.bellwether.sandbox.exchange.Exchange;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/**
 * Lock-step with a sandbox behind sockets: its time moves one event at a time, and not before every
 * frame that it sent has been taken here.
 */
final class SocketPace implements Pace {
  private static final long PATIENCE_NANOS = Duration.ofSeconds(20).toNanos();
  private static final long NAP_NANOS = 20_000;

  private final Sandbox sandbox;
  private final Heard heard;

  /** What has been taken from the streams. */
  interface Heard {
    boolean isReady();

    /** Frames taken from the connection of this name. */
    long frames(String connection);
  }

  SocketPace(Sandbox sandbox, Heard heard) {
    this.sandbox = sandbox;
    this.heard = heard;
  }

  @Override
  public Instant instant() {
    return Instant.ofEpochMilli(sandbox.nowMillis());
  }

  @Override
  public long millis() {
    return sandbox.nowMillis();
  }

  @Override
  public void await(Inbox inbox, long untilMillis) {
    settle();
    while (inbox.isEmpty() && millis() < untilMillis) {
      sandbox.advanceTo(Math.min(untilMillis, sandbox.ask(Exchange::nextMillis)));
      settle();
    }
  }

  @Override
  public void pause(long millis) {
    sandbox.advanceTo(millis() + millis);
    settle();
  }

  private void settle() {
    long deadline = System.nanoTime() + PATIENCE_NANOS;
    while (!isSettled()) {
      if (System.nanoTime() - deadline > 0) {
        throw new PortException(
            PortException.Remedy.STOP,
            "The sandbox's streams have not been heard to their ends within 20 seconds.");
      }
      LockSupport.parkNanos(NAP_NANOS);
    }
  }

  private boolean isSettled() {
    if (!heard.isReady()) {
      return false;
    }
    for (Map.Entry<String, Long> sent : sandbox.framesSent().entrySet()) {
      if (heard.frames(sent.getKey()) < sent.getValue()) {
        return false;
      }
    }
    return true;
  }
}
