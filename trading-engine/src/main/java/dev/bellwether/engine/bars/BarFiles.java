package dev.bellwether.engine.bars;

import dev.bellwether.engine.bars.ReadReport.CacheUse;
import dev.bellwether.engine.bars.columns.ContentKey;
import dev.bellwether.engine.bars.text.BarFileException;
import dev.bellwether.engine.bars.text.BarFileRule;
import dev.bellwether.engine.bars.text.Source;
import dev.bellwether.engine.bars.text.TextPass;
import dev.bellwether.market.calendar.ExchangeCalendar;
import dev.bellwether.market.data.Symbol;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads bars from files: CSV with a header, plain or in gzip, one symbol or many, one file or a
 * directory of them, and Polygon's flat files.
 *
 * <p>Columns are found by their names ({@code timestamp open high low close volume} and their usual
 * variants, {@code symbol} or {@code ticker}), in any order; others are ignored. Without a column
 * of symbols, the name of the file begins with the symbol: {@code SPY.csv}, {@code
 * SPY_2018_2020.csv.gz}. Timestamps are ISO-8601 or a count since 1970; dates stand for whole
 * sessions. Nothing is filled in, sorted or corrected, save that a file that runs from new to old
 * is turned round; what was found and what was cut is in the {@link ReadReport}.
 */
public final class BarFiles {
  /** Text files below this size are read faster than a cache is worth. */
  static final long SMALLEST_CACHED = 1 << 18;

  private static final Pattern NAME =
      Pattern.compile("([A-Z][A-Z0-9.]{0,14}(-[A-Z]{1,4})?)([_ -].*)?");

  private final ExchangeCalendar calendar;
  private final long smallestCached;

  /**
   * @param calendar whose regular sessions are kept
   */
  public BarFiles(ExchangeCalendar calendar) {
    this(calendar, SMALLEST_CACHED);
  }

  BarFiles(ExchangeCalendar calendar, long smallestCached) {
    this.calendar = calendar;
    this.smallestCached = smallestCached;
  }

  /**
   * Reads a file, or all .csv and .csv.gz files of a directory and of those inside it.
   *
   * @throws BarFileException if a file cannot be read as it is, or files do not fit together
   */
  public ReadBars read(Path path, ReadOptions options) {
    return Files.isDirectory(path) ? directory(path, options) : file(path, symbolIn(path), options);
  }

  /**
   * Reads the bars of one symbol from a file, whatever its name, or from a directory.
   *
   * @throws BarFileException if a file cannot be read as it is, or files do not fit together
   */
  public ReadBars read(Path path, Symbol symbol, ReadOptions options) {
    ReadOptions onlyThis = options.only(symbol);
    return Files.isDirectory(path)
        ? directory(path, onlyThis)
        : file(path, Optional.of(symbol), onlyThis);
  }

  /**
   * Reads bars that are in memory, such as a resource of the program; no cache is used.
   *
   * @param name for reports and errors
   * @throws BarFileException if the text cannot be read as it is
   */
  public ReadBars read(String name, byte[] content, Symbol symbol, ReadOptions options) {
    return new TextFile(Source.of(name, content), calendar, options.only(symbol))
        .read(Optional.of(symbol));
  }

  private ReadBars directory(Path directory, ReadOptions options) {
    List<ReadBars> parts = new ArrayList<>();
    List<String> notes = new ArrayList<>();
    for (Path file : files(directory)) {
      if (mayHold(file, options)) {
        readInto(parts, notes, file, options);
      }
    }
    if (parts.isEmpty()) {
      throw noFiles(directory, options, notes);
    }
    return new FileUnion(directory.toString(), notes).of(parts);
  }

  /** One of many files may hold nothing that is wanted, such as a day without trades. */
  private void readInto(List<ReadBars> parts, List<String> notes, Path file, ReadOptions options) {
    try {
      parts.add(file(file, symbolIn(file), options));
    } catch (BarFileException e) {
      if (e.rule() != BarFileRule.NOT_ALL_CUT) {
        throw e;
      }
      notes.add(e.getMessage());
    }
  }

  private static BarFileException noFiles(Path directory, ReadOptions options, List<String> notes) {
    String wanted = options.only().isEmpty() ? "bars" : "bars of " + options.only();
    String first = notes.isEmpty() ? "" : " (" + notes.getFirst() + ")";
    return BarFileException.ofFile(
        directory.toString(),
        BarFileRule.HAS_FILES,
        "no .csv or .csv.gz file in it holds " + wanted + first,
        "name another directory or a file");
  }

  private static List<Path> files(Path directory) {
    try (Stream<Path> files = Files.walk(directory)) {
      return files.filter(BarFiles::isText).filter(Files::isRegularFile).sorted().toList();
    } catch (IOException e) {
      throw BarFileException.ofFile(
          directory.toString(),
          BarFileRule.READABLE,
          "the directory cannot be listed, " + e,
          "check the path and its permissions");
    }
  }

  private static boolean isText(Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    return name.endsWith(".csv") || name.endsWith(".csv.gz");
  }

  /**
   * Whether symbols asked for may be in a file: by its name, or because it has a column for them.
   */
  private static boolean mayHold(Path file, ReadOptions options) {
    return options.only().isEmpty()
        || symbolIn(file).filter(options.only()::contains).isPresent()
        || TextPass.hasSymbols(Source.of(file));
  }

  /** The symbol that the name of a file begins with. */
  private static Optional<Symbol> symbolIn(Path file) {
    String name = file.getFileName().toString().toUpperCase(Locale.ROOT);
    Matcher form = NAME.matcher(name.replaceFirst("\\.GZ$", "").replaceFirst("\\.CSV$", ""));
    return form.matches() ? Optional.of(Symbol.of(form.group(1))) : Optional.empty();
  }

  private ReadBars file(Path file, Optional<Symbol> symbol, ReadOptions options) {
    TextFile text = new TextFile(Source.of(file), calendar, options);
    Optional<ColumnCache> cache = cache(file, symbol, options);
    if (cache.isEmpty()) {
      return text.read(symbol);
    }
    return cache
        .get()
        .read(file.toString())
        .orElseGet(
            () -> {
              ReadBars bars = text.read(symbol);
              CacheUse use = cache.get().write(bars, text.firstMillis(), text.lastMillis());
              return bars.with(use);
            });
  }

  private Optional<ColumnCache> cache(Path file, Optional<Symbol> symbol, ReadOptions options) {
    try {
      if (options.cache().equals(CachePlace.NOWHERE) || Files.size(file) < smallestCached) {
        return Optional.empty();
      }
      String key =
          String.join(
              "\n", ContentKey.of(file), symbol.map(Symbol::ticker).orElse(""), options.key());
      Path place = place(file, options.cache());
      return Optional.of(new ColumnCache(place, key, calendar, options.regularSessionOnly()));
    } catch (IOException unreadable) {
      return Optional.empty(); // reading the text says why, and better
    }
  }

  private static Path place(Path file, CachePlace place) {
    String name = file.getFileName() + ".columns";
    return switch (place) {
      case CachePlace.Beside beside -> file.resolveSibling(name);
      case CachePlace.In(Path directory) -> directory.resolve(distinct(file) + "-" + name);
      case CachePlace.Nowhere nowhere -> throw new IllegalArgumentException("no place for a cache");
    };
  }

  /** Eight digits that tell files of the same name in different directories apart. */
  private static String distinct(Path file) {
    int hash = file.toAbsolutePath().normalize().toString().hashCode();
    return String.format(Locale.ROOT, "%08x", hash);
  }
}
