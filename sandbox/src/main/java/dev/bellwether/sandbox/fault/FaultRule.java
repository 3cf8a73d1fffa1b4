package dev.bellwether.sandbox.fault;

import java.util.regex.Pattern;

/**
 * When something goes wrong.
 *
 * @param target regular expression for the whole of what it may happen to: {@code POST /v2/orders}
 *     for a request or what it says of the time, {@code /stream trade_updates} (path and channel)
 *     for a frame, {@code SPY} for an order or a bar
 * @param nth the first matching occasion at which it may happen, 1 for the very first
 * @param times how often it happens at most
 * @param probability that it happens at an occasion, 0 to 1
 * @param millis how late a late frame comes, by the exchange's clock; for a clock that is wrong by
 *     how much
 */
public record FaultRule(
    FaultKind kind, Pattern target, int nth, int times, double probability, long millis) {

  public FaultRule {
    if (nth < 1 || times < 1) {
      throw new IllegalArgumentException(
          "nth and times must be at least 1, were " + nth + " and " + times);
    }
    if (!(probability >= 0 && probability <= 1)) {
      throw new IllegalArgumentException("probability must be in 0 to 1, was " + probability);
    }
    if (millis < 0 && kind != FaultKind.CLOCK_SKEW) {
      throw new IllegalArgumentException("millis must be at least 0, was " + millis);
    }
  }

  /** Once, at the first occasion. */
  public static FaultRule once(FaultKind kind, String target) {
    return new FaultRule(kind, Pattern.compile(target), 1, 1, 1, 5000);
  }

  /** At every occasion with this probability. */
  public static FaultRule sometimes(FaultKind kind, String target, double probability) {
    return new FaultRule(kind, Pattern.compile(target), 1, Integer.MAX_VALUE, probability, 5000);
  }

  /** At every answer: its time is so much ahead, behind if negative. */
  public static FaultRule skew(String target, long millis) {
    Pattern pattern = Pattern.compile(target);
    return new FaultRule(FaultKind.CLOCK_SKEW, pattern, 1, Integer.MAX_VALUE, 1, millis);
  }

  public FaultRule fromTheNth(int occasion) {
    return new FaultRule(kind, target, occasion, times, probability, millis);
  }

  public FaultRule late(long later) {
    return new FaultRule(kind, target, nth, times, probability, later);
  }
}
