package dev.bellwether.cli.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bellwether.market.calendar.NyseCalendar;
import dev.bellwether.market.calendar.Session;
import dev.bellwether.market.data.Bars;
import dev.bellwether.market.data.BarsBuilder;
import dev.bellwether.market.data.Granularity;
import dev.bellwether.market.data.Symbol;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** One bar a session from 2024-01-02 (a Tuesday) on; warm-up of 3 sessions. */
class WindowTest {
  private static final NyseCalendar CALENDAR = NyseCalendar.create();

  @Test
  void tradesFromTheSessionAfterTheWarmUpOn() {
    List<Session> traded = Window.ALL.sessions(bars(8, Set.of()), CALENDAR, 3);

    assertThat(traded.getFirst().date()).isEqualTo(LocalDate.parse("2024-01-05"));
    assertThat(traded).hasSize(5);
  }

  @Test
  void warmsUpAgainAfterAGap() {
    Bars holed = bars(10, Set.of(5));

    List<Session> traded = Window.ALL.sessions(holed, CALENDAR, 3);

    // sessions 3 and 4, then 5 is missing, 6 to 8 warm up, 9 trades
    assertThat(traded)
        .extracting(Session::date)
        .containsExactly(
            LocalDate.parse("2024-01-05"),
            LocalDate.parse("2024-01-08"),
            LocalDate.parse("2024-01-16"));
  }

  @Test
  void leavesOutSessionsBeforeTheFirstDateAskedFor() {
    Window window = new Window(Optional.of(LocalDate.parse("2024-01-09")), Optional.empty());

    assertThat(window.sessions(bars(8, Set.of()), CALENDAR, 3).getFirst().date())
        .isEqualTo(LocalDate.parse("2024-01-09"));
  }

  @Test
  void saysThatNothingIsLeftWhereAllWarmsUp() {
    assertThatThrownBy(() -> Window.ALL.sessions(bars(3, Set.of()), CALENDAR, 3))
        .hasMessageContaining("no session is left to trade");
  }

  private static Bars bars(int sessions, Set<Integer> missing) {
    BarsBuilder bars = new BarsBuilder(Symbol.of("SPY"), Granularity.MINUTE);
    Session session = CALENDAR.session(LocalDate.parse("2024-01-02")).orElseThrow();
    for (int i = 0; i < sessions; i++) {
      if (!missing.contains(i)) {
        bars.add(session.openMillis(), 1, 1, 1, 1, 1);
      }
      session = CALENDAR.next(session);
    }
    return bars.build();
  }
}
