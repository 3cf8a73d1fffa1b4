package dev.bellwether.btm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bellwether.btm.Playback.Turn;
import dev.bellwether.market.data.Bars;
import dev.bellwether.market.data.Symbol;
import dev.bellwether.market.decision.Decision;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Shares of a strategy with 100,000, on the history of {@link BtmStrategyTest}. */
class BtmSizingTest {
  private static final TestCalendar CALENDAR = TestCalendar.weekdays("2024-05-06", "2024-06-28");
  private static final BtmParameters FUNDS = BtmPresets.DEFAULT;

  /** Of the history: seven returns of 99/101 - 1 and seven of 101/99 - 1. */
  private static final double VOLATILITY =
      (101.0 / 99 - 99.0 / 101) / 2 * Math.sqrt(14.0 / 13); // 0.02076

  private static Turn first(BtmParameters parameters, Bars... bars) {
    BtmStrategy strategy = new BtmStrategy(parameters, CALENDAR, Dividends.NONE);
    return Playback.at(Playback.play(strategy, CALENDAR, bars), CALENDAR.number(15), 30);
  }

  private static Bars up() {
    return Days.spy(CALENDAR).history(15).day(100, m -> 103).bars();
  }

  private static Bars down() {
    return Days.spy(CALENDAR).history(15).day(100, m -> 97).bars();
  }

  /** A fund that opens the sixteenth session at this price. */
  private static Bars fund(String ticker, double open) {
    return fund(ticker, open, 1);
  }

  private static Bars fund(String ticker, double open, int firstMinute) {
    Days days = new Days(Symbol.of(ticker), CALENDAR);
    for (int i = 0; i < 15; i++) {
      days.day(7, m -> 7);
    }
    return days.day(open, m -> open + m / 100.0, m -> m >= firstMinute).bars();
  }

  private static BtmParameters leverage(double leverage) {
    return FUNDS.withTargetVolatility(leverage * VOLATILITY);
  }

  private static Map<String, Long> held(Turn turn) {
    Map<String, Long> held = new TreeMap<>();
    ((Decision.Shares) turn.decision())
        .shares()
        .forEach((symbol, shares) -> held.put(symbol.ticker(), shares));
    held.values().removeIf(shares -> shares == 0);
    return held;
  }

  @Test
  void fixedInvestsTheEquityAtTheOpen() {
    assertThat(first(BtmPresets.PAPER_FIXED, up()).shares("SPY")).isEqualTo(1000);
    assertThat(first(BtmPresets.PAPER_FIXED, down()).shares("SPY")).isEqualTo(-1000);
  }

  @Test
  void dynamicFollowsTheVolatilityUpToTheCap() {
    BtmParameters threefold = BtmPresets.PAPER.withTargetVolatility(0.0623);

    long shares = (long) Math.floor(100_000 * (0.0623 / VOLATILITY) / 100); // 3,001
    assertThat(first(threefold, up()).shares("SPY")).isEqualTo(shares).isEqualTo(3001);
    assertThat(first(threefold, down()).shares("SPY")).isEqualTo(-shares);
    assertThat(first(threefold.withLeverageCap(2.5), up()).shares("SPY")).isEqualTo(2500);
  }

  @Test
  void theCashBufferIsKeptOut() {
    assertThat(first(BtmPresets.PAPER_FIXED.withCashBuffer(0.025), up()).shares("SPY"))
        .isEqualTo(975);
  }

  @Test
  void theLagLeavesYesterdaysReturnOut() {
    Bars bars =
        Days.spy(CALENDAR).history(15).day(100, m -> m < 390 ? 100 : 120).day(119, m -> 119).bars();
    List<Double> leverages = new ArrayList<>();
    for (int lag = 1; lag <= 2; lag++) {
      BtmParameters parameters = BtmPresets.PAPER.withVolatilityLag(lag);
      List<Turn> turns =
          Playback.play(new BtmStrategy(parameters, CALENDAR, Dividends.NONE), CALENDAR, bars);
      leverages.add(Playback.at(turns, CALENDAR.number(16), 30).number("leverage"));
    }

    assertThat(leverages.get(0)).isLessThan(0.5); // the jump from 101 to 120 is in
    assertThat(leverages.get(1)).isBetween(0.96, 0.97); // as after the history alone
  }

  @Test
  void lessThanOneShareIsNone() {
    Turn turn = first(BtmPresets.PAPER_FIXED.withCashBuffer(0.9995), up());

    assertThat(turn.decision().reason()).isEqualTo("flat: the equity does not buy one share");
    assertThat(held(turn)).isEmpty();
    assertThat(turn.position()).isZero();
  }

  @Test
  void aShortIsAnInverseFundBought() {
    Turn turn = first(leverage(3.2), down(), fund("SPXS", 9), fund("SPXL", 150));

    assertThat(turn.position()).isEqualTo(-1);
    assertThat(held(turn)).isEqualTo(Map.of("SPXS", 11_111L)); // 100,000 / 9
  }

