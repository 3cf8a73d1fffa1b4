package dev.bellwether.cli.live;

import dev.bellwether.engine.live.Inbox;
import dev.bellwether.engine.live.Pace;
import dev.bellwether.sandbox.Sandbox;
import dev.bellwether.sandbox.exchange.Exchange;
import java.time.Instant;
import java.util.function.LongConsumer;

/** Lock-step with a sandbox in the same process: its time moves while we wait. */
final class MemoryPace implements Pace {
  private final Sandbox sandbox;
  private LongConsumer tick = now -> {};

  MemoryPace(Sandbox sandbox) {
    this.sandbox = sandbox;
  }

  /** What is to be done after each step of time. */
  void ticking(LongConsumer work) {
    tick = work;
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
    tick.accept(millis());
    while (inbox.isEmpty() && millis() < untilMillis) {
      sandbox.advanceTo(Math.min(untilMillis, sandbox.ask(Exchange::nextMillis)));
      tick.accept(millis());
    }
  }

  @Override
  public void pause(long millis) {
    sandbox.advanceTo(millis() + millis);
    tick.accept(millis());
  }
}
