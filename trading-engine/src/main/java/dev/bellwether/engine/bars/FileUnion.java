package dev.bellwether.engine.bars;

import dev.bellwether.engine.bars.text.BarFileException;
import dev.bellwether.engine.bars.text.BarFileRule;
import dev.bellwether.market.data.BarColumns;
import dev.bellwether.market.data.Bars;
import dev.bellwether.market.data.Symbol;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Joins what several files hold of the same symbols, one after the other in time. */
final class FileUnion {
  private final String directory;
  private final List<String> notes;

  /**
   * @param notes what to say of files in which nothing was left
   */
  FileUnion(String directory, List<String> notes) {
    this.directory = directory;
    this.notes = notes;
  }

  /** Bars of one symbol in one file. */
  private record Part(String file, Bars bars) {
    long start() {
      return bars.startMillis(0);
    }

    long end() {
      return bars.endMillis(bars.size() - 1);
    }
  }

  /**
   * The union.
   *
   * @throws BarFileException if two files overlap in a symbol, or have bars of different lengths
   */
  ReadBars of(List<ReadBars> files) {
    Map<Symbol, List<Part>> parts = new TreeMap<>();
    List<ReadReport> reports = new ArrayList<>();
    for (ReadBars file : files) {
      ReadReport report = file.reports().getFirst();
      reports.add(report);
      file.bars()
          .forEach(
              (symbol, bars) ->
                  parts
                      .computeIfAbsent(symbol, none -> new ArrayList<>())
                      .add(new Part(report.file(), bars)));
    }
    Map<Symbol, Bars> joined = new TreeMap<>();
    parts.forEach((symbol, each) -> joined.put(symbol, joined(symbol, each)));
    return new ReadBars(joined, reports, notes, "");
  }

  private Bars joined(Symbol symbol, List<Part> parts) {
    if (parts.size() == 1) {
      return parts.getFirst().bars();
    }
    parts.sort(Comparator.comparingLong(Part::start));
    for (int i = 1; i < parts.size(); i++) {
      requireFit(symbol, parts.get(i - 1), parts.get(i));
    }
    List<Bars> bars = parts.stream().map(Part::bars).toList();
    return Bars.of(symbol, bars.getFirst().granularity(), columns(bars));
  }

  private void requireFit(Symbol symbol, Part earlier, Part later) {
    if (!earlier.bars().granularity().equals(later.bars().granularity())) {
      throw misfit(symbol, earlier, later, "have bars of different lengths");
    }
    if (later.start() < earlier.end()) {
      throw misfit(symbol, earlier, later, "overlap in time");
    }
  }

  private BarFileException misfit(Symbol symbol, Part earlier, Part later, String fault) {
    return BarFileException.ofFile(
        directory,
        BarFileRule.FILES_FIT,
        earlier.file() + " and " + later.file() + " both hold " + symbol + " and " + fault,
        "read one of them by itself, or move it out of the directory");
  }

  private static BarColumns columns(List<Bars> parts) {
    int n = parts.stream().mapToInt(Bars::size).sum();
    boolean withEnds = parts.stream().anyMatch(part -> part.columns().end().length > 0);
    BarColumns all =
        new BarColumns(
            new long[n],
            withEnds ? new long[n] : BarColumns.FIXED_LENGTH,
            new double[n],
            new double[n],
            new double[n],
            new double[n],
            new double[n]);
    int row = 0;
    for (Bars part : parts) {
      copy(part, all, row);
      row += part.size();
    }
    return all;
  }

  private static void copy(Bars part, BarColumns all, int row) {
    BarColumns columns = part.columns();
    int from = part.offset();
    int n = part.size();
    System.arraycopy(columns.start(), from, all.start(), row, n);
    System.arraycopy(columns.open(), from, all.open(), row, n);
    System.arraycopy(columns.high(), from, all.high(), row, n);
    System.arraycopy(columns.low(), from, all.low(), row, n);
    System.arraycopy(columns.close(), from, all.close(), row, n);
    System.arraycopy(columns.volume(), from, all.volume(), row, n);
    for (int i = 0; i < n && all.end().length > 0; i++) {
      all.end()[row + i] = part.endMillis(i);
    }
  }
}
