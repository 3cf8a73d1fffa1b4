package dev.bellwether.engine.bars;

import static dev.bellwether.engine.bars.TextFixture.FILES;
import static dev.bellwether.engine.bars.TextFixture.PLAIN;
import static dev.bellwether.engine.bars.TextFixture.SPY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.entry;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.bellwether.engine.bars.text.BarFileException;
import dev.bellwether.engine.bars.text.BarFileRule;
import dev.bellwether.engine.bars.time.SessionPart;
import dev.bellwether.engine.bars.time.Stamp;
import dev.bellwether.engine.bars.time.TimeFormat;
import dev.bellwether.market.data.Bars;
import dev.bellwether.market.data.Granularity;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Real market data, which is not in the repository: skipped where it is absent. */
final class SharedDataTest {
  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
  private static final Pattern FOLDER = Pattern.compile("### ([\\w-]+)/ .*");
  private static final Pattern FILE =
      Pattern.compile(
          "\\| ([\\w-]+\\.csv\\.gz) \\| (\\d+) \\| ([\\dT:+-]+) \\| ([\\dT:+-]+) \\|.*");

  private final Path data = Path.of(System.getProperty("bellwether.shared", "none"), "data");

  /** What the manifest says of a file. */
  private record Entry(String folder, String name, long rows, String first, String last) {}

  @BeforeEach
  void requireData() {
    assumeTrue(
        Files.isDirectory(data),
        "no market data at " + data + ": set -Dbellwether.shared to test it");
  }

  @Test
  void readsEveryFileOfTheManifestRowForRow() throws IOException {
    List<Entry> entries = manifest();
    for (Entry entry : entries) {
      if (!entry.folder.equals("daily_close") && !entry.name.startsWith("sp500")) {
        ReadBars read = FILES.read(file(entry), options(entry));

        ReadReport report = read.reports().getFirst();
        assertThat(report.rowsRead()).as("%s", entry).isEqualTo(entry.rows);
        assertThat(report.rowsKept() + report.rowsCut()).as("%s", entry).isEqualTo(entry.rows);
        assertThat(report.newestFirst()).as("%s", entry).isFalse();
        assertGranularity(entry, report.granularity());
        assertEnds(entry, read);
      }
    }
    assertThat(entries.stream().map(Entry::folder).collect(Collectors.toSet()))
        .contains("minute", "minute_iex", "minute_ext", "minute_slices", "minute_yahoo_2019-12")
        .contains(
            "five_minute", "hourly", "daily", "daily_close", "daily_yahoo", "universe", "crypto");
    assertThat(entries).hasSizeGreaterThan(100);
  }

  @Test
  void cutsOnlyTheClosingPrintsOfTheMinuteFiles() throws IOException {
    for (Entry entry : manifest()) {
      if (entry.folder.equals("minute")) {
        ReadReport report = FILES.read(file(entry), PLAIN).reports().getFirst();

        assertThat(report.cut().keySet())
            .as("%s", entry)
            .isSubsetOf(Set.of(SessionPart.EARLY_CLOSE_PRINT));
      }
    }
    // Half days from 2024-04-01 to 2025-10-16: 07-03, 11-29, 12-24 of 2024 and 07-03 of 2025.
    assertThat(FILES.read(data.resolve("minute/SPY.csv.gz"), PLAIN).reports().getFirst().cut())
        .containsOnly(entry(SessionPart.EARLY_CLOSE_PRINT, 4L));
  }

