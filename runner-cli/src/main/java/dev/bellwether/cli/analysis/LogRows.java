package dev.bellwether.cli.analysis;

import dev.bellwether.market.port.PortException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The lines of the logs, by their kind, in time order.
 *
 * @param signals one a bar
 * @param decisions one a bar, and one for each instruction between them
 * @param trades one for each fill, and for each order that ended without
 * @param positions one a bar
 */
record LogRows(
    List<JsonNode> signals,
    List<JsonNode> decisions,
    List<JsonNode> trades,
    List<JsonNode> positions) {
  private static final JsonMapper MAPPER = new JsonMapper();

  /**
   * Reads every log in these folders and files.
   *
   * @throws IllegalArgumentException if there is no signals or no positions log among them
   * @throws PortException if one cannot be read
   */
  static LogRows read(List<Path> places) {
    List<Path> files = new ArrayList<>();
    places.forEach(place -> files.addAll(filesIn(place)));
    LogRows rows =
        new LogRows(
            rows(files, "signals_"),
            rows(files, "decisions_"),
            rows(files, "trades_"),
            rows(files, "positions_"));
    if (rows.signals.isEmpty() || rows.positions.isEmpty()) {
      throw new IllegalArgumentException(
          "there are no signals_*.jsonl and positions_*.jsonl with lines in them in " + places);
    }
    return rows;
  }

  private static List<Path> filesIn(Path place) {
    if (!Files.isDirectory(place)) {
      return siblings(place);
    }
    try (Stream<Path> found = Files.list(place)) {
      return found.sorted().toList();
    } catch (IOException e) {
      throw unreadable(place, e);
    }
  }

  /** A file that is named stands for all five of its session. */
  private static List<Path> siblings(Path file) {
    Path name = file.getFileName();
    if (name == null || !Files.exists(file)) {
      throw new PortException(
          PortException.Remedy.STOP, file + ": there is no such file or folder.");
    }
    String session = name.toString().replaceFirst("^[a-z]+_", "").replaceFirst("\\..*$", "");
    Path folder = file.toAbsolutePath().getParent();
    return folder == null
        ? List.of(file)
        : filesIn(folder).stream().filter(one -> one.toString().contains(session)).toList();
  }

  private static List<JsonNode> rows(List<Path> files, String beginning) {
    List<JsonNode> rows = new ArrayList<>();
    for (Path file : files) {
      String name = String.valueOf(file.getFileName());
      if (name.startsWith(beginning) && name.endsWith(".jsonl")) {
        lines(file, rows);
      }
    }
    rows.sort(Comparator.comparingLong(LogRows::millis));
    return rows;
  }

  private static void lines(Path file, List<JsonNode> rows) {
    try {
      int number = 0;
      for (String line : Files.readAllLines(file)) {
        number++;
        if (!line.isBlank()) {
          rows.add(parse(line, file, number));
        }
      }
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  private static JsonNode parse(String line, Path file, int number) {
    try {
      return MAPPER.readTree(line);
    } catch (JacksonException e) {
      throw new PortException(
          PortException.Remedy.STOP,
          "Line " + number + " of " + file + " is not JSON: " + e.getOriginalMessage(),
          e);
    }
  }

  private static PortException unreadable(Path file, IOException e) {
    return new PortException(
        PortException.Remedy.STOP, file + " cannot be read: " + e.getMessage(), e);
  }

  static long millis(JsonNode row) {
    return row.path("timestamp_ms").asLong(0);
  }

  static double number(JsonNode row, String name) {
    JsonNode value = row.path(name);
    return value.isNumber() ? value.doubleValue() : Double.NaN;
  }

  static String text(JsonNode row, String name) {
    return row.path(name).asString("");
  }

  /** The exchange's date, as the timestamp begins with it. */
  static String date(JsonNode row) {
    return text(row, "timestamp").substring(0, 10);
  }
}
