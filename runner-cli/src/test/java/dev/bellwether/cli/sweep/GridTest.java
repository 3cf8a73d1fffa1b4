package dev.bellwether.cli.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bellwether.btm.BtmParameters;
import dev.bellwether.btm.BtmPresets;
import dev.bellwether.cli.option.RangeOptions.Axis;
import dev.bellwether.cli.option.RangeOptions.Setting;
import java.util.List;
import org.junit.jupiter.api.Test;

final class GridTest {
  private static final Axis LOOKBACK =
      new Axis(
          "--lookback",
          List.of(
              new Setting("20", p -> p.withLookback(20)),
              new Setting("10", p -> p.withLookback(10))));
  private static final Axis WIDTH =
      new Axis(
          "--band-multiplier",
          List.of(
              new Setting("1", p -> p.withBandMultiplier(1)),
              new Setting("1.50", p -> p.withBandMultiplier(1.5))));

  @Test
  void theLastAxisChangesFastestAndValuesStayAsWritten() {
    Grid grid = Grid.of(BtmPresets.PAPER, List.of(LOOKBACK, WIDTH));

    assertThat(grid.points().stream().map(Grid.Point::texts))
        .containsExactly(
            List.of("20", "1"), List.of("20", "1.50"), List.of("10", "1"), List.of("10", "1.50"));
    BtmParameters last = grid.points().getLast().parameters();
    assertThat(last.lookback()).isEqualTo(10);
    assertThat(last.bandMultiplier()).isEqualTo(1.5);
    assertThat(last.sizing()).isEqualTo(BtmPresets.PAPER.sizing());
  }

  @Test
  void warmsUpAsLongAsTheLongestNeeds() {
    assertThat(Grid.of(BtmPresets.PAPER, List.of(LOOKBACK)).warmUpSessions()).isEqualTo(20);
    assertThat(Grid.of(BtmPresets.PAPER, List.of(WIDTH)).warmUpSessions()).isEqualTo(15);
  }

  @Test
  void needsAnAxis() {
    assertThatThrownBy(() -> Grid.of(BtmPresets.PAPER, List.of()))
        .hasMessageContaining("needs at least one range");
  }
}
