package dev.bellwether.cli.portfolio;

import dev.bellwether.cli.wiring.SyntheticLabel;
import dev.bellwether.engine.bars.BarFiles;
import dev.bellwether.engine.bars.ReadBars;
import dev.bellwether.engine.bars.ReadOptions;
import dev.bellwether.engine.bars.text.BarFileException;
import dev.bellwether.engine.bars.text.BarFileRule;
import dev.bellwether.market.calendar.ExchangeCalendar;
import dev.bellwether.market.data.Bars;
import dev.bellwether.market.data.Symbol;
import dev.bellwether.portfolio.score.DailyPrices;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Daily prices in a folder of CSV files: bars, or closes alone. A ticker that has a file of closes
 * alone is read from it; all others are read as bars.
 */
public final class PriceFolder {
  private final Path folder;
  private final ExchangeCalendar calendar;
  private final ReadOptions reading;
  private final Map<Symbol, DailyPrices> prices = new LinkedHashMap<>();
  private final List<String> notes = new ArrayList<>();

  private PriceFolder(Path folder, ExchangeCalendar calendar, ReadOptions reading) {
    this.folder = folder;
    this.calendar = calendar;
    this.reading = reading;
  }

  /**
   * Reads what there is of the tickers that are wanted.
   *
   * @throws BarFileException if the folder has none of them, or a file is not what it should be
   */
  public static KnownPrices read(
      Path folder, Collection<Symbol> wanted, ExchangeCalendar calendar, ReadOptions reading) {
    return new PriceFolder(folder, calendar, reading).read(wanted);
  }

  private KnownPrices read(Collection<Symbol> wanted) {
    List<Path> files = texts();
    boolean isMixed = files.stream().anyMatch(CloseFile::is);
    if (isMixed) {
      files.forEach(file -> readOne(file, wanted));
    } else {
      take(new BarFiles(calendar).read(folder, reading.only(new TreeSet<>(wanted))));
    }
    if (prices.isEmpty()) {
      throw BarFileException.ofFile(
          folder.toString(),
          BarFileRule.HAS_FILES,
          "no .csv or .csv.gz file in it holds prices of any of " + wanted,
          "name another folder or other tickers");
    }
    return KnownPrices.of(wanted, prices, notes);
  }

  private void readOne(Path file, Collection<Symbol> wanted) {
    for (Symbol symbol : wanted) {
      if (!isOf(file, symbol)) {
        continue;
      }
      if (prices.containsKey(symbol)) {
        throw BarFileException.ofFile(
            folder.toString(),
            BarFileRule.FILES_FIT,
            "it has two files of " + symbol,
            "keep one of them");
      }
      if (CloseFile.is(file)) {
        prices.put(symbol, CloseFile.read(file, symbol));
      } else {
        take(new BarFiles(calendar).read(file, symbol, reading));
      }
    }
  }

  private void take(ReadBars read) {
    read.bars().forEach((symbol, bars) -> prices.put(symbol, daily(bars)));
    notes.addAll(read.notes());
    read.reports().forEach(report -> label(Path.of(report.file())));
  }

  private void label(Path file) {
    SyntheticLabel.seed(file)
        .ifPresent(
            seed ->
                notes.add("SYNTHETIC: " + file.getFileName() + " was made up with seed " + seed));
  }

  private DailyPrices daily(Bars bars) {
    if (!bars.granularity().isDaily()) {
      throw BarFileException.ofFile(
          folder.toString(),
          BarFileRule.COLUMNS,
          "bars of " + bars.symbol() + " must be daily, were of " + bars.granularity(),
          "name a folder of daily bars");
    }
    return of(bars, calendar);
  }

  /** Daily bars as prices. */
  static DailyPrices of(Bars bars, ExchangeCalendar calendar) {
    List<LocalDate> dates = new ArrayList<>();
    double[] opens = new double[bars.size()];
    double[] closes = new double[bars.size()];
    for (int i = 0; i < bars.size(); i++) {
      dates.add(calendar.atOrAfter(bars.startMillis(i)).date());
      opens[i] = bars.open(i);
      closes[i] = bars.close(i);
    }
    return new DailyPrices(bars.symbol(), dates, opens, closes);
  }

  private List<Path> texts() {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(PriceFolder::isText).sorted().toList();
    } catch (IOException e) {
      throw BarFileException.ofFile(
          folder.toString(),
          BarFileRule.READABLE,
          "the folder cannot be listed, " + e,
          "check the path and its permissions");
    }
  }

  private static boolean isText(Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    return name.endsWith(".csv") || name.endsWith(".csv.gz");
  }

  private static boolean isOf(Path file, Symbol symbol) {
    String name = file.getFileName().toString().toUpperCase(Locale.ROOT);
    String stem = name.replaceFirst("\\.GZ$", "").replaceFirst("\\.CSV$", "");
    return stem.equals(symbol.ticker()) || stem.startsWith(symbol.ticker() + "_");
  }
}
