package dev.bellwether.engine.report.page;

import dev.bellwether.engine.report.document.Axis;
import dev.bellwether.engine.report.document.Facts;
import dev.bellwether.engine.report.document.Heatmap;
import dev.bellwether.engine.report.document.Histogram;
import dev.bellwether.engine.report.document.KeyFigures;
import dev.bellwether.engine.report.document.LineChart;
import dev.bellwether.engine.report.document.Note;
import dev.bellwether.engine.report.document.Report;
import dev.bellwether.engine.report.document.SessionChart;
import dev.bellwether.engine.report.document.SessionDay;
import dev.bellwether.engine.report.document.SideBySide;
import dev.bellwether.engine.report.document.Table;
import dev.bellwether.engine.report.document.Unit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/** A report with one section of every kind, made of seeded random walks. */
final class SampleReport {
  private static final int MINUTES = 390;
  private static final int OPEN_SECOND = 34_200;

  private SampleReport() {}

  /** Every text that a user may choose is this name. */
  static Report named(String name) {
    return new Report(
        name,
        name,
        name,
        List.of(
            Note.warning(name),
            new KeyFigures(name, List.of(new KeyFigures.Figure(name, name, name))),
            lines(name),
            stack(name),
            heatmap(name),
            SideBySide.of(
                Histogram.of(name, walk(5, 300), Unit.PERCENT).noted(name), calibration(name)),
            SessionChart.of(name, days(name, 3)).noted(name),
            table(name, 60),
            Facts.of(name, Map.of(name, name))));
  }

  /** Sections without a number in them, and one with a single point. */
  static Report empty() {
    double[] one = {1};
    return new Report(
        "Empty",
        "",
        "",
        List.of(
            LineChart.overDays("No lines", days(5), Unit.MONEY).withLogScale(),
            LineChart.overDays("No days", days(0), Unit.MONEY).line("A", new double[0]),
            LineChart.overDays("One day", days(1), Unit.MONEY).line("A", one),
            Histogram.of("No values", new double[0], Unit.PERCENT),
            Histogram.of("One value", one, Unit.PERCENT),
            SessionChart.of("No sessions", List.of()),
            table("No rows", 0)));
  }

  static List<SessionDay> days(String name, int count) {
    return IntStream.range(0, count).mapToObj(i -> day(name, i)).toList();
  }

  private static SessionDay day(String name, int place) {
    double[] close = walk(place, MINUTES);
    double[] high = shifted(close, 0.21);
    double[] low = shifted(close, -0.17);
    int[] seconds = IntStream.range(0, MINUTES).map(i -> OPEN_SECOND + 60 * (i + 1)).toArray();
    return SessionDay.of(LocalDate.ofEpochDay(19_800 + place), seconds, close)
        .labelled(name)
        .band(walk(place + 1_000, MINUTES), walk(place + 2_000, MINUTES))
        .average(name, walk(place + 3_000, MINUTES))
        .candles(shifted(close, 0.03), high, low)
        .marked(new SessionDay.Marker(36_000, close[29], SessionDay.Deed.ENTER_LONG, name))
        .marked(new SessionDay.Marker(57_600, close[389], SessionDay.Deed.EXIT_LONG, name));
  }

  private static LineChart lines(String name) {
    return LineChart.overDays(name, days(250), Unit.MONEY)
        .line(name, walk(1, 250))
        .reference(name, walk(2, 250))
        .withLogScale()
        .noted(name)
        .shaded(new LineChart.Shade(19_010, 19_020, name));
  }

  private static LineChart stack(String name) {
    return LineChart.overDays(name, days(250), Unit.PERCENT)
        .stacked(name, walk(3, 250))
        .stacked(name, walk(4, 250))
        .lowered();
  }

  private static LineChart calibration(String name) {
    double[] x = {0.1, 0.5, 0.9};
    return LineChart.over(name, new Axis.Numbers(name, Unit.RATIO, x), Unit.RATIO)
        .points(name, new double[] {0.2, Double.NaN, 0.8})
        .area(name, x);
  }

  private static Heatmap heatmap(String name) {
    double[][] values = {{0.1, -0.05, Double.NaN}, {0, 0.02, 1}};
    return new Heatmap(
        name,
        name,
        name,
        name,
        List.of(name, "2"),
        List.of(name, "b", "all"),
        values,
        Unit.PERCENT,
        1,
        Heatmap.Palette.AROUND_ZERO,
        1);
  }

  static Table table(String name, int rows) {
    List<List<String>> cells = new ArrayList<>();
    for (int i = 0; i < rows; i++) {
      cells.add(List.of("2024-04-09 10:" + (10 + i), name, Unit.MONEY.format(i - 30.5)));
    }
    return Table.of(
            name,
            List.of(Table.Column.time(name), Table.Column.text(name), Table.Column.signed(name)),
            cells)
        .noted(name);
  }

  private static long[] days(int count) {
    return IntStream.range(0, count).mapToLong(i -> 19_000 + i).toArray();
  }

  /** A price that moves by some cents a minute, rounded to four decimals as vendors give it. */
  static double[] walk(long seed, int count) {
    Random random = new Random(seed);
    double[] values = new double[count];
    double price = 510;
    for (int i = 0; i < count; i++) {
      price += random.nextGaussian() * 0.2;
      values[i] = Math.rint(price * 10_000) / 10_000;
    }
    return values;
  }

  private static double[] shifted(double[] values, double by) {
    return Arrays.stream(values).map(value -> value + by).toArray();
  }
}
