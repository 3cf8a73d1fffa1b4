package dev.bellwether.cli.sweep;

import dev.bellwether.btm.BtmParameters;
import dev.bellwether.cli.option.RangeOptions.Axis;
import dev.bellwether.cli.option.RangeOptions.Setting;
import java.util.ArrayList;
import java.util.List;

/**
 * Every combination of the values of some parameters; the last parameter changes fastest.
 *
 * @param axes the parameters, at least one
 * @param points the combinations
 */
public record Grid(List<Axis> axes, List<Point> points) {
  /** More runs than a sweep should have. */
  static final int MOST = 100_000;

  /**
   * One combination.
   *
   * @param texts the value of each axis as the user would write it
   * @param parameters with these values in them
   */
  public record Point(List<String> texts, BtmParameters parameters) {
    public Point {
      texts = List.copyOf(texts);
    }
  }

  public Grid {
    axes = List.copyOf(axes);
    points = List.copyOf(points);
  }

  /**
   * The grid around some parameters.
   *
   * @throws IllegalArgumentException if a value is out of its range, or there are too many
   */
  public static Grid of(BtmParameters from, List<Axis> axes) {
    if (axes.isEmpty()) {
      throw new IllegalArgumentException(
          "a sweep needs at least one range, such as --lookback 5..90:5");
    }
    long size = 1;
    for (Axis axis : axes) {
      size *= axis.settings().size();
      if (size > MOST) {
        throw new IllegalArgumentException(
            "the ranges make more than " + MOST + " runs; make them shorter or their steps wider");
      }
    }
    List<Point> points = List.of(new Point(List.of(), from));
    for (Axis axis : axes) {
      points = times(points, axis);
    }
    return new Grid(axes, points);
  }

  /** Sessions before the first that all of them can trade. */
  public int warmUpSessions() {
    return points.stream().mapToInt(point -> point.parameters().warmUpSessions()).max().orElse(0);
  }

  private static List<Point> times(List<Point> points, Axis axis) {
    List<Point> more = new ArrayList<>();
    for (Point point : points) {
      for (Setting setting : axis.settings()) {
        List<String> texts = new ArrayList<>(point.texts());
        texts.add(setting.text());
        more.add(new Point(texts, setting.in().apply(point.parameters())));
      }
    }
    return more;
  }
}
