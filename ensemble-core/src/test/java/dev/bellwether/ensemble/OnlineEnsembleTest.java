package dev.bellwether.ensemble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.bellwether.ensemble.learn.HorizonLearner;
import dev.bellwether.ensemble.learn.LearningRules;
import dev.bellwether.ensemble.signal.Calibration;
import dev.bellwether.ensemble.signal.Gate;
import dev.bellwether.ensemble.signal.ProbabilityMap;
import dev.bellwether.ensemble.signal.SignalRules;
import dev.bellwether.market.data.Bars;
import org.junit.jupiter.api.Test;

final class OnlineEnsembleTest {
  private static final int FEATURES_FROM = 391;

  static OnlineEnsemble fresh() {
    return new OnlineEnsemble(LearningRules.CORRECTED, SignalRules.STANDARD);
  }

  static void add(OnlineEnsemble ensemble, Bars bars, int row) {
    ensemble.add(
        RealBars.CALENDAR.atOrAfter(bars.startMillis(row)),
        bars.startMillis(row),
        bars.endMillis(row),
        bars.open(row),
        bars.high(row),
        bars.low(row),
        bars.close(row),
        bars.volume(row));
  }

  private static OnlineEnsemble trained(LearningRules rules, Bars bars) {
    OnlineEnsemble ensemble = new OnlineEnsemble(rules, SignalRules.STANDARD);
    for (int row = 0; row < bars.size(); row++) {
      add(ensemble, bars, row);
    }
    return ensemble;
  }

  /** A3: no label is lost: each session of 390 gives 390 − h, the first with features fewer. */
  @Test
  void everyHorizonLearnsFromEveryPairOfBarsInASession() {
    OnlineEnsemble ensemble = trained(LearningRules.CORRECTED, MadeUpBars.of(1, 5, 0));

    for (HorizonLearner one : ensemble.horizons().learners()) {
      int h = one.horizon();
      // features are complete with the first bar of the second session
      assertThat(one.model().updates()).isEqualTo(4L * (390 - h));
    }
  }

  /** A5, P9: the warm-up trains. */
  @Test
  void hasLearnedWhenTheWarmUpIsOver() {
    Bars bars = MadeUpBars.of(2, 3, 0);
    OnlineEnsemble ensemble = fresh();
    for (int row = 0; row < 959; row++) {
      add(ensemble, bars, row);
    }
    assertThat(ensemble.isReady()).isFalse();

    add(ensemble, bars, 959);

    assertThat(ensemble.isReady()).isTrue();
    HorizonLearner shortest = ensemble.horizons().learners().getFirst();
    assertThat(shortest.model().updates()).isGreaterThan(500);
    assertThat(shortest.model().weight(0)).isNotZero();
    assertThat(ensemble.probability()).isNotEqualTo(0.5);
  }

  /** A1: after the warm-up the signal lives. */
  @Test
  void saysManyDifferentThings() {
    Bars bars = RealBars.spy(2_000);
    OnlineEnsemble ensemble = fresh();
    java.util.Set<Double> said = new java.util.HashSet<>();
    for (int row = 0; row < bars.size(); row++) {
      add(ensemble, bars, row);
      if (ensemble.isReady()) {
        said.add(ensemble.probability());
      }
    }

    assertThat(said.size()).isGreaterThan(900);
    assertThat(ensemble.bars()).isEqualTo(bars.size());
  }

  /** P1: falls are learned as well as rises; with the labels turned they cannot be. */
  @Test
  void learnsARuleThatIsThere() {
    Bars bars = MadeUpBars.of(3, 40, -0.5);

    OnlineEnsemble corrected = trained(LearningRules.CORRECTED, bars);
    OnlineEnsemble turned = trained(turned(), bars);

    // the best forecast correlates with the next return as much as that depends on this one
    assertThat(skill(corrected, 0)).isBetween(0.40, 0.55);
    assertThat(corrected.horizons().learners().getFirst().skill().hitRate()).isGreaterThan(0.62);
    assertThat(skill(turned, 0)).isLessThan(0.3);
  }

  private static LearningRules turned() {
    LearningRules built = LearningRules.AS_BUILT;
    LearningRules own = LearningRules.CORRECTED;
    return new LearningRules(
        own.layout(),
        own.isScaled(),
        own.scaleHalfLife(),
        own.scaleClip(),
        own.horizons(),
        own.shares(),
        own.leastSquares(),
        true,
        built.labels(),
        own.combination(),
        960);
  }

  private static double skill(OnlineEnsemble ensemble, int horizon) {
    return ensemble.horizons().learners().get(horizon).skill().skill();
  }

  /** P4, A6: where nothing can be known nothing is; a leak would show at once. */
  @Test
  void knowsNothingOfAWalkWithoutMemory() {
    OnlineEnsemble ensemble = trained(LearningRules.CORRECTED, MadeUpBars.of(4, 60, 0));

    // 23,000 forecasts, the last 2,900 or so counting: three standard errors are 0.056
    assertThat(skill(ensemble, 0)).isBetween(-0.056, 0.056);
    assertThat(ensemble.horizons().learners().getFirst().skill().hitRate())
        .isCloseTo(0.5, within(0.01));
  }

