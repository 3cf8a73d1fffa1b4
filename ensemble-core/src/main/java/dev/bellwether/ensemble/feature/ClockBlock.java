package dev.bellwether.ensemble.feature;

import dev.bellwether.ensemble.state.StateReader;
import dev.bellwether.ensemble.state.StateWriter;
import java.util.List;

/** How much of the session has passed, on half days too, and which day of the week it is. */
final class ClockBlock implements FeatureBlock {
  private static final List<FeatureSpec> SPECS =
      List.of(
          new FeatureSpec("session_fraction", "f = time since the open / length of session", 1),
          new FeatureSpec("session_sine", "sin(2 pi f)", 1),
          new FeatureSpec("session_cosine", "cos(2 pi f)", 1),
          new FeatureSpec("weekday_sine", "sin(2 pi d / 5), d = 0 on Mondays", 1),
          new FeatureSpec("weekday_cosine", "cos(2 pi d / 5)", 1));

  @Override
  public List<FeatureSpec> specs() {
    return SPECS;
  }

  @Override
  public void write(Tick bar, double[] out, int at) {
    double week = bar.weekday / 5.0;
    out[at] = bar.fraction;
    out[at + 1] = Circle.sine(bar.fraction);
    out[at + 2] = Circle.cosine(bar.fraction);
    out[at + 3] = Circle.sine(week);
    out[at + 4] = Circle.cosine(week);
  }

  @Override
  public void save(StateWriter to) {}

  @Override
  public void restore(StateReader from) {}
}
