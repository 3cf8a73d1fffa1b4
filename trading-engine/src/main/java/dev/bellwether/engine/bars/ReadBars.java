package dev.bellwether.engine.bars;

import dev.bellwether.market.data.Bars;
import dev.bellwether.market.data.Symbol;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Bars as they were read, with an account of how. Safe for any number of threads. */
public final class ReadBars {
  private final Map<Symbol, Bars> bars;
  private final List<ReadReport> reports;
  private final List<String> notes;

  /** Empty until somebody asks: it takes about a tenth of the time of reading the text. */
  private volatile String dataHash;

  ReadBars(Map<Symbol, Bars> bars, List<ReadReport> reports, String dataHash) {
    this(bars, reports, List.of(), dataHash);
  }

  ReadBars(Map<Symbol, Bars> bars, List<ReadReport> reports, List<String> notes, String dataHash) {
    this.bars = Collections.unmodifiableMap(new TreeMap<>(bars));
    this.reports = List.copyOf(reports);
    this.notes = List.copyOf(notes);
    this.dataHash = dataHash;
  }

  /** The same bars with this said of the cache of their one file. */
  ReadBars with(ReadReport.CacheUse cache) {
    return new ReadBars(bars, List.of(reports.getFirst().with(cache)), notes, dataHash);
  }

  /** Bars by symbol, in alphabetical order; at least one symbol, and none without bars. */
  public Map<Symbol, Bars> bars() {
    return bars;
  }

  /**
   * The bars of one symbol.
   *
   * @throws IllegalArgumentException if there are none
   */
  public Bars bars(Symbol symbol) {
    Bars found = bars.get(symbol);
    if (found == null) {
      throw new IllegalArgumentException(
          "symbol must be one of " + bars.keySet() + ", was " + symbol);
    }
    return found;
  }

  /** Files of a directory in which nothing was left, each with the reason, for people. */
  public List<String> notes() {
    return notes;
  }

  /** One report for each other file, in the order in which they were read. */
  public List<ReadReport> reports() {
    return reports;
  }

  /** The reports for people, one fact a line. */
  public List<String> sentences() {
    List<String> lines = new ArrayList<>();
    reports.forEach(report -> lines.addAll(report.sentences()));
    lines.addAll(notes);
    return lines;
  }

  /** The {@link DataHash} of all bars; worked out when first asked for, then remembered. */
  public String dataHash() {
    String known = dataHash;
    if (known.isEmpty()) {
      known = DataHash.of(bars.values());
      dataHash = known;
    }
    return known;
  }
}
