package dev.bellwether.http.stream;

import dev.bellwether.market.data.Bar;
import dev.bellwether.market.data.Symbol;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Remembers the latest bars of each symbol, and says what a further one is to them. */
final class BarSequence {
  private static final int REMEMBERED = 512;

  /** What a bar is to those before it. */
  enum Place {
    /** Later than all. */
    NEXT,
    /** Seen before, just so. */
    SEEN,
    /** Seen before with other numbers, or belongs between bars that were seen. */
    CORRECTION
  }

  private final Map<Symbol, TreeMap<Long, Bar>> bars = new HashMap<>();

  /** The latest bar of a symbol; empty before the first. */
  Optional<Bar> last(Symbol symbol) {
    return Optional.ofNullable(bars.get(symbol))
        .filter(seen -> !seen.isEmpty())
        .map(seen -> seen.lastEntry().getValue());
  }

  /** Takes a bar in, and says where it belongs. */
  Place add(Bar bar) {
    TreeMap<Long, Bar> seen = bars.computeIfAbsent(bar.symbol(), symbol -> new TreeMap<>());
    boolean isNext = seen.isEmpty() || bar.startMillis() > seen.lastKey();
    Bar before = seen.put(bar.startMillis(), bar);
    if (seen.size() > REMEMBERED) {
      seen.pollFirstEntry();
    }
    if (isNext) {
      return Place.NEXT;
    }
    return bar.equals(before) ? Place.SEEN : Place.CORRECTION;
  }
}
