package dev.bellwether.http;

import dev.bellwether.market.port.PortException;

/** Waits. A test or a virtual clock waits in its own way. */
@FunctionalInterface
public interface Sleeper {
  /** Waits for real. */
  Sleeper REAL =
      millis -> {
        try {
          Thread.sleep(millis);
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
          throw new PortException(PortException.Remedy.RETRY, "interrupted while waiting", e);
        }
      };

  /** Does not wait at all: for simulations whose time stands still during a request. */
  Sleeper NONE = millis -> {};

  /**
   * Waits.
   *
   * @param millis above 0
   * @throws PortException if the thread is interrupted
   */
  void sleep(long millis);
}
