package dev.bellwether.ensemble.feature;

import dev.bellwether.ensemble.state.StateReader;
import dev.bellwether.ensemble.state.StateWriter;
import java.util.List;

/** Some features that share what they remember. */
interface FeatureBlock {
  /** What it writes, in this order. */
  List<FeatureSpec> specs();

  /** Takes a bar and writes the features from this place on; where not ready, 0. */
  void write(Tick bar, double[] out, int at);

  void save(StateWriter to);

  void restore(StateReader from);
}
