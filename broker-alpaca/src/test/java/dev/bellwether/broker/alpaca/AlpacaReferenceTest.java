package dev.bellwether.broker.alpaca;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bellwether.market.calendar.Session;
import dev.bellwether.market.data.Symbol;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

final class AlpacaReferenceTest {
  private final LocalAlpaca alpaca = new LocalAlpaca();
  private final AlpacaReference reference = new AlpacaReference(alpaca.api);

  @Test
  void readsTheClock() {
    AlpacaClock clock = reference.clock();

    assertThat(clock.open()).isTrue();
    assertThat(clock.now()).isEqualTo(Instant.parse("2026-11-23T15:00:00Z"));
    assertThat(clock.nextClose()).isEqualTo(Instant.parse("2026-11-23T21:00:00Z"));
    assertThat(clock.nextOpen()).isEqualTo(Instant.parse("2026-11-24T14:30:00Z"));
  }

  @Test
  void readsTheCalendarWithItsHolidaysAndShortDays() {
    LocalDate from = LocalDate.of(2026, 11, 23);
    LocalDate to = LocalDate.of(2026, 11, 30);

    List<Session> sessions = reference.calendar(from, to);

    // Thanksgiving is closed, the Friday after ends at one.
    assertThat(sessions).isEqualTo(LocalAlpaca.CALENDAR.sessions(from, to)).hasSize(5);
    assertThat(sessions.get(3).earlyClose()).isTrue();
  }

  @Test
  void readsAnAsset() {
    AlpacaAsset spy = reference.asset(LocalAlpaca.SPY).orElseThrow();

    assertThat(spy.tradable()).isTrue();
    assertThat(spy.active()).isTrue();
    assertThat(spy.easyToBorrow()).isEqualTo(spy.shortable());
    assertThat(reference.asset(Symbol.of("NOTHING.AT.ALL"))).isEmpty();
  }
}
