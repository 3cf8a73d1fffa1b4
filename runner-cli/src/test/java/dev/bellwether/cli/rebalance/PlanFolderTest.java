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

  @Test
  void refusesADamagedFileAndNamesIt() throws IOException {
    Files.writeString(folder.resolve("guard.json"), "{\"date\":");

    assertThatThrownBy(() -> new PlanFolder(folder, LineWriting.FORCED).guard())
        .isInstanceOf(PortException.class)
        .hasMessageContaining("guard.json cannot be read; remove it if it is damaged");
  }
}
