package dev.bellwether.cli.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bellwether.engine.bars.text.BarFileException;
import dev.bellwether.market.data.Symbol;
import dev.bellwether.portfolio.score.DailyPrices;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CloseFileTest {
  private static final Symbol A = Symbol.of("A");

  @TempDir Path folder;

  @Test
  void readsDatesAndAdjustedCloses() throws IOException {
    DailyPrices prices =
        CloseFile.read(
            file("timestamp,close,adj_close\n2024-01-02,10,9.5\n2024-01-03,11,10.5\n"), A);

    assertThat(prices.closes()).containsExactly(9.5, 10.5);
    assertThat(prices.dates().getLast()).isEqualTo(LocalDate.of(2024, 1, 3));
    assertThat(prices.hasOpens()).isFalse();
  }

  @Test
  void isOnlyWhatHasNoOpens() throws IOException {
    assertThat(CloseFile.is(file("date,close\n"))).isTrue();
    assertThat(CloseFile.is(file("date,open,close\n"))).isFalse();
    assertThat(CloseFile.is(file("date,price\n"))).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2024-01-02,0 | line 2 must have a later date and a price above 0",
        "2024-01-02,x | line 2 must have a date such as 2024-01-31 and a number",
        "2024-13-02,1 | line 2 must have a date such as 2024-01-31 and a number",
        "2024-01-02   | line 2 has too few columns",
      })
  void saysWhichLineIsWrong(String line, String complaint) throws IOException {
    Path file = file("date,close\n" + line + "\n");

    assertThatThrownBy(() -> CloseFile.read(file, A))
        .isInstanceOf(BarFileException.class)
        .hasMessageContaining(complaint);
  }

  @Test
  void refusesDatesThatDoNotGrow() throws IOException {
    Path file = file("date,close\n2024-01-03,1\n2024-01-03,1\n");

    assertThatThrownBy(() -> CloseFile.read(file, A)).hasMessageContaining("line 3");
  }

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("A.csv"), text);
  }
}
