package dev.bellwether.engine.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bellwether.engine.report.document.Histogram;
import dev.bellwether.engine.report.document.LineChart;
import dev.bellwether.engine.report.document.Unit;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

final class DescriptionTest {
  private static final long FIRST = LocalDate.of(2024, 4, 1).toEpochDay();

  @Test
  void saysWhereALineBeginsEndsAndTurns() {
    long[] days = {FIRST, FIRST + 1, FIRST + 2, FIRST + 3};
    LineChart chart =
        LineChart.overDays("Equity", days, Unit.MONEY)
            .line("Strategy", new double[] {Double.NaN, 100, 95.5, 101})
            .line("None", new double[] {Double.NaN, Double.NaN, Double.NaN, Double.NaN});

    assertThat(Description.of(chart))
        .isEqualTo(
            "Chart of 4 points from 2024-04-01 to 2024-04-04. Strategy: from 100.00 to 101.00,"
                + " lowest 95.50 at 2024-04-03, highest 101.00 at 2024-04-04. None: no values.");
  }

  @Test
  void saysWhereMostValuesLie() {
    Histogram chart = new Histogram("H", "", -0.02, 0.01, new int[] {1, 4, 2}, -0.005, Unit.RATIO);

    assertThat(Description.of(chart))
        .isEqualTo(
            "Histogram of 7 values from -0.02 to 0.01; most, 4, lie between -0.01 and 0.00;"
                + " mean -0.005.");
  }

  @Test
  void admitsThatAChartIsEmpty() {
    assertThat(Description.of(LineChart.overDays("E", new long[0], Unit.RATIO)))
        .isEqualTo("An empty chart.");
  }
}
