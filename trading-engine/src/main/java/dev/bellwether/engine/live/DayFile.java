package dev.bellwether.engine.live;

import dev.bellwether.engine.OpeningEquity;
import dev.bellwether.market.calendar.Session;
import dev.bellwether.market.port.PortException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is fixed for a day and must outlive the process: the equity with which it began. One small
 * file for each session, replaced as a whole.
 */
public final class DayFile implements OpeningEquity {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private static final int VERSION = 1;

  // files from before there were versions have none, and read the same
  private record Day(@Nullable Integer version, String date, double openingEquity) {}

  private final Path folder;

  public DayFile(Path folder) {
    this.folder = folder;
  }

  /** The equity with which a session began, if it was written down. */
  public OptionalDouble find(Session session) {
    Path file = file(session);
    if (!Files.exists(file)) {
      return OptionalDouble.empty();
    }
    try {
      return OptionalDouble.of(ofThisVersion(file).openingEquity());
    } catch (IOException | JacksonException e) {
      throw failure(file, "cannot be read; remove it if it is damaged", e);
    }
  }

  private static Day ofThisVersion(Path file) throws IOException {
    Day day = MAPPER.readValue(Files.readString(file), Day.class);
    if (day.version() != null && day.version() != VERSION) {
      throw new PortException(
          PortException.Remedy.STOP,
          "The file "
              + file
              + " must be of version "
              + VERSION
              + ", was of "
              + day.version()
              + ": go on with the program that wrote it, until the day is over.");
    }
    return day;
  }

  @Override
  public double of(Session session, double measured) {
    OptionalDouble known = find(session);
    if (known.isPresent()) {
      return known.getAsDouble();
    }
    Path file = file(session);
    Path fresh = file.resolveSibling(file.getFileName() + ".new");
    try {
      Files.createDirectories(folder);
      Day day = new Day(VERSION, session.date().toString(), measured);
      Files.writeString(fresh, MAPPER.writeValueAsString(day) + "\n");
      try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
        channel.force(true);
      }
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw failure(file, "cannot be written", e);
    }
    return measured;
  }

  private Path file(Session session) {
    return folder.resolve("day-" + session.date() + ".json");
  }

  private static PortException failure(Path file, String what, Exception e) {
    return new PortException(
        PortException.Remedy.STOP, "The file " + file + " " + what + ": " + e.getMessage(), e);
  }
}
