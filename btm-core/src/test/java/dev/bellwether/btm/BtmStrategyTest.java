package dev.bellwether.btm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.bellwether.btm.Playback.Turn;
import dev.bellwether.market.account.TimeInForce;
import dev.bellwether.market.data.Bars;
import dev.bellwether.market.decision.Decision;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * On a history of 15 sessions that open at 100 and close at 101, 99, ..., 101, every sigma is 0.01.
 * A day that opens at 100 then has the band 99 (100 * 0.99) to 102.01 (101 * 1.01).
 */
class BtmStrategyTest {
  private static final TestCalendar CALENDAR = TestCalendar.weekdays("2024-05-06", "2024-06-28");
  private static final BtmParameters FIXED = BtmPresets.PAPER_FIXED;
  private static final double LOWER = 99;
  private static final double UPPER = 102.01;

  private static List<Turn> play(BtmParameters parameters, Bars bars) {
    return Playback.play(new BtmStrategy(parameters, CALENDAR, Dividends.NONE), CALENDAR, bars);
  }

  private static Turn at(List<Turn> turns, int day, int minute) {
    return Playback.at(turns, CALENDAR.number(day), minute);
  }

  private static Days history() {
    return Days.spy(CALENDAR).history(15);
  }

  @Test
  void showsTheNumbersBehindAnAnswer() {
    List<Turn> turns = play(BtmPresets.PAPER, history().day(100, m -> 100.5).bars());

    Turn turn = at(turns, 15, 30);
    assertThat(turn.evidence().keySet())
        .containsExactly(
            "minute",
            "price",
            "upper",
            "lower",
            "vwap",
            "sigma",
            "leverage",
            "position",
            "open",
            "previousClose");
    assertThat(turn.number("minute")).isEqualTo(30);
    assertThat(turn.number("price")).isEqualTo(100.5);
    assertThat(turn.number("upper")).isCloseTo(UPPER, within(1e-9));
    assertThat(turn.number("lower")).isCloseTo(LOWER, within(1e-9));
    assertThat(turn.number("vwap"))
        .isCloseTo(100.5, within(0.02)); // the first bar has a low of 100
    assertThat(turn.number("sigma")).isCloseTo(0.01, within(1e-15));
    assertThat(turn.number("open")).isEqualTo(100);
    assertThat(turn.number("previousClose")).isEqualTo(101);
    assertThat(turn.number("position")).isZero();
    // seven returns of 99/101-1, seven of 101/99-1: deviation (b-a)/2 * sqrt(14/13)
    double volatility = (101.0 / 99 - 99.0 / 101) / 2 * Math.sqrt(14.0 / 13);
    assertThat(turn.number("leverage")).isCloseTo(0.02 / volatility, within(1e-12));
  }

  @Test
  void goesLongAboveTheBandAndShortBelow() {
    List<Turn> turns =
        play(FIXED, history().day(100, m -> m < 60 ? 100 : m < 180 ? 103 : 97).bars());

    assertThat(at(turns, 15, 30).position()).isZero();
    assertThat(at(turns, 15, 60).position()).isEqualTo(1);
    assertThat(at(turns, 15, 60).shares("SPY")).isEqualTo(1000); // 100,000 / 100
    assertThat(at(turns, 15, 150).position()).isEqualTo(1);
    assertThat(at(turns, 15, 180).position()).isEqualTo(-1);
    assertThat(at(turns, 15, 180).shares("SPY")).isEqualTo(-1000);
    assertThat(at(turns, 15, 360).position()).isEqualTo(-1);
  }

  @Test
  void entersAgainAtALaterMarkOfTheSameDay() {
    List<Turn> turns = play(FIXED, history().day(100, m -> m / 60 % 2 == 0 ? 100 : 104).bars());

    assertThat(Stream.of(60, 90, 120, 150, 180, 240, 300).map(m -> at(turns, 15, m).position()))
        .containsExactly(1, 1, 0, 0, 1, 0, 1);
  }