  /** P5, P6: each horizon its own return, and none over the night. */
  @Test
  void labelsEachHorizonWithItsOwnReturnOfTheSameSession() {
    Bars bars = MadeUpBars.of(5, 4, 0);
    OnlineEnsemble ensemble = fresh();
    for (int row = 0; row < bars.size(); row++) {
      add(ensemble, bars, row);
      for (HorizonLearner one : ensemble.horizons().learners()) {
        int h = one.horizon();
        boolean hasLabel = row % 390 >= h && row - h >= FEATURES_FROM - 1;
        if (hasLabel) {
          assertThat(one.label()).isEqualTo(bars.close(row) / bars.close(row - h) - 1);
        } else {
          assertThat(one.label()).isNaN();
        }
      }
    }
  }

  /** B6: a missing minute gives no label to what would have ended, or begun, there. */
  @Test
  void leavesOutLabelsOverAMissingMinute() {
    Bars bars = MadeUpBars.of(6, 4, 0);
    OnlineEnsemble ensemble = fresh();
    for (int row = 0; row < 1_000; row++) {
      if (row != 990) {
        add(ensemble, bars, row);
      }
      HorizonLearner shortest = ensemble.horizons().learners().getFirst();
      if (row == 991) {
        assertThat(shortest.label()).isNaN();
      } else if (row == 992) {
        assertThat(shortest.label()).isEqualTo(bars.close(992) / bars.close(991) - 1);
      }
    }
  }

  /** P7: what is no bar is left out and counted. */
  @Test
  void leavesOutABarThatIsNone() {
    Bars bars = MadeUpBars.of(7, 4, 0);
    OnlineEnsemble ensemble = fresh();
    OnlineEnsemble clean = fresh();
    for (int row = 0; row < 1_200; row++) {
      if (row == 1_000) {
        ensemble.add(
            RealBars.CALENDAR.atOrAfter(bars.startMillis(row)),
            bars.startMillis(row),
            bars.endMillis(row),
            Double.NaN,
            1,
            1,
            1,
            1);
      } else {
        add(ensemble, bars, row);
        add(clean, bars, row);
      }
    }

    assertThat(ensemble.refusedBars()).isEqualTo(1);
    assertThat(ensemble.probability()).isEqualTo(clean.probability());
  }

  @Test
  void combinesInTheUnitOfOneBarAndSaysHowManyAgree() {
    OnlineEnsemble ensemble = trained(LearningRules.CORRECTED, MadeUpBars.of(8, 8, -0.3));
    double sum = 0;
    double weights = 0;
    int with = 0;
    for (int i = 0; i < 3; i++) {
      HorizonLearner one = ensemble.horizons().learners().get(i);
      double weight =
          LearningRules.CORRECTED.shares().get(i) * one.confidence() * one.skill().factor();
      sum += weight * one.forecast() / Math.sqrt(one.horizon());
      weights += weight;
      with += one.forecast() * ensemble.horizons().forecast() > 0 ? 1 : 0;
    }

    assertThat(ensemble.horizons().forecast()).isCloseTo(sum / weights, within(1e-15));
    assertThat(ensemble.horizons().agreement()).isEqualTo(with / 3.0);
    assertThat(ensemble.horizons().confidence()).isBetween(0.0, 1.0);
  }

  /** The original divided by the number of horizons although the shares add up to 1. */
  @Test
  void asBuiltItsConfidenceIsAThirdAtMost() {
    OnlineEnsemble built = trained(LearningRules.AS_BUILT, MadeUpBars.of(9, 5, 0));

    assertThat(built.horizons().confidence()).isBetween(0.0, 1.0 / 3);
  }

  @Test
  void judgesItsProbabilitiesByWhatCameOfThem() {
    Calibration calibration =
        trained(LearningRules.CORRECTED, MadeUpBars.of(10, 20, -0.5)).calibration();

    // from the 961st bar on: 17 sessions whole and 210 bars, each but the first of a day
    assertThat(calibration.count() + calibration.unmoved()).isBetween(6_700L, 6_900L);
    assertThat(calibration.rose()).isCloseTo(0.5, within(0.03));
    assertThat(calibration.brierScore()).isBetween(0.2, 0.3);
  }

  /** A7: the switches of the signal switch. */
  @Test
  void obeysItsSwitches() {
    Bars bars = MadeUpBars.of(11, 6, 0);
    SignalRules rules = SignalRules.STANDARD;
    double learned = last(rules, bars);

    assertThat(last(rules.withAmplification(false), bars)).isNotEqualTo(learned);
    assertThat(last(rules.withMap(ProbabilityMap.STRAIGHT), bars)).isNotEqualTo(learned);
    assertThat(last(rules.withMinimumAgreement(1), bars)).isNotEqualTo(learned);
    assertThat(last(rules.withGate(new Gate.Coin(1)), bars)).isNotEqualTo(learned);
    assertThat(last(rules.withGate(new Gate.Coin(1)), bars))
        .isEqualTo(last(rules.withGate(new Gate.Coin(1)), bars));
  }

  private static double last(SignalRules rules, Bars bars) {
    OnlineEnsemble ensemble = new OnlineEnsemble(LearningRules.CORRECTED, rules);
    double sum = 0;
    for (int row = 0; row < bars.size(); row++) {
      add(ensemble, bars, row);
      sum += ensemble.probability() * row;
    }
    return sum;
  }
}
