package dev.bellwether.engine.stats;

import java.util.OptionalDouble;

/**
 * The first four moments of a sample.
 *
 * <pre>
 *   mean               = sum(x) / n
 *   m_k                = sum((x - mean)^k) / n
 *   standard deviation = sqrt(m_2 * n / (n - 1))                (of the sample, from n = 2)
 *   skewness           = m_3 / m_2^(3/2)                        (0 for a symmetric distribution)
 *   kurtosis           = m_4 / m_2^2                            (3 for the normal distribution)
 * </pre>
 *
 * Skewness and kurtosis are the plain ones, not corrected for the size of the sample, which is what
 * the formulas of {@link SharpeRatio} ask for. They are absent where nothing varies: where the
 * standard deviation is below 1e-12.
 *
 * @param count n
 * @param mean 0 where the sample is empty
 * @param second m_2
 * @param third m_3
 * @param fourth m_4
 */
record Moments(int count, double mean, double second, double third, double fourth) {

  static Moments of(double[] values) {
    Numbers.finite("values", values);
    double mean = mean(values);
    double second = 0;
    double third = 0;
    double fourth = 0;
    for (double value : values) {
      double off = value - mean;
      double square = off * off;
      second += square;
      third += square * off;
      fourth += square * square;
    }
    int count = values.length;
    int divisor = Math.max(count, 1);
    return new Moments(count, mean, second / divisor, third / divisor, fourth / divisor);
  }

  /** Counted from the first value, so that the mean of equal values is that value to the bit. */
  static double mean(double[] values) {
    if (values.length == 0) {
      return 0;
    }
    double first = values[0];
    double sum = 0;
    for (double value : values) {
      sum += value - first;
    }
    return first + sum / values.length;
  }

  /** Of the sample; absent below two values. */
  OptionalDouble standardDeviation() {
    return count < 2
        ? OptionalDouble.empty()
        : Numbers.present(Math.sqrt(second * count / (count - 1.0)));
  }

  /** How far the mean may be off by chance: standard deviation / sqrt(n). */
  OptionalDouble standardError() {
    OptionalDouble deviation = standardDeviation();
    return deviation.isEmpty()
        ? deviation
        : OptionalDouble.of(deviation.getAsDouble() / Math.sqrt(count));
  }

  /** Mean over its standard error: Student's t of the mean against zero. */
  OptionalDouble tStatistic() {
    return varies() ? Numbers.ratio(mean, standardError().orElse(0)) : OptionalDouble.empty();
  }

  OptionalDouble skewness() {
    return varies()
        ? Numbers.present(third / (second * Math.sqrt(second)))
        : OptionalDouble.empty();
  }

  OptionalDouble kurtosis() {
    return varies() ? Numbers.present(fourth / (second * second)) : OptionalDouble.empty();
  }

  /** Whether the values differ by more than rounding. */
  boolean varies() {
    return standardDeviation().orElse(0) > Numbers.ROUNDING;
  }
}
