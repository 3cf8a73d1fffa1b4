package dev.bellwether.broker.alpaca;

import java.util.Locale;

/** Which of Alpaca's sides is spoken to. Their keys and hosts are never mixed. */
public enum Venue {
  /** Play money. */
  PAPER,
  /** Real money. */
  LIVE,
  /** A host of one's own, such as the sandbox. */
  CUSTOM;

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
