package dev.bellwether.btm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.bellwether.btm.Playback.Turn;
import dev.bellwether.market.data.Bars;
import dev.bellwether.market.data.BarsBuilder;
import dev.bellwether.market.data.Granularity;
import dev.bellwether.market.decision.Decision;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What happens where bars, sessions or parts of them are not there. */
class BtmMissingDataTest {
  private static final LocalDate FROM = LocalDate.parse("2024-05-06");
  private static final LocalDate TO = LocalDate.parse("2024-06-28");
  private static final TestCalendar CALENDAR = new TestCalendar(FROM, TO, Set.of(), Set.of());
  private static final BtmParameters FIXED = BtmPresets.PAPER_FIXED;
  private static final Decision NO_PREVIOUS_CLOSE =
      new Decision.Hold("the close of the session before is not known");
  private static final Decision NO_OPEN = new Decision.Hold("today's session has no opening bar");
  private static final Decision STALE = new Decision.Hold("the last price is too old");
  private static final Decision FEW =
      new Decision.Hold("too few of the recent sessions have a price at this minute");

  private static Turn at(BtmParameters parameters, Bars bars, int day, int minute) {
    return at(CALENDAR, parameters, bars, day, minute);
  }

  private static Turn at(
      TestCalendar calendar, BtmParameters parameters, Bars bars, int day, int minute) {
    BtmStrategy strategy = new BtmStrategy(parameters, calendar, Dividends.NONE);
    return Playback.at(Playback.play(strategy, calendar, bars), calendar.number(day), minute);
  }

  private static TestCalendar halfDays(Integer... numbers) {
    Set<LocalDate> dates =
        Arrays.stream(numbers).map(n -> CALENDAR.number(n).date()).collect(Collectors.toSet());
    return new TestCalendar(FROM, TO, Set.of(), dates);
  }

  private static Days history() {
    return Days.spy(CALENDAR).history(15);
  }

  @Test
  void oneHalfDayLeavesThirteenValuesInTheAfternoon() {
    TestCalendar calendar = halfDays(7);
    Bars bars = Days.spy(calendar).history(15).day(100, m -> 103).bars();

    assertThat(at(calendar, FIXED, bars, 15, 180).position()).isEqualTo(1);
    assertThat(at(calendar, FIXED, bars, 15, 240).position()).isEqualTo(1);
  }

  @Test
  void twoHalfDaysLeaveTooFewInTheAfternoonButEnoughUntilOne() {
    TestCalendar calendar = halfDays(5, 9);
    Bars bars = Days.spy(calendar).history(15).day(100, m -> 103).bars();

    assertThat(at(calendar, FIXED, bars, 15, 180).position()).isEqualTo(1);
    assertThat(at(calendar, FIXED, bars, 15, 210).position()).isEqualTo(1); // 13:00, their close
    assertThat(at(calendar, FIXED, bars, 15, 240).decision()).isEqualTo(FEW);
    assertThat(at(calendar, FIXED, bars, 15, 240).number("upper")).isNaN();
  }

  @Test
  void aHalfDayItselfEndsAtOne() {
    TestCalendar calendar = halfDays(15);
    Bars bars = Days.spy(calendar).history(15).day(100, m -> 103).bars();
    BtmStrategy strategy = new BtmStrategy(FIXED, calendar, Dividends.NONE);

    List<Turn> today =
        Playback.play(strategy, calendar, bars).stream()
            .filter(t -> t.session().equals(calendar.number(15)))
            .toList();

    assertThat(today).hasSize(7);
    assertThat(today.subList(0, 6)).allMatch(t -> t.position() == 1 && t.isMark());
    assertThat(today.get(6).shares("SPY")).isZero();
    assertThat(today.get(6).timeMillis()).isEqualTo(calendar.number(15).closeMillis());
  }

  @Test
  void oneSessionWithoutDataIsForgivenWithFixedSize() {
    Days days = Days.spy(CALENDAR).history(8).gap().history(6);

    assertThat(at(FIXED, days.day(100, m -> 103).bars(), 15, 30).position()).isEqualTo(1);
  }

  @Test
  void twoSessionsWithoutDataAreTooFew() {
    Days days = Days.spy(CALENDAR).history(8).gap().gap().history(5);

    assertThat(at(FIXED, days.day(100, m -> 103).bars(), 15, 30).decision()).isEqualTo(FEW);
  }

  @Test
  void aSessionWithoutDataLeavesNoVolatility() {
    Days days = Days.spy(CALENDAR).history(8).gap().history(6);

    assertThat(at(BtmPresets.PAPER, days.day(100, m -> 103).bars(), 15, 30).decision())
        .isEqualTo(
            new Decision.Hold(
                "the volatility is not known: the recent closes have a gap or do not move"));
  }

  @Test
  void closesThatDoNotMoveLeaveNoVolatility() {
    Days days = Days.spy(CALENDAR);
    for (int i = 0; i < 15; i++) {
      days.day(100, m -> m < 390 ? 101 : 100);
    }

    assertThat(at(BtmPresets.PAPER, days.day(100, m -> 103).bars(), 15, 30).decision())
        .isInstanceOf(Decision.Hold.class);
    assertThat(at(FIXED, days.bars(), 15, 30).position()).isEqualTo(1);
  }

