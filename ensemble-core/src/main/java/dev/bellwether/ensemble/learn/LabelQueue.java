package dev.bellwether.ensemble.learn;

import dev.bellwether.ensemble.state.StateReader;
import dev.bellwether.ensemble.state.StateWriter;

/**
 * What was seen on the last bars of one horizon, until it is known what came of it. A queue of its
 * own for each horizon: none can overwrite another's.
 */
final class LabelQueue {
  private final int horizon;
  private final LabelRule rule;
  private final double[][] features;
  private final double[] closes;
  private final double[] forecasts;
  private final double[] probabilities;
  private final long[] ends;
  private final long[] days;
  private int next;
  private int count;

  LabelQueue(int horizon, int size, LabelRule rule) {
    this.horizon = horizon;
    this.rule = rule;
    this.features = new double[horizon][size];
    this.closes = new double[horizon];
    this.forecasts = new double[horizon];
    this.probabilities = new double[horizon];
    this.ends = new long[horizon];
    this.days = new long[horizon];
  }

  /** Which place now has its label; −1 if none. */
  int due(long endMillis, long barMillis, long day) {
    if (rule == LabelRule.AS_BUILT) {
      return count < horizon ? -1 : next;
    }
    long wanted = endMillis - horizon * barMillis;
    for (int i = 0; i < count; i++) {
      if (ends[i] == wanted && days[i] == day) {
        return i;
      }
    }
    return -1;
  }

  /** The label of a place: fraction, 0.01 is one percent. */
  double label(int place, double close) {
    double move = close / closes[place] - 1;
    return rule == LabelRule.AS_BUILT && !(probabilities[place] > 0.5) ? -move : move;
  }

  double[] features(int place) {
    return features[place];
  }

  double forecast(int place) {
    return forecasts[place];
  }

  double probability(int place) {
    return probabilities[place];
  }

  /** Keeps what was seen on a bar; the features are copied. */
  void put(
      double[] seen, double close, double forecast, double probability, long endMillis, long day) {
    System.arraycopy(seen, 0, features[next], 0, seen.length);
    closes[next] = close;
    forecasts[next] = forecast;
    probabilities[next] = probability;
    ends[next] = endMillis;
    days[next] = day;
    next = next + 1 == horizon ? 0 : next + 1;
    count = Math.min(horizon, count + 1);
  }

  void save(StateWriter to) {
    for (double[] row : features) {
      to.add(row);
    }
    to.add(closes);
    to.add(forecasts);
    to.add(probabilities);
    to.add(ends);
    to.add(days);
    to.add(next);
    to.add(count);
  }

  void restore(StateReader from) {
    for (double[] row : features) {
      from.read(row);
    }
    from.read(closes);
    from.read(forecasts);
    from.read(probabilities);
    from.read(ends);
    from.read(days);
    next = from.readInt();
    count = from.readInt();
  }
}
