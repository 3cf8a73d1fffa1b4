package dev.bellwether.engine.bars;

import static dev.bellwether.engine.bars.TextFixture.FILES;
import static dev.bellwether.engine.bars.TextFixture.HEADER;
import static dev.bellwether.engine.bars.TextFixture.PLAIN;
import static dev.bellwether.engine.bars.TextFixture.SPY;
import static dev.bellwether.engine.bars.TextFixture.threeMinutes;
import static dev.bellwether.engine.bars.TextFixture.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bellwether.engine.bars.text.BarFileException;
import dev.bellwether.market.data.Bars;
import dev.bellwether.market.data.Granularity;
import dev.bellwether.market.data.Symbol;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class BarFilesDirectoryTest {
  private static final Symbol QQQ = Symbol.of("QQQ");
  private static final String FLAT_HEADER =
      "ticker,volume,open,close,high,low,window_start,transactions";

  @TempDir Path dir;

  @Test
  void readsOneSymbolFromEachFileByItsName() {
    write(dir, "SPY.csv.gz", threeMinutes());
    write(dir, "deeper/qqq_2024-04_v2.csv", threeMinutes());
    write(dir, "SPY.csv.gz.columns", "not a text");
    write(dir, "README.md", "nor this");

    ReadBars read = FILES.read(dir, PLAIN);

    assertThat(read.bars().keySet()).containsExactly(QQQ, SPY);
    assertThat(read.bars(QQQ).size()).isEqualTo(3);
    assertThat(read.reports()).hasSize(2);
    assertThat(read.notes()).isEmpty();
  }

  @Test
  void joinsFilesOfOneSymbolInTheOrderOfTimeWhateverTheirNames() {
    flatDay("z.csv", "2024-04-01");
    flatDay("a.csv.gz", "2024-04-02");

    ReadBars read = FILES.read(dir, SPY, PLAIN.granularity(Granularity.MINUTE));

    Bars bars = read.bars(SPY);
    assertThat(bars.size()).isEqualTo(4);
    assertThat(bars.startMillis(2) - bars.startMillis(0)).isEqualTo(86_400_000);
    assertThat(bars.endMillis(3) - bars.startMillis(3)).isEqualTo(60_000);
    assertThat(read.bars().keySet()).containsExactly(SPY);
    assertThat(read.dataHash()).isEqualTo(DataHash.of(read.bars().values()));
  }

  @Test
  void joinsSessionsOfDailyFiles() {
    write(dir, "SPY_2023.csv", HEADER, "2023-12-29,1,1,1,1,1");
    write(dir, "SPY_2024.csv", HEADER, "2024-07-03,2,2,2,2,2");

    Bars bars = FILES.read(dir, PLAIN).bars(SPY);

    assertThat(bars.size()).isEqualTo(2);
    assertThat(bars.endMillis(0) - bars.startMillis(0)).isEqualTo(390 * 60_000);
    assertThat(bars.endMillis(1) - bars.startMillis(1)).isEqualTo(210 * 60_000);
  }

  @Test
  void tellsOfFilesThatHoldNothingOfTheSymbol() {
    flatDay("2024-04-01.csv", "2024-04-01");
    write(dir, "2024-04-02.csv", FLAT_HEADER, "QQQ,10,1,1,1,1,1712064600000000000,3");
    write(dir, "DIA.csv", threeMinutes());

    ReadBars read = FILES.read(dir, SPY, PLAIN);

    assertThat(read.bars(SPY).size()).isEqualTo(2);
    assertThat(read.notes())
        .singleElement()
        .asString()
        .contains("2024-04-02.csv: it holds no rows of [SPY], but of [QQQ]");
    assertThat(read.sentences()).containsAll(read.notes());
  }

  @Test
  void refusesFilesThatOverlap() {
    write(dir, "SPY_a.csv", threeMinutes());
    write(dir, "SPY_b.csv", threeMinutes());

    assertThatThrownBy(() -> FILES.read(dir, PLAIN))
        .isInstanceOf(BarFileException.class)
        .hasMessageContaining("SPY_a.csv and ")
        .hasMessageContaining("SPY_b.csv both hold SPY and overlap in time; read one of them");
  }

  @Test
  void refusesFilesWithBarsOfDifferentLengths() {
    write(dir, "SPY_a.csv", threeMinutes());
    write(dir, "SPY_b.csv", HEADER, "2024-04-02,1,1,1,1,1");

    assertThatThrownBy(() -> FILES.read(dir, PLAIN))
        .isInstanceOf(BarFileException.class)
        .hasMessageContaining("both hold SPY and have bars of different lengths");
  }

  @Test
  void refusesADirectoryWithoutFiles() {
    write(dir, "notes.txt", "x");

    assertThatThrownBy(() -> FILES.read(dir, PLAIN))
        .isInstanceOf(BarFileException.class)
        .hasMessage(
            dir + ": no .csv or .csv.gz file in it holds bars; name another directory or a file.");
  }

  @Test
  void refusesADirectoryWithoutTheSymbol() {
    write(dir, "QQQ.csv", threeMinutes());

    assertThatThrownBy(() -> FILES.read(dir, SPY, PLAIN))
        .isInstanceOf(BarFileException.class)
        .hasMessageContaining("no .csv or .csv.gz file in it holds bars of [SPY]");
  }

  @Test
  void stopsAtABadFile() {
    write(dir, "QQQ.csv", threeMinutes());
    write(dir, "SPY.csv", HEADER, "x");

    assertThatThrownBy(() -> FILES.read(dir, PLAIN))
        .isInstanceOf(BarFileException.class)
        .hasMessageContaining("SPY.csv, line 2: ");
  }

  private void flatDay(String name, String date) {
    long open = Instant.parse(date + "T13:30:00Z").toEpochMilli();
    write(
        dir,
        name,
        FLAT_HEADER,
        "QQQ,10,1,1,1,1," + open + "000000,3",
        "SPY,10,1,1,1,1," + open + "000000,3",
        "SPY,10,2,2,2,2," + (open + 60_000) + "000000,3");
  }
}
