package dev.bellwether.broker.alpaca;

import static dev.bellwether.broker.alpaca.LocalAlpaca.SPY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bellwether.market.calendar.Session;
import dev.bellwether.market.data.Bars;
import dev.bellwether.market.data.BarsBuilder;
import dev.bellwether.market.data.Granularity;
import dev.bellwether.market.data.Symbol;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

final class AlpacaBarsTest {
  private static final Symbol SH = Symbol.of("SH");

  private final LocalAlpaca alpaca = new LocalAlpaca();
  private final AlpacaBars history = new AlpacaBars(alpaca.api, LocalAlpaca.CALENDAR);

  private static Instant utc(String text) {
    return Instant.parse(text);
  }

  /** Every session from October to the Monday, at 40, with half an hour before the opening bell. */
  private List<Session> load() {
    List<Session> sessions =
        LocalAlpaca.CALENDAR.sessions(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 11, 23));
    BarsBuilder minutes = new BarsBuilder(SH, Granularity.MINUTE);
    for (Session session : sessions) {
      for (int i = -30; i < session.minutes(); i++) {
        minutes.add(session.openMillis() + i * 60_000L, 40, 41, 39, 40, 5000);
      }
    }
    alpaca.sandbox.load(minutes.build());
    return sessions;
  }

  @Test
  void readsAllPagesAndCutsThemToTheSessions() {
    List<Session> sessions = load();

    Bars bars =
        history.bars(
            SH, Granularity.MINUTE, utc("2026-10-01T00:00:00Z"), utc("2026-11-21T00:00:00Z"));

    // 37 sessions before the Monday, 390 minutes each; with 30 more of each day it is two pages.
    assertThat(sessions).hasSize(38);
    assertThat(bars.size()).isEqualTo(37 * 390);
    assertThat(bars.startMillis(0)).isEqualTo(sessions.getFirst().openMillis());
    assertThat(alpaca.transport.requests).hasSize(2);
  }

  @Test
  void takesTheStartOfTheRangeAndNotItsEnd() {
    Bars bars =
        history.bars(
            SPY, Granularity.MINUTE, utc("2026-11-23T14:40:00Z"), utc("2026-11-23T14:45:00Z"));

    assertThat(bars.size()).isEqualTo(5);
    assertThat(bars.startMillis(0)).isEqualTo(LocalAlpaca.at("14:40:00"));
    assertThat(bars.volume(0)).isEqualTo(1013);
  }

  @Test
  void givesFinishedBarsOnly() {
    alpaca.advanceTo("15:00:30");

    Bars bars =
        history.bars(
            SPY, Granularity.MINUTE, utc("2026-11-23T14:30:00Z"), utc("2026-11-24T00:00:00Z"));

    assertThat(bars.endMillis(bars.size() - 1)).isEqualTo(LocalAlpaca.at("15:00:00"));
  }

  @Test
  void aDayCoversItsSession() {
    load();

    Bars bars =
        history.bars(SH, Granularity.DAY, utc("2026-11-20T14:30:00Z"), utc("2026-11-24T00:00:00Z"));

    // Friday only: Monday is not over.
    assertThat(bars.size()).isEqualTo(1);
    assertThat(Instant.ofEpochMilli(bars.startMillis(0))).isEqualTo("2026-11-20T14:30:00Z");
    assertThat(Instant.ofEpochMilli(bars.endMillis(0))).isEqualTo("2026-11-20T21:00:00Z");
  }

  @Test
  void thereAreNoBarsOfAnUnknownSymbolOrAnEmptyRange() {
    Instant open = utc("2026-11-23T14:30:00Z");

    assertThat(
            history.bars(Symbol.of("NONE"), Granularity.MINUTE, open, open.plusSeconds(600)).size())
        .isZero();
    assertThat(history.bars(SPY, Granularity.MINUTE, open, open).size()).isZero();
    assertThat(
            history
                .bars(
                    SPY,
                    Granularity.MINUTE,
                    utc("2026-11-24T14:30:00Z"),
                    utc("2026-11-25T14:30:00Z"))
                .size())
        .isZero();
  }

  @Test
  void refusesBarsThatMixTheSessionWithTheTimeBefore() {
    Instant open = utc("2026-11-23T14:30:00Z");

    assertThatThrownBy(() -> history.bars(SPY, Granularity.HOUR, open, open.plusSeconds(7200)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("whole minutes that divide 30, was 1h");
  }

  @Test
  void fiveMinutesAreFiveMinutes() {
    Bars bars =
        history.bars(
            SPY,
            Granularity.FIVE_MINUTES,
            utc("2026-11-23T14:30:00Z"),
            utc("2026-11-23T15:00:00Z"));

    assertThat(bars.size()).isEqualTo(6);
    // 1003 + 1004 + ... + 1007
    assertThat(bars.volume(0)).isEqualTo(5025);
  }
}
