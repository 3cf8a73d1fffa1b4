package dev.bellwether.engine.stats;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/**
 * How far a figure would scatter if history were drawn again in blocks: a confidence interval that
 * assumes neither normal returns nor independent days.
 *
 * <p>Each resample has as many returns as the original. It starts at a random session; after each
 * session it goes on to the next one (the first after the last) with probability {@code 1 -
 * 1/expectedBlock} and else jumps to a random one, so that blocks have geometric lengths of that
 * mean. The interval runs between the {@code (1 - confidence) / 2} quantiles of the figure over the
 * resamples, interpolated linearly.
 *
 * <p>The same returns and settings give the same interval, on any JVM.
 *
 * <p>Source: Politis and Romano, "The Stationary Bootstrap", Journal of the American Statistical
 * Association 89 (1994).
 *
 * @param expectedBlock mean block length in sessions, at least 1 (independent sessions)
 * @param resamples how often history is drawn, at least 100
 * @param confidence probability that the interval holds the truth, above 0 and below 1
 * @param seed any number
 */
public record StationaryBootstrap(
    double expectedBlock, int resamples, double confidence, long seed) {

  public StationaryBootstrap {
    if (!(expectedBlock >= 1 && expectedBlock < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("expectedBlock must be at least 1, was " + expectedBlock);
    }
    if (resamples < 100) {
      throw new IllegalArgumentException("resamples must be at least 100, was " + resamples);
    }
    if (!(confidence > 0 && confidence < 1)) {
      throw new IllegalArgumentException(
          "confidence must be above 0 and below 1, was " + confidence);
    }
  }

  /** Blocks of ten sessions, 2,000 resamples, 95 percent. */
  public static StationaryBootstrap of(long seed) {
    return new StationaryBootstrap(10, 2_000, 0.95, seed);
  }

  /**
   * Of the annual Sharpe ratio of daily returns above the risk-free rate; absent where there is no
   * such ratio, or resamples without any movement reach into an end of the interval.
   */
  public Optional<Interval> sharpe(double[] excessReturns) {
    return SharpeRatio.of(excessReturns).isEmpty()
        ? Optional.empty()
        : interval(excessReturns, StationaryBootstrap::annualSharpe);
  }

  /** Of the compounded annual return of daily returns, a fraction; absent below two returns. */
  public Optional<Interval> annualReturn(double[] returns) {
    return returns.length < 2
        ? Optional.empty()
        : interval(returns, sample -> orNothing(Growth.annual(sample)));
  }

  /**
   * Of any figure.
   *
   * @param figure given a resample, which it must neither keep nor change; NaN where it is not
   *     defined
   * @return absent where there are no returns, or an end of the interval is not a finite number
   */
  public Optional<Interval> interval(double[] returns, ToDoubleFunction<double[]> figure) {
    Numbers.finite("returns", returns);
    if (returns.length == 0) {
      return Optional.empty();
    }
    double[] figures = figures(returns, figure);
    Arrays.sort(figures); // NaN last: an undefined figure counts against the upper end
    double low = quantile(figures, (1 - confidence) / 2);
    double high = quantile(figures, (1 + confidence) / 2);
    return Double.isFinite(low) && Double.isFinite(high)
        ? Optional.of(new Interval(low, high))
        : Optional.empty();
  }

  private double[] figures(double[] returns, ToDoubleFunction<double[]> figure) {
    SplitMix random = new SplitMix(seed);
    double[] sample = new double[returns.length];
    double[] figures = new double[resamples];
    for (int i = 0; i < resamples; i++) {
      draw(returns, sample, random);
      figures[i] = figure.applyAsDouble(sample);
    }
    return figures;
  }

  private void draw(double[] returns, double[] sample, SplitMix random) {
    double jump = 1 / expectedBlock;
    int at = random.below(returns.length);
    sample[0] = returns[at];
    for (int i = 1; i < sample.length; i++) {
      if (random.fraction() < jump) {
        at = random.below(returns.length);
      } else {
        at = at + 1 == returns.length ? 0 : at + 1;
      }
      sample[i] = returns[at];
    }
  }

  /** Without movement there is no risk: nothing earned is 0, anything else is beyond all bounds. */
  private static double annualSharpe(double[] sample) {
    Moments moments = Moments.of(sample);
    double reward = moments.mean() * Math.sqrt(Growth.SESSIONS_PER_YEAR);
    if (moments.varies()) {
      return reward / moments.standardDeviation().orElseThrow();
    }
    return reward == 0 ? 0 : Math.copySign(Double.POSITIVE_INFINITY, reward);
  }

  private static double orNothing(OptionalDouble figure) {
    return figure.orElse(Double.NaN);
  }

  private static double quantile(double[] sorted, double probability) {
    double place = probability * (sorted.length - 1);
    int below = (int) place;
    int above = Math.min(below + 1, sorted.length - 1);
    double weight = place - below;
    return weight == 0 ? sorted[below] : sorted[below] * (1 - weight) + sorted[above] * weight;
  }
}
