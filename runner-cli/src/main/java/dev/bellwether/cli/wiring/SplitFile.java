package dev.bellwether.cli.wiring;

import dev.bellwether.market.port.PortException;
import dev.bellwether.sandbox.market.Split;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Reads splits from CSV with the columns {@code execution_date}, {@code split_from} and {@code
 * split_to}: so many old shares become so many new ones.
 */
public final class SplitFile {
  private static final List<String> COLUMNS = List.of("execution_date", "split_from", "split_to");

  private SplitFile() {}

  /**
   * The splits in a file.
   *
   * @throws PortException if it cannot be read as it is, with the line and what is wrong with it
   */
  public static List<Split> read(String ticker, Path file) {
    try {
      return parse(ticker, file.toString(), Files.readAllLines(file, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new PortException(
          PortException.Remedy.STOP,
          file + ": the file of splits cannot be read; check the path and its permissions.",
          e);
    }
  }

  private static List<Split> parse(String ticker, String name, List<String> lines) {
    List<String> header = lines.isEmpty() ? List.of() : fields(lines.getFirst());
    if (!header.containsAll(COLUMNS)) {
      throw fault(name, 1, "the header must name " + COLUMNS + ", was " + header);
    }
    List<Split> splits = new ArrayList<>();
    for (int i = 1; i < lines.size(); i++) {
      if (!lines.get(i).isBlank()) {
        splits.add(split(ticker, name, i + 1, header, fields(lines.get(i))));
      }
    }
    return splits;
  }

  private static Split split(
      String ticker, String name, int line, List<String> header, List<String> row) {
    try {
      if (row.size() != header.size()) {
        throw fault(name, line, "a row must have as many columns as the header");
      }
      return new Split(
          ticker,
          LocalDate.parse(row.get(header.indexOf(COLUMNS.get(0)))),
          Double.parseDouble(row.get(header.indexOf(COLUMNS.get(1)))),
          Double.parseDouble(row.get(header.indexOf(COLUMNS.get(2)))));
    } catch (DateTimeException | IllegalArgumentException e) {
      throw fault(name, line, "a date and two numbers above 0 are needed, was " + row);
    }
  }

  private static List<String> fields(String line) {
    return Arrays.stream(line.replace("\uFEFF", "").split(",", -1)).map(String::strip).toList();
  }

  private static PortException fault(String name, int line, String words) {
    return new PortException(
        PortException.Remedy.STOP, name + ", line " + line + ": " + words + ".");
  }
}
