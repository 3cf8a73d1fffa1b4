package dev.bellwether.cli.wiring;

import dev.bellwether.btm.Dividends;
import dev.bellwether.cli.option.BarArgument;
import dev.bellwether.cli.option.DataOptions;
import dev.bellwether.cli.terminal.Surroundings;
import dev.bellwether.engine.bars.BarFiles;
import dev.bellwether.engine.bars.ReadBars;
import dev.bellwether.engine.bars.ReadOptions;
import dev.bellwether.market.calendar.ExchangeCalendar;
import dev.bellwether.market.data.Bars;
import dev.bellwether.market.data.Symbol;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Turns what was said about bars into bars. */
public final class BarLoading {
  private static final Symbol USUAL = Symbol.of("SPY");

  private final Surroundings surroundings;
  private final DataOptions options;
  private final BarFiles files;
  private final ExchangeCalendar calendar;
  private final Map<Symbol, Bars> bars = new TreeMap<>();
  private final List<String> origin = new ArrayList<>();
  private boolean synthetic;

  private BarLoading(Surroundings surroundings, DataOptions options, ExchangeCalendar calendar) {
    this.surroundings = surroundings;
    this.options = options;
    this.files = new BarFiles(calendar);
    this.calendar = calendar;
  }

  /**
   * Reads the bars of the signal and, where they are there, of the others wanted.
   *
   * @param others symbols that are taken out of folders and files of many symbols beside the
   *     signal's
   */
  public static Market load(
      Surroundings surroundings,
      DataOptions options,
      ExchangeCalendar calendar,
      Collection<Symbol> others) {
    return new BarLoading(surroundings, options, calendar).load(others);
  }

  private Market load(Collection<Symbol> others) {
    Optional<Symbol> named = options.symbol().or(() -> options.bars().getFirst().symbol());
    Set<Symbol> wanted = new TreeSet<>(others);
    named.ifPresent(wanted::add);
    for (BarArgument argument : options.bars()) {
      read(argument, named.isEmpty() && !isFolder(argument) ? Set.of() : wanted);
    }
    Dividends dividends =
        options
            .dividends()
            .map(surroundings::resolve)
            .map(DividendFile::read)
            .orElse(Dividends.NONE);
    Symbol signal = named.orElseGet(this::obvious);
    origin.addAll(new Coverage(calendar).sentences(signal, bars));
    return new Market(calendar, signal, bars, dividends, synthetic, origin);
  }

  private void read(BarArgument argument, Set<Symbol> wanted) {
    Path path = surroundings.resolve(argument.path());
    ReadOptions reading = options.reading();
    ReadBars read =
        argument
            .symbol()
            .map(symbol -> files.read(path, symbol, reading))
            .orElseGet(
                () -> files.read(path, reading.only(wanted.isEmpty() ? wanted : usual(wanted))));
    read.bars().forEach(this::keep);
    read.sentences().forEach(fact -> origin.add(asNamed(fact, path, argument.path())));
    read.reports()
        .forEach(report -> label(report.file(), asNamed(report.file(), path, argument.path())));
  }

  /** A path as the user wrote it, not as it was resolved. */
  private static String asNamed(String text, Path resolved, Path named) {
    return text.replace(resolved.toString(), named.toString());
  }

  private void label(String file, String named) {
    SyntheticLabel.seed(Path.of(file))
        .ifPresent(
            seed -> {
              synthetic = true;
              origin.add("SYNTHETIC: " + named + " was made up with seed " + seed);
            });
  }

  private Set<Symbol> usual(Set<Symbol> wanted) {
    Set<Symbol> more = new TreeSet<>(wanted);
    more.add(options.symbol().orElse(USUAL));
    return more;
  }

  private boolean isFolder(BarArgument argument) {
    return Files.isDirectory(surroundings.resolve(argument.path()));
  }

  private void keep(Symbol symbol, Bars read) {
    if (bars.put(symbol, read) != null) {
      throw new IllegalArgumentException(
          "--bars must name each symbol once, named "
              + symbol
              + " again; put files that follow each other into one folder and name the folder");
    }
  }

  /** The one symbol there is, or SPY. */
  private Symbol obvious() {
    if (bars.size() > 1 && !bars.containsKey(USUAL)) {
      throw new IllegalArgumentException(
          "--symbol must say whose price gives the signal, as --bars hold " + bars.keySet());
    }
    return bars.size() > 1 ? USUAL : bars.keySet().iterator().next();
  }
}
