package dev.bellwether.ensemble;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.bellwether.market.calendar.ExchangeCalendar;
import dev.bellwether.market.calendar.NyseCalendar;
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
import java.time.OffsetDateTime;
import java.util.zip.GZIPInputStream;

/** Real minutes beside the repository; tests that need them are skipped where they are absent. */
public final class RealBars {
  public static final ExchangeCalendar CALENDAR = NyseCalendar.create();

  private RealBars() {}

  /** The first minutes of SPY from April 2024 on, those outside the sessions left out. */
  public static Bars spy(int most) {
    Path file =
        Path.of(System.getProperty("bellwether.shared", "../../shared"), "data/minute/SPY.csv.gz");
    assumeTrue(Files.exists(file), () -> "skipped: there is no " + file);
    BarsBuilder bars = new BarsBuilder(Symbol.of("SPY"), Granularity.MINUTE);
    try (InputStream raw = Files.newInputStream(file);
        BufferedReader reader =
            new BufferedReader(
                new InputStreamReader(new GZIPInputStream(raw), StandardCharsets.UTF_8))) {
      reader.lines().skip(1).limit(most).forEach(line -> add(bars, line.split(",", -1)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bars.build();
  }

  private static void add(BarsBuilder bars, String[] row) {
    long start = OffsetDateTime.parse(row[0]).toInstant().toEpochMilli();
    if (CALENDAR.atOrAfter(start).covers(start, start + 60_000)) {
      bars.add(
          start, number(row[1]), number(row[2]), number(row[3]), number(row[4]), number(row[5]));
    }
  }

  private static double number(String text) {
    return Double.parseDouble(text);
  }
}
