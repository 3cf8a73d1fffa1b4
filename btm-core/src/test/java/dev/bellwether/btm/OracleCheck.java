package dev.bellwether.btm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.bellwether.btm.Playback.Turn;
import dev.bellwether.btm.SlowOracle.Row;
import dev.bellwether.market.calendar.ExchangeCalendar;
import dev.bellwether.market.data.Bars;
import dev.bellwether.market.decision.Decision;
import java.util.List;

/** Holds a strategy's answers against those of the oracle, mark by mark. */
final class OracleCheck {
  private OracleCheck() {}

  /** How many marks were traded on. */
  static long compare(
      String what, BtmParameters rule, ExchangeCalendar calendar, Dividends dividends, Bars bars) {
    List<Turn> marks =
        Playback.play(new BtmStrategy(rule, calendar, dividends), calendar, bars).stream()
            .filter(Turn::isMark)
            .toList();
    List<Row> rows = new SlowOracle(rule, calendar, dividends, bars).rows();

    assertThat(marks).as(what).hasSameSizeAs(rows);
    for (int i = 0; i < rows.size(); i++) {
      compare(what + " " + rows.get(i), rule, marks.get(i), rows.get(i));
    }
    return rows.stream().filter(Row::known).count();
  }

  private static void compare(String what, BtmParameters rule, Turn turn, Row row) {
    assertThat(turn.date()).as(what).isEqualTo(row.date());
    assertThat(turn.number("minute")).as(what).isEqualTo(row.minute());
    assertThat(turn.position()).as(what).isEqualTo(row.position());
    assertThat(turn.decision() instanceof Decision.Shares).as(what).isEqualTo(row.known());
    if (row.known()) {
      assertThat(turn.number("price")).as(what).isEqualTo(row.price());
      near(what, turn.number("sigma"), row.sigma());
      near(what, turn.number("upper"), row.upper());
      near(what, turn.number("lower"), row.lower());
      near(what, turn.number("vwap"), row.vwap());
      near(what, turn.number("leverage"), row.leverage());
      long shares = (long) Math.floor(100_000 * row.leverage() / turn.number("open"));
      assertThat(turn.shares(rule.symbol().ticker())).as(what).isEqualTo(row.position() * shares);
    }
  }

  private static void near(String what, double actual, double expected) {
    assertThat(actual).as(what).isCloseTo(expected, within(1e-12 * Math.abs(expected)));
  }
}
