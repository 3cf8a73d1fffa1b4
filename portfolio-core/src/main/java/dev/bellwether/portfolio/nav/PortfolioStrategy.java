package dev.bellwether.portfolio.nav;

import dev.bellwether.market.data.Symbol;
import dev.bellwether.portfolio.score.TickerGroups;
import java.util.List;

/** Four ways to choose, each from more tickers than the one before; in this order ties are cut. */
public enum PortfolioStrategy {
  BUY_HOLD {
    @Override
    public List<Symbol> tickers(TickerGroups groups) {
      return groups.benchmarks();
    }
  },
  TACTICAL {
    @Override
    public List<Symbol> tickers(TickerGroups groups) {
      return TickerGroups.union(List.of(groups.core(), groups.benchmarks()));
    }
  },
  SPEC {
    @Override
    public List<Symbol> tickers(TickerGroups groups) {
      return TickerGroups.union(List.of(groups.core(), groups.benchmarks(), groups.speculative()));
    }
  },
  ASYM {
    @Override
    public List<Symbol> tickers(TickerGroups groups) {
      return groups.all();
    }
  };

  /** What it may hold, each ticker once. */
  public abstract List<Symbol> tickers(TickerGroups groups);
}
