package dev.bellwether.cli.venue;

import dev.bellwether.engine.live.Inbox;
import dev.bellwether.engine.live.Pace;
import dev.bellwether.sandbox.Sandbox;
import dev.bellwether.sandbox.exchange.Exchange;
import java.time.Instant;
import java.util.function.LongConsumer;

/**
 * Lock-step with a sandbox of this process: its time moves one event at a time while we wait, and
 * not before what it sent has been taken.
 */
public final class LockstepPace implements Pace {
  private final Sandbox sandbox;
  private LongConsumer settling = now -> {};

  LockstepPace(Sandbox sandbox) {
    this.sandbox = sandbox;
  }

  /** What is to be done, or waited for, after each step of time. */
  public void settlingBy(LongConsumer work) {
    settling = work;
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
    settling.accept(millis());
    while (inbox.isEmpty() && millis() < untilMillis) {
      sandbox.advanceTo(Math.min(untilMillis, sandbox.ask(Exchange::nextMillis)));
      settling.accept(millis());
    }
  }

  @Override
  public void pause(long millis) {
    sandbox.advanceTo(millis() + millis);
    settling.accept(millis());
  }
}
