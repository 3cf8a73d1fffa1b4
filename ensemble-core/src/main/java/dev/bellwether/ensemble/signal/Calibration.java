package dev.bellwether.ensemble.signal;

import dev.bellwether.ensemble.state.StateReader;
import dev.bellwether.ensemble.state.StateWriter;
import java.util.ArrayList;
import java.util.List;

/** What became of probabilities: how often the price rose after each, in steps of 0.05. */
public final class Calibration {
  private static final int STEPS = 20;

  private final long[] counts = new long[STEPS];
  private final long[] rises = new long[STEPS];
  private final double[] sums = new double[STEPS];
  private double squares;
  private long unmoved;

  /**
   * One step.
   *
   * @param from lowest probability in it
   * @param count how many were given
   * @param meanProbability what was said
   * @param rose what came: the fraction that rose
   */
  public record Step(double from, long count, double meanProbability, double rose) {
    /** Standard error of {@link #rose}, if the outcomes were independent. */
    public double standardError() {
      return Math.sqrt(rose * (1 - rose) / count);
    }
  }

  /** Notes what came of a probability; a return of 0 is neither a rise nor a fall. */
  public void judge(double probability, double followed) {
    if (followed == 0) {
      unmoved++;
      return;
    }
    int step = (int) Math.max(0, Math.min(STEPS - 1, Math.floor(probability * STEPS)));
    double outcome = followed > 0 ? 1 : 0;
    counts[step]++;
    sums[step] += probability;
    rises[step] += followed > 0 ? 1 : 0;
    squares += (probability - outcome) * (probability - outcome);
  }

  /** The steps that were ever met. */
  public List<Step> steps() {
    List<Step> met = new ArrayList<>();
    for (int i = 0; i < STEPS; i++) {
      if (counts[i] > 0) {
        met.add(
            new Step(
                (double) i / STEPS, counts[i], sums[i] / counts[i], (double) rises[i] / counts[i]));
      }
    }
    return met;
  }

  public long count() {
    long all = 0;
    for (long one : counts) {
      all += one;
    }
    return all;
  }

  /** How many were followed by no move at all. */
  public long unmoved() {
    return unmoved;
  }

  /** Mean squared distance to the outcome: 0.25 for who always says one half. NaN if none. */
  public double brierScore() {
    return count() == 0 ? Double.NaN : squares / count();
  }

  /** The fraction that rose, whatever was said; NaN if none. */
  public double rose() {
    long up = 0;
    for (long one : rises) {
      up += one;
    }
    return count() == 0 ? Double.NaN : (double) up / count();
  }

  public void save(StateWriter to) {
    to.add(counts);
    to.add(rises);
    to.add(sums);
    to.add(squares);
    to.add(unmoved);
  }

  public void restore(StateReader from) {
    from.read(counts);
    from.read(rises);
    from.read(sums);
    squares = from.readDouble();
    unmoved = from.readLong();
  }
}
