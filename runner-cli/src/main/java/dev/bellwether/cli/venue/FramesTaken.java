package dev.bellwether.cli.venue;

import dev.bellwether.market.port.PortException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits until everything that a sandbox sent has been taken here. */
public final class FramesTaken {
  private static final long PATIENCE_NANOS = Duration.ofSeconds(20).toNanos();
  private static final long NAP_NANOS = 20_000;

  private FramesTaken() {}

  /** Naps until it is so; gives up after twenty seconds. */
  public static void await(BooleanSupplier isSo) {
    long deadline = System.nanoTime() + PATIENCE_NANOS;
    while (!isSo.getAsBoolean()) {
      if (System.nanoTime() - deadline > 0) {
        throw new PortException(
            PortException.Remedy.STOP,
            "The sandbox's streams have not been heard to their ends within 20 seconds.");
      }
      LockSupport.parkNanos(NAP_NANOS);
    }
  }
}
