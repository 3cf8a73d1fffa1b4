package dev.bellwether.portfolio.profit;

import java.time.Duration;
import java.time.LocalTime;
import java.util.OptionalDouble;

/**
 * When a profit is guarded and when it is taken. All shares of a price are fractions: 0.01 is one
 * percent.
 *
 * @param activation the gain on the entry price from which on a position is guarded, above 0
 * @param minTrail the least distance of the stop from the peak, as a share of the peak, above 0
 * @param maxTrail the greatest such distance, {@code minTrail} to below 1
 * @param rangeMultiple how many average ranges the stop keeps from the peak, between the two
 *     limits, above 0
 * @param afternoonFrom from when on the distance is smaller, on the exchange's clock
 * @param afternoonFactor what is left of the distance then, above 0 and at most 1
 * @param lock the gain below which the stop of a guarded position never lies, 0 for the entry price
 *     itself, below {@code activation}; empty for none
 * @param closingLead how long before the close the last exits begin; 5 minutes is 15:55, and 12:55
 *     on half days
 * @param closingGain the gain above which they sell, at least 0
 * @param closesGuarded whether they sell guarded positions too, which otherwise keep their stops
 *     into the next session
 */
public record ProfitRules(
    double activation,
    double minTrail,
    double maxTrail,
    double rangeMultiple,
    LocalTime afternoonFrom,
    double afternoonFactor,
    OptionalDouble lock,
    Duration closingLead,
    double closingGain,
    boolean closesGuarded) {
  private static final LocalTime AFTERNOON = LocalTime.of(14, 0);
  private static final Duration LEAD = Duration.ofMinutes(5);
  private static final double CLOSING_GAIN = 0.01;

  public ProfitRules {
    within("activation", activation, Double.MIN_VALUE, Double.MAX_VALUE);
    within("minTrail", minTrail, Double.MIN_VALUE, Math.nextDown(1.0));
    within("maxTrail", maxTrail, minTrail, Math.nextDown(1.0));
    within("rangeMultiple", rangeMultiple, Double.MIN_VALUE, Double.MAX_VALUE);
    within("afternoonFactor", afternoonFactor, Double.MIN_VALUE, 1);
    within("closingGain", closingGain, 0, Double.MAX_VALUE);
    if (lock.isPresent()) {
      within("lock", lock.getAsDouble(), 0, Math.nextDown(activation));
    }
    if (closingLead.isNegative()) {
      throw new IllegalArgumentException("closingLead must not be negative, was " + closingLead);
    }
  }

  /** The rules of a mode; a guarded position is not let fall below its entry price. */
  public static ProfitRules of(ProfitMode mode) {
    return new ProfitRules(
        mode.activation(),
        mode.minTrail(),
        mode.maxTrail(),
        mode.rangeMultiple(),
        AFTERNOON,
        mode.afternoonFactor(),
        OptionalDouble.of(0),
        LEAD,
        CLOSING_GAIN,
        false);
  }

  /** The same, guarding from another gain on. */
  public ProfitRules withActivation(double gain) {
    return new ProfitRules(
        gain,
        minTrail,
        maxTrail,
        rangeMultiple,
        afternoonFrom,
        afternoonFactor,
        lock,
        closingLead,
        closingGain,
        closesGuarded);
  }

  /** The same, with another least gain once guarded. */
  public ProfitRules withLock(OptionalDouble gain) {
    return new ProfitRules(
        activation,
        minTrail,
        maxTrail,
        rangeMultiple,
        afternoonFrom,
        afternoonFactor,
        gain,
        closingLead,
        closingGain,
        closesGuarded);
  }

  /** The same, selling guarded positions before the close too. */
  public ProfitRules closingGuarded() {
    return new ProfitRules(
        activation,
        minTrail,
        maxTrail,
        rangeMultiple,
        afternoonFrom,
        afternoonFactor,
        lock,
        closingLead,
        closingGain,
        true);
  }

  private static void within(String name, double value, double least, double most) {
    if (!(value >= least && value <= most)) {
      throw new IllegalArgumentException(
          name + " must be " + range(least, most) + ", was " + value);
    }
  }

  private static String range(double least, double most) {
    String from = least == Double.MIN_VALUE ? "above 0" : "at least " + least;
    return most == Double.MAX_VALUE ? from : from + " and at most " + most;
  }
}
