package dev.bellwether.ensemble;

import dev.bellwether.ensemble.feature.FeatureScaler;
import dev.bellwether.ensemble.feature.FeatureSet;
import dev.bellwether.ensemble.learn.HorizonEnsemble;
import dev.bellwether.ensemble.learn.HorizonLearner;
import dev.bellwether.ensemble.learn.LearningRules;
import dev.bellwether.ensemble.learn.MatrixProvider;
import dev.bellwether.ensemble.signal.BandAmplifier;
import dev.bellwether.ensemble.signal.Calibration;
import dev.bellwether.ensemble.signal.SignalRules;
import dev.bellwether.ensemble.state.StateReader;
import dev.bellwether.ensemble.state.StateWriter;
import dev.bellwether.market.calendar.Session;
import java.util.List;

/**
 * Learns from one symbol's bars, and says after each how probable a rise is.
 *
 * <p>At each bar, in this order: the labels that it makes known are learned; its features are taken
 * and scaled; the horizons forecast; the forecast becomes a probability; and what was seen is kept
 * until its own labels are known. So a label never meets features that already contain it, and
 * learning begins with the first bar whose features are complete.
 */
public final class OnlineEnsemble {
  private final LearningRules learning;
  private final SignalRules rules;
  private final FeatureSet features;
  private final FeatureScaler scaler;
  private final HorizonEnsemble horizons;
  private final BandAmplifier band = new BandAmplifier();
  private final Calibration calibration = new Calibration();
  private long bars;
  private long refusedBars;
  private double bandPosition = Double.NaN;
  private double baseProbability = 0.5;
  private double probability = 0.5;

  /** With the fastest arithmetic there is here. */
  public OnlineEnsemble(LearningRules learning, SignalRules rules) {
    this(learning, rules, MatrixProvider.fastest());
  }

  /** With this arithmetic: it changes the speed and no bit of the answers. */
  public OnlineEnsemble(LearningRules learning, SignalRules rules, MatrixProvider matrices) {
    this.learning = learning;
    this.rules = rules;
    this.features =
        switch (learning.layout()) {
          case CORRECTED -> FeatureSet.corrected();
          case AS_BUILT -> FeatureSet.asBuilt();
        };
    this.scaler =
        new FeatureScaler(features.size(), learning.scaleHalfLife(), learning.scaleClip());
    this.horizons = new HorizonEnsemble(features.size(), learning, matrices);
  }

  /**
   * Takes the bar that just ended. One whose numbers are not those of a bar is left out and
   * counted.
   *
   * @param session that it lies in
   */
  public void add(
      Session session,
      long startMillis,
      long endMillis,
      double open,
      double high,
      double low,
      double close,
      double volume) {
    if (!(low > 0 && high >= low && high < 1e12 && volume >= 0 && volume < 1e18)
        || !(open >= low && open <= high && close >= low && close <= high)) {
      refusedBars++;
      return;
    }
    bars++;
    long day = session.date().toEpochDay();
    horizons.learn(close, endMillis, endMillis - startMillis, day);
    judge();
    double[] raw = features.add(session, endMillis, open, high, low, close, volume);
    double[] seen = learning.isScaled() ? scaler.scale(raw) : raw;
    band.add(close);
    bandPosition = band.position();
    if (features.isReady()) {
      horizons.look(seen);
      signal(endMillis);
      horizons.remember(seen, close, probability, endMillis, day);
    }
  }

  /** Holds the probability of some bars ago against what came of it. */
  private void judge() {
    HorizonLearner shortest = horizons.learners().getFirst();
    if (isReady() && !Double.isNaN(shortest.label())) {
      calibration.judge(shortest.judgedProbability(), shortest.label());
    }
  }

  private void signal(long endMillis) {
    boolean agreed = horizons.agreement() >= rules.minimumAgreement();
    double learned = rules.map().probability(agreed ? horizons.forecast() : Double.NaN);
    baseProbability = rules.gate().probability(learned, bandPosition, endMillis);
    probability =
        rules.amplifies()
            ? BandAmplifier.amplified(baseProbability, bandPosition)
            : baseProbability;
  }

  /** Whether enough was seen and learned to trade on. */
  public boolean isReady() {
    return bars >= learning.warmUpBars() && horizons.isReady();
  }

  /** Of a rise; one half while nothing is known. */
  public double probability() {
    return probability;
  }

  /** The same before the band is looked at. */
  public double baseProbability() {
    return baseProbability;
  }

  /** Where the close lies in its Bollinger band, 0 to 1; NaN where there is none. */
  public double bandPosition() {
    return bandPosition;
  }

  /** The probability that one horizon alone would give. */
  public double probability(int horizon) {
    HorizonLearner one = horizons.learners().get(horizon);
    return rules
        .map()
        .probability(
            switch (learning.combination()) {
              case COMMON_UNIT -> one.perBar();
              case AS_BUILT -> one.forecast();
            });
  }

  public HorizonEnsemble horizons() {
    return horizons;
  }

  /** The horizons' lengths, bars. */
  public List<Integer> lengths() {
    return learning.horizons();
  }

  /** What became of the probabilities since it was ready. */
  public Calibration calibration() {
    return calibration;
  }

  /** Bars taken. */
  public long bars() {
    return bars;
  }

  /** Bars left out because their numbers were none. */
  public long refusedBars() {
    return refusedBars;
  }

  public void save(StateWriter to) {
    features.save(to);
    scaler.save(to);
    horizons.save(to);
    band.save(to);
    calibration.save(to);
    to.add(new long[] {bars, refusedBars});
    to.add(new double[] {bandPosition, baseProbability, probability});
  }

  public void restore(StateReader from) {
    features.restore(from);
    scaler.restore(from);
    horizons.restore(from);
    band.restore(from);
    calibration.restore(from);
    long[] counts = new long[2];
    double[] latest = new double[3];
    from.read(counts);
    from.read(latest);
    bars = counts[0];
    refusedBars = counts[1];
    bandPosition = latest[0];
    baseProbability = latest[1];
    probability = latest[2];
  }
}
