package dev.bellwether.engine.journal;

import dev.bellwether.market.account.Fill;
import dev.bellwether.market.account.Side;
import dev.bellwether.market.data.Symbol;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A journal read as what was asked and what came of it: the one form that a backtest, a rehearsed
 * and a live day have in common.
 *
 * @param askings in the order in which they were written
 * @param fills all of them, also those of orders that an earlier journal sent
 * @param closes the equity at the end of each session, the last word on each date, by date
 */
public record JournalStory(List<Asking> askings, List<Fill> fills, Map<LocalDate, Double> closes) {
  public JournalStory {
    askings = List.copyOf(askings);
    fills = List.copyOf(fills);
    closes = Collections.unmodifiableMap(new TreeMap<>(closes));
  }

  /**
   * Reads the lines.
   *
   * @throws IllegalArgumentException if a line lacks what its kind needs
   */
  public static JournalStory of(JournalLines lines) {
    return new StoryReader().read(lines);
  }

  /** Whether nothing of a journal is in it. */
  public boolean isEmpty() {
    return askings.isEmpty() && fills.isEmpty() && closes.isEmpty();
  }

  /** What the fills up to and at an instant add up to, flat symbols left out, by symbol. */
  public Map<Symbol, BigDecimal> held(long epochMillis) {
    Map<Symbol, BigDecimal> held = new TreeMap<>(Comparator.comparing(Symbol::ticker));
    for (Fill fill : fills) {
      if (fill.epochMillis() <= epochMillis) {
        BigDecimal shares = fill.side() == Side.BUY ? fill.quantity() : fill.quantity().negate();
        held.merge(fill.symbol(), shares, BigDecimal::add);
      }
    }
    held.values().removeIf(shares -> shares.signum() == 0);
    return held;
  }
}