  @Test
  void answersWithTheSameObjectWhileNothingChanges() {
    List<Turn> turns =
        play(FIXED, history().day(100, m -> m < 60 ? 100 : m < 180 ? 103 : 100).bars());

    assertThat(at(turns, 15, 90).decision()).isSameAs(at(turns, 15, 60).decision());
    assertThat(at(turns, 15, 150).decision()).isSameAs(at(turns, 15, 60).decision());
    assertThat(at(turns, 15, 210).decision()).isSameAs(at(turns, 15, 180).decision());
    assertThat(at(turns, 15, 30).decision()).isSameAs(at(turns, 15, 180).decision());
    assertThat(at(turns, 15, 60).decision()).isNotSameAs(at(turns, 15, 180).decision());
  }

  @Test
  void saysWhyInASentence() {
    List<Turn> turns =
        play(FIXED, history().day(100, m -> m < 60 ? 100 : m < 180 ? 103 : 97).bars());

    assertThat(at(turns, 15, 30).decision().reason())
        .isEqualTo("flat: the price is not beyond both the band and the VWAP");
    assertThat(at(turns, 15, 60).decision().reason())
        .isEqualTo("long: the price is above the upper band and the VWAP");
    assertThat(at(turns, 15, 180).decision().reason())
        .isEqualTo("short: the price is below the lower band and the VWAP");
    assertThat(at(turns, 15, 390).decision().reason()).isEqualTo("flat: the session ends");
  }

