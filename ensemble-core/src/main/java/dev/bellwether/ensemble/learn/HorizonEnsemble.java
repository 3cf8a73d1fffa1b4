package dev.bellwether.ensemble.learn;

import dev.bellwether.ensemble.state.StateReader;
import dev.bellwether.ensemble.state.StateWriter;
import java.util.ArrayList;
import java.util.List;

/** One learner for each horizon, and their forecasts as one. */
public final class HorizonEnsemble {
  private final LearningRules rules;
  private final List<HorizonLearner> learners;
  private double forecast;
  private double confidence;
  private double agreement;

  public HorizonEnsemble(int size, LearningRules rules, MatrixProvider matrices) {
    this.rules = rules;
    List<HorizonLearner> all = new ArrayList<>();
    for (int horizon : rules.horizons()) {
      all.add(
          new HorizonLearner(horizon, size, rules.leastSquares(horizon), rules.labels(), matrices));
    }
    this.learners = List.copyOf(all);
  }

  /** Learns from the labels that this bar has made known. */
  public void learn(double close, long endMillis, long barMillis, long day) {
    for (int i = 0; i < learners.size(); i++) {
      learners.get(i).learn(close, endMillis, barMillis, day);
    }
  }

  /** Forecasts from the features of a bar. */
  public void look(double[] features) {
    double sum = 0;
    double weights = 0;
    double sure = 0;
    double ready = 0;
    for (int i = 0; i < learners.size(); i++) {
      HorizonLearner one = learners.get(i);
      one.look(features);
      if (one.isReady()) {
        double share = rules.shares().get(i);
        double weight = share * one.confidence() * skillOf(one);
        sum += weight * unit(one);
        weights += weight;
        sure += share * one.confidence();
        ready += share;
      }
    }
    forecast = weights > 0 ? sum / weights : Double.NaN;
    confidence = confidence(sure, ready);
    agreement = shareOfSameSign();
  }

  private double skillOf(HorizonLearner one) {
    return switch (rules.combination()) {
      case COMMON_UNIT -> one.skill().factor();
      case AS_BUILT -> 1;
    };
  }

  private double unit(HorizonLearner one) {
    return switch (rules.combination()) {
      case COMMON_UNIT -> one.perBar();
      case AS_BUILT -> one.forecast();
    };
  }

  private double confidence(double sure, double ready) {
    return switch (rules.combination()) {
      case COMMON_UNIT -> ready > 0 ? sure / ready : 0;
      case AS_BUILT -> sure / learners.size();
    };
  }

  private double shareOfSameSign() {
    int with = 0;
    int ready = 0;
    for (int i = 0; i < learners.size(); i++) {
      HorizonLearner one = learners.get(i);
      ready += one.isReady() ? 1 : 0;
      with += one.isReady() && one.forecast() * forecast > 0 ? 1 : 0;
    }
    return ready == 0 ? 0 : (double) with / ready;
  }

  /** Keeps the bar until its labels are known. */
  public void remember(
      double[] features, double close, double probability, long endMillis, long day) {
    for (int i = 0; i < learners.size(); i++) {
      learners.get(i).remember(features, close, probability, endMillis, day);
    }
  }

  /** Whether every horizon answers. */
  public boolean isReady() {
    for (int i = 0; i < learners.size(); i++) {
      if (!learners.get(i).isReady()) {
        return false;
      }
    }
    return true;
  }

  /** The horizons, the shortest first. */
  public List<HorizonLearner> learners() {
    return learners;
  }

  /** Return, fraction, in the unit of the {@link Combination}; NaN while no horizon is ready. */
  public double forecast() {
    return forecast;
  }

  /** How sure the horizons are, by their shares: 0 to 1 (as built: to a third). */
  public double confidence() {
    return confidence;
  }

  /** The part of the horizons whose sign is that of the whole, 0 to 1. */
  public double agreement() {
    return agreement;
  }

  public void save(StateWriter to) {
    learners.forEach(one -> one.save(to));
    to.add(new double[] {forecast, confidence, agreement});
  }

  public void restore(StateReader from) {
    learners.forEach(one -> one.restore(from));
    double[] latest = new double[3];
    from.read(latest);
    forecast = latest[0];
    confidence = latest[1];
    agreement = latest[2];
  }
}
