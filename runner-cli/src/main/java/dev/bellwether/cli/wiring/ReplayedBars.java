package dev.bellwether.cli.wiring;

import dev.bellwether.cli.option.BarArgument;
import dev.bellwether.cli.option.BarOptions;
import dev.bellwether.cli.terminal.Surroundings;
import dev.bellwether.engine.bars.BarFiles;
import dev.bellwether.engine.bars.ReadBars;
import dev.bellwether.engine.bars.ReadOptions;
import dev.bellwether.market.calendar.ExchangeCalendar;
import dev.bellwether.market.data.Bars;
import dev.bellwether.market.data.Symbol;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;

/**
 * All bars that a sandbox replays, of every symbol that the files hold.
 *
 * @param bars by symbol; at least one symbol, and none without bars
 * @param isSynthetic whether any of them are made up
 */
public record ReplayedBars(Map<Symbol, Bars> bars, boolean isSynthetic) {
  public ReplayedBars {
    bars = Collections.unmodifiableMap(new TreeMap<>(bars));
  }

  /**
   * Reads them.
   *
   * @param extendedHours whether bars outside the regular sessions are kept
   */
  public static ReplayedBars read(
      Surroundings surroundings,
      BarOptions options,
      ExchangeCalendar calendar,
      boolean extendedHours) {
    BarFiles files = new BarFiles(calendar);
    ReadOptions reading = options.reading().regularSessionOnly(!extendedHours);
    Map<Symbol, Bars> all = new TreeMap<>();
    boolean synthetic = false;
    for (BarArgument argument : options.bars()) {
      Path path = surroundings.resolve(argument.path());
      ReadBars read =
          argument
              .symbol()
              .map(symbol -> files.read(path, symbol, reading))
              .orElseGet(() -> files.read(path, reading));
      read.bars().forEach((symbol, bars) -> keep(all, symbol, bars));
      synthetic |= read.reports().stream().anyMatch(r -> isSynthetic(r.file()));
    }
    return new ReplayedBars(all, synthetic);
  }

  private static boolean isSynthetic(String file) {
    return SyntheticLabel.seed(Path.of(file)).isPresent();
  }

  private static void keep(Map<Symbol, Bars> all, Symbol symbol, Bars bars) {
    if (all.put(symbol, bars) != null) {
      throw new IllegalArgumentException(
          "--bars must hold each symbol once, held "
              + symbol
              + " again; put files that follow each other into one folder and name the folder");
    }
  }

  /** The first date that there are bars of. */
  public LocalDate first(ExchangeCalendar calendar) {
    return bars.values().stream()
        .map(each -> date(each.startMillis(0), calendar))
        .min(Comparator.naturalOrder())
        .orElseThrow();
  }

  /** The last date that there are bars of. */
  public LocalDate last(ExchangeCalendar calendar) {
    return bars.values().stream()
        .map(each -> date(each.startMillis(each.size() - 1), calendar))
        .max(Comparator.naturalOrder())
        .orElseThrow();
  }

  /**
   * The same without what comes after a date.
   *
   * @throws IllegalArgumentException if there are no bars of the date itself
   */
  public ReplayedBars until(LocalDate date, ExchangeCalendar calendar) {
    long midnight = midnight(date, calendar);
    long next = midnight(date.plusDays(1), calendar);
    Map<Symbol, Bars> kept = new TreeMap<>();
    bars.forEach((symbol, each) -> kept.put(symbol, each.slice(0, each.firstAtOrAfter(next))));
    kept.values().removeIf(Bars::isEmpty);
    if (kept.values().stream().allMatch(each -> each.firstAtOrAfter(midnight) == each.size())) {
      throw new IllegalArgumentException(
          "no --bars hold "
              + date
              + "; they run from "
              + first(calendar)
              + " to "
              + last(calendar));
    }
    return new ReplayedBars(kept, isSynthetic);
  }

  private static long midnight(LocalDate date, ExchangeCalendar calendar) {
    return date.atStartOfDay(calendar.zone()).toInstant().toEpochMilli();
  }

  private static LocalDate date(long millis, ExchangeCalendar calendar) {
    return Instant.ofEpochMilli(millis).atZone(calendar.zone()).toLocalDate();
  }
}