  @Test
  void aDayAfterASessionWithoutDataIsNotTraded() {
    Days days = Days.spy(CALENDAR).history(15).gap();

    assertThat(at(FIXED, days.day(100, m -> 103).bars(), 16, 30).decision())
        .isEqualTo(NO_PREVIOUS_CLOSE);
  }

  @Test
  void aDayAfterASessionThatBreaksOffIsNotTraded() {
    Days brokenOff = Days.spy(CALENDAR).history(14).day(100, m -> 101, m -> m < 385);
    Days fiveMinutes = Days.spy(CALENDAR).history(14).day(100, m -> 101, m -> m <= 385);

    assertThat(at(FIXED, brokenOff.day(100, m -> 103).bars(), 15, 30).decision())
        .isEqualTo(NO_PREVIOUS_CLOSE);
    assertThat(at(FIXED, fiveMinutes.day(100, m -> 103).bars(), 15, 30).position()).isEqualTo(1);
  }

  @Test
  void aDayThatOpensLateIsNotTraded() {
    Bars late = history().day(100, m -> 103, m -> m > 6).bars();
    Bars inTime = history().day(100, m -> 103, m -> m > 5).bars();

    assertThat(at(FIXED, late, 15, 30).decision()).isEqualTo(NO_OPEN);
    assertThat(at(FIXED, inTime, 15, 30).number("open")).isEqualTo(103);
    assertThat(at(FIXED, inTime, 15, 30).decision()).isInstanceOf(Decision.Shares.class);
  }

  @Test
  void aDayWithoutBarsIsNotTraded() {
    Bars bars = history().gap().day(100, m -> 103).bars();

    assertThat(at(FIXED, bars, 15, 30).decision()).isEqualTo(NO_OPEN);
    assertThat(at(FIXED, bars, 15, 390).shares("SPY")).isZero();
  }

  @Test
  void aMinuteWithoutATradeTakesTheLastPrice() {
    Bars bars = history().day(100, m -> m <= 45 ? 103 : 90, m -> m <= 45 || m > 60).bars();

    Turn turn = at(FIXED, bars, 15, 60);

    assertThat(turn.number("price")).isEqualTo(103);
    assertThat(turn.position()).isEqualTo(1);
  }

  @Test
  void aPriceOlderThanTheLimitIsNotTradedOn() {
    Bars bars = history().day(100, m -> 103, m -> m <= 44 || m > 60).bars();

    assertThat(at(FIXED, bars, 15, 60).decision()).isEqualTo(STALE);
    assertThat(at(FIXED, bars, 15, 60).number("price")).isNaN();
    assertThat(at(FIXED, bars, 15, 60).position()).isEqualTo(1); // kept from the mark before
    assertThat(at(FIXED.withMaxPriceAge(Duration.ofMinutes(16)), bars, 15, 60).decision())
        .isInstanceOf(Decision.Shares.class);
    assertThat(at(FIXED.withMaxPriceAge(Duration.ZERO), bars, 15, 30).position()).isEqualTo(1);
  }

  @Test
  void thePrintAfterAnEarlyCloseIsRefused() {
    TestCalendar calendar = halfDays(1);
    long close = calendar.number(1).closeMillis();
    BarsBuilder bars = new BarsBuilder(Days.SPY, Granularity.MINUTE);
    Bars good = Days.spy(calendar).history(3).bars();
    for (int i = 0; i < good.size(); i++) {
      bars.add(good.bar(i));
      if (good.endMillis(i) == close) {
        bars.add(close, 101, 101, 101, 101, 5000);
      }
    }
    BtmStrategy strategy = new BtmStrategy(FIXED, calendar, Dividends.NONE);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> Playback.play(strategy, calendar, bars.build()))
        .withMessageContaining("must lie within the regular session");
  }

  @Test
  void fiveMinuteBarsGiveTheSameMarks() {
    Days days = history().day(100, m -> m < 60 ? 100 : 103);
    Bars minutes = days.bars();
    BarsBuilder five = new BarsBuilder(Days.SPY, Granularity.FIVE_MINUTES);
    for (int i = 0; i < minutes.size(); i += 5) {
      double high = 0;
      double low = 1000;
      for (int j = i; j < i + 5; j++) {
        high = Math.max(high, minutes.high(j));
        low = Math.min(low, minutes.low(j));
      }
      five.add(minutes.startMillis(i), minutes.open(i), high, low, minutes.close(i + 4), 5000);
    }

    for (int minute = 30; minute < 390; minute += 30) {
      Turn one = at(FIXED, minutes, 15, minute);
      Turn other = at(FIXED, five.build(), 15, minute);

      assertThat(other.number("sigma")).isEqualTo(one.number("sigma"));
      assertThat(other.number("upper")).isEqualTo(one.number("upper"));
      assertThat(other.position()).isEqualTo(one.position());
    }
  }
}
