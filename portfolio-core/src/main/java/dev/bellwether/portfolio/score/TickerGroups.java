package dev.bellwether.portfolio.score;

import dev.bellwether.market.data.Symbol;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Four groups of tickers, from what carries the account to what may double or vanish. A ticker
 * named twice in one group counts once; one that is in two groups belongs to both.
 *
 * @param core what is usually held
 * @param benchmarks index funds, what everything is compared with
 * @param speculative large and restless
 * @param asymmetric small ones that may lose nearly all
 */
public record TickerGroups(
    List<Symbol> core, List<Symbol> benchmarks, List<Symbol> speculative, List<Symbol> asymmetric) {

  /** The sixteen of the original system. */
  public static final TickerGroups DEFAULT =
      new TickerGroups(
          symbols("GLD", "SLX", "JEF", "CPER"),
          symbols("SPY", "QQQ"),
          symbols("NVDA", "PLTR", "TSLA", "MSFT"),
          symbols("OKLO", "RMBS", "QBTS", "IREN", "AFRM", "SOFI"));

  public TickerGroups {
    core = once(core);
    benchmarks = once(benchmarks);
    speculative = once(speculative);
    asymmetric = once(asymmetric);
    if (benchmarks.isEmpty()) {
      throw new IllegalArgumentException("benchmarks must name at least one ticker");
    }
  }

  /** The same with other core tickers: what {@code --tickers} asks for. */
  public TickerGroups withCore(List<Symbol> tickers) {
    return new TickerGroups(tickers, benchmarks, speculative, asymmetric);
  }

  /** The same with other benchmarks. */
  public TickerGroups withBenchmarks(List<Symbol> tickers) {
    return new TickerGroups(core, tickers, speculative, asymmetric);
  }

  /** The same with other speculative tickers. */
  public TickerGroups withSpeculative(List<Symbol> tickers) {
    return new TickerGroups(core, benchmarks, tickers, asymmetric);
  }

  /** The same with other asymmetric tickers. */
  public TickerGroups withAsymmetric(List<Symbol> tickers) {
    return new TickerGroups(core, benchmarks, speculative, tickers);
  }

  /** Every ticker once, in the order of the groups. */
  public List<Symbol> all() {
    return union(List.of(core, benchmarks, speculative, asymmetric));
  }

  /** Tickers of several groups, each once, in the order in which they come. */
  public static List<Symbol> union(List<List<Symbol>> groups) {
    return once(groups.stream().flatMap(List::stream).toList());
  }

  private static List<Symbol> once(List<Symbol> tickers) {
    Set<Symbol> seen = new LinkedHashSet<>(tickers);
    return List.copyOf(seen);
  }

  private static List<Symbol> symbols(String... tickers) {
    return Stream.of(tickers).map(Symbol::of).toList();
  }
}
