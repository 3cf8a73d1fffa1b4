package dev.bellwether.cli.wiring;

import dev.bellwether.btm.Dividends;
import dev.bellwether.market.port.PortException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads dividends from CSV with the columns {@code ex_date} and {@code cash_dividend}. */
public final class DividendFile {
  private static final String DATE = "ex_date";
  private static final String AMOUNT = "cash_dividend";

  private final String name;
  private final SortedMap<LocalDate, Double> byExDate = new TreeMap<>();

  private DividendFile(String name) {
    this.name = name;
  }

  /**
   * The dividends in a file.
   *
   * @throws PortException if it cannot be read as it is, with the line and what is wrong with it
   */
  public static Dividends read(Path file) {
    try {
      return parse(file.toString(), Files.readString(file, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new PortException(
          PortException.Remedy.STOP,
          file + ": the file of dividends cannot be read; check the path and its permissions.",
          e);
    }
  }

  static Dividends parse(String name, String text) {
    DividendFile file = new DividendFile(name);
    List<String> lines = text.lines().toList();
    List<String> header = lines.isEmpty() ? List.of() : fields(lines.getFirst());
    int date = header.indexOf(DATE);
    int amount = header.indexOf(AMOUNT);
    if (date < 0 || amount < 0) {
      throw file.fault(1, "the header must name " + DATE + " and " + AMOUNT + ", was " + header);
    }
    for (int i = 1; i < lines.size(); i++) {
      if (!lines.get(i).isBlank()) {
        file.add(i + 1, fields(lines.get(i)), date, amount);
      }
    }
    return new Dividends(file.byExDate);
  }

  private void add(int line, List<String> fields, int date, int amount) {
    if (fields.size() <= Math.max(date, amount)) {
      throw fault(line, "a row must have as many columns as the header, had " + fields.size());
    }
    LocalDate exDate = date(line, fields.get(date));
    if (byExDate.put(exDate, amount(line, fields.get(amount))) != null) {
      throw fault(line, exDate + " comes twice; keep one row for each ex-date");
    }
  }

  private LocalDate date(int line, String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw fault(line, DATE + " must be a date such as 2024-06-21, was \"" + text + "\"");
    }
  }

  private double amount(int line, String text) {
    try {
      double amount = Double.parseDouble(text);
      if (amount >= 0 && amount < Double.POSITIVE_INFINITY) {
        return amount;
      }
    } catch (NumberFormatException e) {
      // said below
    }
    throw fault(line, AMOUNT + " must be a number of at least 0, was \"" + text + "\"");
  }

  private static List<String> fields(String line) {
    return List.of(line.replace("\uFEFF", "").split(",", -1)).stream().map(String::strip).toList();
  }

  private PortException fault(int line, String words) {
    return new PortException(
        PortException.Remedy.STOP, name + ", line " + line + ": " + words + ".");
  }
}
