package dev.bellwether.benchmarks.parts;

import dev.bellwether.engine.bars.BarFiles;
import dev.bellwether.engine.bars.BarWriter;
import dev.bellwether.engine.bars.ReadBars;
import dev.bellwether.engine.bars.ReadOptions;
import dev.bellwether.engine.bars.synthetic.SyntheticBars;
import dev.bellwether.market.calendar.NyseCalendar;
import dev.bellwether.market.data.Bars;
import dev.bellwether.market.data.Symbol;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
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
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** Reading bars, per row: text in memory, and the column cache on disk. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class FileParts {
  private static final int SESSIONS = 100;
  private static final int ROWS = 39_000;
  private static final Symbol SPY = Symbol.of("SPY");

  private final NyseCalendar calendar = NyseCalendar.create();
  private final BarFiles files = new BarFiles(calendar);
  private byte[] text = {};
  private Path file = Path.of("");

  @Setup
  public void write() throws IOException {
    // the first hundred sessions of the year have no early close
    Bars bars = SyntheticBars.of(1).with(SPY).minutes(calendar, LocalDate.of(2024, 1, 2), SESSIONS);
    if (bars.size() != ROWS) {
      throw new IllegalStateException("bars must be " + ROWS + ", were " + bars.size());
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    BarWriter writer = new BarWriter(calendar.zone());
    writer.write(out, List.of(bars));
    text = out.toByteArray();
    file = Files.createTempDirectory("bellwether-bench").resolve("SPY.csv");
    writer.write(file, bars);
    columnCache();
  }

  @TearDown
  public void delete() throws IOException {
    Files.delete(file);
    Files.delete(file.resolveSibling("SPY.csv.columns"));
    Files.delete(file.getParent());
  }

  @Benchmark
  @OperationsPerInvocation(ROWS)
  public ReadBars csvRow() {
    return files.read("SPY.csv", text, SPY, ReadOptions.DEFAULTS.withoutCache());
  }

  @Benchmark
  @OperationsPerInvocation(ROWS)
  public ReadBars columnCache() {
    return files.read(file, SPY, ReadOptions.DEFAULTS);
  }
}
