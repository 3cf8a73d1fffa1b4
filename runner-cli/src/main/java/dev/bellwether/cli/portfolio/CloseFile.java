package dev.bellwether.cli.portfolio;

import dev.bellwether.engine.bars.text.BarFileException;
import dev.bellwether.engine.bars.text.BarFileRule;
import dev.bellwether.market.data.Symbol;
import dev.bellwether.portfolio.score.DailyPrices;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * A CSV file, plain or in gzip, with dates and closes and nothing else: what free sources of
 * adjusted closes give. Columns are found by their names: {@code date} or {@code timestamp}, and
 * {@code adj_close}, {@code adjusted_close} or {@code close}, the adjusted one first.
 */
final class CloseFile {
  private static final List<String> DATES = List.of("date", "timestamp", "day");
  private static final List<String> CLOSES =
      List.of("adj_close", "adjusted_close", "adj close", "close");

  private final Path file;
  private final List<LocalDate> dates = new ArrayList<>();
  private final List<Double> closes = new ArrayList<>();

  private CloseFile(Path file) {
    this.file = file;
  }

  /** Whether a file has closes, but no opens. */
  static boolean is(Path file) {
    try (BufferedReader lines = open(file)) {
      List<String> names = names(lines.readLine());
      return !names.contains("open") && CLOSES.stream().anyMatch(names::contains);
    } catch (IOException unreadable) {
      return false; // whoever reads bars says why, and better
    }
  }

  /**
   * Reads all of it.
   *
   * @throws BarFileException if a line is not a date and a price, or dates do not grow
   */
  static DailyPrices read(Path file, Symbol symbol) {
    CloseFile reading = new CloseFile(file);
    try (BufferedReader lines = open(file)) {
      reading.readAll(lines);
    } catch (IOException e) {
      throw reading.wrong(BarFileRule.READABLE, "it cannot be read, " + e, "check the file");
    }
    double[] values = reading.closes.stream().mapToDouble(Double::doubleValue).toArray();
    return DailyPrices.ofCloses(symbol, reading.dates, values);
  }

  private static BufferedReader open(Path file) throws IOException {
    InputStream bytes = Files.newInputStream(file);
    boolean packed = file.toString().toLowerCase(Locale.ROOT).endsWith(".gz");
    return new BufferedReader(
        new InputStreamReader(packed ? new GZIPInputStream(bytes) : bytes, StandardCharsets.UTF_8));
  }

  private static List<String> names(@Nullable String header) {
    return header == null
        ? List.of()
        : Arrays.stream(header.split(",", -1))
            .map(name -> name.strip().toLowerCase(Locale.ROOT))
            .toList();
  }

  private void readAll(BufferedReader lines) throws IOException {
    List<String> names = names(lines.readLine());
    int date = first(names, DATES);
    int close = first(names, CLOSES);
    if (date < 0 || close < 0) {
      throw wrong(
          BarFileRule.COLUMNS,
          "line 1 must name a column date and a column adj_close or close",
          "name them in the first line");
    }
    int number = 1;
    for (Optional<String> line = next(lines); line.isPresent(); line = next(lines)) {
      number++;
      row(line.get().split(",", -1), date, close, number);
    }
  }

  private static Optional<String> next(BufferedReader lines) throws IOException {
    return Optional.ofNullable(lines.readLine());
  }

  private static int first(List<String> names, List<String> wanted) {
    return wanted.stream().mapToInt(names::indexOf).filter(at -> at >= 0).findFirst().orElse(-1);
  }

  private void row(String[] cells, int date, int close, int number) {
    if (cells.length <= Math.max(date, close)) {
      throw wrong(BarFileRule.COLUMNS, "line " + number + " has too few columns", "mend the line");
    }
    try {
      LocalDate day = LocalDate.parse(cells[date].strip());
      double price = Double.parseDouble(cells[close].strip());
      if (!(price > 0 && Double.isFinite(price)) || isLate(day)) {
        throw wrong(
            BarFileRule.COLUMNS,
            "line " + number + " must have a later date and a price above 0",
            "mend the line");
      }
      dates.add(day);
      closes.add(price);
    } catch (DateTimeException | NumberFormatException e) {
      throw wrong(
          BarFileRule.COLUMNS,
          "line " + number + " must have a date such as 2024-01-31 and a number",
          "mend the line");
    }
  }

  private boolean isLate(LocalDate day) {
    return !dates.isEmpty() && !day.isAfter(dates.getLast());
  }

  private BarFileException wrong(BarFileRule rule, String fault, String remedy) {
    return BarFileException.ofFile(file.toString(), rule, fault, remedy);
  }
}
