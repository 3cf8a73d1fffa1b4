package dev.bellwether.engine.report.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Lines over days or numbers. Charts over days on one page share the cursor.
 *
 * <pre>{@code
 * LineChart.overDays("Equity", days, Unit.MONEY)
 *     .line("Strategy", equity)
 *     .reference("Buy and hold", benchmark)
 *     .withLogScale();
 * }</pre>
 *
 * @param note a sentence below the title; may be empty
 * @param unit of the values
 * @param lines in the order of the legend
 * @param shades stretches marked behind the lines
 * @param logScale whether a button for a logarithmic scale is offered
 * @param low whether the chart is half as high as usual
 */
public record LineChart(
    String title,
    String note,
    Axis axis,
    Unit unit,
    List<Line> lines,
    List<Shade> shades,
    boolean logScale,
    boolean low)
    implements Section {

  /** How a line is drawn. */
  public enum Style {
    /** Solid, coloured. */
    LINE,
    /** Dashed and grey: what the others are compared with. */
    REFERENCE,
    /** A line and the surface between it and zero. */
    AREA,
    /** A layer on top of those before it: shares of a whole, none below zero. */
    STACKED,
    /** Dots only. */
    POINTS
  }

  /**
   * One line.
   *
   * @param values NaN where there is none, shape [n]
   */
  @SuppressWarnings("ArrayRecordComponent") // thousands of numbers; identity equality never used
  public record Line(String name, Style style, double[] values) {
    public Line {
      values = values.clone();
      for (double value : values) {
        if (style == Style.STACKED && value < 0) {
          throw new IllegalArgumentException(
              "stacked line \"" + name + "\" must not be below zero, was " + value);
        }
      }
    }
  }

  /**
   * A stretch of the axis with a grey ground, such as a cool-down.
   *
   * @param from epoch day or number, as the axis has
   * @param to not before {@code from}
   */
  public record Shade(double from, double to, String name) {
    public Shade {
      if (!(from <= to)) {
        throw new IllegalArgumentException(
            String.format(
                Locale.ROOT,
                "shade \"%s\" must not end before it begins, was %s to %s",
                name,
                from,
                to));
      }
    }
  }

  public LineChart {
    for (Line line : lines) {
      if (line.values().length != axis.size()) {
        throw new IllegalArgumentException(
            String.format(
                Locale.ROOT,
                "line \"%s\" of \"%s\" must have %s values, had %s",
                line.name(),
                title,
                axis.size(),
                line.values().length));
      }
    }
    lines = List.copyOf(lines);
    shades = List.copyOf(shades);
  }

  /** An empty chart over calendar days. */
  public static LineChart overDays(String title, long[] epochDays, Unit unit) {
    return over(title, new Axis.Days(epochDays), unit);
  }

  /** An empty chart. */
  public static LineChart over(String title, Axis axis, Unit unit) {
    return new LineChart(title, "", axis, unit, List.of(), List.of(), false, false);
  }

  public LineChart line(String name, double[] values) {
    return with(new Line(name, Style.LINE, values));
  }

  public LineChart reference(String name, double[] values) {
    return with(new Line(name, Style.REFERENCE, values));
  }

  public LineChart area(String name, double[] values) {
    return with(new Line(name, Style.AREA, values));
  }

  public LineChart stacked(String name, double[] values) {
    return with(new Line(name, Style.STACKED, values));
  }

  public LineChart points(String name, double[] values) {
    return with(new Line(name, Style.POINTS, values));
  }

  /** The same chart with one more line. */
  public LineChart with(Line line) {
    return new LineChart(title, note, axis, unit, plus(lines, line), shades, logScale, low);
  }

  /** The same chart with one more stretch marked. */
  public LineChart shaded(Shade shade) {
    return new LineChart(title, note, axis, unit, lines, plus(shades, shade), logScale, low);
  }

  /** The same chart with a sentence below its title. */
  public LineChart noted(String sentence) {
    return new LineChart(title, sentence, axis, unit, lines, shades, logScale, low);
  }

  /** The same chart with a button for a logarithmic scale. */
  public LineChart withLogScale() {
    return new LineChart(title, note, axis, unit, lines, shades, true, low);
  }

  /** The same chart, half as high. */
  public LineChart lowered() {
    return new LineChart(title, note, axis, unit, lines, shades, logScale, true);
  }

  private static <T> List<T> plus(List<T> list, T last) {
    List<T> longer = new ArrayList<>(list);
    longer.add(last);
    return longer;
  }
}
