package dev.bellwether.cli.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bellwether.btm.BtmParameters;
import dev.bellwether.btm.BtmPresets;
import dev.bellwether.btm.ExitMode;
import dev.bellwether.btm.Sizing;
import dev.bellwether.cli.wiring.BundledData;
import dev.bellwether.cli.wiring.Market;
import dev.bellwether.market.calendar.NyseCalendar;
import dev.bellwether.market.calendar.Session;
import dev.bellwether.market.risk.RiskLimits;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RehearsalTest {
  private static final Market MARKET = BundledData.market(NyseCalendar.create());

  @TempDir Path folder;

  private static Rehearsal rehearsal(BtmParameters parameters) {
    return new Rehearsal(
        MARKET, parameters, RiskLimits.none(), new BigDecimal("100000"), line -> {});
  }

  private Rehearsal.Day day(BtmParameters parameters, String date) {
    Session session = MARKET.calendar().session(LocalDate.parse(date)).orElseThrow();
    return rehearsal(parameters).inMemory(session, folder);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2024-05-15", "2024-07-03", "2024-08-05", "2024-08-06"})
  void livesTheSameDayAsTheBacktest(String date) {
    BtmParameters parameters = BtmPresets.PAPER.withSizing(Sizing.FIXED).withExit(ExitMode.MOC);

    Rehearsal.Day day = day(parameters, date);

    assertThat(day.parity().differences()).isEmpty();
    assertThat(day.parity().marks()).isPositive();
    assertThat(day.outcome().flat()).isTrue();
  }

  @Test
  void livesEverySessionWithFundsAsTheBacktestDoes() {
    Rehearsal rehearsal = rehearsal(BtmPresets.DEFAULT);
    List<Session> sessions = MARKET.sessions();
    int fills = 0;

    // every third one here; all of them by `bellwether rehearse btm --from 2024-04-23 --in-memory`
    for (int i = 15; i < sessions.size(); i += 3) {
      Session session = sessions.get(i);
      Rehearsal.Day day = rehearsal.inMemory(session, folder.resolve(session.date().toString()));
      fills += day.parity().fills();

      assertThat(day.parity().differences()).as("on %s", session.date()).isEmpty();
      assertThat(day.outcome().flat()).as("on %s", session.date()).isTrue();
    }
    assertThat(fills).isPositive();
  }

  @Test
  void livesADayOverSocketsAndLeavesNoKeyBehind() throws IOException {
    Session session = MARKET.calendar().session(LocalDate.parse("2024-07-24")).orElseThrow();

    Rehearsal.Day day = rehearsal(BtmPresets.DEFAULT).overSockets(session, folder);

    assertThat(day.parity().differences()).isEmpty();
    assertThat(day.parity().fills()).isEqualTo(2);
    try (Stream<Path> all = Files.walk(folder)) {
      assertThat(all.filter(Files::isRegularFile))
          .isNotEmpty()
          .allSatisfy(
              file ->
                  assertThat(Files.readString(file))
                      .doesNotContain(Rehearsal.SECRET)
                      .doesNotContain(Rehearsal.KEY_ID));
    }
  }
}
