package dev.bellwether.benchmarks.parts;

import dev.bellwether.engine.Books;
import dev.bellwether.engine.HistoricalFeed;
import dev.bellwether.engine.bars.synthetic.SyntheticBars;
import dev.bellwether.ensemble.EnsembleParameters;
import dev.bellwether.ensemble.EnsembleStrategy;
import dev.bellwether.ensemble.learn.MatrixProvider;
import dev.bellwether.market.calendar.NyseCalendar;
import dev.bellwether.market.data.Bars;
import dev.bellwether.market.data.Symbol;
import dev.bellwether.market.decision.Decision;
import dev.bellwether.market.port.BarFeed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** One update of the learner at both sizes, and one bar of the whole ensemble. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 1)
@Fork(3)
public class EnsembleParts {
  private static final int SESSIONS = 12;
  private static final int BARS = SESSIONS * 390;

  private final NyseCalendar calendar = NyseCalendar.create();
  private final Updates small = new Updates(60, MatrixProvider.PLAIN);
  private final Updates large = new Updates(126, MatrixProvider.PLAIN);
  private final List<Bars> family = family();

  private List<Bars> family() {
    List<Bars> all = new ArrayList<>();
    for (Symbol symbol : EnsembleParameters.CORRECTED.funds().symbols()) {
      all.add(
          SyntheticBars.of(1).with(symbol).minutes(calendar, LocalDate.of(2024, 3, 4), SESSIONS));
    }
    return all;
  }

  @Benchmark
  public boolean update60() {
    return small.update();
  }

  @Benchmark
  public boolean update126() {
    return large.update();
  }

  /** Per bar: features, three learners, signal, state machine. The account is empty. */
  @Benchmark
  @OperationsPerInvocation(BARS)
  public Decision wholeBar() {
    EnsembleStrategy strategy = new EnsembleStrategy(EnsembleParameters.CORRECTED);
    HistoricalFeed feed = new HistoricalFeed(family, calendar);
    Books books =
        new Books(strategy.symbols(), family.getFirst().granularity(), feed.firstSession());
    feed.show(books.tape());
    Decision latest = strategy.decide(books.tape());
    while (feed.advance(books.tape(), Long.MAX_VALUE) != BarFeed.Step.END) {
      strategy.observe(books.tape());
      latest = strategy.decide(books.tape());
    }
    return latest;
  }
}
