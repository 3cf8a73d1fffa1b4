package dev.bellwether.cli.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.bellwether.btm.BtmPresets;
import dev.bellwether.cli.option.RangeOptions.Axis;
import dev.bellwether.cli.option.RangeOptions.Setting;
import dev.bellwether.cli.wiring.BtmRun;
import dev.bellwether.cli.wiring.BundledData;
import dev.bellwether.cli.wiring.Window;
import dev.bellwether.engine.sim.Costs;
import dev.bellwether.engine.sim.VenueRules;
import dev.bellwether.engine.stats.SharpeRatio;
import dev.bellwether.market.calendar.NyseCalendar;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class SweepResultTest {
  private static final BtmRun RUN =
      BtmRun.of(
          BundledData.market(NyseCalendar.create()),
          BtmPresets.PAPER,
          VenueRules.of(BigDecimal.TEN, Costs.NONE),
          Window.ALL,
          0);

  @Test
  void ranksByTheInSampleRatioWithUnmovedRunsLast() {
    SweepResult result = result(0.01, Double.NaN, 0.05, 0.03);

    assertThat(result.ranked().stream().map(one -> one.point().texts().getFirst()))
        .containsExactly("2", "3", "0", "1");
  }

  /**
   * Ratios 0.01, 0.05, 0.03: mean 0.03, standard deviation sqrt((0.0004 + 0.0004) / 2) = 0.02.
   * Three trials: z(1 - 1/3) = 0.430727, z(1 - 1/(3e)) = 1.158... ; see the formula of {@link
   * SharpeRatio}.
   */
  @Test
  void deflatesTheBestByTheScatterOfAllAndTheirNumber() {
    SweepResult result = result(0.01, 0.05, 0.03);

    double luck = SharpeRatio.expectedMaximum(3, 0.02);
    assertThat(luck).isCloseTo(0.02 * (0.4227843 * 0.4307273 + 0.5772157 * 1.1602), within(2e-4));
    assertThat(result.luck()).isCloseTo(luck * Math.sqrt(252), within(1e-12));
    double expected = new SharpeRatio(0.05, 0, 3, 100).deflated(3, 0.02);
    assertThat(result.deflatedSharpe())
        .hasValueSatisfying(value -> assertThat(value).isCloseTo(expected, within(1e-12)));
  }

  @Test
  void nothingIsSaidWhereNothingMoved() {
    assertThat(result(Double.NaN).deflatedSharpe()).isEmpty();
    assertThat(result(0.05).luck()).isZero();
  }

  private static SweepResult result(double... ratios) {
    List<Setting> settings = new ArrayList<>();
    List<Outcome> outcomes = new ArrayList<>();
    for (int i = 0; i < ratios.length; i++) {
      settings.add(new Setting(Integer.toString(i), p -> p));
    }
    Grid grid = Grid.of(BtmPresets.PAPER, List.of(new Axis("--lookback", settings)));
    for (int i = 0; i < ratios.length; i++) {
      Optional<SharpeRatio> ratio =
          Double.isNaN(ratios[i])
              ? Optional.empty()
              : Optional.of(new SharpeRatio(ratios[i], 0, 3, 100));
      outcomes.add(
          new Outcome(grid.points().get(i), new Score(0, 0, ratio, 0, 0), Optional.empty()));
    }
    return new SweepResult(RUN, grid, RUN.sessions().size(), outcomes);
  }
}
