package dev.bellwether.engine.bars;

import dev.bellwether.engine.bars.text.BarFileException;
import dev.bellwether.market.calendar.ExchangeCalendar;
import dev.bellwether.market.calendar.Session;
import dev.bellwether.market.data.Bars;
import dev.bellwether.market.data.Granularity;
import dev.bellwether.market.data.Symbol;
import dev.bellwether.market.port.PortException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The bars of one session in one file, {@code SYMBOL/1m/2024-07-24-HASH.csv.gz}: written whole or
 * not at all, and read only if they are what their name says. A session without bars is an empty
 * file with {@code none} for a hash.
 */
final class SessionFiles {
  private static final int HASH_LETTERS = 16;
  private static final String NONE = "none";
  private static final String END = ".csv.gz";

  private final Path folder;
  private final ExchangeCalendar calendar;
  private final BarWriter writer;

  SessionFiles(Path folder, ExchangeCalendar calendar) {
    this.folder = folder;
    this.calendar = calendar;
    this.writer = new BarWriter(calendar.zone());
  }

  Optional<Bars> find(Symbol symbol, Granularity granularity, Session session) {
    Path place = place(symbol, granularity);
    String start = session.date() + "-";
    for (Path file : files(place, start)) {
      String name = file.getFileName().toString();
      String hash = name.substring(start.length(), name.length() - END.length());
      if (hash.equals(NONE)) {
        return Optional.of(Bars.empty(symbol, granularity));
      }
      Optional<Bars> read = read(file, symbol, granularity);
      if (read.isPresent() && hash(read.get()).equals(hash)) {
        return read;
      }
      remove(file);
    }
    return Optional.empty();
  }

  void keep(Session session, Bars bars) {
    Path place = place(bars.symbol(), bars.granularity());
    String hash = bars.isEmpty() ? NONE : hash(bars);
    Path file = place.resolve(session.date() + "-" + hash + END);
    Path fresh =
        place.resolve("." + file.getFileName() + "." + ProcessHandle.current().pid() + END);
    try {
      Files.createDirectories(place);
      if (bars.isEmpty()) {
        Files.write(fresh, new byte[0]);
      } else {
        writer.write(fresh, bars);
      }
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw failure(file, e);
    }
  }

  private Optional<Bars> read(Path file, Symbol symbol, Granularity granularity) {
    try {
      ReadOptions options = ReadOptions.DEFAULTS.granularity(granularity).withoutCache();
      return Optional.of(new BarFiles(calendar).read(file, symbol, options).bars(symbol));
    } catch (BarFileException damaged) {
      return Optional.empty(); // fetched again
    }
  }

  private static String hash(Bars bars) {
    return DataHash.of(List.of(bars)).replaceAll("[^0-9a-f]", "").substring(0, HASH_LETTERS);
  }

  private Path place(Symbol symbol, Granularity granularity) {
    String safe = symbol.ticker().replaceAll("[^A-Za-z0-9.-]", "_");
    return folder.resolve(safe).resolve(granularity.toString());
  }

  private static List<Path> files(Path place, String start) {
    if (!Files.isDirectory(place)) {
      return List.of();
    }
    try (Stream<Path> all = Files.list(place)) {
      return all.filter(file -> file.getFileName().toString().startsWith(start)).sorted().toList();
    } catch (IOException e) {
      throw failure(place, e);
    }
  }

  private static void remove(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw failure(file, e);
    }
  }

  private static PortException failure(Path file, IOException e) {
    return new PortException(
        PortException.Remedy.STOP,
        "The kept bars " + file + " cannot be used: " + e.getMessage(),
        e);
  }
}
