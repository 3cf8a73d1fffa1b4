package dev.bellwether.engine.bars;

import static dev.bellwether.engine.bars.TextFixture.HEADER;
import static dev.bellwether.engine.bars.TextFixture.PLAIN;
import static dev.bellwether.engine.bars.TextFixture.SPY;
import static dev.bellwether.engine.bars.TextFixture.threeMinutes;
import static dev.bellwether.engine.bars.TextFixture.write;
import static dev.bellwether.engine.bars.TextFixture.writeBytes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bellwether.engine.bars.ReadReport.CacheUse.Outcome;
import dev.bellwether.engine.bars.synthetic.SyntheticBars;
import dev.bellwether.engine.bars.text.BarFileException;
import dev.bellwether.engine.bars.time.Stamp;
import dev.bellwether.market.calendar.NyseCalendar;
import dev.bellwether.market.data.Bars;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ColumnCacheTest {
  private static final NyseCalendar NYSE = NyseCalendar.create();
  private static final ReadOptions CACHED = ReadOptions.DEFAULTS;

  /** Caches even the smallest file. */
  private final BarFiles files = new BarFiles(NYSE, 0);

  @TempDir Path dir;

  @Test
  void givesTheSameBarsAndReportTheSecondTime() {
    Path file = write(dir, "SPY.csv.gz", threeMinutes());

    ReadBars first = files.read(file, CACHED);
    ReadBars second = files.read(file, CACHED);

    assertThat(outcome(first)).isEqualTo(Outcome.WRITTEN);
    assertThat(outcome(second)).isEqualTo(Outcome.READ);
    assertThat(dir.resolve("SPY.csv.gz.columns")).exists();
    assertThat(DataHash.of(second.bars().values())).isEqualTo(DataHash.of(first.bars().values()));
    assertThat(second.dataHash()).isEqualTo(first.dataHash());
    assertThat(second.sentences()).isEqualTo(first.sentences());
    assertThat(second.reports().getFirst().with(first.reports().getFirst().cache()))
        .isEqualTo(first.reports().getFirst());
  }

  @Test
  void keepsEverythingThatAReportCanSay() {
    Path file =
        write(
            dir,
            "SPY.csv",
            HEADER,
            "2024-07-03T09:31:00-04:00,1,1,1,1,1",
            "bad",
            "2024-07-03T09:32:00-04:00,1,1,1,1,1",
            "2024-07-03T13:00:00-04:00,1,1,1,1,1");
    ReadOptions options = CACHED.lenient(true).clipAtBell(true);

    ReadReport first = files.read(file, options).reports().getFirst();
    ReadReport second = files.read(file, options).reports().getFirst();

    assertThat(first.rowsSkipped()).isOne();
    assertThat(first.rowsCut()).isOne();
    assertThat(second.cache().outcome()).isEqualTo(Outcome.READ);
    assertThat(second.with(first.cache())).isEqualTo(first);
  }

  @Test
  void keepsManyBarsOfManySymbolsWithAndWithoutEnds() throws IOException {
    Bars minutes = SyntheticBars.of(1).minutes(NYSE, LocalDate.of(2024, 6, 3), 120);
    new BarWriter(NYSE.zone())
        .write(
            dir.resolve("all.csv"),
            List.of(
                minutes, SyntheticBars.of(2).with(SPY).minutes(NYSE, LocalDate.of(2024, 6, 3), 3)));
    Path days = write(dir, "QQQ.csv", HEADER, "2024-07-02,1,1,1,1,1", "2024-07-03,2,2,2,2,2");

    for (Path file : List.of(dir.resolve("all.csv"), days)) {
      ReadBars first = files.read(file, CACHED);
      ReadBars second = files.read(file, CACHED);

      assertThat(outcome(second)).isEqualTo(Outcome.READ);
      assertThat(DataHash.of(second.bars().values())).isEqualTo(DataHash.of(first.bars().values()));
    }
  }

  @Test
  void isNotUsedForAnotherTextOfTheSameName() throws IOException {
    Path file = write(dir, "SPY.csv", threeMinutes());
    files.read(file, CACHED);
    FileTime time = Files.getLastModifiedTime(file);

    String[] other = threeMinutes();
    other[3] = other[3].replace("523.8,", "523.7,");
    write(dir, "SPY.csv", other);
    Files.setLastModifiedTime(file, time);

    ReadBars changed = files.read(file, CACHED);
    assertThat(outcome(changed)).as("same size, same time").isEqualTo(Outcome.WRITTEN);
    assertThat(changed.bars(SPY).close(2)).isEqualTo(523.7);
    Files.setLastModifiedTime(file, FileTime.from(Instant.EPOCH));
    assertThat(outcome(files.read(file, CACHED))).as("touched").isEqualTo(Outcome.WRITTEN);
    assertThat(outcome(files.read(file, CACHED))).isEqualTo(Outcome.READ);
  }

  @Test
  void isNotUsedForAnotherWayOfReading() {
    Path file = write(dir, "SPY.csv", threeMinutes());
    for (ReadOptions options :
        List.of(
            CACHED,
            CACHED.stamped(Stamp.END),
            CACHED.regularSessionOnly(false),
            CACHED.lenient(true),
            CACHED.clipAtBell(true),
            CACHED.only(SPY),
            CACHED.zone(NYSE.zone()))) {
      assertThat(outcome(files.read(file, options))).isEqualTo(Outcome.WRITTEN);
      assertThat(outcome(files.read(file, options))).isEqualTo(Outcome.READ);
    }
  }

  @Test
  void isNotUsedWhenTheCalendarHasLearntOfAClosure() {
    Path file = write(dir, "SPY.csv", HEADER, "2024-04-01,1,1,1,1,1", "2024-04-02,1,1,1,1,1");
    assertThat(files.read(file, CACHED).bars(SPY).size()).isEqualTo(2);

    BarFiles wiser = new BarFiles(NYSE.withClosed(LocalDate.of(2024, 4, 2), "mourning"), 0);
    ReadBars read = wiser.read(file, CACHED);

    assertThat(outcome(read)).isEqualTo(Outcome.WRITTEN);
    assertThat(read.bars(SPY).size()).isOne();
  }

  @Test
  void isNeverTrustedWhenAnyByteOfItIsWrongOrMissing() throws IOException {
    Path file = write(dir, "SPY.csv", threeMinutes());
    String hash = files.read(file, CACHED).dataHash();
    Path cache = dir.resolve("SPY.csv.columns");
    byte[] whole = Files.readAllBytes(cache);

    for (int i = 0; i < whole.length; i += 7) {
      byte[] damaged = whole.clone();
      damaged[i] ^= (byte) (1 << (i % 8));
      assertRewritten(file, damaged, hash, "byte " + i);
    }
    for (int length : new int[] {0, 1, 8, 16, 17, whole.length / 2, whole.length - 1}) {
      assertRewritten(file, Arrays.copyOf(whole, length), hash, "length " + length);
    }
    assertRewritten(file, Arrays.copyOf(whole, whole.length + 1), hash, "longer");
    byte[] noise = new byte[1000];
    new Random(1).nextBytes(noise);
    assertRewritten(file, noise, hash, "noise");
  }

  @Test
  void isTurnedOffByAnOption() {
    Path file = write(dir, "SPY.csv", threeMinutes());

    assertThat(outcome(files.read(file, PLAIN))).isEqualTo(Outcome.UNUSED);

    assertThat(dir.resolve("SPY.csv.columns")).doesNotExist();
  }

  @Test
  void isNotMadeForSmallFiles() {
    Path file = write(dir, "SPY.csv", threeMinutes());

    assertThat(outcome(new BarFiles(NYSE).read(file, CACHED))).isEqualTo(Outcome.UNUSED);

    assertThat(dir.resolve("SPY.csv.columns")).doesNotExist();
  }

  @Test
  void goesToAnotherDirectoryWhereFilesOfOneNameDoNotMeet() throws IOException {
    Path one = write(dir, "one/SPY.csv", threeMinutes());
    Path two = write(dir, "two/SPY.csv", threeMinutes());
    Path place = dir.resolve("deep/caches");
    ReadOptions options = ReadOptions.DEFAULTS.cacheIn(place);

    files.read(one, options);
    files.read(two, options);

    assertThat(outcome(files.read(one, options))).isEqualTo(Outcome.READ);
    assertThat(outcome(files.read(two, options))).isEqualTo(Outcome.READ);
    try (Stream<Path> made = Files.list(place)) {
      assertThat(made).hasSize(2);
    }
  }

  @Test
  void isNoReasonToFailWhenItCannotBeWritten() {
    Path file = write(dir, "SPY.csv", threeMinutes());
    Path taken = write(dir, "taken", "a file where the directory should be");

    ReadBars read = files.read(file, ReadOptions.DEFAULTS.cacheIn(taken));

    assertThat(outcome(read)).isEqualTo(Outcome.NOT_WRITTEN);
    assertThat(read.bars(SPY).size()).isEqualTo(3);
    assertThat(read.sentences())
        .anyMatch(line -> line.startsWith("the column cache was not written: "));
  }

  @Test
  void leavesNothingElseBehind() throws IOException {
    Path file = write(dir, "SPY.csv", threeMinutes());
    files.read(file, CACHED);
    files.read(file, CACHED.lenient(true));

    try (Stream<Path> left = Files.list(dir)) {
      assertThat(left.map(path -> path.getFileName().toString()))
          .containsExactlyInAnyOrder("SPY.csv", "SPY.csv.columns");
    }
  }

  @Test
  void doesNotHideThatATextIsGoneOrBroken() throws IOException {
    Path file = write(dir, "SPY.csv", threeMinutes());
    files.read(file, CACHED);

    write(dir, "SPY.csv", HEADER, "x");
    assertThatThrownBy(() -> files.read(file, CACHED)).isInstanceOf(BarFileException.class);
    Files.delete(file);
    assertThatThrownBy(() -> files.read(file, CACHED))
        .isInstanceOf(BarFileException.class)
        .hasMessageContaining("there is no such file");
  }

  private void assertRewritten(Path file, byte[] cache, String hash, String what) {
    writeBytes(dir, "SPY.csv.columns", cache);

    ReadBars read = files.read(file, CACHED);

    assertThat(outcome(read)).as(what).isEqualTo(Outcome.WRITTEN);
    assertThat(read.dataHash()).as(what).isEqualTo(hash);
    assertThat(outcome(files.read(file, CACHED))).as(what).isEqualTo(Outcome.READ);
  }

  private static Outcome outcome(ReadBars read) {
    return read.reports().getFirst().cache().outcome();
  }
}
