package dev.bellwether.engine.bars;

import static dev.bellwether.engine.bars.TextFixture.FILES;
import static dev.bellwether.engine.bars.TextFixture.HEADER;
import static dev.bellwether.engine.bars.TextFixture.PLAIN;
import static dev.bellwether.engine.bars.TextFixture.SPY;
import static dev.bellwether.engine.bars.TextFixture.threeMinutes;
import static dev.bellwether.engine.bars.TextFixture.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.bellwether.engine.bars.text.BarFileRule;
import dev.bellwether.engine.bars.time.SessionPart;
import dev.bellwether.engine.bars.time.Stamp;
import dev.bellwether.engine.bars.time.TimeFormat;
import dev.bellwether.market.data.Bars;
import dev.bellwether.market.data.Granularity;
import dev.bellwether.market.data.Symbol;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class BarFilesTest {
  // The opening bell of Monday, 2024-04-01, in New York.
  private static final long OPEN = Instant.parse("2024-04-01T13:30:00Z").toEpochMilli();
  private static final long MINUTE = 60_000;
  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

  @TempDir Path dir;

  @Test
  void readsAPlainFileAndSaysHow() {
    ReadBars read = FILES.read(write(dir, "SPY.csv", threeMinutes()), PLAIN);

    assertThreeMinutes(read.bars(SPY));
    ReadReport report = read.reports().getFirst();
    assertThat(report.timeFormat()).isEqualTo(TimeFormat.ISO_OFFSET);
    assertThat(report.timeFormatDeclared()).isFalse();
    assertThat(report.stamp()).isEqualTo(Stamp.START);
    assertThat(report.granularity()).isEqualTo(Granularity.MINUTE);
    assertThat(report.granularityDeclared()).isFalse();
    assertThat(report.newestFirst()).isFalse();
    assertThat(report.rowsRead()).isEqualTo(3);
    assertThat(report.rowsKept()).isEqualTo(3);
    assertThat(read.sentences())
        .containsExactly(
            dir.resolve("SPY.csv") + ": 3 of 3 rows kept, bars of 1m (detected)",
            "timestamps are ISO-8601 with UTC offset (detected), taken to name the start of a bar");
  }

  @Test
  void readsGzipByItsContentWhateverItsName() {
    assertThreeMinutes(FILES.read(write(dir, "SPY.csv.gz", threeMinutes()), PLAIN).bars(SPY));
    byte[] zipped =
        TextFixture.gzip(String.join("\n", threeMinutes()).getBytes(StandardCharsets.UTF_8));
    assertThreeMinutes(FILES.read(TextFixture.writeBytes(dir, "SPY.csv", zipped), PLAIN).bars(SPY));
  }

  @Test
  void readsBytesInMemory() {
    byte[] bytes = String.join("\n", threeMinutes()).getBytes(StandardCharsets.UTF_8);

    ReadBars read = FILES.read("the demo", bytes, SPY, PLAIN);

    assertThreeMinutes(read.bars(SPY));
    assertThat(read.reports().getFirst().file()).isEqualTo("the demo");
  }

  @Test
  void findsColumnsByNameInAnyOrderAndIgnoresOthers() {
    Path file =
        write(
            dir,
            "SPY.csv",
            "name,V,c,\"Low\", High ,O,vwap,T",
            "\"S&P, 500\",632019,523.59,523.5509,523.84,523.83,,2024-04-01T09:30:00-04:00",
            ",1000,523.65,523.5,523.7,523.6,x,2024-04-01T09:31:00-04:00",
            "y,2000.5,523.8,523.6,523.9,523.65,1,2024-04-01T09:32:00-04:00");

    assertThreeMinutes(FILES.read(file, PLAIN).bars(SPY));
  }

  @Test
  void readsWhatADataFrameWrites() {
    String[] lines = threeMinutes();
    lines[0] = ",Open,High,Low,Close,Volume";

    assertThreeMinutes(FILES.read(write(dir, "SPY.csv", lines), PLAIN).bars(SPY));
  }

  @Test
  void readsWindowsLineEndsByteOrderMarksAndBlankLines() {
    String text = "\ufeff" + String.join("\r\n", threeMinutes()) + "\r\n\r\n";
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);

    assertThreeMinutes(FILES.read("x", bytes, SPY, PLAIN).bars(SPY));
  }

  @Test
  void readsEveryFormatOfTimeToTheSameBars() {
    String[] millis = withTimes("1711978200000", "1711978260000", "1711978320000");
    String[] seconds = withTimes("1711978200", "1711978260", "1711978320");
    String[] nanos = withTimes("1711978200000000000", "1711978260000000000", "1711978320000000000");
    String[] local = withTimes("2024-04-01 09:30:00", "2024-04-01 09:31:00", "2024-04-01 09:32:00");
    String[] utc =
        withTimes("2024-04-01T13:30:00Z", "2024-04-01T13:31Z", "2024-04-01 13:32:00+0000");

    for (String[] lines : List.of(millis, seconds, nanos, local, utc)) {
      Path file = write(dir, "SPY.csv", lines);
      assertThreeMinutes(FILES.read(file, PLAIN.zone(NEW_YORK)).bars(SPY));
    }
  }

  @Test
  void takesDeclaredFormatsAtTheirWord() {
    Path file = write(dir, "SPY.csv", withTimes("1711978200", "1711978260", "1711978380"));

    ReadBars read =
        FILES.read(
            file, PLAIN.timeFormat(TimeFormat.EPOCH_SECONDS).granularity(Granularity.parse("30s")));

    assertThat(read.bars(SPY).endMillis(0)).isEqualTo(OPEN + MINUTE / 2);
    assertThat(read.sentences().get(0)).endsWith("bars of 30s (declared)");
    assertThat(read.sentences().get(1)).contains("epoch seconds (declared)");
  }

  @Test
  void shiftsBarsThatAreStampedAtTheirEnd() {
    String[] lines =
        withTimes(
            "2024-04-01T09:31:00-04:00", "2024-04-01T09:32:00-04:00", "2024-04-01T09:33:00-04:00");

    ReadBars read = FILES.read(write(dir, "SPY.csv", lines), PLAIN.stamped(Stamp.END));

    assertThreeMinutes(read.bars(SPY));
    assertThat(read.sentences().get(1)).endsWith("taken to name the end of a bar");
  }

  @Test
  void turnsAFileRoundThatRunsFromNewToOldAndSaysSo() {
    String[] lines = threeMinutes();
    Path file = write(dir, "SPY.csv", lines[0], lines[3], lines[2], lines[1]);

    ReadBars read = FILES.read(file, PLAIN);

    assertThreeMinutes(read.bars(SPY));
    assertThat(read.reports().getFirst().newestFirst()).isTrue();
    assertThat(read.sentences().get(1)).endsWith("runs from new to old and was turned round");
  }

  @Test
  void takesTheMostCommonSpacingForTheLengthOfABar() {
    Path file =
        write(
            dir,
            "SPY.csv",
            HEADER,
            "2024-04-01T09:30:00-04:00,1,1,1,1,1",
            "2024-04-01T09:45:00-04:00,1,1,1,1,1",
            "2024-04-01T09:50:00-04:00,1,1,1,1,1",
            "2024-04-01T09:55:00-04:00,1,1,1,1,1",
            "2024-04-01T15:55:00-04:00,1,1,1,1,1");

    assertThat(FILES.read(file, PLAIN).bars(SPY).granularity()).isEqualTo(Granularity.FIVE_MINUTES);
  }

  @Test
  void cutsBarsOutsideTheRegularSessionAndCountsThem() {
    Path file = write(dir, "SPY.csv", aroundAHalfDay());

    ReadBars read = FILES.read(file, PLAIN);

    Bars bars = read.bars(SPY);
    assertThat(bars.size()).isEqualTo(2);
    assertThat(bars.close(0)).isEqualTo(3);
    assertThat(bars.close(1)).isEqualTo(4);
    ReadReport report = read.reports().getFirst();
    assertThat(report.cut())
        .containsOnly(
            entry(SessionPart.BEFORE_OPEN, 2L),
            entry(SessionPart.AFTER_CLOSE, 1L),
            entry(SessionPart.EARLY_CLOSE_PRINT, 1L),
            entry(SessionPart.CLOSED_DAY, 1L));
    assertThat(report.rowsCut()).isEqualTo(5);
    assertThat(read.sentences())
        .contains(
            "cut: 2 before the open",
            "cut: 1 closing print of an early close",
            "cut: 1 on a day without a session");
  }

  @Test
  void keepsEverythingOfAMarketThatNeverCloses() {
    Path file = write(dir, "BTC-USD.csv", aroundAHalfDay());

    ReadBars read = FILES.read(file, PLAIN.regularSessionOnly(false));

    assertThat(read.bars(Symbol.of("BTC-USD")).size()).isEqualTo(7);
    assertThat(read.reports().getFirst().rowsCut()).isZero();
  }

  @Test
  void makesDatesWholeSessions() {
    Path file =
        write(
            dir,
            "SPY.csv",
            HEADER,
            "2024-07-02,1,1,1,1,1",
            "2024-07-03,2,2,2,2,2",
            "2024-07-04,9,9,9,9,9",
            "2024-07-05,3,3,3,3,3");

    ReadBars read = FILES.read(file, PLAIN);

    Bars bars = read.bars(SPY);
    assertThat(bars.granularity()).isEqualTo(Granularity.DAY);
    assertThat(bars.size()).isEqualTo(3);
    assertThat(bars.startMillis(1)).isEqualTo(Instant.parse("2024-07-03T13:30:00Z").toEpochMilli());
    assertThat(bars.endMillis(1)).isEqualTo(Instant.parse("2024-07-03T17:00:00Z").toEpochMilli());
    assertThat(bars.endMillis(2)).isEqualTo(Instant.parse("2024-07-05T20:00:00Z").toEpochMilli());
    assertThat(read.reports().getFirst().cut()).containsOnly(entry(SessionPart.CLOSED_DAY, 1L));
    assertThat(read.sentences().get(1)).endsWith("ISO date (detected), each for a whole day");
  }

  @Test
  void makesDatesWholeDaysInUtcWhereTheMarketNeverCloses() {
    Path file = write(dir, "BTC.csv", HEADER, "2024-07-04,1,1,1,1,1", "2024-07-05,2,2,2,2,2");

    Bars bars = FILES.read(file, PLAIN.regularSessionOnly(false)).bars(Symbol.of("BTC"));

    assertThat(bars.startMillis(0)).isEqualTo(Instant.parse("2024-07-04T00:00:00Z").toEpochMilli());
    assertThat(bars.endMillis(0)).isEqualTo(bars.startMillis(1));
  }

  @Test
  void clipsBarsAcrossABellOnlyIfAsked() {
    Path file =
        write(
            dir,
            "SPY.csv",
            HEADER,
            "2024-04-01T09:00:00-04:00,1,1,1,1,1",
            "2024-04-01T10:00:00-04:00,2,2,2,2,2",
            "2024-04-01T11:00:00-04:00,3,3,3,3,3");

    ReadBars cut = FILES.read(file, PLAIN);
    Bars clipped = FILES.read(file, PLAIN.clipAtBell(true)).bars(SPY);

    assertThat(cut.bars(SPY).size()).isEqualTo(2);
    assertThat(cut.reports().getFirst().cut()).containsOnly(entry(SessionPart.ACROSS_BELL, 1L));
    assertThat(clipped.size()).isEqualTo(3);
    assertThat(clipped.startMillis(0)).isEqualTo(OPEN);
    assertThat(clipped.endMillis(0)).isEqualTo(OPEN + 30 * MINUTE);
    assertThat(clipped.endMillis(1)).isEqualTo(OPEN + 90 * MINUTE);
  }

  @Test
  void readsSymbolsFromTheirColumnInAnyOrderOfRows() {
    Path file =
        write(
            dir,
            "all.csv",
            "timestamp,open,high,low,close,volume,symbol",
            "2024-04-01T09:30:00-04:00,1,1,1,1,1,SPY",
            "2024-04-01T09:30:00-04:00,5,5,5,5,5,QQQ",
            "2024-04-01T09:31:00-04:00,2,2,2,2,2,SPY",
            "2024-04-01T09:31:00-04:00,6,6,6,6,6,\"QQQ\"",
            "2024-04-01T09:31:00-04:00,7,7,7,7,7,SPYG",
            "2024-04-01T09:32:00-04:00,3,3,3,3,3,SPY");

    ReadBars read = FILES.read(file, PLAIN);

    assertThat(read.bars().keySet()).containsExactly(Symbol.of("QQQ"), SPY, Symbol.of("SPYG"));
    assertThat(read.bars(SPY).size()).isEqualTo(3);
    assertThat(read.bars(Symbol.of("QQQ")).close(1)).isEqualTo(6);
    assertThat(read.bars(Symbol.of("SPYG")).close(0)).isEqualTo(7);
  }

  @Test
  void readsPolygonsFlatFilesAndTakesOnlyTheSymbolsAskedFor() {
    Path file =
        write(
            dir,
            "2024-04-01.csv.gz",
            "ticker,volume,open,close,high,low,window_start,transactions",
            "AAPL,10,170,171,172,169,1711978200000000000,3",
            "BACpA,10,20,20,20,20,1711978200000000000,1",
            "SPY,632019,523.83,523.59,523.84,523.5509,1711978200000000000,129",
            "SPY,1000,523.6,523.65,523.7,523.5,1711978260000000000,12",
            "SPY,2000.5,523.65,523.8,523.9,523.6,1711978320000000000,2",
            "ZZZ,nonsense");

    ReadBars read = FILES.read(file, SPY, PLAIN);

    assertThat(read.bars().keySet()).containsExactly(SPY);
    assertThreeMinutes(read.bars(SPY));
    assertThat(read.reports().getFirst().otherSymbols()).isEqualTo(3);
    assertThat(read.reports().getFirst().rowsRead()).isEqualTo(6);
    assertThat(read.sentences()).contains("3 rows of other symbols passed over");
  }

  @Test
  void leavesOutAndCountsBadRowsWhenLenient() {
    Path file =
        write(
            dir,
            "SPY.csv",
            HEADER,
            "yesterday,1,1,1,1,1",
            "2024-04-01T09:30:00-04:00,523.83,523.84,523.5509,523.59,632019",
            "2024-04-01T09:30:30-04:00,1,1,1,1,1,1",
            "2024-04-01T09:31:00-04:00,523.6,523.7,523.5,523.65,1000",
            "2024-04-01T09:31:00-04:00,9,9,9,9,9",
            "2024-04-01T09:29:00-04:00,9,9,9,9,9",
            "2024-04-01T09:31:30-04:00,9,9,9,9,9",
            "2024-04-01T09:32:00-04:00,1,nan,1,1,1",
            "2024-04-01T09:32:00-04:00,1,1,2,1,1",
            "1711978320000,1,1,1,1,1",
            "2024-04-01T09:32:00-04:00,523.65,523.9,523.6,523.8,2000.5");

    ReadBars read = FILES.read(file, PLAIN.lenient(true).granularity(Granularity.MINUTE));

    assertThreeMinutes(read.bars(SPY));
    ReadReport report = read.reports().getFirst();
    assertThat(report.skipped())
        .containsOnly(
            entry(BarFileRule.TIME, 2L),
            entry(BarFileRule.COLUMN_COUNT, 1L),
            entry(BarFileRule.NO_DUPLICATE, 1L),
            entry(BarFileRule.ORDER, 1L),
            entry(BarFileRule.NUMBER, 1L),
            entry(BarFileRule.BAR, 1L),
            entry(BarFileRule.NO_OVERLAP, 1L));
    assertThat(report.rowsRead()).isEqualTo(11);
    assertThat(report.rowsSkipped()).isEqualTo(8);
    assertThat(report.firstSkipped()).hasSize(5);
    assertThat(report.firstSkipped().getFirst()).startsWith("line 2: time \"yesterday\"");
  }

  /** Closing prices number the rows. */
  private static String[] aroundAHalfDay() {
    return new String[] {
      HEADER,
      "2024-07-03T04:00:00-04:00,1,1,1,1,1",
      "2024-07-03T09:29:00-04:00,2,2,2,2,1",
      "2024-07-03T09:30:00-04:00,3,3,3,3,1",
      "2024-07-03T12:59:00-04:00,4,4,4,4,1",
      "2024-07-03T13:00:00-04:00,5,5,5,5,1",
      "2024-07-03T13:01:00-04:00,6,6,6,6,1",
      "2024-07-04T10:00:00-04:00,7,7,7,7,1"
    };
  }

  private static String[] withTimes(String... times) {
    String[] lines = threeMinutes();
    for (int i = 1; i < lines.length; i++) {
      lines[i] = times[i - 1] + lines[i].substring(lines[i].indexOf(','));
    }
    return lines;
  }

  private static void assertThreeMinutes(Bars bars) {
    assertThat(bars.symbol()).isEqualTo(SPY);
    assertThat(bars.granularity()).isEqualTo(Granularity.MINUTE);
    assertThat(bars.size()).isEqualTo(3);
    for (int i = 0; i < 3; i++) {
      assertThat(bars.startMillis(i)).isEqualTo(OPEN + i * MINUTE);
      assertThat(bars.endMillis(i)).isEqualTo(OPEN + (i + 1) * MINUTE);
    }
    assertThat(
            new double[] {bars.open(0), bars.high(0), bars.low(0), bars.close(0), bars.volume(0)})
        .containsExactly(523.83, 523.84, 523.5509, 523.59, 632019);
    assertThat(
            new double[] {bars.open(2), bars.high(2), bars.low(2), bars.close(2), bars.volume(2)})
        .containsExactly(523.65, 523.9, 523.6, 523.8, 2000.5);
  }
}