  @Test
  void everyAnswerNamesAllSixFundsSoThatLeftoversAreSold() {
    Turn turn = first(leverage(3.2), up(), fund("SPXL", 150));

    assertThat(((Decision.Shares) turn.decision()).shares())
        .containsOnlyKeys(LeverageLadder.SP500.funds().toArray(Symbol[]::new));
    assertThat(held(turn)).isEqualTo(Map.of("SPXL", 666L));
  }

  @Test
  void theTwoFoldFundServesFromOneAndAHalf() {
    assertThat(held(first(leverage(1.51), up(), fund("SPUU", 99))))
        .isEqualTo(Map.of("SPUU", 1010L));
    assertThat(held(first(leverage(1.51), down(), fund("SDS", 25))))
        .isEqualTo(Map.of("SDS", 4000L));
    assertThat(held(first(leverage(1.49), down(), fund("SPDN", 12.5))))
        .isEqualTo(Map.of("SPDN", 8000L));
  }

  @Test
  void belowOneThePlainFundHoldsAFraction() {
    assertThat(held(first(leverage(0.4001), up()))).isEqualTo(Map.of("SPY", 400L));
    assertThat(held(first(leverage(0.4001), down(), fund("SPDN", 12.5))))
        .isEqualTo(Map.of("SPDN", 3200L));
  }

  @Test
  void exactSizingReachesTheLeverageItself() {
    BtmParameters exact = leverage(2.401).withSizing(Sizing.ETF_EXACT);

    assertThat(held(first(exact, up(), fund("SPXL", 100)))).isEqualTo(Map.of("SPXL", 800L));
    assertThat(held(first(leverage(2.401), up(), fund("SPUU", 100))))
        .isEqualTo(Map.of("SPUU", 1000L));
  }

  @Test
  void theCapHoldsForFundsToo() {
    BtmParameters capped = leverage(3.2).withLeverageCap(2);
    Turn turn = first(capped, up(), fund("SPUU", 100));

    assertThat(turn.number("leverage")).isEqualTo(2);
    assertThat(held(turn)).isEqualTo(Map.of("SPUU", 1000L));
  }

  @Test
  void aFundThatOpenedLateIsPricedAtItsLast() {
    // The first bar starts at minute 19, its open is 100.19; the last before minute 30 is 100.3.
    Turn late = first(leverage(2), up(), fund("SPUU", 100, 20));
    Turn fiveMinutes = first(leverage(2), up(), fund("SPUU", 100, 6));

    assertThat(held(late)).isEqualTo(Map.of("SPUU", 997L)); // 100,000 / 100.30
    assertThat(held(fiveMinutes)).isEqualTo(Map.of("SPUU", 999L)); // 100,000 / 100.05
  }

  @Test
  void aFundWithoutAPriceTodayIsNotBought() {
    Turn turn = first(leverage(2), up(), fund("SPUU", 100, 31));

    assertThat(turn.decision().reason()).isEqualTo("flat: the fund has no price today");
    assertThat(held(turn)).isEmpty();
    assertThat(turn.position()).isZero();
  }

  @Test
  void aFundIsBoughtAsSoonAsItHasAPriceAndThenStaysTheSame() {
    BtmStrategy strategy = new BtmStrategy(leverage(2), CALENDAR, Dividends.NONE);
    List<Turn> turns = Playback.play(strategy, CALENDAR, up(), fund("SPUU", 100, 31));

    Turn second = Playback.at(turns, CALENDAR.number(15), 60);
    Turn third = Playback.at(turns, CALENDAR.number(15), 90);

    assertThat(held(second)).isEqualTo(Map.of("SPUU", 994L)); // 100,000 / 100.60
    assertThat(third.decision()).isSameAs(second.decision());
  }

  @Test
  void theFundsOfAnotherIndexMayBeNamed() {
    LeverageLadder nasdaq =
        new LeverageLadder(
            Symbol.of("SQQQ"),
            Symbol.of("QID"),
            Symbol.of("PSQ"),
            Symbol.of("QQQ"),
            Symbol.of("QLD"),
            Symbol.of("TQQQ"));
    BtmStrategy strategy =
        new BtmStrategy(
            FUNDS.withSymbol(Symbol.of("QQQ")).withLadder(nasdaq), CALENDAR, Dividends.NONE);

    assertThat(strategy.symbols().stream().map(Symbol::ticker))
        .containsExactly("QQQ", "SQQQ", "QID", "PSQ", "QLD", "TQQQ");
  }

  @Test
  void theSignalsSymbolIsShownFirst() {
    assertThat(
            new BtmStrategy(FUNDS, CALENDAR, Dividends.NONE).symbols().stream().map(Symbol::ticker))
        .containsExactly("SPY", "SPXS", "SDS", "SPDN", "SPUU", "SPXL");
    assertThat(new BtmStrategy(BtmPresets.PAPER, CALENDAR, Dividends.NONE).symbols())
        .containsExactly(Days.SPY);
  }
}
