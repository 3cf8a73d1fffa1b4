package dev.bellwether.cli.sweep;

import dev.bellwether.cli.option.RangeOptions.Axis;
import dev.bellwether.cli.option.RangeOptions.Setting;
import dev.bellwether.engine.report.document.Heatmap;
import dev.bellwether.engine.report.document.LineChart;
import dev.bellwether.engine.report.document.Section;
import dev.bellwether.engine.report.document.Unit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Pictures of a sweep: a heat map over two parameters, or a line over one. */
final class SweepPictures {
  private final SweepResult result;

  /** The axes with more than one value, at most two: by their places. */
  private final int[] drawn;

  SweepPictures(SweepResult result) {
    this.result = result;
    List<Axis> axes = result.grid().axes();
    this.drawn =
        IntStream.range(0, axes.size())
            .filter(i -> axes.get(i).settings().size() > 1)
            .limit(2)
            .toArray();
  }

  List<Section> sections() {
    List<Section> sections = new ArrayList<>();
    boolean split = result.best().out().isPresent();
    if (drawn.length == 1) {
      sections.add(line(split));
    } else if (drawn.length == 2) {
      sections.add(map("Sharpe ratio, in-sample", one -> Optional.of(one.in())));
      if (split) {
        sections.add(map("Sharpe ratio, out-of-sample", Outcome::out));
      }
    }
    return sections;
  }

  private Section line(boolean split) {
    Axis axis = axis(0);
    double[] values =
        axis.settings().stream().mapToDouble(s -> Double.parseDouble(s.text())).toArray();
    double[] sorted = Arrays.stream(values).sorted().toArray();
    LineChart chart =
        LineChart.over(
                "Sharpe ratio",
                new dev.bellwether.engine.report.document.Axis.Numbers(
                    axis.name(), Unit.RATIO, sorted),
                Unit.RATIO)
            .line("in-sample", ratios(values, sorted, one -> Optional.of(one.in())));
    return split ? chart.line("out-of-sample", ratios(values, sorted, Outcome::out)) : chart;
  }

  private double[] ratios(
      double[] values, double[] sorted, Function<Outcome, Optional<Score>> part) {
    double[] ratios = new double[sorted.length];
    for (int i = 0; i < values.length; i++) {
      ratios[Arrays.binarySearch(sorted, values[i])] = ratio(cell(i, 0), part);
    }
    return ratios;
  }

  private Section map(String title, Function<Outcome, Optional<Score>> part) {
    int rows = axis(0).settings().size();
    int columns = axis(1).settings().size();
    double[][] cells = new double[rows][columns];
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++) {
        cells[i][j] = ratio(cell(i, j), part);
      }
    }
    return new Heatmap(
        title,
        fixed(),
        axis(0).name(),
        axis(1).name(),
        axis(0).settings().stream().map(Setting::text).toList(),
        axis(1).settings().stream().map(Setting::text).toList(),
        cells,
        Unit.RATIO,
        2,
        Heatmap.Palette.AROUND_ZERO,
        0);
  }

  private String fixed() {
    List<String> others = new ArrayList<>();
    for (int i = 0; i < result.grid().axes().size(); i++) {
      if (!isDrawn(i)) {
        String value = result.best().point().texts().get(i);
        others.add(result.grid().axes().get(i).name() + " " + value);
      }
    }
    return others.isEmpty() ? "" : "With " + String.join(", ", others) + ", as in the best run.";
  }

  /** The outcome at these values of the drawn axes; the others stand as in the best. */
  private Outcome cell(int row, int column) {
    List<String> wanted = new ArrayList<>(result.best().point().texts());
    wanted.set(drawn[0], axis(0).settings().get(row).text());
    if (drawn.length == 2) {
      wanted.set(drawn[1], axis(1).settings().get(column).text());
    }
    return result.outcomes().stream()
        .filter(one -> one.point().texts().equals(wanted))
        .findFirst()
        .orElseThrow();
  }

  private static double ratio(Outcome one, Function<Outcome, Optional<Score>> part) {
    return part.apply(one).map(Score::annualSharpe).orElse(Double.NaN);
  }

  private boolean isDrawn(int axis) {
    return Arrays.stream(drawn).anyMatch(place -> place == axis);
  }

  private Axis axis(int drawnPlace) {
    return result.grid().axes().get(drawn[drawnPlace]);
  }
}
