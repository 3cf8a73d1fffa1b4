package dev.bellwether.ensemble.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.bellwether.ensemble.RealBars;
import dev.bellwether.ensemble.state.StateReader;
import dev.bellwether.ensemble.state.StateWriter;
import dev.bellwether.market.calendar.Session;
import dev.bellwether.market.data.Bars;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

final class FeatureSetTest {

  @Test
  void theCorrectedSetHasSixtyNamedFeaturesAndTheOriginalsHas126Places() {
    List<FeatureSpec> corrected = FeatureSet.corrected().specs();

    assertThat(corrected).hasSize(60);
    assertThat(new HashSet<>(corrected.stream().map(FeatureSpec::name).toList())).hasSize(60);
    assertThat(corrected).allSatisfy(spec -> assertThat(spec.formula()).isNotBlank());
    assertThat(FeatureSet.asBuilt().size()).isEqualTo(126);
  }

  @Test
  void equalsTheSlowOracleOnRealBars() {
    Bars bars = RealBars.spy(12_000);
    FeatureSet fast = FeatureSet.corrected();

    for (int row = 0; row < bars.size(); row++) {
      double[] values = add(fast, bars, row);
      if (fast.isReady() && (row % 61 == 0 || row > bars.size() - 20)) {
        SlowFeatures slow = new SlowFeatures(bars, RealBars.CALENDAR, row);
        for (int i = 0; i < values.length; i++) {
          String name = fast.specs().get(i).name();
          assertThat(values[i]).as("%s at %s", name, row).isCloseTo(slow.of(name), within(1e-9));
        }
      }
    }
  }

  @Test
  void noFeatureIsConstantNorACopyOfAnother() {
    Bars bars = RealBars.spy(20_000);
    double[][] correlation = Correlation.of(FeatureSet.corrected(), bars);

    // Cholesky's pivots: how much of each feature the ones before it do not explain, linearly
    assertThat(Correlation.leastPivot(correlation)).isGreaterThan(1e-5);
  }

  /** P2 and P3: the original's layout is neither scaled nor independent. */
  @Test
  void theOriginalsLayoutHas54EmptyPlacesAndCopies() {
    Bars bars = RealBars.spy(4_000);
    FeatureSet built = FeatureSet.asBuilt();
    boolean[] used = new boolean[126];
    double largest = 0;

    for (int row = 0; row < bars.size(); row++) {
      double[] values = add(built, bars, row);
      for (int i = 0; i < values.length; i++) {
        used[i] |= values[i] != 0;
        largest = Math.max(largest, Math.abs(values[i]));
      }
      if (row > 20) {
        // the return, and the price one bar ago; five bars' momentum, and the price five ago
        assertThat(values[15]).isEqualTo(values[101]);
        assertThat(values[38]).isEqualTo(values[104]);
        assertThat(values[59]).isEqualTo(Math.sqrt(252) * values[58]);
      }
    }

    int empty = 0;
    for (boolean one : used) {
      empty += one ? 0 : 1;
    }
    assertThat(empty).isEqualTo(54);
    assertThat(largest).isGreaterThan(10_000);
  }

  @Test
  void theSessionClockIsTheSameInWinterAndSummerAndOnHalfDays() {
    double summer = fractionAt("2025-07-01", 195);
    double winter = fractionAt("2025-12-01", 195);
    double half = fractionAt("2025-11-28", 105);

    assertThat(List.of(summer, winter, half)).containsOnly(0.5);
  }

  private static double fractionAt(String date, int minute) {
    Session session = RealBars.CALENDAR.session(java.time.LocalDate.parse(date)).orElseThrow();
    long end = session.openMillis() + minute * 60_000L;
    return FeatureSet.corrected().add(session, end, 100, 101, 99, 100, 10)[0];
  }

  @Test
  void whatIsRestoredGoesOnToTheBit() {
    Bars bars = RealBars.spy(3_000);
    for (FeatureSet set : List.of(FeatureSet.corrected(), FeatureSet.asBuilt())) {
      boolean corrected = set.size() == 60;
      for (int row = 0; row < 1_777; row++) {
        add(set, bars, row);
      }
      StateWriter saved = new StateWriter();
      set.save(saved);
      FeatureSet other = corrected ? FeatureSet.corrected() : FeatureSet.asBuilt();
      StateReader from = new StateReader(saved.words());
      other.restore(from);
      from.end();

      for (int row = 1_777; row < bars.size(); row++) {
        assertThat(add(other, bars, row)).isEqualTo(add(set, bars, row));
      }
    }
  }

  /** A12, P8: nothing is shared between two of them. */
  @Test
  void twoSetsInTurnEqualTwoSetsApart() {
    Bars bars = RealBars.spy(1_500);
    FeatureSet first = FeatureSet.corrected();
    FeatureSet second = FeatureSet.corrected();
    FeatureSet alone = FeatureSet.corrected();

    for (int row = 0; row < 1_000; row++) {
      add(second, bars, row + 500);
      assertThat(add(first, bars, row)).isEqualTo(add(alone, bars, row));
    }
  }

  static double[] add(FeatureSet set, Bars bars, int row) {
    return set.add(
        RealBars.CALENDAR.atOrAfter(bars.startMillis(row)),
        bars.endMillis(row),
        bars.open(row),
        bars.high(row),
        bars.low(row),
        bars.close(row),
        bars.volume(row));
  }
}
