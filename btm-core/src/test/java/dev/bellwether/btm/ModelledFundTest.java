package dev.bellwether.btm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.bellwether.market.calendar.Session;
import dev.bellwether.market.data.Bars;
import dev.bellwether.market.data.BarsBuilder;
import dev.bellwether.market.data.Granularity;
import dev.bellwether.market.data.Symbol;
import org.junit.jupiter.api.Test;

class ModelledFundTest {
  private static final TestCalendar CALENDAR = TestCalendar.weekdays("2024-05-06", "2024-06-28");
  private static final Symbol FUND = Symbol.of("SPXL");

  private static long minute(int session, int minute) {
    return CALENDAR.number(session).openMillis() + minute * 60_000L;
  }

  /** Two sessions: the first closes at 200, the second has one bar 202, 210, 198, 204. */
  private static Bars index() {
    return new BarsBuilder(Days.SPY, Granularity.MINUTE)
        .add(minute(0, 388), 199, 199, 199, 199, 10)
        .add(minute(0, 389), 200, 200, 200, 200, 10)
        .add(minute(1, 0), 202, 210, 198, 204, 70)
        .build();
  }

  @Test
  void multipliesTheMoveSinceThePreviousClose() {
    Bars fund = ModelledFund.of(index(), FUND, 3, CALENDAR);

    assertThat(fund.symbol()).isEqualTo(FUND);
    assertThat(fund.size()).isEqualTo(1);
    assertThat(fund.startMillis(0)).isEqualTo(minute(1, 0));
    assertThat(fund.endMillis(0)).isEqualTo(minute(1, 1));
    assertThat(fund.open(0)).isCloseTo(206, within(1e-9)); // 200 * (1 + 3 * 0.01)
    assertThat(fund.high(0)).isCloseTo(230, within(1e-9)); // 200 * (1 + 3 * 0.05)
    assertThat(fund.low(0)).isCloseTo(194, within(1e-9)); // 200 * (1 - 3 * 0.01)
    assertThat(fund.close(0)).isCloseTo(212, within(1e-9));
    assertThat(fund.volume(0)).isEqualTo(70);
  }

  @Test
  void exchangesHighAndLowWhereItGoesTheOtherWay() {
    Bars fund = ModelledFund.of(index(), FUND, -2, CALENDAR);

    assertThat(fund.open(0)).isCloseTo(196, within(1e-9)); // 200 * (1 - 2 * 0.01)
    assertThat(fund.high(0)).isCloseTo(204, within(1e-9)); // 200 * (1 + 2 * 0.01)
    assertThat(fund.low(0)).isCloseTo(180, within(1e-9)); // 200 * (1 - 2 * 0.05)
    assertThat(fund.close(0)).isCloseTo(192, within(1e-9));
  }

  @Test
  void startsEachSessionAnewAtTheIndexsLastClose() {
    Bars bars = Days.spy(CALENDAR).day(100, m -> 110).day(110, m -> 121).day(121, m -> 121).bars();

    Bars fund = ModelledFund.of(bars, FUND, 2, CALENDAR);

    assertThat(fund.size()).isEqualTo(2 * 390);
    assertThat(fund.close(0)).isCloseTo(132, within(1e-9)); // 110 * (1 + 2 * 0.1)
    assertThat(fund.close(390)).isCloseTo(121, within(1e-9)); // 121 * (1 + 2 * 0)
  }

  @Test
  void leavesOutASessionWhoseCloseBeforeIsNotKnown() {
    Bars bars =
        Days.spy(CALENDAR)
            .day(100, m -> 100)
            .gap()
            .day(100, m -> 100)
            .day(100, m -> 100, m -> m < 385)
            .day(100, m -> 100)
            .bars();

    Bars fund = ModelledFund.of(bars, FUND, 2, CALENDAR);

    assertThat(fund.size()).isEqualTo(384);
    assertThat(fund.startMillis(0)).isEqualTo(minute(3, 0));
  }

  @Test
  void refusesAMoveThatWouldLeaveNothing() {
    Bars bars = Days.spy(CALENDAR).day(100, m -> 100).day(100, m -> 60).bars();

    assertThatIllegalArgumentException()
        .isThrownBy(() -> ModelledFund.of(bars, FUND, 3, CALENDAR))
        .withMessageContaining(
            "a fund of multiple 3 would be worth nothing at 2024-05-07T13:30:00Z");
  }

  @Test
  void refusesBarsOutsideTheSession() {
    Session session = CALENDAR.number(0);
    Bars early =
        new BarsBuilder(Days.SPY, Granularity.MINUTE)
            .add(session.openMillis() - 60_000, 1, 1, 1, 1, 1)
            .build();

    assertThatIllegalArgumentException()
        .isThrownBy(() -> ModelledFund.of(early, FUND, 3, CALENDAR))
        .withMessageContaining("bars must lie within the regular session of 2024-05-06");
  }

  @Test
  void refusesAMultipleOfZero() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ModelledFund.of(index(), FUND, 0, CALENDAR))
        .withMessage("multiple must be -10 to 10 and not 0, was 0");
  }
}
