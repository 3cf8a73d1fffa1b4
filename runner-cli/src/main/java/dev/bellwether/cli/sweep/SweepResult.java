package dev.bellwether.cli.sweep;

import dev.bellwether.cli.wiring.BtmRun;
import dev.bellwether.engine.stats.SharpeRatio;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * All outcomes of a sweep, and how far the best of them is to be believed.
 *
 * @param base a run over the same bars and sessions
 * @param grid what was tried
 * @param inSample how many of the sessions parameters were chosen on
 * @param outcomes in the order of the grid
 */
public record SweepResult(BtmRun base, Grid grid, int inSample, List<Outcome> outcomes) {
  public SweepResult {
    outcomes = List.copyOf(outcomes);
  }

  /** By the in-sample Sharpe ratio, the best first; equals stay in the order of the grid. */
  public List<Outcome> ranked() {
    return outcomes.stream()
        .sorted(
            Comparator.comparingDouble(
                (Outcome one) ->
                    one.in().sharpe().map(s -> -s.perSession()).orElse(Double.MAX_VALUE)))
        .toList();
  }

  public Outcome best() {
    return ranked().getFirst();
  }

  /** How many were tried. */
  public int trials() {
    return outcomes.size();
  }

  /**
   * Probability that the best in-sample Sharpe ratio is more than what the best of as many
   * worthless variants shows by luck; absent where the best never moved.
   */
  public Optional<Double> deflatedSharpe() {
    return best().in().sharpe().map(s -> s.deflated(trials(), deviation()));
  }

  /** The yearly Sharpe ratio that the best of as many worthless variants shows by luck. */
  public double luck() {
    return new SharpeRatio(SharpeRatio.expectedMaximum(trials(), deviation()), 0, 3, 2).annual();
  }

  /** Standard deviation of the in-sample Sharpe ratios, not annualised; 0 below two. */
  private double deviation() {
    double[] ratios =
        outcomes.stream()
            .flatMap(one -> one.in().sharpe().stream())
            .mapToDouble(SharpeRatio::perSession)
            .toArray();
    if (ratios.length < 2) {
      return 0;
    }
    double sum = 0;
    for (double ratio : ratios) {
      sum += ratio;
    }
    double mean = sum / ratios.length;
    double squares = 0;
    for (double ratio : ratios) {
      squares += (ratio - mean) * (ratio - mean);
    }
    return Math.sqrt(squares / (ratios.length - 1));
  }
}
