package dev.bellwether.engine.bars;

import dev.bellwether.engine.bars.ReadReport.CacheUse;
import dev.bellwether.engine.bars.text.BarFileException;
import dev.bellwether.engine.bars.text.BarFileRule;
import dev.bellwether.engine.bars.text.Source;
import dev.bellwether.engine.bars.text.SymbolRows;
import dev.bellwether.engine.bars.text.TextPass;
import dev.bellwether.engine.bars.text.TextRows;
import dev.bellwether.engine.bars.time.Placement;
import dev.bellwether.engine.bars.time.RoundTheClock;
import dev.bellwether.engine.bars.time.SessionBars;
import dev.bellwether.engine.bars.time.SessionDays;
import dev.bellwether.engine.bars.time.Stamp;
import dev.bellwether.engine.bars.time.TimeFormat;
import dev.bellwether.market.calendar.ExchangeCalendar;
import dev.bellwether.market.data.Bars;
import dev.bellwether.market.data.Granularity;
import dev.bellwether.market.data.Symbol;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;

/** Makes bars of one text. */
final class TextFile {
  private final Source source;
  private final ExchangeCalendar calendar;
  private final ReadOptions options;
  private long firstMillis = Long.MAX_VALUE;
  private long lastMillis = Long.MIN_VALUE;

  TextFile(Source source, ExchangeCalendar calendar, ReadOptions options) {
    this.source = source;
    this.calendar = calendar;
    this.options = options;
  }

  /**
   * Reads the text.
   *
   * @param symbol what it holds if it has no column of symbols
   */
  ReadBars read(Optional<Symbol> symbol) {
    TextRows text = TextPass.read(source, symbol, options.text());
    if (text.rows().isEmpty()) {
      throw nothingLeft(
          "it holds no rows of " + options.only() + ", but of " + text.tickers(),
          "ask for a symbol that it holds");
    }
    Granularity granularity = options.granularity().orElseGet(() -> detected(text));
    Placement placement = placement(text, granularity);
    Assembly assembly = new Assembly(granularity, placement, text.skipped());
    Map<Symbol, Bars> bars = new TreeMap<>();
    for (SymbolRows rows : text.rows()) {
      firstMillis = Math.min(firstMillis, rows.earliest());
      lastMillis = Math.max(lastMillis, rows.latest());
      Bars made = assembly.bars(rows, text.newestFirst());
      if (!made.isEmpty()) {
        bars.put(made.symbol(), made);
      }
    }
    requireSome(bars, text, assembly);
    return new ReadBars(bars, List.of(report(text, granularity, assembly, bars)), "");
  }

  /** The earliest timestamp of the text, cut or kept, epoch milliseconds. */
  long firstMillis() {
    return firstMillis;
  }

  /** The latest timestamp of the text, cut or kept, epoch milliseconds. */
  long lastMillis() {
    return lastMillis;
  }

  private ReadReport report(
      TextRows text, Granularity granularity, Assembly assembly, Map<Symbol, Bars> bars) {
    return new ReadReport(
        source.name(),
        text.format(),
        options.timeFormat().isPresent(),
        options.stamp(),
        granularity,
        options.granularity().isPresent(),
        text.newestFirst(),
        text.rowsRead(),
        bars.values().stream().mapToLong(Bars::size).sum(),
        text.otherSymbols(),
        assembly.cut(),
        text.skipped().counts(),
        text.skipped().first(),
        assembly.hints(),
        CacheUse.UNUSED);
  }

  private Granularity detected(TextRows text) {
    if (text.format() == TimeFormat.ISO_DATE) {
      return Granularity.DAY;
    }
    Spacing spacing = new Spacing();
    text.rows().forEach(rows -> spacing.addAll(rows.stamps()));
    OptionalLong millis = spacing.mostCommon();
    if (millis.isEmpty()) {
      throw granularity(
          "the length of a bar cannot be told from so few rows", "declare the granularity");
    }
    if (millis.getAsLong() < 1000) {
      throw granularity(
          "rows are mostly " + millis.getAsLong() + " ms apart, too close for bars",
          "use bars of a second or longer");
    }
    return new Granularity(millis.getAsLong());
  }

  private Placement placement(TextRows text, Granularity granularity) {
    boolean dates = text.format() == TimeFormat.ISO_DATE;
    if (dates && granularity.millis() < Granularity.DAY.millis()) {
      throw granularity(
          "timestamps are dates, so bars cannot last " + granularity, "declare 1d, or nothing");
    }
    if (!options.regularSessionOnly()) {
      return new RoundTheClock(granularity.millis(), dates ? Stamp.START : options.stamp());
    }
    if (granularity.isDaily()) {
      return new SessionDays(calendar, options.stamp(), dates);
    }
    if (granularity.millis() > Granularity.DAY.millis()) {
      throw granularity(
          "bars of " + granularity + " are longer than a session",
          "read them without regard to sessions, or declare the granularity if it is another");
    }
    return new SessionBars(calendar, granularity.millis(), options.stamp(), options.clipAtBell());
  }

  private BarFileException granularity(String fault, String remedy) {
    return BarFileException.ofFile(source.name(), BarFileRule.GRANULARITY, fault, remedy);
  }

  private void requireSome(Map<Symbol, Bars> bars, TextRows text, Assembly assembly) {
    if (!bars.isEmpty()) {
      return;
    }
    throw nothingLeft(
        "none of its "
            + text.rowsRead()
            + " rows is left (cut: "
            + assembly.cut()
            + ", broken: "
            + text.skipped().counts()
            + ")",
        "check the zone and stamp of the timestamps, or read without regard to sessions if this"
            + " market never closes");
  }

  private BarFileException nothingLeft(String fault, String remedy) {
    return BarFileException.ofFile(source.name(), BarFileRule.NOT_ALL_CUT, fault, remedy);
  }
}