  @Test
  void readsRealBarsBitForBitAsParseDoubleDoes() throws IOException {
    for (String name : List.of("minute/SPY.csv.gz", "five_minute/SPY_2021_2025_av.csv.gz")) {
      Bars bars = FILES.read(data.resolve(name), PLAIN.regularSessionOnly(false)).bars(SPY);
      int row = 0;
      try (BufferedReader lines = lines(data.resolve(name))) {
        lines.readLine();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
          String[] fields = line.split(",", -1);
          boolean same =
              bars.startMillis(row) == OffsetDateTime.parse(fields[0]).toInstant().toEpochMilli()
                  && bars.open(row) == Double.parseDouble(fields[1])
                  && bars.high(row) == Double.parseDouble(fields[2])
                  && bars.low(row) == Double.parseDouble(fields[3])
                  && bars.close(row) == Double.parseDouble(fields[4])
                  && bars.volume(row) == Double.parseDouble(fields[5]);
          assertThat(same).as("%s: %s", name, line).isTrue();
          row++;
        }
      }
      assertThat(row).isEqualTo(bars.size());
    }
  }

  @Test
  void saysWhatFilesWithClosesOnlyLack() throws IOException {
    for (Entry entry : manifest()) {
      if (entry.folder.equals("daily_close")) {
        BarFileException e = refused(file(entry), PLAIN);

        assertThat(e.rule()).isEqualTo(BarFileRule.COLUMNS);
        assertThat(e).hasMessageContaining("open, high, low, close, volume are missing");
      }
    }
  }

  @Test
  void namesTheOneBadRowOfTheSp500() {
    Path file = data.resolve("universe/sp500_daily_2019_2024.csv.gz");

    BarFileException e = refused(file, PLAIN);
    ReadBars lenient = FILES.read(file, PLAIN.lenient(true));

    assertThat(e.rule()).isEqualTo(BarFileRule.BAR);
    assertThat(e.line()).isEqualTo(251_616);
    assertThat(lenient.bars()).hasSize(440);
    assertThat(lenient.reports().getFirst().rowsRead()).isEqualTo(549_473);
    assertThat(lenient.reports().getFirst().skipped()).containsOnly(entry(BarFileRule.BAR, 1L));
  }

  @Test
  void readsThreeThousandSymbolsFromOneFile() {
    ReadBars read = FILES.read(data.resolve("universe/us3000_daily_2023_2024.csv.gz"), PLAIN);

    assertThat(read.bars()).hasSize(3000);
    assertThat(read.bars().values()).allMatch(bars -> bars.size() == 252);
  }

  @Test
  void keepsHoursAcrossTheOpeningBellWhenAsked() {
    Path file = data.resolve("hourly/SPY.csv.gz");

    ReadReport cut = FILES.read(file, PLAIN).reports().getFirst();
    ReadReport clipped = FILES.read(file, PLAIN.clipAtBell(true)).reports().getFirst();

    long across = cut.cut().get(SessionPart.ACROSS_BELL);
    assertThat(across).isGreaterThan(5_800); // one for each of 5,849 sessions, but for a few
    assertThat(clipped.rowsKept()).isEqualTo(cut.rowsKept() + across);
    assertThat(cut.hints()).isEmpty();
  }

  @Test
  void readsTheWeekThatIsStampedAtTheEndAndRunsFromNewToOld() {
    Path file = data.resolve("fixtures/spy_2019_02/eqker_SPY_1min.csv");

    ReadBars read = FILES.read(file, SPY, PLAIN.zone(NEW_YORK).stamped(Stamp.END));

    Bars bars = read.bars(SPY);
    assertThat(read.reports().getFirst().newestFirst()).isTrue();
    assertThat(read.reports().getFirst().timeFormat()).isEqualTo(TimeFormat.ISO_LOCAL);
    assertThat(bars.size()).isEqualTo(5 * 390);
    assertThat(Instant.ofEpochMilli(bars.startMillis(0))).isEqualTo("2019-02-11T14:30:00Z");
    assertThat(Instant.ofEpochMilli(bars.endMillis(1949))).isEqualTo("2019-02-15T21:00:00Z");
    assertThat(bars.close(1949)).isEqualTo(277.39);
    assertThat(FILES.read(file, SPY, PLAIN.zone(NEW_YORK)).sentences())
        .as("taken for starts")
        .anyMatch(line -> line.contains("these timestamps may name the end"));
    assertThat(refused(file, PLAIN)).hasMessageContaining("has no UTC offset");
  }

  @Test
  void stopsAtTheFileWithThreeSchemesAndGoesOnWhenLenient() {
    Path file = data.resolve("fixtures/bad/mixed_schema_SPY.csv");

    BarFileException e = refused(file, PLAIN);
    ReadReport lenient = FILES.read(file, SPY, PLAIN.lenient(true)).reports().getFirst();

    assertThat(e.line()).isEqualTo(2);
    assertThat(e).hasMessageContaining("the row has 7 columns, but the header names 6");
    assertThat(lenient.rowsRead()).isEqualTo(2286);
    assertThat(lenient.rowsKept()).isEqualTo(331);
    assertThat(lenient.skipped()).containsOnly(entry(BarFileRule.COLUMN_COUNT, 1955L));
    assertThat(lenient.timeFormat()).isEqualTo(TimeFormat.EPOCH_MILLIS);
  }

  @Test
  void readsWholeDirectoriesOrSaysWhichFilesDoNotFit() {
    assertThat(FILES.read(data.resolve("minute"), PLAIN).bars()).hasSize(13);
    assertThat(FILES.read(data.resolve("daily"), PLAIN).bars()).hasSize(27);
    assertThat(FILES.read(data.resolve("daily_yahoo"), PLAIN).bars()).hasSize(21);
    assertThat(FILES.read(data.resolve("minute_ext"), PLAIN).bars(SPY).size())
        .isEqualTo(13_650 + 8_010); // 35 sessions; 20 sessions and a half day
    assertThat(refused(data.resolve("five_minute"), PLAIN))
        .hasMessageContaining("SPY_2021_2025_av.csv.gz and ")
        .hasMessageContaining("both hold SPY and overlap in time");
    assertThat(refused(data.resolve("crypto"), PLAIN.regularSessionOnly(false)))
        .hasMessageContaining("both hold BTCUSDT and have bars of different lengths");
  }

  private static void assertGranularity(Entry entry, Granularity granularity) {
    String expected =
        switch (entry.folder) {
          case "five_minute" -> "5m";
          case "hourly" -> "1h";
          case "daily", "daily_yahoo", "universe" -> "1d";
          case "crypto" -> entry.name.split("_", -1)[1].replace(".csv.gz", "");
          default -> "1m";
        };
    assertThat(granularity).as("%s", entry).hasToString(expected);
  }

  /** The first and last bar, where nothing was cut at the ends. */
  private static void assertEnds(Entry entry, ReadBars read) {
    if (entry.folder.equals("universe") || read.reports().getFirst().rowsCut() > 0) {
      return;
    }
    Bars bars = read.bars().values().iterator().next();
    assertThat(bars.startMillis(0)).as("%s", entry).isEqualTo(start(entry.first));
    assertThat(bars.startMillis(bars.size() - 1)).as("%s", entry).isEqualTo(start(entry.last));
  }

  private static long start(String time) {
    return time.contains("T")
        ? OffsetDateTime.parse(time).toInstant().toEpochMilli()
        : LocalDate.parse(time).atTime(9, 30).atZone(NEW_YORK).toInstant().toEpochMilli();
  }

  private static ReadOptions options(Entry entry) {
    return PLAIN.regularSessionOnly(!entry.folder.equals("crypto"));
  }

  private Path file(Entry entry) {
    return data.resolve(entry.folder).resolve(entry.name);
  }

  private static BarFileException refused(Path file, ReadOptions options) {
    BarFileException e =
        catchThrowableOfType(BarFileException.class, () -> FILES.read(file, options));
    assertThat(e).as("%s must be refused", file).isNotNull();
    return e;
  }

  private static BufferedReader lines(Path file) throws IOException {
    return new BufferedReader(
        new InputStreamReader(
            new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.US_ASCII));
  }

  private List<Entry> manifest() throws IOException {
    List<Entry> entries = new ArrayList<>();
    String folder = "";
    for (String line : Files.readAllLines(data.resolve("MANIFEST.md"))) {
      Matcher heading = FOLDER.matcher(line);
      Matcher file = FILE.matcher(line);
      if (heading.matches()) {
        folder = heading.group(1);
      } else if (file.matches()) {
        long rows = Long.parseLong(file.group(2));
        entries.add(new Entry(folder, file.group(1), rows, file.group(3), file.group(4)));
      }
    }
    return entries;
  }
}
