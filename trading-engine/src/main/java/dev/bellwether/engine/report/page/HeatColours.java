package dev.bellwether.engine.report.page;

import dev.bellwether.engine.report.document.Heatmap;

/**
 * The classes of the style sheet that colour a heat map: {@code p1} to {@code p6} above zero,
 * {@code n1} to {@code n6} below. Classes and not colours, so that the sheet may change them in the
 * dark and the page needs no inline style.
 */
final class HeatColours {
  private static final int STEPS = 6;

  private final Heatmap.Palette palette;
  private final double low;
  private final double high;

  private HeatColours(Heatmap.Palette palette, double low, double high) {
    this.palette = palette;
    this.low = low;
    this.high = high;
  }

  static HeatColours of(Heatmap map) {
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    int coloured = map.columns().size() - map.totals();
    for (double[] row : map.values()) {
      for (int i = 0; i < coloured; i++) {
        if (Double.isFinite(row[i])) {
          low = Math.min(low, row[i]);
          high = Math.max(high, row[i]);
        }
      }
    }
    return new HeatColours(map.palette(), low, high);
  }

  /** Empty where there is nothing to colour. */
  String of(double value) {
    if (!Double.isFinite(value)) {
      return "";
    }
    return switch (palette) {
      case AROUND_ZERO -> aroundZero(value);
      case LOW_TO_HIGH -> "p" + step(value - low, high - low);
    };
  }

  private String aroundZero(double value) {
    if (value == 0) {
      return "";
    }
    double widest = Math.max(Math.abs(low), Math.abs(high));
    return (value > 0 ? "p" : "n") + step(Math.abs(value), widest);
  }

  private static int step(double part, double whole) {
    return whole > 0 ? Math.clamp((int) Math.ceil(part / whole * STEPS), 1, STEPS) : 1;
  }
}
