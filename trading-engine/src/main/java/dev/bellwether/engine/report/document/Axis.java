package dev.bellwether.engine.report.document;

import java.util.Locale;

/** Where the points of a chart lie from left to right: strictly growing. */
@SuppressWarnings("ArrayRecordComponent") // thousands of numbers; identity equality is never used
public sealed interface Axis {
  /** How many points. */
  int size();

  /** Point {@code i} as a number: epoch days, or the number itself. */
  double at(int i);

  /**
   * Calendar days.
   *
   * @param epochDays days since 1970-01-01, shape [n]
   */
  record Days(long[] epochDays) implements Axis {
    public Days {
      epochDays = epochDays.clone();
      for (int i = 1; i < epochDays.length; i++) {
        if (epochDays[i] <= epochDays[i - 1]) {
          throw new IllegalArgumentException("epochDays must grow, row " + i + " does not");
        }
      }
    }

    @Override
    public int size() {
      return epochDays.length;
    }

    @Override
    public double at(int i) {
      return epochDays[i];
    }
  }

  /**
   * Plain numbers, such as predicted probabilities or a parameter that was varied.
   *
   * @param label what they are
   * @param unit how they are written
   * @param values finite, shape [n]
   */
  record Numbers(String label, Unit unit, double[] values) implements Axis {
    public Numbers {
      values = values.clone();
      for (int i = 0; i < values.length; i++) {
        if (!Double.isFinite(values[i]) || (i > 0 && !(values[i] > values[i - 1]))) {
          throw new IllegalArgumentException(
              String.format(
                  Locale.ROOT,
                  "values of axis \"%s\" must be finite and grow, row %s does not",
                  label,
                  i));
        }
      }
    }

    @Override
    public int size() {
      return values.length;
    }

    @Override
    public double at(int i) {
      return values[i];
    }
  }
}
