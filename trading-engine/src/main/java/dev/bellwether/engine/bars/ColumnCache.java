package dev.bellwether.engine.bars;

import dev.bellwether.engine.bars.ColumnHeader.Shape;
import dev.bellwether.engine.bars.ReadReport.CacheUse;
import dev.bellwether.engine.bars.columns.CalendarKey;
import dev.bellwether.engine.bars.columns.ColumnFileReader;
import dev.bellwether.engine.bars.columns.ColumnFileWriter;
import dev.bellwether.market.calendar.ExchangeCalendar;
import dev.bellwether.market.data.BarColumns;
import dev.bellwether.market.data.Bars;
import dev.bellwether.market.data.Symbol;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The binary copy of one text file, from which the bars come faster. It is only ever a copy: what
 * is stale, damaged or of another version is passed over and written anew.
 */
final class ColumnCache {
  private final Path file;
  private final String key;
  private final ExchangeCalendar calendar;
  private final boolean bySessions;

  /**
   * @param key everything that decides what the bars are, but the calendar
   * @param bySessions whether the calendar decides too
   */
  ColumnCache(Path file, String key, ExchangeCalendar calendar, boolean bySessions) {
    this.file = file;
    this.key = key;
    this.calendar = calendar;
    this.bySessions = bySessions;
  }

  /** The bars, if the copy is there, whole and of the same text read in the same way. */
  Optional<ReadBars> read(String source) {
    try (ColumnFileReader in = new ColumnFileReader(file)) {
      ColumnHeader header = ColumnHeader.fromBytes(in.header());
      boolean whole = header.columns().stream().mapToLong(Shape::bytes).sum() == in.rest();
      if (!whole || !header.key().equals(key) || header.calendarKey() != calendarKey(header)) {
        return Optional.empty();
      }
      Map<Symbol, Bars> bars = new TreeMap<>();
      for (Shape shape : header.columns()) {
        bars.put(shape.symbol(), bars(in, shape, header.report()));
      }
      return Optional.of(
          new ReadBars(bars, List.of(header.report().named(source)), header.dataHash()));
    } catch (IOException | IllegalArgumentException unusable) {
      return Optional.empty();
    }
  }

  private static Bars bars(ColumnFileReader in, Shape shape, ReadReport report) throws IOException {
    int n = shape.bars();
    BarColumns columns =
        new BarColumns(
            in.longs(n),
            shape.withEnds() ? in.longs(n) : BarColumns.FIXED_LENGTH,
            in.doubles(n),
            in.doubles(n),
            in.doubles(n),
            in.doubles(n),
            in.doubles(n));
    return Bars.of(shape.symbol(), report.granularity(), columns);
  }

  /** Writes the copy: whole, or not at all. A failure is told, never thrown. */
  CacheUse write(ReadBars bars, long firstMillis, long lastMillis) {
    try {
      Path directory = file.toAbsolutePath().getParent();
      Files.createDirectories(directory);
      Path temporary = Files.createTempFile(directory, file.getFileName() + ".", ".tmp");
      try {
        write(temporary, bars, firstMillis, lastMillis);
        Files.move(
            temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(temporary);
      }
      return CacheUse.WRITTEN;
    } catch (IOException | IllegalArgumentException e) {
      return new CacheUse(CacheUse.Outcome.NOT_WRITTEN, e.toString());
    }
  }

  private void write(Path target, ReadBars bars, long firstMillis, long lastMillis)
      throws IOException {
    ColumnHeader header =
        new ColumnHeader(
            key,
            firstMillis,
            lastMillis,
            calendarKey(firstMillis, lastMillis),
            bars.dataHash(),
            bars.reports().getFirst(),
            ColumnHeader.shapes(bars.bars().values()));
    try (ColumnFileWriter out = new ColumnFileWriter(target)) {
      out.header(header.toBytes());
      for (Bars each : bars.bars().values()) {
        write(out, each);
      }
      out.force();
    }
  }

  private static void write(ColumnFileWriter out, Bars bars) throws IOException {
    BarColumns columns = bars.columns();
    int from = bars.offset();
    int n = bars.size();
    out.longs(columns.start(), from, n);
    if (columns.end().length > 0) {
      out.longs(columns.end(), from, n);
    }
    out.doubles(columns.open(), from, n);
    out.doubles(columns.high(), from, n);
    out.doubles(columns.low(), from, n);
    out.doubles(columns.close(), from, n);
    out.doubles(columns.volume(), from, n);
  }

  private long calendarKey(ColumnHeader header) {
    return calendarKey(header.firstMillis(), header.lastMillis());
  }

  private long calendarKey(long firstMillis, long lastMillis) {
    return bySessions ? CalendarKey.of(calendar, firstMillis, lastMillis) : 0;
  }
}
