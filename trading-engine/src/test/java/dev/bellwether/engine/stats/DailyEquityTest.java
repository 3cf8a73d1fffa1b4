package dev.bellwether.engine.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DailyEquityTest {
  @Test
  void derivesReturnsFromTheStartOn() {
    DailyEquity equity = Days.equity(100, 110, 99, 99);

    assertThat(equity.returns()).containsExactly(new double[] {0.1, -0.1, 0}, within(1e-15));
    assertThat(equity.average().orElseThrow()).isCloseTo(308.0 / 3, within(1e-12));
    assertThat(equity.last()).isEqualTo(99);
    assertThat(equity.at(0)).isEqualTo(110);
  }

  @Test
  void measuresEachFallFromThePeakBeforeIt() {
    DailyEquity equity = Days.equity(100, 90, 100, 120, 60, 90);

    assertThat(equity.drawdowns())
        .containsExactly(new double[] {0.1, 0, 0, 0.5, 0.25}, within(1e-15));
    assertThat(equity.longestDrawdown()).isEqualTo(2);
  }

  @Test
  void datesTheDeepestFallThatRecovered() {
    // Monday 2024-01-01 on: peak on Tuesday, trough on Thursday, back on Monday the 8th
    DailyEquity equity = Days.equity(100, 105, 120, 100, 90, 100, 120, 119);

    Drawdown deepest = equity.deepestDrawdown().orElseThrow();

    assertThat(deepest.depth()).isCloseTo(0.25, within(1e-15));
    assertThat(deepest.start()).isEqualTo(LocalDate.parse("2024-01-02"));
    assertThat(deepest.trough()).isEqualTo(LocalDate.parse("2024-01-04"));
    assertThat(deepest.recovery()).contains(LocalDate.parse("2024-01-08"));
    assertThat(deepest.sessions()).isEqualTo(4);
  }

  @Test
  void datesAFallFromTheStartThatNeverRecovered() {
    DailyEquity equity = Days.equity(100, 90, 80, 95);

    Drawdown deepest = equity.deepestDrawdown().orElseThrow();

    assertThat(deepest.start()).isEqualTo(LocalDate.parse("2024-01-01"));
    assertThat(deepest.trough()).isEqualTo(LocalDate.parse("2024-01-02"));
    assertThat(deepest.recovery()).isEmpty();
    assertThat(deepest.sessions()).isEqualTo(3);
  }

  @Test
  void namesTheFirstOfEquallyDeepFalls() {
    DailyEquity equity = Days.equity(100, 50, 100, 50, 100);

    Drawdown deepest = equity.deepestDrawdown().orElseThrow();

    assertThat(deepest.trough()).isEqualTo(LocalDate.parse("2024-01-01"));
    assertThat(deepest.recovery()).contains(LocalDate.parse("2024-01-02"));
    assertThat(deepest.sessions()).isEqualTo(2);
  }

  @Test
  void hasNoFallWhereEquityOnlyRoseOrStood() {
    assertThat(Days.equity(100, 100, 101, 101).deepestDrawdown()).isEmpty();
    assertThat(Days.equity(100, 100, 101, 101).longestDrawdown()).isZero();
    assertThat(Days.equity(100).deepestDrawdown()).isEmpty();
  }

  @Test
  void endsAtRuin() {
    DailyEquity equity = Days.equity(100, 50, -20, 30);

    assertThat(equity.returns()).containsExactly(-0.5, -1, 0);
    assertThat(equity.drawdowns()).containsExactly(0.5, 1, 0.7);
    assertThat(equity.deepestDrawdown().orElseThrow().depth()).isOne();
  }

  @Test
  void isNotChangedByWhoHandsInOrOutItsNumbers() {
    double[] values = {110, 120};
    DailyEquity equity = DailyEquity.of(100, Days.weekdays("2024-01-01", 2), values);

    values[0] = 0;
    equity.values()[0] = 0;
    equity.returns()[0] = 0;

    assertThat(equity.at(0)).isEqualTo(110);
    assertThat(equity.returns()[0]).isCloseTo(0.1, within(1e-15));
  }

  @Test
  void mayBeEmpty() {
    DailyEquity equity = Days.equity(100);

    assertThat(equity.size()).isZero();
    assertThat(equity.last()).isEqualTo(100);
    assertThat(equity.average()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
  void refusesAStartThatCannotGrow(double start) {
    assertThatThrownBy(() -> Days.equity(start, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("start must be a number above 0, was " + start);
  }

  @Test
  void refusesSessionsOutOfOrderOrWithoutEquity() {
    var days = Days.weekdays("2024-01-01", 2);

    assertThatThrownBy(() -> DailyEquity.of(1, List.of(days.get(1), days.get(0)), new double[2]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "sessions must be in time order and each named once, but 2024-01-01 comes after"
                + " 2024-01-02");
    assertThatThrownBy(() -> DailyEquity.of(1, List.of(days.get(0), days.get(0)), new double[2]))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> DailyEquity.of(1, days, new double[3]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("equity must be as many as sessions, were 3 and 2");
    assertThatThrownBy(() -> DailyEquity.of(1, days, new double[] {1, Double.NaN}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("equity must hold only finite numbers, was NaN at 1");
  }
}
