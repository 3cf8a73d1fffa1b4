package dev.bellwether.cli.digest;

import java.util.Optional;

/** Brings a letter to people. What it cannot bring never stops the trading. */
interface Courier {
  /**
   * Brings it.
   *
   * @return why it could not, in a sentence without any secret; absent if it did
   */
  Optional<String> bring(Letter letter);
}
