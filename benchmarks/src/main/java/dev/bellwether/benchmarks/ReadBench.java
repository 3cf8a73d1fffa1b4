package dev.bellwether.benchmarks;

import dev.bellwether.engine.bars.BarFiles;
import dev.bellwether.engine.bars.BarWriter;
import dev.bellwether.engine.bars.ReadOptions;
import dev.bellwether.market.calendar.NyseCalendar;
import dev.bellwether.market.data.Bars;
import dev.bellwether.market.data.Symbol;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/**
 * Reading a gzipped file against unpacking it alone, and the second start against the first; wall
 * time.
 */
final class ReadBench {
  private static final int ROUNDS = 7;

  private final Path folder;
  private final Path file;
  private final BarFiles files = new BarFiles(NyseCalendar.create());
  private final int rows;

  ReadBench(int sessions) throws IOException {
    Bars bars = Generated.minutes(sessions);
    this.rows = bars.size();
    this.folder = Files.createTempDirectory("bellwether-bench");
    this.file = folder.resolve("SPY.csv.gz");
    new BarWriter(NyseCalendar.create().zone()).write(file, bars);
  }

  /**
   * Prints {@code inflate, text, cache ns/row, text to inflate, text to cache} with tabs between.
   */
  String run() throws IOException {
    ReadOptions text = ReadOptions.DEFAULTS.withoutCache();
    ReadOptions cached = ReadOptions.DEFAULTS.cacheIn(folder.resolve("cache"));
    read(cached);
    double[] inflate = new double[ROUNDS];
    double[] parse = new double[ROUNDS];
    double[] second = new double[ROUNDS];
    double[] toInflate = new double[ROUNDS];
    double[] toCache = new double[ROUNDS];
    for (int i = -3; i < ROUNDS; i++) {
      double a = wall(this::inflate);
      double b = wall(() -> read(text));
      double c = wall(() -> read(cached));
      if (i >= 0) {
        inflate[i] = a;
        parse[i] = b;
        second[i] = c;
        toInflate[i] = b / a;
        toCache[i] = b / c;
      }
    }
    return Clock.median(inflate)
        + "\t"
        + Clock.median(parse)
        + "\t"
        + Clock.median(second)
        + "\t"
        + Clock.median(toInflate)
        + "\t"
        + Clock.median(toCache);
  }

  private double wall(Runnable work) {
    long before = System.nanoTime();
    work.run();
    return (System.nanoTime() - before) / (double) rows;
  }

  private void read(ReadOptions options) {
    int kept = files.read(file, Symbol.of("SPY"), options).bars(Symbol.of("SPY")).size();
    if (kept != rows) {
      throw new IllegalStateException(
          "all " + rows + " rows must be read before speed counts, were " + kept);
    }
  }

  private void inflate() {
    byte[] buffer = new byte[1 << 16];
    try (InputStream in = new GZIPInputStream(Files.newInputStream(file), 1 << 16)) {
      while (in.read(buffer) >= 0) {
        // only the unpacking counts
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
