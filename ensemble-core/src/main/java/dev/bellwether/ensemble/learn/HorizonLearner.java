package dev.bellwether.ensemble.learn;

import dev.bellwether.ensemble.state.StateReader;
import dev.bellwether.ensemble.state.StateWriter;

/** Learns and forecasts the return over one number of bars. */
public final class HorizonLearner {
  private final int horizon;
  private final RecursiveLeastSquares model;
  private final LabelQueue queue;
  private final Skill skill = new Skill();
  private double forecast;
  private double confidence;
  private double label = Double.NaN;
  private double judgedProbability = Double.NaN;

  HorizonLearner(
      int horizon, int size, LeastSquaresRules rules, LabelRule labels, MatrixProvider matrices) {
    this.horizon = horizon;
    this.model = new RecursiveLeastSquares(size, rules, matrices);
    this.queue = new LabelQueue(horizon, size, labels);
  }

  /** Learns from the bar that has just made a label known, if it has. */
  void learn(double close, long endMillis, long barMillis, long day) {
    int due = queue.due(endMillis, barMillis, day);
    if (due < 0) {
      label = Double.NaN;
      judgedProbability = Double.NaN;
      return;
    }
    label = queue.label(due, close);
    judgedProbability = queue.probability(due);
    if (!Double.isNaN(queue.forecast(due))) {
      skill.judge(queue.forecast(due), label);
    }
    model.update(queue.features(due), label);
  }

  /** Forecasts from the features of a bar. */
  void look(double[] features) {
    boolean ready = model.isReady();
    forecast = ready ? model.predict(features) : Double.NaN;
    confidence = ready ? model.confidence(features) : Double.NaN;
  }

  /** Keeps the bar until its label is known. */
  void remember(double[] features, double close, double probability, long endMillis, long day) {
    queue.put(features, close, forecast, probability, endMillis, day);
  }

  /** Bars ahead. */
  public int horizon() {
    return horizon;
  }

  public boolean isReady() {
    return model.isReady();
  }

  /** Return over the horizon, fraction; NaN while not ready. */
  public double forecast() {
    return forecast;
  }

  /** Above 0 and at most 1; NaN while not ready. */
  public double confidence() {
    return confidence;
  }

  /** The forecast as the return of one bar, by the square root of time. */
  public double perBar() {
    return forecast / Math.sqrt(horizon);
  }

  /** The label that the latest bar made known; NaN if none. */
  public double label() {
    return label;
  }

  /** The probability that was given when that bar was seen; NaN if there is no label. */
  public double judgedProbability() {
    return judgedProbability;
  }

  public Skill skill() {
    return skill;
  }

  public RecursiveLeastSquares model() {
    return model;
  }

  void save(StateWriter to) {
    model.save(to);
    queue.save(to);
    skill.save(to);
    to.add(new double[] {forecast, confidence, label, judgedProbability});
  }

  void restore(StateReader from) {
    model.restore(from);
    queue.restore(from);
    skill.restore(from);
    double[] latest = new double[4];
    from.read(latest);
    forecast = latest[0];
    confidence = latest[1];
    label = latest[2];
    judgedProbability = latest[3];
  }
}
