package dev.bellwether.benchmarks;

import dev.bellwether.engine.Backtest;
import dev.bellwether.engine.sim.Costs;
import dev.bellwether.engine.sim.VenueRules;
import dev.bellwether.market.calendar.NyseCalendar;
import dev.bellwether.market.data.Bars;
import dev.bellwether.market.data.Symbol;
import dev.bellwether.market.decision.Decision;
import dev.bellwether.market.decision.Schedule;
import dev.bellwether.market.decision.Snapshot;
import dev.bellwether.market.decision.Strategy;
import java.math.BigDecimal;
import java.util.List;

/**
 * What a run allocates: within sessions where nothing is traded, which must be nothing; from one
 * session to the next; and for each fill, order, records and books together.
 */
final class MemoryBench {
  private static final int WARM_UP_RUNS = 30;

  private final Bars bars;
  private final int sessions;
  private final NyseCalendar calendar = NyseCalendar.create();

  MemoryBench(int sessions) {
    this.sessions = sessions;
    this.bars = Generated.minutes(sessions);
  }

  /**
   * Prints {@code bytes/bar within sessions, bytes/session around them, bytes/fill} with tabs
   * between.
   */
  String run() {
    Work work = Work.named("sma");
    Engine engine = new Engine();
    for (int i = 0; i < WARM_UP_RUNS; i++) {
      quiet();
      engine.plain(work, bars);
    }
    Watcher watcher = new Watcher(bars.symbol());
    long whole = Clock.bytes(() -> run(watcher));
    double within = watcher.allocated / (double) bars.size();
    double around = (whole - watcher.allocated) / (double) sessions;
    long trading = Clock.bytes(() -> engine.plain(work, bars));
    int fills = engine.plain(work, bars).fills().size();
    return within + "\t" + around + "\t" + (trading - whole) / (double) fills;
  }

  private void quiet() {
    run(new Watcher(bars.symbol()));
  }

  private void run(Strategy strategy) {
    VenueRules venue = VenueRules.of(new BigDecimal("100000"), Costs.NONE);
    Backtest.of(strategy, List.of(bars), calendar, venue).run();
  }

  /** Is asked at every bar, works out its averages, never trades, and watches the allocator. */
  private static final class Watcher implements Strategy {
    private final Symbol symbol;
    private final SmaRule rule = new SmaRule();
    private final Decision hold = new Decision.Hold("only watching");
    private int signals;
    private boolean first = true; // the first answer of a run lays out the journal
    private long atOpen;
    long allocated;

    Watcher(Symbol symbol) {
      this.symbol = symbol;
    }

    @Override
    public String name() {
      return "watch";
    }

    @Override
    public List<Symbol> symbols() {
      return List.of(symbol);
    }

    @Override
    public Schedule schedule() {
      return Schedule.everyBar();
    }

    @Override
    public Decision decide(Snapshot now) {
      signals += rule.wanted(now) & 1;
      if (now.series(0).startMillis() == now.session().openMillis()) {
        atOpen = Clock.allocated();
      }
      if (now.timeMillis() == now.session().closeMillis()) {
        allocated += first ? 0 : Clock.allocated() - atOpen;
        first = false;
      }
      return hold;
    }

    @Override
    public String toString() {
      return signals + " signals";
    }
  }
}
