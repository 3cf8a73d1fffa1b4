package dev.bellwether.benchmarks.parts;

import dev.bellwether.engine.Books;
import dev.bellwether.engine.HistoricalFeed;
import dev.bellwether.engine.bars.synthetic.SyntheticBars;
import dev.bellwether.ensemble.EnsembleParameters;
import dev.bellwether.ensemble.EnsembleStrategy;
import dev.bellwether.ensemble.learn.LeastSquaresRules;
import dev.bellwether.ensemble.learn.RecursiveLeastSquares;
import dev.bellwether.market.calendar.NyseCalendar;
import dev.bellwether.market.data.Bars;
import dev.bellwether.market.data.Symbol;
import dev.bellwether.market.decision.Decision;
import dev.bellwether.market.port.BarFeed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
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
  private static final int INPUTS = 512;
  private static final int SESSIONS = 12;
  private static final int BARS = SESSIONS * 390;

  private final NyseCalendar calendar = NyseCalendar.create();
  private final RecursiveLeastSquares small = model(60);
  private final RecursiveLeastSquares large = model(126);
  private final double[][] few = inputs(60);
  private final double[][] many = inputs(126);
  private final List<Bars> family = family();
  private int next;

  private static RecursiveLeastSquares model(int size) {
    return new RecursiveLeastSquares(
        size, new LeastSquaresRules(0.999, 100, 0.01, false, Double.POSITIVE_INFINITY, 0));
  }

  private static double[][] inputs(int size) {
    Random random = new Random(42);
    double[][] all = new double[INPUTS][];
    for (int i = 0; i < INPUTS; i++) {
      all[i] = random.doubles(size, -1, 1).toArray();
    }
    return all;
  }

  private List<Bars> family() {
    List<Bars> all = new ArrayList<>();
    for (Symbol symbol : EnsembleParameters.CORRECTED.funds().symbols()) {
      all.add(
          SyntheticBars.of(1).with(symbol).minutes(calendar, LocalDate.of(2024, 3, 4), SESSIONS));
    }
    return all;
  }

  @Setup(Level.Iteration)
  public void begin() {
    next = 0;
  }

  @Benchmark
  public boolean update60() {
    double[] x = few[next++ & (INPUTS - 1)];
    return small.update(x, 0.5 * x[0]);
  }

  @Benchmark
  public boolean update126() {
    double[] x = many[next++ & (INPUTS - 1)];
    return large.update(x, 0.5 * x[0]);
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
