package dev.bellwether.cli.live;

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
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RehearsalTest {
  private static final Market MARKET = BundledData.market(NyseCalendar.create());

  @TempDir Path folder;

  private Rehearsal.Day day(BtmParameters parameters, String date) {
    Session session = MARKET.calendar().session(LocalDate.parse(date)).orElseThrow();
    Rehearsal rehearsal =
        new Rehearsal(
            MARKET,
            parameters,
            RiskLimits.none(),
            new BigDecimal("100000"),
            line -> System.err.println(line));
    return rehearsal.inMemory(session, folder);
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
    Rehearsal rehearsal =
        new Rehearsal(
            MARKET,
            BtmPresets.DEFAULT,
            RiskLimits.none(),
            new BigDecimal("100000"),
            line -> System.err.println(line));
    int fills = 0;
    java.util.List<Session> sessions = MARKET.sessions();
    for (Session session : sessions.subList(15, sessions.size())) {
      Rehearsal.Day day = rehearsal.inMemory(session, folder.resolve(session.date().toString()));
      fills += day.parity().fills();
      if (!day.parity().differences().isEmpty() || !day.outcome().flat())
        System.err.println(session.date() + " " + day.parity() + " " + day.outcome());
    }
    assertThat(fills).isPositive();
  }
}
