package dev.bellwether.benchmarks.parts;

import dev.bellwether.btm.NoiseBand;
import dev.bellwether.btm.SessionVwap;
import dev.bellwether.engine.Books;
import dev.bellwether.engine.bars.synthetic.SyntheticBars;
import dev.bellwether.market.calendar.NyseCalendar;
import dev.bellwether.market.calendar.Session;
import dev.bellwether.market.data.Bars;
import dev.bellwether.market.data.Symbol;
import dev.bellwether.market.decision.Tape;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
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

/** What a strategy touches at every bar or mark, and the calendar. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class MarketParts {
  private static final int MINUTES = 390;

  private final NyseCalendar calendar = NyseCalendar.create();
  private final LocalDate date = LocalDate.of(2024, 7, 3);
  private final Bars bars =
      SyntheticBars.of(1).with(Symbol.of("SPY")).minutes(calendar, LocalDate.of(2024, 3, 4), 1);
  private final Session session = calendar.atOrAfter(bars.startMillis(0));
  private final SessionVwap vwap = new SessionVwap(SessionVwap.Price.TYPICAL);
  private Tape tape = emptyTape();
  private double sigma = 0.01;

  private Tape emptyTape() {
    return new Books(List.of(bars.symbol()), bars.granularity(), session).tape();
  }

  @Setup(Level.Iteration)
  public void begin() {
    tape = emptyTape();
  }

  @Benchmark
  public double noiseBand() {
    NoiseBand band = NoiseBand.of(510.25, 509.5, sigma, 1);
    return band.upper() - band.lower();
  }

  /** Per bar. */
  @Benchmark
  @OperationsPerInvocation(MINUTES)
  public double sessionVwap() {
    vwap.reset();
    double sum = 0;
    for (int i = 0; i < MINUTES; i++) {
      vwap.add(bars.high(i), bars.low(i), bars.close(i), bars.volume(i));
      sum += vwap.value();
    }
    return sum;
  }

  /** Per bar: uncovered, and its close read. */
  @Benchmark
  @OperationsPerInvocation(MINUTES)
  public double tapeStep() {
    tape.show(0, bars);
    double sum = 0;
    for (int i = 0; i < MINUTES; i++) {
      tape.moveTo(bars.endMillis(i));
      tape.step(0);
      sum += tape.series(0).close();
    }
    return sum;
  }

  @Benchmark
  public Optional<Session> calendarDate() {
    return calendar.session(date);
  }

  @Benchmark
  public Session calendarInstant() {
    return calendar.atOrAfter(session.openMillis() + 1);
  }
}
