package dev.bellwether.ensemble;

import dev.bellwether.ensemble.learn.HorizonLearner;
import dev.bellwether.ensemble.position.Motive;
import dev.bellwether.ensemble.position.PositionMachine;
import dev.bellwether.market.decision.Evidence;
import java.util.ArrayList;
import java.util.List;

/** The numbers behind the latest answer. Written over at each asking. */
final class EnsembleEvidence implements Evidence {
  private static final int OWN = 14;

  private final List<String> names;
  private final double[] values;

  EnsembleEvidence(List<Integer> horizons) {
    List<String> all =
        new ArrayList<>(
            List.of(
                "price",
                "probability",
                "baseProbability",
                "confidence",
                "forecast",
                "agreement",
                "bandPosition",
                "state",
                "target",
                "motive",
                "barsHeld",
                "profit",
                "equity",
                "trace"));
    for (int horizon : horizons) {
      all.add("forecast" + horizon);
      all.add("probability" + horizon);
    }
    names = List.copyOf(all);
    values = new double[names.size()];
  }

  @Override
  public List<String> names() {
    return names;
  }

  @Override
  public double value(int place) {
    return values[place];
  }

  void signal(OnlineEnsemble ensemble, double price) {
    values[0] = price;
    values[1] = ensemble.probability();
    values[2] = ensemble.baseProbability();
    values[3] = ensemble.horizons().confidence();
    values[4] = ensemble.horizons().forecast();
    values[5] = ensemble.horizons().agreement();
    values[6] = ensemble.bandPosition();
    List<HorizonLearner> learners = ensemble.horizons().learners();
    double trace = 0;
    for (int i = 0; i < learners.size(); i++) {
      HorizonLearner one = learners.get(i);
      values[OWN + 2 * i] = one.forecast();
      values[OWN + 2 * i + 1] = ensemble.probability(i);
      trace = Math.max(trace, one.model().trace());
    }
    values[13] = trace;
  }

  void position(PositionMachine machine, Motive motive, double equity) {
    values[7] = machine.state().code();
    values[8] = machine.target().code();
    values[9] = motive.code();
    values[10] = machine.barsHeld();
    values[11] = machine.profit();
    values[12] = equity;
  }
}
