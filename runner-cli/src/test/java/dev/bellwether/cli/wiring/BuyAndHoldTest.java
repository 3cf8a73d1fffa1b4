package dev.bellwether.cli.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.bellwether.btm.Dividends;
import dev.bellwether.engine.stats.DailyEquity;
import dev.bellwether.market.calendar.NyseCalendar;
import dev.bellwether.market.calendar.Session;
import dev.bellwether.market.data.Bars;
import dev.bellwether.market.data.BarsBuilder;
import dev.bellwether.market.data.Granularity;
import dev.bellwether.market.data.Symbol;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

final class BuyAndHoldTest {
  private static final NyseCalendar CALENDAR = NyseCalendar.create();
  private static final LocalDate JAN_3 = LocalDate.parse("2024-01-03");

  /** Closes 100, 110, 99: +10 %, then -10 %. */
  @Test
  void growsWithTheCloses() {
    DailyEquity hold = BuyAndHold.of(1000, bars(100, 110, 99), sessions(1, 2), Dividends.NONE);

    assertThat(hold.values()).containsExactly(new double[] {1100, 990}, within(1e-9));
  }

  /** 110 and a dividend of 2 after 100: +12 %. */
  @Test
  void putsDividendsBackIn() {
    Dividends dividends = new Dividends(new TreeMap<>(Map.of(JAN_3, 2.0)));

    DailyEquity hold = BuyAndHold.of(1000, bars(100, 110, 110), sessions(1, 2), dividends);

    assertThat(hold.values()).containsExactly(new double[] {1120, 1120}, within(1e-9));
  }

  /** 100, 110, 220, 231 with the third session left out: +10 %, then 231 after 220, +5 %. */
  @Test
  void doesNotCountWhatHappenedInSessionsThatAreLeftOut() {
    DailyEquity hold =
        BuyAndHold.of(1000, bars(100, 110, 220, 231), sessions(1, 3), Dividends.NONE);

    assertThat(hold.values()).containsExactly(new double[] {1100, 1155}, within(1e-9));
  }

  private static List<Session> sessions(int... places) {
    List<Session> all =
        CALENDAR.sessions(LocalDate.parse("2024-01-02"), LocalDate.parse("2024-01-31"));
    return Arrays.stream(places).mapToObj(all::get).toList();
  }

  private static Bars bars(double... closes) {
    BarsBuilder bars = new BarsBuilder(Symbol.of("SPY"), Granularity.MINUTE);
    Session session = CALENDAR.session(LocalDate.parse("2024-01-02")).orElseThrow();
    for (double close : closes) {
      bars.add(session.openMillis(), close, close, close, close, 1);
      session = CALENDAR.next(session);
    }
    return bars.build();
  }
}
