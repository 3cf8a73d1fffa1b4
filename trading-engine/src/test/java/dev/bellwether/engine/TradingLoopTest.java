package dev.bellwether.engine;

import static dev.bellwether.engine.Days.SPY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bellwether.engine.journal.MemoryJournal;
import dev.bellwether.engine.sim.Costs;
import dev.bellwether.engine.sim.FillRule;
import dev.bellwether.engine.sim.VenueRules;
import dev.bellwether.market.account.TimeInForce;
import dev.bellwether.market.calendar.SessionTime;
import dev.bellwether.market.data.Bars;
import dev.bellwether.market.data.BarsBuilder;
import dev.bellwether.market.data.Granularity;
import dev.bellwether.market.data.Symbol;
import dev.bellwether.market.decision.Decision;
import dev.bellwether.market.decision.Schedule;
import dev.bellwether.market.risk.Refusal;
import dev.bellwether.market.risk.RiskLimits;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TradingLoopTest {
  private static final VenueRules FREE = VenueRules.of(new BigDecimal("1000"), Costs.NONE);
  private static final double[][] TWO_DAYS = {
    {10, 11}, {12, 13}, {14, 15}, // day 0, 10:00 to 10:03
    {20, 21}, {22, 23}, {24, 25}, // day 1
  };

  private final Days days = Days.of(3, 3);

  @Test
  void showsEachBarOnlyOnceItHasEnded() {
    Scripted strategy = new Scripted(Schedule.everyBar(), SPY);

    run(strategy, FREE, TWO_DAYS);

    assertThat(strategy.closes).containsExactly(11.0, 13.0, 15.0, 21.0, 23.0, 25.0);
    assertThat(strategy.asked.getFirst()).isEqualTo(days.day(0).openMillis() + 60_000);
  }

  @Test
  void fillsAtTheOpenOfTheNextBar() {
    Scripted strategy = new Scripted(Schedule.everyBar(), SPY).at(0, shares(5));

    MemoryJournal run = run(strategy, FREE, TWO_DAYS);

    assertThat(run.fills()).hasSize(1);
    assertThat(run.fills().getFirst().price()).isEqualByComparingTo("12");
    assertThat(run.fills().getFirst().epochMillis()).isEqualTo(days.day(0).openMillis() + 60_000);
    assertThat(strategy.held).containsExactly(0.0, 5.0, 5.0, 5.0, 5.0, 5.0);
  }

  @Test
  void fillsAtTheDecisionBarsCloseWhereTheRuleSaysSo() {
    Scripted strategy = new Scripted(Schedule.everyBar(), SPY).at(0, shares(5));

    MemoryJournal run = run(strategy, FREE.withFillRule(FillRule.DECISION_CLOSE), TWO_DAYS);

    assertThat(run.fills().getFirst().price()).isEqualByComparingTo("11");
    assertThat(strategy.held.get(1)).isEqualTo(5.0);
  }

  @Test
  void fillsAnOrderOfTheLastBarAtTheNextSessionsOpen() {
    Scripted strategy = new Scripted(Schedule.everyBar(), SPY).at(2, shares(5));

    MemoryJournal run = run(strategy, FREE, TWO_DAYS);

    assertThat(run.fills().getFirst().price()).isEqualByComparingTo("20");
  }

  @Test
  void fillsClosingAuctionOrdersAtTheLastCloseEvenWhenDecidedAtTheBell() {
    Schedule atClose =
        new Schedule.At(List.of(SessionTime.beforeClose(Duration.ZERO)), Duration.ZERO);
    Scripted strategy =
        new Scripted(atClose, SPY)
            .at(0, new Decision.Shares(Map.of(SPY, 5L), TimeInForce.CLS, "in"))
            .at(1, new Decision.Shares(Map.of(SPY, 0L), TimeInForce.CLS, "out"));

    MemoryJournal run = run(strategy, FREE, TWO_DAYS);

    assertThat(run.fills()).extracting(f -> f.price().doubleValue()).containsExactly(15.0, 25.0);
    // 1000 + 5 * (25 - 15), and on day 0 the shares are worth what they cost
    assertThat(run.sessionEnds())
        .extracting(MemoryJournal.SessionEnd::equity)
        .containsExactly(1000.0, 1050.0);
  }

  @Test
  void fillsAClosingAuctionOrderSentEarlierAtTheSamePrice() {
    Schedule minuteBefore =
        new Schedule.At(List.of(SessionTime.beforeClose(Duration.ofSeconds(90))), Duration.ZERO);
    Scripted strategy =
        new Scripted(minuteBefore, SPY)
            .at(0, new Decision.Shares(Map.of(SPY, 5L), TimeInForce.CLS, "in"));

    MemoryJournal run = run(strategy, FREE, TWO_DAYS);

    // asked at 10:01:30, when only the first bar has ended
    assertThat(strategy.closes.getFirst()).isEqualTo(11.0);
    assertThat(run.fills().getFirst().price()).isEqualByComparingTo("15");
  }

  @Test
  void fillsAnOpeningAuctionOrderAtTheNextSessionsOpen() {
    Scripted strategy =
        new Scripted(Schedule.everyBar(), SPY)
            .at(0, new Decision.Shares(Map.of(SPY, 5L), TimeInForce.OPG, "in"));

    MemoryJournal run = run(strategy, FREE, TWO_DAYS);

    assertThat(run.fills()).hasSize(1);
    assertThat(run.fills().getFirst().price()).isEqualByComparingTo("20");
  }

  @Test
  void asksAtAMarkThatNoBarEndsAtWithWhatIsKnownThen() {
    Schedule secondMinute =
        new Schedule.At(List.of(SessionTime.afterOpen(Duration.ofMinutes(2))), Duration.ZERO);
    Scripted strategy = new Scripted(secondMinute, SPY);
    long open = days.day(0).openMillis();
    Bars gap =
        new BarsBuilder(SPY, Granularity.MINUTE)
            .add(open, 10, 10, 10, 10, 1)
            .add(open + 120_000, 12, 12, 12, 12, 1)
            .build();

    Backtest.of(strategy, List.of(gap), days, FREE).run();

    assertThat(strategy.asked).containsExactly(open + 120_000);
    assertThat(strategy.closes).containsExactly(10.0);
  }

  @Test
  void doesNothingWhileTheDecisionIsTheSameObject() {
    Scripted strategy = new Scripted(Schedule.everyBar(), SPY).at(1, shares(5));

    MemoryJournal run = run(strategy, FREE, TWO_DAYS);

    assertThat(run.fills()).hasSize(1);
    assertThat(run.turns().asked()).isEqualTo(6);
    // the hold, and the order with the four turns after it that changed nothing
    assertThat(run.turns().size()).isEqualTo(2);
    assertThat(run.turns().count(1)).isEqualTo(5);
  }

  @Test
  void triesAgainWhenAnOrderWasRefused() {
    Scripted strategy = new Scripted(Schedule.everyBar(), SPY).at(0, shares(5));
    RiskLimits one = RiskLimits.none().withMaxOrderNotional(58);

    MemoryJournal run =
        Backtest.of(
                strategy,
                List.of(days.bars(SPY, new double[][] {{12, 12}, {11, 11}, {11, 11}})),
                days,
                FREE)
            .withLimits(one)
            .run();

    // 5 * 12 = 60 is too much at 10:01; 5 * 11 = 55 is not a minute later
    assertThat(run.turns().verdict(0).refused())
        .extracting(Refusal::rule)
        .containsExactly(Refusal.Rule.ORDER_NOTIONAL);
    assertThat(run.fills()).hasSize(1);
  }

  @Test
  void takesBackAnOrderThatANewInstructionMakesVoid() {
    Symbol thin = Symbol.of("THIN");
    Scripted strategy =
        new Scripted(Schedule.everyBar(), SPY, thin)
            .at(0, new Decision.Shares(Map.of(thin, 5L), "in"))
            .at(1, new Decision.Shares(Map.of(thin, 0L), "out again"));
    long open = days.day(0).openMillis();
    Bars trades =
        new BarsBuilder(thin, Granularity.MINUTE)
            .add(open, 7, 7, 7, 7, 1)
            .add(open + 120_000, 8, 8, 8, 8, 1)
            .build();

    MemoryJournal run =
        Backtest.of(
                strategy,
                List.of(days.bars(SPY, new double[][] {{1, 1}, {1, 1}, {1, 1}}), trades),
                days,
                FREE)
            .run();

    assertThat(run.fills()).isEmpty();
    assertThat(run.ended()).extracting(MemoryJournal.Ended::reason).containsExactly("cancelled");
  }

  /** The sale's minute is missing: it is filled in the one after, which is known at its end. */
  @Test
  void buysWithWhatWasSoldInTimeAlthoughThatIsKnownABarLater() {
    Symbol thin = Symbol.of("THIN");

    assertThat(minutesOfFills(strategy(thin), thin, 0, 1, 3, 4, 5)).containsExactly(1L, 3L, 4L);
    assertThat(minutesOfFills(strategy(thin), thin, 0, 1, 4, 5))
        .as("two minutes missing: given up, and tried again when it is asked")
        .containsExactly(1L, 4L, 5L);
  }

  private static Scripted strategy(Symbol thin) {
    return new Scripted(Schedule.everyBar(), SPY, thin)
        .at(0, new Decision.Shares(Map.of(thin, 5L), "in"))
        .at(1, new Decision.Shares(Map.of(thin, 0L, SPY, 2L), "over"));
  }

  private static List<Long> minutesOfFills(Scripted strategy, Symbol thin, int... minutes) {
    Days eight = Days.of(1, 8);
    long open = eight.day(0).openMillis();
    BarsBuilder bars = new BarsBuilder(thin, Granularity.MINUTE);
    for (int minute : minutes) {
      bars.add(open + minute * 60_000L, 7, 7, 7, 7, 1);
    }
    double[][] flat = {{1, 1}, {1, 1}, {1, 1}, {1, 1}, {1, 1}, {1, 1}, {1, 1}, {1, 1}};
    MemoryJournal run =
        Backtest.of(strategy, List.of(eight.bars(SPY, flat), bars.build()), eight, FREE)
            .withRules(LoopRules.HISTORY.withEntryPatience(Duration.ofMinutes(1)))
            .run();
    return run.fills().stream().map(fill -> (fill.epochMillis() - open) / 60_000).toList();
  }

  @Test
  void sellsBeforeItBuysAndClosesBeforeItTurns() {
    Symbol other = Symbol.of("QQQ");
    Scripted strategy =
        new Scripted(Schedule.everyBar(), SPY, other)
            .at(0, new Decision.Shares(Map.of(SPY, -3L, other, 4L), "in"))
            .at(1, new Decision.Shares(Map.of(SPY, 2L, other, 0L), "turn"));

    MemoryJournal run =
        Backtest.of(
                strategy, List.of(days.bars(SPY, TWO_DAYS), days.bars(other, TWO_DAYS)), days, FREE)
            .run();

    assertThat(
            run.fills().stream().skip(2).map(f -> f.side() + " " + f.quantity() + " " + f.symbol()))
        .containsExactly("BUY 3 SPY", "SELL 4 QQQ", "BUY 2 SPY");
  }

  @Test
  void turnsWeightsIntoWholeSharesOfEquity() {
    Scripted strategy =
        new Scripted(Schedule.everyBar(), SPY).at(0, new Decision.Target(Map.of(SPY, 0.5), "half"));

    MemoryJournal run = run(strategy, FREE, TWO_DAYS);

    // floor(0.5 * 1000 / 11) = 45
    assertThat(run.fills().getFirst().quantity()).isEqualByComparingTo("45");
  }

  @Test
  void leavesAPositionWithinToleranceOfItsTarget() {
    Scripted strategy =
        new Scripted(Schedule.everyBar(), SPY)
            .at(0, new Decision.Target(Map.of(SPY, 0.5), "half"))
            .at(2, new Decision.Target(Map.of(SPY, 0.51), "half and a little"));

    MemoryJournal run =
        Backtest.of(
                strategy,
                List.of(days.bars(SPY, new double[][] {{10, 10}, {10, 10}, {10, 10}, {10, 10}})),
                days,
                FREE)
            .withSizing(new SizingRules(0, 0.02, 0))
            .run();

    assertThat(run.fills()).hasSize(1);
  }

  @Test
  void refusesBarsOutsideEverySession() {
    Bars early =
        new BarsBuilder(SPY, Granularity.MINUTE)
            .add(days.day(0).openMillis() - 60_000, 1, 1, 1, 1, 1)
            .build();

    assertThatThrownBy(
            () ->
                Backtest.of(new Scripted(Schedule.everyBar(), SPY), List.of(early), days, FREE)
                    .run())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("must lie inside a session");
  }

  @Test
  void recordsTheEquityOfASessionThatTheDataLeaveUnfinished() {
    MemoryJournal run =
        run(
            new Scripted(Schedule.everyBar(), SPY).at(0, shares(10)),
            FREE,
            new double[][] {{10, 10}, {10, 12}});

    assertThat(run.sessionEnds())
        .extracting(MemoryJournal.SessionEnd::equity)
        .containsExactly(1020.0);
  }

  private static Decision shares(long count) {
    return new Decision.Shares(Map.of(SPY, count), "test");
  }

  private MemoryJournal run(Scripted strategy, VenueRules rules, double[][] openClose) {
    return Backtest.of(strategy, List.of(days.bars(SPY, openClose)), days, rules).run();
  }
}
