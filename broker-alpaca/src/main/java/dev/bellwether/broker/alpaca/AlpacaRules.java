package dev.bellwether.broker.alpaca;

import java.time.Duration;

/**
 * How the broker is followed.
 *
 * @param pollOpen how often it is asked while orders are open, though no update came
 * @param pollIdle how often otherwise
 * @param rounds how often a state is read again because it moved while it was read, at least 1
 */
public record AlpacaRules(Duration pollOpen, Duration pollIdle, int rounds) {
  public static final AlpacaRules DEFAULT =
      new AlpacaRules(Duration.ofSeconds(5), Duration.ofSeconds(30), 3);

  public AlpacaRules {
    if (rounds < 1 || pollOpen.isNegative() || pollIdle.isNegative()) {
      throw new IllegalArgumentException(
          "rounds must be at least 1 and pauses not negative, were "
              + rounds
              + ", "
              + pollOpen
              + " and "
              + pollIdle);
    }
  }
}
