package dev.bellwether.sandbox.server;

import dev.bellwether.sandbox.Sandbox;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Moves a sandbox's time with the wall clock, so many times faster as the sandbox says. */
final class Ticker implements AutoCloseable {
  private static final int PERIOD_MILLIS = 5;

  private final Sandbox sandbox;
  private final ScheduledExecutorService executor =
      Executors.newSingleThreadScheduledExecutor(
          work -> Thread.ofPlatform().daemon().name("sandbox-clock").unstarted(work));
  private long last = System.nanoTime();
  private double owed;

  private Ticker(Sandbox sandbox) {
    this.sandbox = sandbox;
  }

  static Ticker start(Sandbox sandbox) {
    Ticker ticker = new Ticker(sandbox);
    var unused =
        ticker.executor.scheduleAtFixedRate(ticker::tick, 0, PERIOD_MILLIS, TimeUnit.MILLISECONDS);
    return ticker;
  }

  private void tick() {
    long now = System.nanoTime();
    double speed = sandbox.speed();
    owed = speed == 0 ? 0 : owed + (now - last) * 1e-6 * speed;
    last = now;
    long whole = (long) owed;
    if (whole > 0) {
      owed -= whole;
      sandbox.advanceTo(sandbox.nowMillis() + whole);
    }
  }

  @Override
  public void close() {
    executor.shutdownNow();
  }
}
