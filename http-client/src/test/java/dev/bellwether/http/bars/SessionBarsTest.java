package dev.bellwether.http.bars;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bellwether.market.calendar.NyseCalendar;
import dev.bellwether.market.data.Bars;
import dev.bellwether.market.data.Granularity;
import dev.bellwether.market.data.Symbol;
import dev.bellwether.market.port.PortException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

final class SessionBarsTest {
  private static final Symbol SPY = Symbol.of("SPY");

  /** The Friday after Thanksgiving, which ends at 13:00 in New York. */
  private final SessionBars friday =
      new SessionBars(
          NyseCalendar.create(),
          Instant.parse("2026-11-27T00:00:00Z"),
          Instant.parse("2026-11-28T00:00:00Z"),
          Long.MAX_VALUE);

  private static BarRow row(String time, double close) {
    return new BarRow(
        Instant.parse("2026-11-27T" + time + ":00Z").toEpochMilli(), 10, 20, 5, close, 1);
  }

  @Test
  void sortsCutsAndKeepsTheLaterOfTwo() {
    Bars bars =
        friday.of(
            SPY,
            Granularity.MINUTE,
            List.of(
                row("17:59", 10),
                row("18:00", 10),
                row("14:30", 10),
                row("14:29", 10),
                row("14:30", 12)));

    // 18:00 is the stray bar after the early close.
    assertThat(bars.size()).isEqualTo(2);
    assertThat(bars.close(0)).isEqualTo(12);
    assertThat(bars.startMillis(1)).isEqualTo(row("17:59", 1).startMillis());
  }

  @Test
  void refusesABarThatStartsWhereNoneCan() {
    BarRow odd = new BarRow(row("14:30", 10).startMillis() + 6000, 10, 20, 5, 10, 1);

    assertThatThrownBy(() -> friday.of(SPY, Granularity.MINUTE, List.of(odd)))
        .isInstanceOf(PortException.class)
        .hasMessage("a bar of 60 s must not start at 2026-11-27T14:30:06Z");
  }

  @Test
  void aDayOnWhichTheExchangeIsClosedHasNoBar() {
    SessionBars holiday =
        new SessionBars(
            NyseCalendar.create(),
            Instant.parse("2026-11-26T00:00:00Z"),
            Instant.parse("2026-11-27T00:00:00Z"),
            Long.MAX_VALUE);
    long midnight = Instant.parse("2026-11-26T05:00:00Z").toEpochMilli();

    assertThat(
            holiday
                .of(SPY, Granularity.DAY, List.of(new BarRow(midnight, 10, 20, 5, 10, 1)))
                .isEmpty())
        .isTrue();
  }
}
