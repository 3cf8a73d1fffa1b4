package dev.bellwether.cli.trial;

import java.util.List;

/**
 * What came of one trial.
 *
 * @param violations what must not be, one sentence each
 * @param news what the system told a person
 * @param points how many crash points were passed in all lives
 * @param orders how many orders the exchange saw
 * @param flat whether nothing was held in the end
 */
record TrialResult(
    TrialPlan plan,
    List<String> violations,
    List<String> news,
    long points,
    int lives,
    int crashes,
    int orders,
    boolean flat) {
  TrialResult {
    violations = List.copyOf(violations);
    news = List.copyOf(news);
  }
}
