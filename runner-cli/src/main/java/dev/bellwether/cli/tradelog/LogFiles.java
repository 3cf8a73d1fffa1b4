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
import java.util.List;
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

  /** Hears which files cannot be written, and why. Who throws it on ends the run. */
  @FunctionalInterface
  interface Trouble {
    void with(List<Kind> kinds, PortException why);
  }

  private final Map<Kind, Writer> writers = new EnumMap<>(Kind.class);
  private final Trouble trouble;
  private boolean closed;

  private LogFiles(Trouble trouble) {
    this.trouble = trouble;
  }

  /**
   * Opens the five. One that cannot be written is told of once, and left out from then on.
   *
   * @param begun on the exchange's clock; gives the names
   * @param anew whether what files of these names hold is to go
   */
  static LogFiles open(Path folder, ZonedDateTime begun, boolean anew, Trouble trouble) {
    LogFiles files = new LogFiles(trouble);
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      trouble.with(List.of(Kind.values()), cannot(folder.toString(), e));
      return files;
    }
    try {
      for (Kind kind : Kind.values()) {
        String name = kind.name().toLowerCase(Locale.ROOT) + "_" + STAMP.format(begun);
        files.open(kind, folder.resolve(name + "." + kind.ending), anew);
      }
      return files;
    } catch (PortException e) {
      files.close();
      throw e;
    }
  }

  private void open(Kind kind, Path file, boolean anew) {
    try {
      writers.put(
          kind,
          Files.newBufferedWriter(
              file,
              StandardCharsets.UTF_8,
              StandardOpenOption.CREATE,
              anew ? StandardOpenOption.TRUNCATE_EXISTING : StandardOpenOption.APPEND,
              StandardOpenOption.WRITE));
    } catch (IOException e) {
      trouble.with(List.of(kind), cannot(file.toString(), e));
    }
  }

  /** Adds a line, which is on its way to the disk when this returns. */
  void line(Kind kind, String text) {
    if (closed) {
      throw new IllegalStateException("the logs are closed");
    }
    Writer writer = writers.get(kind);
    if (writer == null) {
      return; // said when it was left out
    }
    try {
      writer.write(text);
      writer.write('\n');
      writer.flush();
    } catch (IOException e) {
      writers.remove(kind);
      abandon(writer);
      trouble.with(List.of(kind), cannot(kind.name().toLowerCase(Locale.ROOT), e));
    }
  }

  /** Gives its file back to the system; that it cannot be written is known. */
  private static void abandon(Writer writer) {
    try (writer) {
      return;
    } catch (IOException e) {
      return;
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
    if (closed) {
      return;
    }
    closed = true;
    writers.forEach(this::close);
    writers.clear();
  }

  private void close(Kind kind, Writer writer) {
    try {
      writer.close();
    } catch (IOException e) {
      trouble.with(List.of(kind), cannot(kind.name().toLowerCase(Locale.ROOT), e));
    }
  }
}
