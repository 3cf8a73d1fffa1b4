package dev.bellwether.engine.bars;

import static dev.bellwether.engine.bars.TextFixture.FILES;
import static dev.bellwether.engine.bars.TextFixture.HEADER;
import static dev.bellwether.engine.bars.TextFixture.PLAIN;
import static dev.bellwether.engine.bars.TextFixture.SPY;
import static dev.bellwether.engine.bars.TextFixture.threeMinutes;
import static dev.bellwether.engine.bars.TextFixture.write;
import static dev.bellwether.engine.bars.TextFixture.writeBytes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.bellwether.engine.bars.text.BarFileException;
import dev.bellwether.engine.bars.text.BarFileRule;
import dev.bellwether.engine.bars.time.TimeFormat;
import dev.bellwether.market.data.Granularity;
import dev.bellwether.market.data.Symbol;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class BarFilesErrorTest {
  @TempDir Path dir;

  // The bad row comes third; the rows around it are good.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "x,1,1,1,1,1 | TIME | time \"x\" is neither ISO-8601 nor a count since 1970",
        "1711978320000,1,1,1,1,1 | TIME | is written in epoch milliseconds, but others in ISO-8601"
            + " with UTC offset",
        "2024-04-01,1,1,1,1,1 | TIME | is written in ISO date, but others in",
        "2024-04-31T09:32:00-04:00,1,1,1,1,1 | TIME | is no time of whole milliseconds that exists",
        "2024-04-01T09:32:00-04:00,1,1,1,1 | COLUMN_COUNT | the row has 5 columns, but the header"
            + " names 6",
        "2024-04-01T09:32:00-04:00,1,1,1,1,1,1 | COLUMN_COUNT | the row has 7 columns",
        "2024-04-01T09:32:00-04:00,1,1,1,1,1, | COLUMN_COUNT | the row has 7 columns",
        "2024-04-01T09:32:00-04:00,a,1,1,1,1 | NUMBER | open must be a decimal number, was \"a\"",
        "2024-04-01T09:32:00-04:00,1,NaN,1,1,1 | NUMBER | high must be a decimal number, was"
            + " \"NaN\"",
        "2024-04-01T09:32:00-04:00,1,1,Infinity,1,1 | NUMBER | low must be a decimal number",
        "2024-04-01T09:32:00-04:00,1,1,1,,1 | NUMBER | close must be a decimal number, was \"\"",
        "2024-04-01T09:32:00-04:00,1,1,1,1, | NUMBER | volume must be a decimal number, was \"\"",
        "2024-04-01T09:32:00-04:00,1,1e999,1,1,1 | BAR | prices must be positive numbers",
        "2024-04-01T09:32:00-04:00,1,1,1,1,-1 | BAR | volume must be a number of at least 0, was"
            + " -1.0",
        "2024-04-01T09:32:00-04:00,0,1,0,1,1 | BAR | prices must be positive numbers",
        "2024-04-01T09:32:00-04:00,-1,1,-1,1,1 | BAR | prices must be positive numbers",
        "2024-04-01T09:32:00-04:00,2,1,3,2,1 | BAR | high must not be below low",
        "2024-04-01T09:32:00-04:00,4,3,1,2,1 | BAR | open and close must lie between low and high",
        "2024-04-01T09:32:00-04:00,2,3,1,4,1 | BAR | open and close must lie between low and high",
        "2024-04-01T09:31:00-04:00,1,1,1,1,1 | NO_DUPLICATE | the timestamp of SPY is that of the"
            + " row before",
        "2024-04-01T09:29:00-04:00,1,1,1,1,1 | ORDER | is out of order in a file that runs from old"
            + " to new",
        "2024-04-01T09:31:30-04:00,1,1,1,1,1 | NO_OVERLAP | begins before the one before it has"
            + " ended"
      })
  void namesLineRuleAndRemedyOfABadRow(String row, BarFileRule rule, String fault) {
    String[] good = threeMinutes();
    Path file =
        write(
            dir,
            "SPY.csv",
            good[0],
            good[1],
            good[2],
            row,
            "2024-04-01T09:33:00-04:00,1,1,1,1,1",
            "2024-04-01T09:34:00-04:00,1,1,1,1,1");

    BarFileException e = refused(file, PLAIN);

    assertThat(e.rule()).isEqualTo(rule);
    assertThat(e.rule().isOfRows()).isTrue();
    assertThat(e.line()).isEqualTo(4);
    assertThat(e.file()).isEqualTo(file.toString());
    assertThat(e)
        .hasMessageStartingWith(file + ", line 4: ")
        .hasMessageContaining(fault)
        .hasMessageEndingWith("; correct or remove the row, or read leniently to leave it out.");
    assertThat(e.getMessage()).doesNotContain("\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "timestamp,open,high,low,close | volume is missing from",
        "timestamp,adj_close | open, high, low, close, volume are missing from",
        "2024-04-01T09:32:00-04:00,1,1,1,1,1 | line 1 must be a header",
        "timestamp;open;high;low;close;volume | divided by commas",
        "timestamp,time,open,high,low,close,volume | columns \"timestamp\" and \"time\" both mean"
            + " time",
        "timestamp,open,high,low,close,volume,Close | columns \"close\" and \"Close\" both mean"
            + " close"
      })
  void refusesAHeaderThatDoesNotNameEveryColumnOnce(String header, String fault) {
    Path file = write(dir, "SPY.csv", header, "2024-04-01T09:32:00-04:00,1,1,1,1,1");

    BarFileException e = refused(file, PLAIN.lenient(true));

    assertThat(e.rule()).isEqualTo(BarFileRule.COLUMNS);
    assertThat(e.line()).isZero();
    assertThat(e).hasMessageContaining(fault);
  }

  @Test
  void refusesFilesThatAreNotThereOrEmpty() {
    assertRefused(dir.resolve("SPY.csv"), BarFileRule.READABLE, "there is no such file");
    assertRefused(writeBytes(dir, "A.csv", new byte[0]), BarFileRule.NOT_EMPTY, "is empty");
    assertRefused(writeBytes(dir, "A.csv.gz", new byte[0]), BarFileRule.NOT_EMPTY, "is empty");
    assertRefused(
        writeBytes(dir, "B.csv.gz", TextFixture.gzip(new byte[0])),
        BarFileRule.NOT_EMPTY,
        "is empty");
    assertRefused(write(dir, "C.csv", HEADER), BarFileRule.NOT_EMPTY, "no rows after the header");
    assertRefused(
        write(dir, "D.csv", HEADER, "", " "), BarFileRule.NOT_EMPTY, "no rows after the header");
  }

  @Test
  void refusesWhatIsNotGzipOrNotWhole() {
    byte[] zipped = TextFixture.gzip(manyMinutes());

    byte[] half = Arrays.copyOf(zipped, zipped.length / 2);
    byte[] noise = zipped.clone();
    new Random(1).nextBytes(noise);
    System.arraycopy(zipped, 0, noise, 0, 200);
    byte[] wrongSum = zipped.clone();
    wrongSum[wrongSum.length - 8] ^= 1;

    assertRefused(write(dir, "A.csv", "x").resolveSibling("A.csv"), BarFileRule.COLUMNS, "header");
    assertRefused(
        writeBytes(dir, "B.csv.gz", "timestamp".getBytes(StandardCharsets.US_ASCII)),
        BarFileRule.GZIP,
        "is named .gz but is not gzip");
    assertRefused(
        writeBytes(dir, "C.csv.gz", half), BarFileRule.GZIP, "end in the middle, after line");
    assertRefused(writeBytes(dir, "D.csv.gz", noise), BarFileRule.GZIP, "damaged after line");
    assertRefused(writeBytes(dir, "E.csv.gz", wrongSum), BarFileRule.GZIP, "damaged after line");
    assertRefused(
        writeBytes(dir, "F.csv.gz", Arrays.copyOf(zipped, 5)),
        BarFileRule.GZIP,
        "end in the middle");
  }

  @Test
  void refusesBytesThatAreNoText() {
    byte[] noise = new byte[1_000_000];
    Arrays.fill(noise, (byte) 7);

    assertRefused(writeBytes(dir, "A.csv", noise), BarFileRule.NOT_EMPTY, "not a text of rows");
  }

  @Test
  void asksForTheZoneOfClocksWithoutOffset() {
    Path file = write(dir, "SPY.csv", HEADER, "2019-02-15 16:00:00,1,1,1,1,1");

    BarFileException e = refused(file, PLAIN.lenient(true));

    assertThat(e.line()).isEqualTo(2);
    assertThat(e)
        .hasMessageContaining("time \"2019-02-15 16:00:00\" has no UTC offset")
        .hasMessageContaining("declare the zone");
  }

  @Test
  void refusesClocksThatTheZoneShowsTwiceOrNever() {
    Path file =
        write(
            dir,
            "BTC.csv",
            HEADER,
            "2024-11-03 00:30:00,1,1,1,1,1",
            "2024-11-03 01:30:00,1,1,1,1,1");
    ReadOptions options = PLAIN.zone(ZoneId.of("America/New_York")).regularSessionOnly(false);

    assertThat(refused(file, options))
        .hasMessageContaining("line 3: ")
        .hasMessageContaining("exists exactly once in America/New_York");
  }

  @Test
  void saysWhatWasDeclaredWhenTheFileIsOtherwise() {
    Path file = write(dir, "SPY.csv", threeMinutes());

    assertThat(refused(file, PLAIN.timeFormat(TimeFormat.EPOCH_MILLIS)))
        .hasMessageContaining(
            "is written in ISO-8601 with UTC offset, but was declared epoch milli");
  }

  @Test
  void asksForTheGranularityWhereItCannotBeTold() {
    Path one = write(dir, "SPY.csv", HEADER, threeMinutes()[1]);
    Path ticks =
        write(dir, "QQQ.csv", HEADER, "1711978200000,1,1,1,1,1", "1711978200250,1,1,1,1,1");
    Path weeks =
        write(
            dir,
            "DIA.csv",
            HEADER,
            "2024-04-01T00:00:00Z,1,1,1,1,1",
            "2024-04-08T00:00:00Z,1,1,1,1,1");
    Path dates = write(dir, "IWM.csv", HEADER, "2024-04-01,1,1,1,1,1");

    assertRefused(one, BarFileRule.GRANULARITY, "cannot be told from so few rows");
    assertRefused(ticks, BarFileRule.GRANULARITY, "mostly 250 ms apart");
    assertRefused(weeks, BarFileRule.GRANULARITY, "bars of 7d are longer than a session");
    assertThat(refused(dates, PLAIN.granularity(Granularity.MINUTE)))
        .hasMessageContaining("timestamps are dates, so bars cannot last 1m");
    assertThat(FILES.read(one, PLAIN.granularity(Granularity.MINUTE)).bars(SPY).size()).isOne();
  }

  @Test
  void asksForTheSymbolWhereNothingNamesIt() {
    Path file = write(dir, "2024-04-01.csv", threeMinutes());

    assertRefused(file, BarFileRule.COLUMNS, "neither a column nor the name of the file");
    assertThat(FILES.read(file, SPY, PLAIN).bars(SPY).size()).isEqualTo(3);
  }

  @Test
  void refusesAFileThatHoldsAnotherSymbol() {
    Path named = write(dir, "QQQ.csv", threeMinutes());
    Path column =
        write(
            dir,
            "all.csv",
            "symbol," + HEADER,
            "QQQ,2024-04-01T09:30:00-04:00,1,1,1,1,1",
            "DIA,2024-04-01T09:30:00-04:00,1,1,1,1,1");

    assertThat(refused(named, PLAIN.only(SPY))).hasMessageContaining("holds QQQ, not [SPY]");
    assertThat(refused(column, PLAIN.only(SPY)))
        .hasMessageContaining("it holds no rows of [SPY], but of [DIA, QQQ]");
  }

  @Test
  void refusesATickerThatIsNoSymbol() {
    Path file =
        write(dir, "all.csv", "symbol," + HEADER, "BACpA,2024-04-01T09:30:00-04:00,1,1,1,1,1");

    BarFileException e = refused(file, PLAIN);

    assertThat(e.rule()).isEqualTo(BarFileRule.SYMBOL);
    assertThat(e).hasMessageContaining("line 2").hasMessageContaining("BACpA");
  }

  @Test
  void refusesDatesBeyondTheCalendar() {
    Path file =
        write(
            dir,
            "SPY.csv",
            HEADER,
            "1980-04-01,1,1,1,1,1",
            "2024-04-01,1,1,1,1,1",
            "2024-04-02,2,2,2,2,2");

    BarFileException e = refused(file, PLAIN);

    assertThat(e.rule()).isEqualTo(BarFileRule.CALENDAR);
    assertThat(e.line()).isEqualTo(2);
    ReadReport lenient = FILES.read(file, PLAIN.lenient(true)).reports().getFirst();
    assertThat(lenient.rowsKept()).isEqualTo(2);
    assertThat(lenient.rowsSkipped()).isOne();
  }

  @Test
  void refusesAFileOfWhichNothingIsLeft() {
    Path nights =
        write(
            dir,
            "SPY.csv",
            HEADER,
            "2024-04-01T03:00:00-04:00,1,1,1,1,1",
            "2024-04-01T03:01:00-04:00,1,1,1,1,1");

    assertRefused(nights, BarFileRule.NOT_ALL_CUT, "{BEFORE_OPEN=2}");
  }

  @Test
  void namesTheRowThatTurnsBackInAFileFromNewToOld() {
    Path file =
        write(
            dir,
            "SPY.csv",
            HEADER,
            "2024-04-01T09:35:00-04:00,1,1,1,1,1",
            "2024-04-01T09:34:00-04:00,1,1,1,1,1",
            "2024-04-01T09:33:00-04:00,1,1,1,1,1",
            "2024-04-01T09:34:00-04:00,1,1,1,1,1",
            "2024-04-01T09:32:00-04:00,1,1,1,1,1");

    BarFileException e = refused(file, PLAIN);
    ReadReport lenient = FILES.read(file, PLAIN.lenient(true)).reports().getFirst();

    assertThat(e.line()).isEqualTo(5);
    assertThat(e).hasMessageContaining("runs from new to old");
    assertThat(lenient.newestFirst()).isTrue();
    assertThat(lenient.rowsKept()).isEqualTo(4);
  }

  @Test
  void doesNotTakeOneRowOutOfPlaceForAFileFromNewToOld() {
    Path file =
        write(
            dir,
            "SPY.csv",
            HEADER,
            "2024-04-01T09:35:00-04:00,1,1,1,1,1",
            "2024-04-01T09:30:00-04:00,1,1,1,1,1",
            "2024-04-01T09:36:00-04:00,1,1,1,1,1",
            "2024-04-01T09:37:00-04:00,1,1,1,1,1");

    BarFileException e = refused(file, PLAIN);
    ReadReport lenient = FILES.read(file, PLAIN.lenient(true)).reports().getFirst();

    assertThat(e.line()).isEqualTo(3);
    assertThat(e).hasMessageContaining("runs from old to new");
    assertThat(lenient.newestFirst()).isFalse();
    assertThat(lenient.rowsKept()).isEqualTo(3);
  }

  @Test
  void refusesALenientReadingThatHasNothingToGoBy() {
    Path file = write(dir, "SPY.csv", HEADER, "a,b", "c");

    assertThat(refused(file, PLAIN.lenient(true)).rule()).isEqualTo(BarFileRule.NOT_EMPTY);
  }

  @Test
  void refusesToGiveASymbolThatWasNotRead() {
    ReadBars read = FILES.read(write(dir, "SPY.csv", threeMinutes()), PLAIN);

    assertThat(
            catchThrowableOfType(IllegalArgumentException.class, () -> read.bars(Symbol.of("QQQ"))))
        .hasMessage("symbol must be one of [SPY], was QQQ");
  }

  private static byte[] manyMinutes() {
    StringBuilder text = new StringBuilder(HEADER + "\n");
    Random random = new Random(5);
    for (int i = 0; i < 20_000; i++) {
      text.append(1_711_978_200_000L + i * 60_000L)
          .append(",1,1,1,1,")
          .append(random.nextInt(1_000_000))
          .append('\n');
    }
    return text.toString().getBytes(StandardCharsets.US_ASCII);
  }

  private static void assertRefused(Path file, BarFileRule rule, String fault) {
    BarFileException e = refused(file, PLAIN);
    assertThat(e.rule()).as(e.getMessage()).isEqualTo(rule);
    assertThat(e).hasMessageStartingWith(file.toString()).hasMessageContaining(fault);
    assertThat(e.getMessage()).contains("; ").endsWith(".");
  }

  private static BarFileException refused(Path file, ReadOptions options) {
    BarFileException e =
        catchThrowableOfType(BarFileException.class, () -> FILES.read(file, options));
    assertThat(e).as("%s must be refused", file).isNotNull();
    return e;
  }
}
