package dev.bellwether.portfolio.profit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.OptionalDouble;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class ProfitTakerTest {
  private static final Offset<Double> EXACT = within(1e-12);

  @Test
  void followsThePriceUpAndSellsAtTheStop() {
    Trace trace = Trace.of(ProfitMode.MODERATE, 100);

    assertThat(trace.at("10:00", 102.99).decision()).isEqualTo(ProfitDecision.WAIT);
    assertThat(trace.at("10:01", 103).decision()).isEqualTo(ProfitDecision.BEGIN);
    assertThat(trace.guard().stop()).isEqualTo(101.455, EXACT); // 103 * (1 - 0.015)
    assertThat(trace.at("10:02", 105).decision()).isEqualTo(ProfitDecision.RAISE);
    assertThat(trace.guard().stop()).isEqualTo(103.425, EXACT); // 105 * (1 - 0.015)
    assertThat(trace.at("10:03", 103.43).decision()).isEqualTo(ProfitDecision.KEEP);
    assertThat(trace.at("10:04", 103.4).decision()).isEqualTo(ProfitDecision.EXIT_AT_STOP);
  }

  /** 2 * 0.5 / 103 is 0.97 percent: less than the least trail, which holds. */
  @Test
  void keepsTheLeastTrailWhereTheRangeIsSmall() {
    Trace trace = Trace.of(ProfitMode.MODERATE, 100);

    ProfitStep step = trace.at("10:00", 103, 0.5);

    assertThat(step.trail()).isEqualTo(0.015);
    assertThat(step.guard().stop()).isEqualTo(101.455, EXACT);
  }

  @Test
  void scalesTheTrailByTheRangeBetweenItsLimits() {
    ProfitTaker taker = new ProfitTaker(ProfitRules.of(ProfitMode.AGGRESSIVE));

    assertThat(taker.trail(150, 2, false)).isEqualTo(0.02, EXACT); // 2 / 150 * 1.5
    assertThat(taker.trail(150, 0.5, false)).isEqualTo(0.01); // 0.005
    assertThat(taker.trail(150, 9, false)).isEqualTo(0.03); // 0.09
    assertThat(taker.trail(150, 0, false)).isEqualTo(0.01);
    assertThat(taker.trail(150, Double.NaN, false)).isEqualTo(0.01);
  }

  /** The trace of the original: 103 * (1 - 0.015 * 0.8) = 103 * 0.988 = 101.764. */
  @Test
  void shortensTheTrailAfterItWasClampedFromTwoOnTheClock() {
    Trace trace = Trace.of(ProfitMode.MODERATE, 100);

    trace.at("13:59:59", 103);
    double before = trace.guard().stop();
    ProfitStep after = trace.at("14:00", 103);

    assertThat(before).isEqualTo(101.455, EXACT);
    assertThat(after.trail()).isEqualTo(0.012, EXACT);
    assertThat(after.guard().stop()).isEqualTo(101.764, EXACT);
    assertThat(after.decision()).isEqualTo(ProfitDecision.RAISE);
  }

  /** The original never sold here: its stop did not follow, and was looked at only above 103. */
  @Test
  void sellsWhatTheOriginalCarriedDown() {
    Trace trace = Trace.of(ProfitMode.MODERATE, 100);

    trace.at("14:10", 101);
    trace.at("14:11", 102);
    trace.at("14:12", 103);
    trace.at("14:13", 108);

    assertThat(trace.guard().stop()).isEqualTo(106.704, EXACT); // 108 * 0.988
    assertThat(trace.at("14:14", 99).decision()).isEqualTo(ProfitDecision.EXIT_AT_STOP);
  }

  /** Found at +10 percent: 110 * 0.985 = 108.35. */
  @Test
  void guardsAtOnceWhatIsFoundFarAboveItsEntry() {
    Trace trace = Trace.of(ProfitMode.MODERATE, 100);

    assertThat(trace.at("09:30", 110).guard().stop()).isEqualTo(108.35, EXACT);
    assertThat(trace.at("09:31", 108.3).decision().isExit()).isTrue();
  }

  @Test
  void sellsAtThePriceOfTheStopItself() {
    Trace trace = Trace.of(ProfitMode.MODERATE, 100);
    trace.at("10:00", 104);

    double stop = trace.guard().stop();

    assertThat(trace.at("10:01", Math.nextUp(stop)).decision()).isEqualTo(ProfitDecision.KEEP);
    assertThat(trace.at("10:02", stop).decision()).isEqualTo(ProfitDecision.EXIT_AT_STOP);
  }

  /** 100 to 102 with a trail of 3 percent would be 98.94: a loss. */
  @Test
  void doesNotLetAGuardedProfitBecomeALoss() {
    Trace entry = Trace.of(ProfitMode.AGGRESSIVE, 100);
    Trace locked =
        Trace.of(ProfitRules.of(ProfitMode.AGGRESSIVE).withLock(OptionalDouble.of(0.005)), 100);
    Trace free =
        Trace.of(ProfitRules.of(ProfitMode.AGGRESSIVE).withLock(OptionalDouble.empty()), 100);

    assertThat(entry.at("10:00", 102, 5).guard().stop()).isEqualTo(100);
    assertThat(locked.at("10:00", 102, 5).guard().stop()).isEqualTo(100.5, EXACT);
    assertThat(free.at("10:00", 102, 5).guard().stop()).isEqualTo(98.94, EXACT);
  }

  @Test
  void keepsItsStopWhenTheRangeGrows() {
    Trace trace = Trace.of(ProfitMode.MODERATE, 100);
    trace.at("10:00", 104, 0.1);
    double stop = trace.guard().stop();

    ProfitStep wild = trace.at("10:01", 104.1, 2); // 2 / 104.1 * 2 = 3.8 percent

    assertThat(wild.trail()).isGreaterThan(0.038);
    assertThat(wild.guard().stop()).isEqualTo(stop);
    assertThat(wild.decision()).isEqualTo(ProfitDecision.KEEP);
  }

  @Test
  void mirrorsAShortPosition() {
    Trace trace = Trace.shortAt(ProfitMode.MODERATE, 100);

    assertThat(trace.at("10:00", 103).decision()).isEqualTo(ProfitDecision.WAIT);
    assertThat(trace.at("10:01", 97).decision()).isEqualTo(ProfitDecision.BEGIN);
    assertThat(trace.guard().stop()).isEqualTo(98.455, EXACT); // 97 * 1.015
    assertThat(trace.at("10:02", 95).guard().stop()).isEqualTo(96.425, EXACT); // 95 * 1.015
    assertThat(trace.at("10:03", 96.4).decision()).isEqualTo(ProfitDecision.KEEP);
    assertThat(trace.at("10:04", 96.5).decision()).isEqualTo(ProfitDecision.EXIT_AT_STOP);
  }

  @Test
  void changesNothingOutsideTheSession() {
    Trace trace = Trace.of(ProfitMode.MODERATE, 100);
    trace.at("15:00", 104);
    ProfitGuard before = trace.guard();

    assertThat(trace.at("09:29:59.999", 120).decision()).isEqualTo(ProfitDecision.CLOSED);
    assertThat(trace.at("16:00", 90).decision()).isEqualTo(ProfitDecision.CLOSED);
    assertThat(trace.guard()).isEqualTo(before);
  }

  @Test
  void goesOnAfterMoreWasBoughtAndAfterASplit() {
    Trace trace = Trace.of(ProfitMode.MODERATE, 100);
    trace.at("10:00", 104);

    ProfitGuard more = trace.guard().withEntry(103);
    ProfitGuard split = trace.guard().scaled(0.5);

    assertThat(more.stop()).isEqualTo(trace.guard().stop());
    assertThat(split).isEqualTo(new ProfitGuard(false, 50, 52, true, 104 * 0.985 / 2));
  }

  @Test
  void refusesWhatIsNoPrice() {
    Trace trace = Trace.of(ProfitMode.MODERATE, 100);

    assertThatThrownBy(() -> trace.at("10:00", Double.NaN)).hasMessageContaining("price must be");
    assertThatThrownBy(() -> trace.at("10:00", 0)).hasMessageContaining("price must be");
    assertThatThrownBy(() -> ProfitGuard.begin(false, 0)).hasMessageContaining("entry must be");
    assertThatThrownBy(() -> new ProfitGuard(false, 100, 104, true, Double.NaN))
        .hasMessageContaining("stop must be a number above 0");
    assertThatThrownBy(() -> new ProfitGuard(false, 100, 104, false, 101))
        .hasMessageContaining("stop must be NaN");
  }
}
