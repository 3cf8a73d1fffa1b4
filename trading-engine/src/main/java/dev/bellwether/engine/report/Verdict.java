package dev.bellwether.engine.report;

import dev.bellwether.engine.report.document.Note;
import dev.bellwether.engine.stats.Interval;
import dev.bellwether.engine.stats.Metric;
import java.util.Optional;

/** What the sample can tell, from where the interval of the Sharpe ratio lies. */
enum Verdict {
  NOTHING_MEASURED(""),
  UNKNOWN("too little moved to say how far to trust it"),
  LUCK("the sample cannot tell it from luck"),
  EDGE("luck alone would rarely do this, unless it is the best of many that were tried"),
  LOSS("it lost too steadily to put it down to bad luck");

  private final String words;

  Verdict(String words) {
    this.words = words;
  }

  static Verdict of(Run run) {
    if (!Double.isFinite(run.value(Metric.SHARPE))) {
      return NOTHING_MEASURED;
    }
    if (run.sharpe().isEmpty()) {
      return UNKNOWN;
    }
    Interval interval = run.sharpe().getFirst();
    return interval.contains(0) ? LUCK : interval.low() > 0 ? EDGE : LOSS;
  }

  String words() {
    return words;
  }

  /** What must be said aloud, if anything. */
  Optional<Note> warning() {
    return this == LUCK
        ? Optional.of(
            Note.warning("No evidence of an edge: the interval of the Sharpe ratio includes zero."))
        : Optional.empty();
  }
}
