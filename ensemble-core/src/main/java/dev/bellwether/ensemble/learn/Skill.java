package dev.bellwether.ensemble.learn;

import dev.bellwether.ensemble.state.StateReader;
import dev.bellwether.ensemble.state.StateWriter;

/**
 * How well forecasts made before went with what came, old ones counting less.
 *
 * <pre>
 *   skill  = mean(f y) / sqrt(mean(f²) mean(y²))        −1 to 1, 0 until 100 were judged
 *   factor = 1/2 + 5 skill, at least 0.05, at most 1
 * </pre>
 */
public final class Skill {
  private static final double WEIGHT = 1 - StrictMath.pow(2, -1 / 2000.0);
  private static final int ENOUGH = 100;

  private double together;
  private double forecasts;
  private double labels;
  private double allTogether;
  private double allForecasts;
  private double allLabels;
  private long judged;
  private long hits;
  private long moved;

  void judge(double forecast, double label) {
    judged++;
    double weight = Math.max(WEIGHT, 1.0 / judged);
    together += weight * (forecast * label - together);
    forecasts += weight * (forecast * forecast - forecasts);
    labels += weight * (label * label - labels);
    allTogether += forecast * label;
    allForecasts += forecast * forecast;
    allLabels += label * label;
    if (forecast * label != 0) {
      moved++;
      hits += forecast * label > 0 ? 1 : 0;
    }
  }

  public double skill() {
    double scale = Math.sqrt(forecasts * labels);
    return judged < ENOUGH || !(scale > 0) ? 0 : together / scale;
  }

  /**
   * The same over all that was ever judged, each counting alike; NaN if that is nothing. Where
   * there is no skill it lies within 2 / sqrt({@link #judged}) in 95 of 100 cases.
   */
  public double lifelong() {
    return allTogether / Math.sqrt(allForecasts * allLabels);
  }

  /** How much a horizon of this skill counts. */
  public double factor() {
    return Math.max(0.05, Math.min(1, 0.5 + 5 * skill()));
  }

  /** Forecasts whose sign was right, as a fraction of all that moved; NaN if there are none. */
  public double hitRate() {
    return moved == 0 ? Double.NaN : (double) hits / moved;
  }

  public long judged() {
    return judged;
  }

  void save(StateWriter to) {
    to.add(new double[] {together, forecasts, labels, allTogether, allForecasts, allLabels});
    to.add(new long[] {judged, hits, moved});
  }

  void restore(StateReader from) {
    double[] means = new double[6];
    long[] counts = new long[3];
    from.read(means);
    from.read(counts);
    together = means[0];
    forecasts = means[1];
    labels = means[2];
    allTogether = means[3];
    allForecasts = means[4];
    allLabels = means[5];
    judged = counts[0];
    hits = counts[1];
    moved = counts[2];
  }
}
