package dev.bellwether.engine.bars;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;

/** Finds the most common distance between neighbouring timestamps. */
final class Spacing {
  private final Map<Long, Long> counts = new HashMap<>();
  private long distance;
  private long run;

  void addAll(long[] stamps) {
    for (int i = 1; i < stamps.length; i++) {
      add(Math.abs(stamps[i] - stamps[i - 1]));
    }
  }

  /** Equal neighbours are counted in runs: a map is touched only where the distance changes. */
  private void add(long millis) {
    if (millis != distance) {
      flush();
      distance = millis;
    }
    run++;
  }

  private void flush() {
    if (run > 0) {
      counts.merge(distance, run, Long::sum);
    }
    run = 0;
  }

  /** Milliseconds; of several equally common ones the shortest; empty without two rows. */
  OptionalLong mostCommon() {
    flush();
    long best = 0;
    long bestCount = 0;
    for (Map.Entry<Long, Long> entry : counts.entrySet()) {
      long count = entry.getValue();
      if (count > bestCount || (count == bestCount && entry.getKey() < best)) {
        best = entry.getKey();
        bestCount = count;
      }
    }
    return bestCount == 0 ? OptionalLong.empty() : OptionalLong.of(best);
  }
}
