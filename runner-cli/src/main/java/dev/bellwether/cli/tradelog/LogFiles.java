package dev.bellwether.cli.tradelog;

import dev.bellwether.market.port.PortException;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/** The five files of one session, {@code signals_20251007_093000.jsonl} and the like. */
final class LogFiles implements AutoCloseable {
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMdd_HHmmss", Locale.ROOT);

  /** Which of them. */
  enum Kind {
    SYSTEM("log"),
    SIGNALS("jsonl"),
    DECISIONS("jsonl"),
    TRADES("jsonl"),
    POSITIONS("jsonl");

    private final String ending;

    Kind(String ending) {
      this.ending = ending;
    }
  }

  private final Map<Kind, Writer> writers = new EnumMap<>(Kind.class);

  private LogFiles() {}

  /**
   * Opens the five.
   *
   * @param begun on the exchange's clock; gives the names
   * @param anew whether what files of these names hold is to go
   * @throws PortException if the folder cannot be written
   */
  static LogFiles open(Path folder, ZonedDateTime begun, boolean anew) {
    LogFiles files = new LogFiles();
    try {
      Files.createDirectories(folder);
      for (Kind kind : Kind.values()) {
        String name = kind.name().toLowerCase(Locale.ROOT) + "_" + STAMP.format(begun);
        files.writers.put(
            kind,
            Files.newBufferedWriter(
                folder.resolve(name + "." + kind.ending),
                StandardCharsets.UTF_8,
                StandardOpenOption.CREATE,
                anew ? StandardOpenOption.TRUNCATE_EXISTING : StandardOpenOption.APPEND,
                StandardOpenOption.WRITE));
      }
      return files;
    } catch (IOException e) {
      files.close();
      throw cannot(folder.toString(), e);
    }
  }

  /** Adds a line, which is on its way to the disk when this returns. */
  void line(Kind kind, String text) {
    Writer writer = writers.get(kind);
    if (writer == null) {
      throw new IllegalStateException("the logs are closed");
    }
    try {
      writer.write(text);
      writer.write('\n');
      writer.flush();
    } catch (IOException e) {
      throw cannot(kind.name().toLowerCase(Locale.ROOT), e);
    }
  }

  private static PortException cannot(String what, IOException e) {
    return new PortException(
        PortException.Remedy.STOP,
        "The trading logs (" + what + ") cannot be written: " + e.getMessage(),
        e);
  }

  @Override
  public void close() {
    writers
        .values()
        .forEach(
            writer -> {
              try {
                writer.close();
              } catch (IOException e) {
                throw cannot("close", e);
              }
            });
    writers.clear();
  }
}
