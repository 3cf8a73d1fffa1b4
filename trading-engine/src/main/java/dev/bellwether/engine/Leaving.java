package dev.bellwether.engine;

import dev.bellwether.market.calendar.Session;

/** The way out of a run whose strategy failed: when what is held is looked at until it is gone. */
final class Leaving {
  private static final long AGAIN_MILLIS = 30_000;

  private final String reason;
  private long nextMillis;

  /** From now on, for this reason. */
  Leaving(String reason) {
    this.reason = reason;
  }

  String reason() {
    return reason;
  }

  /** When it is next looked at, epoch milliseconds. */
  long nextMillis() {
    return nextMillis;
  }

  /**
   * Whether to sell what is held now. Never outside the session: an order would wait for the next.
   */
  boolean takes(Session session, long now) {
    boolean isOpen = now >= session.openMillis() && now < session.closeMillis();
    boolean isDue = isOpen && now >= nextMillis;
    if (now < session.openMillis()) {
      nextMillis = session.openMillis();
    } else if (!isOpen) {
      nextMillis = Long.MAX_VALUE;
    } else if (isDue) {
      nextMillis = now + AGAIN_MILLIS;
    }
    return isDue;
  }
}
