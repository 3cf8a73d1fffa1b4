package dev.bellwether.cli.rebalance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bellwether.engine.journal.LineWriting;
import dev.bellwether.market.port.PortException;
import dev.bellwether.portfolio.rebalance.AccountGuard;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlanFolderTest {
  @TempDir Path folder;

  @Test
  void remembersTheGuardOfTheAccount() {
    PlanFolder plans = new PlanFolder(folder, LineWriting.FORCED);
    LocalDate day = LocalDate.of(2024, 7, 2);
    AccountGuard resting = new AccountGuard(day, 100_000.25, Optional.of(day.plusDays(8)));
    AccountGuard awake = new AccountGuard(day, 99_000, Optional.empty());

    assertThat(plans.guard()).isEqualTo(AccountGuard.fresh());
    plans.saveGuard(resting);
    assertThat(plans.guard()).isEqualTo(resting);
    plans.saveGuard(awake);
    assertThat(plans.guard()).isEqualTo(awake);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{} | \"peak\" must be a number but is missing",
        "{\"date\":\"2024-07-02\",\"peak\":\"5\"} | \"peak\" must be a number but was \"5\"",
        "{\"peak\":5} | \"date\" must be a date such as \"2024-07-02\" but is missing",
        "{\"date\":20240702,\"peak\":5} | \"date\" must be a date such as \"2024-07-02\" but was"
            + " 20240702",
        "{\"date\":\"2024-07-02\",\"peak\":5,\"restUntil\":\"soon\"} | \"restUntil\" must be a date"
            + " such as \"2024-07-02\" but was \"soon\"",
        "{\"date\":\"2024-07-02\",\"peak\":-1} | peak must be at least 0, was -1.0",
      })
  void saysWhatIsWrongWithTheGuardAndHowToMendIt(String text, String what) throws IOException {
    Files.writeString(folder.resolve("guard.json"), text);

    assertThatThrownBy(() -> new PlanFolder(folder, LineWriting.FORCED).guard())
        .isInstanceOf(PortException.class)
        .hasMessage(
            "The file "
                + folder.resolve("guard.json")
                + " does not say how the account's guard stands: "
                + what
                + "; put it right, or remove it, and the guard begins anew with the equity of the"
                + " next plan.");
  }

  @Test
  void refusesADamagedFileAndNamesIt() throws IOException {
    Files.writeString(folder.resolve("guard.json"), "{\"date\":");

    assertThatThrownBy(() -> new PlanFolder(folder, LineWriting.FORCED).guard())
        .isInstanceOf(PortException.class)
        .hasMessageContaining("guard.json cannot be read; remove it if it is damaged");
  }
}
