package dev.bellwether.btm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.bellwether.btm.Playback.Turn;
import dev.bellwether.market.calendar.NyseCalendar;
import dev.bellwether.market.calendar.Session;
import dev.bellwether.market.data.Bars;
import dev.bellwether.market.data.BarsBuilder;
import dev.bellwether.market.data.Granularity;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The worked examples of facts/BTM.md, sections 2 and 7, on real days. */
class BtmKnownDaysTest {
  private static final NyseCalendar CALENDAR = NyseCalendar.create();
  private static final String FOLDER = "fixtures/spy_2019_02/";

  // 2019: one-minute bars of the day, history from fifteen-minute bars, closes of the daily file.

  private static Bars of2019(String minutesFrom) {
    Map<LocalDate, Double> closes = new HashMap<>();
    for (String[] row : SharedData.rows(FOLDER + "eqker_SPY_daily.csv")) {
      closes.put(LocalDate.parse(row[0]), SharedData.value(row, 4));
    }
    BarsBuilder bars = new BarsBuilder(Days.SPY, Granularity.MINUTE);
    LocalDate first = LocalDate.parse(minutesFrom);
    addEndStamped(bars, "eqker_SPY_15min.csv", 15, LocalDate.MIN, first, closes);
    addEndStamped(bars, "eqker_SPY_1min.csv", 1, first, LocalDate.MAX, Map.of());
    return bars.build();
  }

  private static void addEndStamped(
      BarsBuilder bars,
      String file,
      int minutes,
      LocalDate from,
      LocalDate to,
      Map<LocalDate, Double> closes) {
    for (String[] row : SharedData.rows(FOLDER + file).reversed()) {
      LocalDateTime label = LocalDateTime.parse(row[0].replace(' ', 'T'));
      LocalDate date = label.toLocalDate();
      if (date.isBefore(from) || !date.isBefore(to)) {
        continue;
      }
      long end = label.atZone(CALENDAR.zone()).toInstant().toEpochMilli();
      boolean last = end == CALENDAR.session(date).orElseThrow().closeMillis();
      double close =
          last ? closes.getOrDefault(date, SharedData.value(row, 4)) : SharedData.value(row, 4);
      bars.add(
          end - minutes * 60_000L,
          end,
          SharedData.value(row, 1),
          Math.max(SharedData.value(row, 2), close),
          Math.min(SharedData.value(row, 3), close),
          close,
          SharedData.value(row, 5));
    }
  }

  private static List<Turn> play2019(String minutesFrom) {
    BtmStrategy strategy = new BtmStrategy(BtmPresets.PAPER, CALENDAR, Dividends.NONE);
    return Playback.play(strategy, CALENDAR, of2019(minutesFrom));
  }

  @Test
  void isLongAllDayOnTheTwelfthOfFebruary2019() {
    List<Turn> turns = Playback.on(play2019("2019-02-12"), "2019-02-12");
    Turn ten = turns.get(0);
    Turn exit = turns.get(12);

    assertThat(ten.number("leverage")).isCloseTo(3.0378, within(5e-5));
    assertThat(ten.number("price")).isEqualTo(273.00);
    assertThat(ten.number("upper")).isCloseTo(272.7401, within(5e-5));
    assertThat(ten.number("vwap")).isCloseTo(272.7366, within(5e-5));
    assertThat(ten.shares("SPY")).isEqualTo(1115);
    for (Turn turn : turns.subList(0, 12)) {
      assertThat(turn.decision()).isSameAs(ten.decision());
    }
    // bought at 273.00, sold at the close, 0.0035 + 0.001 a share and side: +1.2276 %
    double profit = 1115 * (exit.number("price") - 273.00 - 2 * 0.0045);
    assertThat(profit / 100_000).isCloseTo(0.012276, within(5e-7));
  }

  @Test
  void isStoppedHalfAnHourLaterOnTheThirteenthOfFebruary2019() {
    List<Turn> turns = Playback.on(play2019("2019-02-12"), "2019-02-13");
    Turn ten = turns.get(0);
    Turn halfPast = turns.get(1);

    assertThat(ten.number("price")).isEqualTo(275.55);
    assertThat(ten.number("upper")).isCloseTo(275.3705, within(5e-5));
    assertThat(ten.number("vwap")).isCloseTo(275.4754, within(5e-5));
    assertThat(ten.position()).isEqualTo(1);
    assertThat(halfPast.number("upper")).isCloseTo(275.5955, within(5e-5));
    assertThat(halfPast.number("price")).isEqualTo(275.55);
    assertThat(halfPast.position()).isZero();
  }

