package dev.bellwether.cli.text;

import dev.bellwether.btm.BtmDay;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.DoubleStream;

/** A day on its side, drawn with letters: one line a mark, prices from left to right. */
final class BandSketch {
  private static final int WIDTH = 64;

  private final double least;
  private final double most;

  private BandSketch(double least, double most) {
    this.least = least;
    this.most = most;
  }

  /** Empty where no band is known. */
  static List<String> lines(List<BtmDay.Mark> marks, Function<BtmDay.Mark, String> name) {
    double[] all =
        marks.stream()
            .flatMapToDouble(
                m -> DoubleStream.of(m.band().lower(), m.band().upper(), m.price(), m.vwap()))
            .filter(Double::isFinite)
            .toArray();
    double least = Arrays.stream(all).min().orElse(0);
    double most = Arrays.stream(all).max().orElse(0);
    if (!(most > least) || marks.stream().noneMatch(m -> m.band().upper() > 0)) {
      return List.of();
    }
    BandSketch sketch = new BandSketch(least, most);
    List<String> lines = new ArrayList<>();
    marks.forEach(mark -> lines.add(name.apply(mark) + "  " + sketch.line(mark)));
    lines.add("       " + sketch.scale());
    lines.add("       [ ] band   * price   v VWAP");
    return lines;
  }

  private String line(BtmDay.Mark mark) {
    char[] line = " ".repeat(WIDTH).toCharArray();
    int from = place(mark.band().lower());
    int to = place(mark.band().upper());
    Arrays.fill(line, from, to, '.');
    line[from] = '[';
    line[to] = ']';
    put(line, mark.vwap(), 'v');
    put(line, mark.price(), '*');
    return new String(line).stripTrailing();
  }

  private void put(char[] line, double value, char sign) {
    if (Double.isFinite(value)) {
      line[place(value)] = sign;
    }
  }

  private String scale() {
    String left = String.format(Locale.ROOT, "%.2f", least);
    String right = String.format(Locale.ROOT, "%.2f", most);
    return left + " ".repeat(Math.max(1, WIDTH - left.length() - right.length())) + right;
  }

  private int place(double value) {
    return Double.isFinite(value)
        ? (int) Math.round((value - least) / (most - least) * (WIDTH - 1))
        : 0;
  }
}
