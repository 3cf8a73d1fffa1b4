package dev.bellwether.cli.guard;

import java.time.InstantSource;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * Ends the process when its loop has stood still for two minutes, so that whoever supervises it
 * starts it again: starting again is always safe, standing still with a position is not.
 */
public final class DeadManTimer implements AutoCloseable {
  private static final long LONGEST_MILLIS = 120_000;
  private static final int EXIT_CODE = 1;

  private final ScheduledExecutorService executor =
      Executors.newSingleThreadScheduledExecutor(
          work -> Thread.ofPlatform().daemon().name("bellwether-dead-man").unstarted(work));

  private DeadManTimer() {}

  /**
   * Begins to watch.
   *
   * @param aliveMillis when the loop was last alive
   */
  public static DeadManTimer start(
      LongSupplier aliveMillis, InstantSource time, Consumer<String> news) {
    DeadManTimer timer = new DeadManTimer();
    var unused =
        timer.executor.scheduleAtFixedRate(
            () -> look(aliveMillis.getAsLong(), time.millis(), news), 10, 10, TimeUnit.SECONDS);
    return timer;
  }

  private static void look(long aliveMillis, long nowMillis, Consumer<String> news) {
    if (isDead(aliveMillis, nowMillis)) {
      news.accept(
          "The loop has stood still for two minutes. The process ends itself; start it again, it"
              + " takes up its orders and its position.");
      Runtime.getRuntime().halt(EXIT_CODE);
    }
  }

  static boolean isDead(long aliveMillis, long nowMillis) {
    return aliveMillis > 0 && nowMillis - aliveMillis > LONGEST_MILLIS;
  }

  @Override
  public void close() {
    executor.shutdownNow();
  }
}
