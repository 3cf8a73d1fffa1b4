package dev.bellwether.btm;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.bellwether.market.calendar.ExchangeCalendar;
import dev.bellwether.market.data.Bars;
import dev.bellwether.market.data.BarsBuilder;
import dev.bellwether.market.data.Granularity;
import dev.bellwether.market.data.Symbol;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

/** Real market data beside the repository; tests that need it are skipped where it is absent. */
final class SharedData {
  private SharedData() {}

  /** The lines after the header, cut at the commas. */
  static List<String[]> rows(String path) {
    Path file = Path.of(System.getProperty("bellwether.shared", "../../shared"), "data", path);
    assumeTrue(Files.exists(file), () -> "skipped: there is no " + file);
    try (InputStream raw = Files.newInputStream(file);
        InputStream in = path.endsWith(".gz") ? new GZIPInputStream(raw) : raw;
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return reader.lines().skip(1).map(line -> line.split(",", -1)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Start-stamped bars, those outside the regular sessions left out. */
  static Bars bars(String path, Symbol symbol, Granularity granularity, ExchangeCalendar calendar) {
    BarsBuilder bars = new BarsBuilder(symbol, granularity);
    for (String[] row : rows(path)) {
      long start = OffsetDateTime.parse(row[0]).toInstant().toEpochMilli();
      if (calendar.atOrAfter(start).covers(start, start + granularity.millis())) {
        bars.add(start, value(row, 1), value(row, 2), value(row, 3), value(row, 4), value(row, 5));
      }
    }
    return bars.build();
  }

  /** The dividends of SPY. */
  static Dividends dividends() {
    TreeMap<LocalDate, Double> byDate = new TreeMap<>();
    for (String[] row : rows("corporate_actions/SPY_dividends.csv")) {
      byDate.put(LocalDate.parse(row[0]), value(row, 1));
    }
    return new Dividends(byDate);
  }

  static double value(String[] row, int column) {
    return Double.parseDouble(row[column]);
  }
}
