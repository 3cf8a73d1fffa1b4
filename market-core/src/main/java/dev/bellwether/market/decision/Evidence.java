package dev.bellwether.market.decision;

import java.util.List;

/**
 * The numbers a strategy looked at in its latest answer: fixed names, one value each. Written into
 * the journal beside the decision, so that "why?" has an answer in figures.
 */
public interface Evidence {
  /** For strategies that show none. */
  Evidence NONE = new NoEvidence();

  /** The names, the same at every call. */
  List<String> names();

  /** The value at this place of {@link #names()}; NaN where there is none. */
  double value(int place);
}

final class NoEvidence implements Evidence {
  @Override
  public List<String> names() {
    return List.of();
  }

  @Override
  public double value(int place) {
    throw new IndexOutOfBoundsException(
        "no evidence is given, but value " + place + " was asked for");
  }
}