  @Test
  void seesNoLongOnThatDayThroughFifteenMinuteBars() {
    // Their VWAP at 10:00 is higher than the one of one-minute bars.
    Turn ten = Playback.on(play2019("2019-02-14"), "2019-02-13").get(0);

    assertThat(ten.number("upper")).isCloseTo(275.3705, within(5e-5));
    assertThat(ten.number("price")).isEqualTo(275.55);
    assertThat(ten.position()).isZero();
  }

  // 2024: the day and the one before it are real; the 14 sessions before those are made up so that
  // sigma at one minute and the leverage come out as published: they stand at one move from 10:00
  // on.

  private record Made(Bars bars, Session day) {
    Turn at(BtmParameters parameters, int minute) {
      BtmStrategy strategy = new BtmStrategy(parameters, CALENDAR, Dividends.NONE);
      return Playback.at(Playback.play(strategy, CALENDAR, bars), day, minute);
    }
  }

  private static Made day2024(String date, int minute, double sigma, double leverage) {
    Bars real = SharedData.bars("minute/SPY.csv.gz", Days.SPY, Granularity.MINUTE, CALENDAR);
    Session day = CALENDAR.session(LocalDate.parse(date)).orElseThrow();
    Session before = CALENDAR.previous(day);
    Bars known = real.between(before.openMillis(), day.closeMillis());
    double realMove = Math.abs(known.close(minute - 1) / known.open(0) - 1);
    double move = (14 * sigma - realMove) / 13;
    double step = 0.02 / leverage / Math.sqrt(14.0 / 13); // 14 returns of +step and -step in turn
    BarsBuilder bars = new BarsBuilder(Days.SPY, Granularity.MINUTE);
    made(bars, before, move, step, known.close(389), 14);
    for (int i = 0; i < known.size(); i++) {
      bars.add(known.bar(i));
    }
    return new Made(bars.build(), day);
  }

  private static void made(
      BarsBuilder bars, Session next, double move, double step, double nextClose, int left) {
    if (left == 0) {
      return;
    }
    Session session = CALENDAR.previous(next);
    double price = nextClose / (1 + (left % 2 == 0 ? step : -step));
    made(bars, session, move, step, price, left - 1);
    long ten = session.openMillis() + 1_800_000;
    double there = price * (1 + move);
    bars.add(session.openMillis(), ten, price, there, price, there, 1000);
    bars.add(ten, session.closeMillis() - 60_000, there, there, there, there, 1000);
    bars.add(
        session.closeMillis() - 60_000, session.closeMillis(), there, there, price, price, 1000);
  }

  @Test
  void isShortFromHalfPastTwoOnTheFourthOfApril2024() {
    Made made = day2024("2024-04-04", 300, 0.00221668, 3.5994);

    Turn turn = made.at(BtmPresets.PAPER, 300);

    assertThat(turn.number("leverage")).isCloseTo(3.5994, within(1e-9));
    assertThat(turn.number("price")).isEqualTo(518.01);
    assertThat(turn.number("sigma")).isCloseTo(0.00221668, within(1e-12));
    assertThat(turn.number("upper")).isCloseTo(524.6805, within(5e-5));
    assertThat(turn.number("lower")).isCloseTo(518.2087, within(5e-5));
    assertThat(turn.number("vwap")).isCloseTo(522.0634, within(5e-5));
    assertThat(turn.position()).isEqualTo(-1);
    assertThat(turn.shares("SPY")).isEqualTo(-687); // floor(100,000 * 3.5994 / 523.52)
    assertThat(made.at(BtmPresets.PAPER, 360).shares("SPY")).isEqualTo(-687);
    assertThat(made.at(BtmPresets.PAPER, 390).shares("SPY")).isZero();
  }

  @Test
  void isFlatAndNotShortAtHalfPastTwelveOnTheNinthOfApril2024() {
    // sigma such that the lower band is the published 517.4433 under the close before of 518.67
    Made made = day2024("2024-04-09", 180, 1 - 517.4433 / 518.67, 3);
    BtmParameters oppositeBand = BtmPresets.PAPER.withVariant(Variant.OPPOSITE_BAND);

    Turn turn = made.at(BtmPresets.PAPER, 180);

    assertThat(turn.number("price")).isEqualTo(517.26);
    assertThat(turn.number("lower")).isCloseTo(517.4433, within(5e-5));
    assertThat(turn.number("vwap")).isCloseTo(517.1466, within(5e-5));
    assertThat(turn.position()).isZero();
    assertThat(turn.shares("SPY")).isZero();
    assertThat(made.at(BtmPresets.PAPER, 150).position()).isEqualTo(-1);
    assertThat(made.at(oppositeBand, 180).position()).isEqualTo(-1);
  }
}
