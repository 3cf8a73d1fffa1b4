package dev.bellwether.engine.report.document;

import java.util.Arrays;

/**
 * How often values fell into each of a row of equally wide bins; zero is always an edge between two
 * bins.
 *
 * @param note a sentence below the title; may be empty
 * @param from lower edge of the first bin
 * @param width of one bin
 * @param counts shape [bins]
 * @param mean of the values, marked by a line; NaN for none
 */
@SuppressWarnings("ArrayRecordComponent") // a row of numbers; identity equality is never used
public record Histogram(
    String title, String note, double from, double width, int[] counts, double mean, Unit unit)
    implements Section {

  private static final int MOST_BINS = 80;

  public Histogram {
    if (!(width > 0)) {
      throw new IllegalArgumentException("width must be above zero, was " + width);
    }
    counts = counts.clone();
  }

  /**
   * Sorts values into bins. Not finite ones are left out.
   *
   * <p>Width by the rule of Freedman and Diaconis ("On the histogram as a density estimator: L2
   * theory", 1981), then rounded up to 1, 2 or 5 times a power of ten, so that edges are round
   * numbers,
   *
   * <pre>
   *   width = 2 * (q75 - q25) / cbrt(n)
   * </pre>
   *
   * <p>and wider where that gives more than 80 bins. Where the quartiles coincide a tenth of the
   * range is taken.
   */
  public static Histogram of(String title, double[] values, Unit unit) {
    double[] sorted = Arrays.stream(values).filter(Double::isFinite).sorted().toArray();
    if (sorted.length == 0) {
      return new Histogram(title, "No values.", 0, 1, new int[0], Double.NaN, unit);
    }
    double width = width(sorted);
    double first = Math.floor(sorted[0] / width);
    int[] counts = new int[(int) (Math.floor(sorted[sorted.length - 1] / width) - first) + 1];
    for (double value : sorted) {
      counts[(int) (Math.floor(value / width) - first)]++;
    }
    double mean = Arrays.stream(sorted).sum() / sorted.length;
    return new Histogram(title, "", first * width, width, counts, mean, unit);
  }

  /** The same histogram with a sentence below its title. */
  public Histogram noted(String sentence) {
    return new Histogram(title, sentence, from, width, counts, mean, unit);
  }

  private static double width(double[] sorted) {
    int n = sorted.length;
    double range = sorted[n - 1] - sorted[0];
    double width = 2 * (sorted[3 * (n - 1) / 4] - sorted[(n - 1) / 4]) / Math.cbrt(n);
    double wanted = Math.max(width > 0 ? width : range / 10, range / MOST_BINS);
    return wanted > 0 ? roundUp(wanted) : roundUp(Math.max(Math.abs(sorted[0]), 1e-9) / 10);
  }

  /** The next of 1, 2, 5, 10, 20, 50 … at or above the value. */
  static double roundUp(double value) {
    double power = Math.pow(10, Math.floor(Math.log10(value)));
    double lead = value / power;
    return power * (lead <= 1 ? 1 : lead <= 2 ? 2 : lead <= 5 ? 5 : 10);
  }
}
