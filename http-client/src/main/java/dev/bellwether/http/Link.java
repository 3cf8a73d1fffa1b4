package dev.bellwether.http;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Random;

/**
 * All that an adapter needs from the machine: sockets, time, patience and chance.
 *
 * @param time the wall clock, or the exchange's virtual one
 * @param sleeper how waiting is done
 * @param random for jitter only
 */
public record Link(Transport transport, InstantSource time, Sleeper sleeper, Random random) {
  /**
   * The real thing.
   *
   * @param patience how long one request may take, from the first byte to the last
   */
  public static Link real(Duration patience) {
    return new Link(
        OkHttpTransport.create(patience), InstantSource.system(), Sleeper.REAL, new Random());
  }

  /** For simulations: waiting takes no time, and chance has a seed. */
  public static Link simulated(Transport transport, InstantSource time, long seed) {
    return new Link(transport, time, Sleeper.NONE, new Random(seed));
  }
}
