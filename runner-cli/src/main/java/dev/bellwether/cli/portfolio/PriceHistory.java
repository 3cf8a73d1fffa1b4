package dev.bellwether.cli.portfolio;

import dev.bellwether.cli.sweep.Progress;
import dev.bellwether.cli.terminal.Surroundings;
import dev.bellwether.market.calendar.ExchangeCalendar;
import dev.bellwether.market.calendar.Session;
import dev.bellwether.market.data.Bars;
import dev.bellwether.market.data.Granularity;
import dev.bellwether.market.data.Symbol;
import dev.bellwether.market.port.BarHistory;
import dev.bellwether.portfolio.score.DailyPrices;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Daily prices from a vendor, a ticker at a time. Whatever cannot be read ends the run: nobody is
 * to trade on half of the prices.
 */
public record PriceHistory(BarHistory history, ExchangeCalendar calendar) {
  /**
   * Reads the sessions up to and with one.
   *
   * @param sessions how many
   */
  public KnownPrices read(
      List<Symbol> wanted, Session last, int sessions, Surroundings surroundings) {
    Session first = last;
    for (int i = 1; i < sessions; i++) {
      first = calendar.previous(first);
    }
    Map<Symbol, DailyPrices> prices = new LinkedHashMap<>();
    try (Progress progress = Progress.of(surroundings, "Prices", wanted.size())) {
      for (Symbol symbol : wanted) {
        Bars bars = history.bars(symbol, Granularity.DAY, first.open(), last.close());
        prices.put(symbol, PriceFolder.of(bars, calendar));
        progress.step();
      }
    }
    return KnownPrices.of(wanted, prices, List.of());
  }
}
