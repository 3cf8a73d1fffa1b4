package dev.bellwether.engine.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bellwether.engine.report.document.Heatmap;
import dev.bellwether.engine.report.document.Unit;
import java.util.List;
import org.junit.jupiter.api.Test;

final class HeatColoursTest {
  @Test
  void partsAtZeroAndMeasuresBothSidesByTheWidest() {
    HeatColours colours = HeatColours.of(map(Heatmap.Palette.AROUND_ZERO, -0.06, 0.03, 0, 99));

    assertThat(colours.of(-0.06)).isEqualTo("n6");
    assertThat(colours.of(0.03)).isEqualTo("p3");
    assertThat(colours.of(0.001)).isEqualTo("p1");
    assertThat(colours.of(0)).isEmpty();
    assertThat(colours.of(Double.NaN)).isEmpty();
  }

  @Test
  void runsFromTheLowestToTheHighest() {
    HeatColours colours = HeatColours.of(map(Heatmap.Palette.LOW_TO_HIGH, 1, 1.6, 2.2, 99));

    assertThat(colours.of(1)).isEqualTo("p1");
    assertThat(colours.of(1.6)).isEqualTo("p3");
    assertThat(colours.of(2.2)).isEqualTo("p6");
  }

  @Test
  void coloursEqualValuesAlike() {
    HeatColours colours = HeatColours.of(map(Heatmap.Palette.LOW_TO_HIGH, 5, 5, 5, 5));

    assertThat(colours.of(5)).isEqualTo("p1");
  }

  /** One row whose last value is a total, and so must not count. */
  private static Heatmap map(Heatmap.Palette palette, double... values) {
    return new Heatmap(
        "M",
        "",
        "row",
        "column",
        List.of("r"),
        List.of("a", "b", "c", "all"),
        new double[][] {values},
        Unit.RATIO,
        2,
        palette,
        1);
  }
}