  @Test
  void tradesNothingUntilFifteenSessionsHaveBeenSeen() {
    Days days = Days.spy(CALENDAR).history(14).day(100, m -> 105).day(100, m -> 112);

    List<Turn> turns = play(FIXED, days.bars());

    for (Turn turn : turns) {
      boolean warm = turn.session().equals(CALENDAR.number(15));
      assertThat(turn.decision() instanceof Decision.Hold).isEqualTo(turn.isMark() && !warm);
    }
    assertThat(at(turns, 14, 30).decision())
        .isEqualTo(new Decision.Hold("warming up: too few sessions have been seen"));
    assertThat(at(turns, 15, 30).position()).isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource
  void isFlatAtEachSessionsEnd(ExitMode exit) {
    Bars bars = history().day(100, m -> 103).day(103, m -> 103).bars();

    List<Turn> turns = play(FIXED.withExit(exit), bars);

    List<Turn> exits = turns.stream().filter(t -> !t.isMark()).toList();
    assertThat(exits).hasSize(17);
    for (Turn turn : exits) {
      assertThat(turn.shares("SPY")).isZero();
      assertThat(turn.position()).isZero();
      assertThat(((Decision.Shares) turn.decision()).timeInForce()).isEqualTo(exit.timeInForce());
      assertThat(turn.timeMillis()).isEqualTo(exit.millisIn(turn.session()));
    }
  }

  @Test
  void exitsAtTheCloseWithTheClosingAuctionUnlessToldOtherwise() {
    assertThat(ExitMode.CLOSE.timeInForce()).isEqualTo(TimeInForce.CLS);
    assertThat(ExitMode.MOC.timeInForce()).isEqualTo(TimeInForce.CLS);
    assertThat(ExitMode.MARKET.timeInForce()).isEqualTo(TimeInForce.DAY);
    assertThat(BtmPresets.PAPER.exit()).isEqualTo(ExitMode.CLOSE);
  }

  @Test
  void neverTradesABandWithoutWidth() {
    Days days = Days.spy(CALENDAR);
    for (int i = 0; i < 15; i++) {
      days.day(100, m -> m == 390 ? 100.5 : 100);
    }

    List<Turn> turns = play(FIXED, days.day(100, m -> 150).bars());

    assertThat(at(turns, 15, 30).number("sigma")).isZero();
    assertThat(at(turns, 15, 30).decision())
        .isEqualTo(
            new Decision.Hold(
                "the band has no width: the price did not move in the recent sessions"));
  }

  @Test
  void doesNotTradeAtExactlyTheBand() {
    double upper = NoiseBand.of(100, 101, sigmaOfHistory(), 1).upper();
    List<Turn> atBand = play(FIXED, history().day(100, m -> upper).bars());
    List<Turn> above = play(FIXED, history().day(100, m -> Math.nextUp(upper)).bars());

    assertThat(at(atBand, 15, 60).number("upper")).isEqualTo(upper);
    assertThat(at(atBand, 15, 60).position()).isZero();
    assertThat(at(above, 15, 60).position()).isEqualTo(1);
  }

  /** 0.01 but for rounding: the mean of 14 moves, added up from the oldest on. */
  private static double sigmaOfHistory() {
    double sum = 0;
    for (int i = 1; i < 15; i++) {
      sum += Math.abs((i % 2 == 0 ? 101 : 99) / 100.0 - 1);
    }
    return sum / 14;
  }

  @Test
  void widensTheBandWithTheMultiplier() {
    Bars bars = history().day(100, m -> 103).bars();

    List<Turn> turns = play(FIXED.withBandMultiplier(2), bars);

    assertThat(at(turns, 15, 30).number("upper")).isCloseTo(101 * 1.02, within(1e-9));
    assertThat(at(turns, 15, 30).number("lower")).isCloseTo(100 * 0.98, within(1e-9));
    assertThat(at(turns, 15, 30).position()).isZero();
  }

  @Test
  void measuresFromTheOpenAloneWithoutGapAdjustment() {
    Bars bars = history().day(100, m -> 101.5).bars();

    List<Turn> turns = play(FIXED.withGapAdjustment(false), bars);

    assertThat(at(turns, 15, 30).number("upper")).isCloseTo(101, within(1e-9));
    assertThat(at(turns, 15, 30).number("lower")).isCloseTo(99, within(1e-9));
    assertThat(at(turns, 15, 30).position()).isEqualTo(1);
  }

  @Test
  void takesTheDividendOffThePreviousCloseOnTheExDate() {
    TreeMap<LocalDate, Double> dividends = new TreeMap<>();
    dividends.put(CALENDAR.number(15).date(), 1.5);
    BtmStrategy strategy = new BtmStrategy(FIXED, CALENDAR, new Dividends(dividends));

    List<Turn> turns =
        Playback.play(strategy, CALENDAR, history().day(100, m -> 101.5).day(100, m -> 100).bars());

    assertThat(at(turns, 15, 30).number("previousClose")).isEqualTo(99.5);
    assertThat(at(turns, 15, 30).number("upper")).isCloseTo(101, within(1e-9)); // from the open
    assertThat(at(turns, 15, 30).number("lower")).isCloseTo(99.5 * 0.99, within(1e-9));
    assertThat(at(turns, 15, 30).position()).isEqualTo(1);
    assertThat(at(turns, 16, 30).number("previousClose")).isEqualTo(101.5);
  }

  @Test
  void keepsTheOppositeBandPositionToTheClose() {
    Bars bars = history().day(100, m -> m < 60 ? 103 : 100).day(100, m -> 100).bars();

    List<Turn> turns = play(FIXED.withVariant(Variant.OPPOSITE_BAND), bars);

    assertThat(at(turns, 15, 30).position()).isEqualTo(1);
    assertThat(at(turns, 15, 360).decision()).isSameAs(at(turns, 15, 30).decision());
    assertThat(at(turns, 15, 390).position()).isZero();
    assertThat(at(turns, 16, 30).position()).isZero();
  }

  @Test
  void keepsAVwapPositionWhileOnItsSide() {
    // The band ends at 102.01. The price stands at 100, leaps to 104 at minute 30, falls back to
    // 101, and to 100.1 at minute 90. The VWAP is about 100 (29 x 100 + 104, over 30), then the
    // mean of that and 101, and at minute 90 about 100.5.
    Bars bars = history().day(100, m -> m < 30 ? 100 : m == 30 ? 104 : m < 90 ? 101 : 100.1).bars();

    List<Turn> kept = play(FIXED.withVariant(Variant.VWAP_ONLY), bars);
    List<Turn> dropped = play(FIXED, bars);

    assertThat(at(kept, 15, 30).position()).isEqualTo(1);
    assertThat(at(kept, 15, 60).position()).isEqualTo(1);
    assertThat(at(kept, 15, 90).position()).isZero();
    assertThat(at(dropped, 15, 60).position()).isZero();
  }
}
