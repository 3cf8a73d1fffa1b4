package dev.bellwether.engine.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bellwether.engine.Days;
import dev.bellwether.market.calendar.Session;
import dev.bellwether.market.port.PortException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DayFileTest {
  private static final String GOLDEN =
      "{\"version\":1,\"date\":\"2024-01-01\",\"openingEquity\":100250.5}";

  @TempDir Path folder;
  private final Session session = Days.of(1, 10).day(0);

  private Path file() {
    return folder.resolve("day-2024-01-01.json");
  }

  @Test
  void keepsTheFirstEquityOfADay() throws IOException {
    DayFile day = new DayFile(folder);

    assertThat(day.of(session, 100_250.5)).isEqualTo(100_250.5);
    assertThat(new DayFile(folder).of(session, 99)).isEqualTo(100_250.5);
    assertThat(file()).hasContent(GOLDEN);
  }

  @Test
  void readsFilesFromBeforeThereWereVersions() throws IOException {
    Files.writeString(file(), "{\"date\":\"2024-01-01\",\"openingEquity\":7}\n");

    assertThat(new DayFile(folder).find(session)).hasValue(7);
  }

  @Test
  void saysInOneSentenceThatAFileIsOfAnotherVersion() throws IOException {
    Files.writeString(file(), GOLDEN.replace(":1,", ":2,"));

    assertThatThrownBy(() -> new DayFile(folder).find(session))
        .isInstanceOf(PortException.class)
        .hasMessageEndingWith(
            "must be of version 1, was of 2: go on with the program that wrote it, until the day is"
                + " over.");
  }

  @Test
  void namesAFileThatIsDamaged() throws IOException {
    Files.writeString(file(), "{\"version\":1,\"date\"");

    assertThatThrownBy(() -> new DayFile(folder).find(session))
        .hasMessageContaining("day-2024-01-01.json cannot be read");
  }
}
