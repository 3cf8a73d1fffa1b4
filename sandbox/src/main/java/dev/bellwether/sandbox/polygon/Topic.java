package dev.bellwether.sandbox.polygon;

import java.util.Set;

/** What may be subscribed to on which stream. */
final class Topic {
  private static final Set<String> STOCKS = Set.of("AM", "A", "T", "Q");
  private static final Set<String> CRYPTO = Set.of("XA", "XAS", "XT", "XQ");

  private Topic() {}

  static boolean isKnown(String path, String topic) {
    int dot = topic.indexOf('.');
    Set<String> kinds = path.equals("/crypto") ? CRYPTO : STOCKS;
    return dot > 0 && dot + 1 < topic.length() && kinds.contains(topic.substring(0, dot));
  }
}
