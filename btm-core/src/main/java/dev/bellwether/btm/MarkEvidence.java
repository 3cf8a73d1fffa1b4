package dev.bellwether.btm;

import dev.bellwether.market.decision.Evidence;
import java.util.Arrays;
import java.util.List;

/** The numbers behind the latest answer; NaN where there is none. Written over at each asking. */
final class MarkEvidence implements Evidence {
  private static final List<String> NAMES =
      List.of(
          "minute",
          "price",
          "upper",
          "lower",
          "vwap",
          "sigma",
          "leverage",
          "position",
          "open",
          "previousClose");

  private final double[] values = new double[NAMES.size()];

  MarkEvidence() {
    Arrays.fill(values, Double.NaN);
  }

  @Override
  public List<String> names() {
    return NAMES;
  }

  @Override
  public double value(int place) {
    return values[place];
  }

  /** What is known without a reading. */
  void day(double minute, SessionMemory memory, DayPlan plan) {
    values[0] = minute;
    values[1] = memory.price();
    values[2] = Double.NaN;
    values[3] = Double.NaN;
    values[4] = memory.vwap();
    values[5] = Double.NaN;
    values[6] = plan.leverage();
    values[8] = plan.open();
    values[9] = plan.previousClose();
  }

  void reading(Reading reading) {
    values[1] = reading.price();
    values[2] = reading.upper();
    values[3] = reading.lower();
    values[4] = reading.vwap();
    values[5] = reading.sigma();
  }

  /** Where the strategy wants to be after this answer: +1, 0 or −1. */
  void position(int position) {
    values[7] = position;
  }
}
