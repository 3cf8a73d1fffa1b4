package dev.bellwether.engine.bars;

import static dev.bellwether.engine.bars.TextFixture.FILES;
import static dev.bellwether.engine.bars.TextFixture.PLAIN;
import static dev.bellwether.engine.bars.TextFixture.SPY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bellwether.engine.bars.synthetic.SyntheticBars;
import dev.bellwether.market.calendar.NyseCalendar;
import dev.bellwether.market.data.Bars;
import dev.bellwether.market.data.BarsBuilder;
import dev.bellwether.market.data.Granularity;
import dev.bellwether.market.data.Symbol;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class BarWriterTest {
  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
  private static final NyseCalendar NYSE = NyseCalendar.create();
  private static final BarWriter WRITER = new BarWriter(NEW_YORK);

  @TempDir Path dir;

  @Test
  void writesTheFormOfTheManifest() throws IOException {
    Bars bars =
        new BarsBuilder(SPY, Granularity.MINUTE)
            .add(millis("2024-04-01T13:30:00Z"), 523.83, 523.84, 523.5509, 523.59, 632019)
            .add(millis("2024-11-04T14:30:00Z"), 1, 1.5, 0.0625, 1.00001, 0.25)
            .build();

    WRITER.write(dir.resolve("SPY.csv"), bars);

    assertThat(dir.resolve("SPY.csv"))
        .hasContent(
            """
            timestamp,open,high,low,close,volume
            2024-04-01T09:30:00-04:00,523.83,523.84,523.5509,523.59,632019
            2024-11-04T09:30:00-05:00,1,1.5,0.0625,1.00001,0.25
            """);
  }

  @Test
  void writesSymbolsInALeadingColumnAndUtcAsAnOffset() throws IOException {
    Bars spy = new BarsBuilder(SPY, Granularity.HOUR).add(0, 1, 1, 1, 1, 1).build();
    Bars btc =
        new BarsBuilder(Symbol.of("BTC/USD"), Granularity.HOUR).add(0, 2, 2, 2, 2, 2).build();

    new BarWriter(ZoneOffset.UTC).write(dir.resolve("all.csv"), List.of(spy, btc));

    assertThat(dir.resolve("all.csv"))
        .hasContent(
            """
            symbol,timestamp,open,high,low,close,volume
            SPY,1970-01-01T00:00:00+00:00,1,1,1,1,1
            BTC/USD,1970-01-01T00:00:00+00:00,2,2,2,2,2
            """);
  }

  @Test
  void givesBackTheSameBarsBitForBit() throws IOException {
    for (int seed = 0; seed < 200; seed++) {
      Bars bars = wildBars(new Random(seed));
      Path file = dir.resolve(seed % 2 == 0 ? "SPY.csv" : "SPY.csv.gz");

      WRITER.write(file, bars);

      ReadOptions options = PLAIN.granularity(bars.granularity()).regularSessionOnly(false);
      Bars read = FILES.read(file, options).bars(SPY);
      assertThat(DataHash.of(List.of(read)))
          .as("seed %d", seed)
          .isEqualTo(DataHash.of(List.of(bars)));
    }
  }

  @Test
  void givesBackSessionsThroughTheirDates() throws IOException {
    BarsBuilder days = new BarsBuilder(SPY, Granularity.DAY);
    NYSE.sessions(LocalDate.of(2024, 6, 1), LocalDate.of(2024, 12, 31))
        .forEach(day -> days.add(day.openMillis(), day.closeMillis(), 1, 2, 0.5, 1, 9));
    Bars bars = days.build();

    WRITER.write(dir.resolve("SPY.csv"), bars);

    assertThat(Files.readAllLines(dir.resolve("SPY.csv")).get(1))
        .isEqualTo("2024-06-03,1,2,0.5,1,9");
    Bars read = FILES.read(dir.resolve("SPY.csv"), PLAIN).bars(SPY);
    assertThat(DataHash.of(List.of(read))).isEqualTo(DataHash.of(List.of(bars)));
  }

  @Test
  void writesTheSameBytesForTheSameBars() throws IOException {
    Bars bars = SyntheticBars.of(3).minutes(NYSE, LocalDate.of(2024, 1, 2), 20);

    WRITER.write(dir.resolve("a.csv.gz"), bars);
    WRITER.write(dir.resolve("b.csv.gz"), bars);

    assertThat(dir.resolve("a.csv.gz")).hasSameBinaryContentAs(dir.resolve("b.csv.gz"));
  }

  @Test
  void refusesBarsThatCouldNotBeReadBack() {
    Bars clipped = new BarsBuilder(SPY, Granularity.HOUR).add(0, 1_800_000, 1, 1, 1, 1, 1).build();
    Bars withinASecond = new BarsBuilder(SPY, Granularity.MINUTE).add(500, 1, 1, 1, 1, 1).build();

    assertThatThrownBy(() -> WRITER.write(dir.resolve("SPY.csv"), clipped))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("last 1h");
    assertThatThrownBy(() -> WRITER.write(dir.resolve("SPY.csv"), withinASecond))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("whole seconds");
  }

  private static Bars wildBars(Random random) {
    Granularity granularity = new Granularity(1000L * (1 + random.nextInt(7200)));
    BarsBuilder bars = new BarsBuilder(SPY, granularity);
    long start = random.nextInt(1_900_000_000) * 1000L;
    for (int i = 0; i < 200; i++) {
      double[] prices = new double[4];
      for (int k = 0; k < 4; k++) {
        prices[k] = wildPrice(random);
      }
      Arrays.sort(prices);
      bars.add(
          start, prices[1], prices[3], prices[0], prices[2], random.nextInt(4) * wildPrice(random));
      start += granularity.millis() + 1000L * random.nextInt(3) * random.nextInt(100_000);
    }
    return bars.build();
  }

  private static double wildPrice(Random random) {
    return switch (random.nextInt(5)) {
      case 0 -> Math.rint(random.nextDouble() * 1e6) / 100 + 0.01;
      case 1 -> Math.rint(random.nextDouble() * 1e8) / 10_000 + 0.0001;
      case 2 -> random.nextDouble() + 1e-300;
      case 3 -> Math.abs(Double.longBitsToDouble(random.nextLong(1L << 62))) + Double.MIN_VALUE;
      default -> 1 + random.nextInt(1 << 30);
    };
  }

  private static long millis(String time) {
    return Instant.parse(time).toEpochMilli();
  }
}
