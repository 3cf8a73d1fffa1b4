package dev.bellwether.cli.portfolio;

import dev.bellwether.engine.stats.DailyEquity;
import dev.bellwether.engine.stats.Performance;
import dev.bellwether.engine.trade.TradingActivity;
import dev.bellwether.market.calendar.ExchangeCalendar;
import dev.bellwether.market.calendar.Session;
import dev.bellwether.portfolio.nav.NavPath;
import dev.bellwether.portfolio.nav.PortfolioResult;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A portfolio backtest with the figures of all its paths, ready to be shown.
 *
 * @param prices where the numbers come from
 * @param preset what the rules are called
 */
public record PortfolioStudy(
    PortfolioResult result, KnownPrices prices, ExchangeCalendar calendar, String preset) {
  /** The path that the account would have taken. */
  public static final String FOLLOWED = "Followed";

  /** All paths by name: the one that was followed, then the strategies in their order. */
  public Map<String, NavPath> paths() {
    Map<String, NavPath> paths = new LinkedHashMap<>();
    result.followed().ifPresent(path -> paths.put(FOLLOWED, path));
    result.paths().forEach((strategy, path) -> paths.put(strategy.name(), path));
    return paths;
  }

  /** The figures of a path. */
  public Performance performance(NavPath path) {
    double[] values = path.values();
    List<Session> sessions = new ArrayList<>();
    for (int row = 1; row < path.size(); row++) {
      sessions.add(calendar.session(path.date(row)).orElseThrow());
    }
    double[] worth = Arrays.copyOfRange(values, 1, values.length);
    return Performance.of(DailyEquity.of(values[0], sessions, worth), activity(path));
  }

  private static TradingActivity activity(NavPath path) {
    return new TradingActivity(
        List.of(),
        List.of(),
        BigDecimal.ZERO,
        BigDecimal.valueOf(path.activity().traded()),
        BigDecimal.valueOf(path.activity().costs()));
  }

  /** Whether there is a path at all, of two sessions at least. */
  public boolean hasPaths() {
    return result.followed().filter(path -> path.size() > 1).isPresent();
  }

  /** What a reader must know of the prices and of what was skipped, a sentence each. */
  public List<String> notes() {
    List<String> notes = new ArrayList<>();
    if (!prices.closesOnly().isEmpty()) {
      notes.add(
          "Only closes are known of "
              + prices.closesOnly().size()
              + " of "
              + prices.prices().size()
              + " tickers: every order is filled at the close of the session after its decision.");
    }
    if (!prices.missing().isEmpty()) {
      notes.add("No prices of " + words(prices.missing()) + ": left out.");
    }
    result.skipped().forEach((strategy, why) -> notes.add(strategy + " was skipped: " + why + "."));
    lapsed(notes);
    notes.addAll(prices.notes());
    return notes;
  }

  private void lapsed(List<String> notes) {
    paths()
        .forEach(
            (name, path) -> {
              int count = path.activity().lapsed();
              if (count > 0) {
                notes.add(
                    name + ": " + count + " orders lapsed because a ticker had no price that day.");
              }
            });
  }

  static String words(List<?> things) {
    return String.join(", ", things.stream().map(Object::toString).toList());
  }
}
