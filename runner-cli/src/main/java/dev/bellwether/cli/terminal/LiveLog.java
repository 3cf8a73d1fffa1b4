package dev.bellwether.cli.terminal;

import dev.bellwether.engine.live.News;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.Consumer;

/** What happens, for people: on the terminal and in a file, with the exchange's time. */
public final class LiveLog implements Consumer<String>, News, AutoCloseable {
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMdd_HHmmss", Locale.ROOT);
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSS", Locale.ROOT);

  private final PrintWriter out;
  private final PrintWriter file;
  private final Path path;
  private final ZoneId zone;
  private final InstantSource time;

  private LiveLog(PrintWriter out, PrintWriter file, Path path, ZoneId zone, InstantSource time) {
    this.out = out;
    this.file = file;
    this.path = path;
    this.zone = zone;
    this.time = time;
  }

  /** Begins a file of its own, named after the system and the time. */
  public static LiveLog begin(
      String system, Path folder, PrintWriter out, ZoneId zone, InstantSource time) {
    Path path =
        folder.resolve(system + "_trading_" + STAMP.format(time.instant().atZone(zone)) + ".log");
    try {
      Files.createDirectories(folder);
      PrintWriter file =
          new PrintWriter(
              Files.newBufferedWriter(path, StandardOpenOption.CREATE, StandardOpenOption.APPEND));
      return new LiveLog(out, file, path, zone, time);
    } catch (IOException e) {
      throw new UncheckedIOException("the log " + path + " cannot be written", e);
    }
  }

  /** Where the file is. */
  public Path path() {
    return path;
  }

  /** Alarms stand out; the rest goes without saying. */
  @Override
  public void tell(Level level, String sentence) {
    accept(level == Level.ALARM ? "ALARM  " + sentence : sentence);
  }

  @Override
  public synchronized void accept(String sentence) {
    Instant now = time.instant();
    String line = TIME.format(now.atZone(zone)) + "  " + sentence;
    out.println(line);
    out.flush();
    file.println(line);
    file.flush();
  }

  @Override
  public void close() {
    file.close();
  }
}
