package dev.bellwether.engine.report.page;

import dev.bellwether.engine.report.document.Axis;
import dev.bellwether.engine.report.document.Histogram;
import dev.bellwether.engine.report.document.LineChart;
import dev.bellwether.engine.report.document.SessionChart;
import dev.bellwether.engine.report.document.SessionDay;
import dev.bellwether.engine.report.document.Unit;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What a chart shows, in words: for those who hear the page, and for search. */
final class Description {
  private Description() {}

  static String of(LineChart chart) {
    int n = chart.axis().size();
    if (n == 0 || chart.lines().isEmpty()) {
      return "An empty chart.";
    }
    String range =
        String.format(
            Locale.ROOT,
            "Chart of %s points from %s to %s.",
            n,
            place(chart.axis(), 0),
            place(chart.axis(), n - 1));
    return chart.lines().stream()
        .map(line -> line(chart, line))
        .collect(Collectors.joining(" ", range + " ", ""));
  }

  private static String line(LineChart chart, LineChart.Line line) {
    double[] values = line.values();
    int first = next(values, 0, 1);
    if (first < 0) {
      return line.name() + ": no values.";
    }
    int last = next(values, values.length - 1, -1);
    int lowest = first;
    int highest = first;
    for (int i = first; i <= last; i++) {
      lowest = values[i] < values[lowest] ? i : lowest;
      highest = values[i] > values[highest] ? i : highest;
    }
    Unit unit = chart.unit();
    return String.format(
        Locale.ROOT,
        "%s: from %s to %s, lowest %s at %s, highest %s at %s.",
        line.name(),
        unit.format(values[first]),
        unit.format(values[last]),
        unit.format(values[lowest]),
        place(chart.axis(), lowest),
        unit.format(values[highest]),
        place(chart.axis(), highest));
  }

  private static int next(double[] values, int from, int step) {
    for (int i = from; i >= 0 && i < values.length; i += step) {
      if (Double.isFinite(values[i])) {
        return i;
      }
    }
    return -1;
  }

  private static String place(Axis axis, int i) {
    return switch (axis) {
      case Axis.Days days -> LocalDate.ofEpochDay(days.epochDays()[i]).toString();
      case Axis.Numbers numbers -> numbers.unit().format(numbers.values()[i]);
    };
  }

  static String of(Histogram chart) {
    int[] counts = chart.counts();
    if (counts.length == 0) {
      return "An empty chart.";
    }
    int fullest = 0;
    long total = 0;
    for (int i = 0; i < counts.length; i++) {
      total += counts[i];
      fullest = counts[i] > counts[fullest] ? i : fullest;
    }
    return String.format(
        Locale.ROOT,
        "Histogram of %s values from %s to %s; most, %s, lie between %s and %s; mean %s.",
        total,
        edge(chart, 0),
        edge(chart, counts.length),
        counts[fullest],
        edge(chart, fullest),
        edge(chart, fullest + 1),
        chart.unit().format(chart.mean(), 3));
  }

  private static String edge(Histogram chart, int i) {
    return chart.unit().format(chart.from() + i * chart.width());
  }

  static String of(SessionChart chart) {
    List<SessionDay> days = chart.days();
    if (days.isEmpty()) {
      return "An empty chart.";
    }
    String curves =
        days.getFirst().curves().stream()
            .map(SessionDay.Curve::name)
            .collect(Collectors.joining(", "));
    return String.format(
        Locale.ROOT,
        "Chart of one day at a time, %s to %s: %s. The fills of the day shown are listed below.",
        days.getFirst().date(),
        days.getLast().date(),
        curves);
  }
}
