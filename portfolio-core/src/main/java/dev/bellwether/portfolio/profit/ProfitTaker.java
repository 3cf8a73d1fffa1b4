package dev.bellwether.portfolio.profit;

/**
 * Guards the profit of positions within the day by a stop that follows the price.
 *
 * <p>At each price {@code p} at time {@code t}, with the entry price {@code e} and the average
 * range {@code r} of the last bars, for a long position
 *
 * <pre>
 *   peak  = max(peak, p)
 *   active once p / e - 1 >= activation, and from then on
 *   trail = clamp(r / p * rangeMultiple, minTrail, maxTrail)      minTrail where r is not known
 *           times afternoonFactor from 14:00 on
 *   stop  = max(stop, peak * (1 - trail))                         never falls
 *           and at the activation no less than e * (1 + lock)
 *   exit if p &lt;= stop
 *   exit from close - 5 min on if p / e - 1 > closingGain         not if active, unless closesGuarded
 * </pre>
 *
 * <p>The distance is clamped first and shortened then, so that in the afternoon it may be less than
 * {@code minTrail}. A short position is mirrored. Outside the session nothing changes. There is no
 * stop for losses: what never gained enough is left alone.
 *
 * <p>Source: the profit taker of the original trading automation. Departures: there the peak was
 * moved before it was compared, so that the stop never followed; the stop was looked at only while
 * the gain was above the activation; times were those of the machine; and what was far above its
 * entry was carried overnight without a word (see {@link ProfitRules#closesGuarded}).
 *
 * <p>A function of its arguments; safe for any thread.
 *
 * @param rules when to guard and when to sell
 */
public record ProfitTaker(ProfitRules rules) {
  private static final double SAME = 1e-9;
  private static final double LEAST_SPLIT = 0.05;
  private static final double SAME_COST = 0.005;

  /**
   * What a price does to a guarded position.
   *
   * @param price per share, above 0
   * @param range the {@linkplain AverageRange average range} in the price's unit; NaN if not known
   * @param epochMillis the time of the price
   */
  public ProfitStep next(
      ProfitGuard guard, double price, double range, long epochMillis, ProfitDay day) {
    if (!(price > 0 && price < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("price must be a number above 0, was " + price);
    }
    double trail = trail(price, range, day.isAfternoon(epochMillis));
    double gain = guard.gain(price);
    if (!day.isOpen(epochMillis)) {
      return new ProfitStep(guard, ProfitDecision.CLOSED, gain, trail);
    }
    ProfitGuard seen = guard.seen(price);
    ProfitGuard now =
        seen.active() || gain >= rules.activation() ? seen.guarded(stop(seen, trail)) : seen;
    return new ProfitStep(
        now, decision(guard, now, price, day.isClosing(epochMillis)), gain, trail);
  }

  /**
   * How a position is guarded after its size or its average price changed. A change of the average
   * by more than five percent at the same cost is a split: all prices follow it. After any other
   * change the guard stays, unless the position would not be guarded at its new average, or would
   * be left at once: then it is looked upon as a new one.
   *
   * @param before shares held before, negative if short
   * @param now shares held now, not 0
   * @param entry the average price now
   * @param price per share now
   */
  public ProfitGuard changed(
      ProfitGuard guard, double before, double now, double entry, double price) {
    boolean isShort = now < 0;
    if (isShort != guard.isShort()) {
      return ProfitGuard.begin(isShort, entry);
    }
    double move = entry / guard.entry();
    if (Math.abs(move - 1) <= SAME) {
      return guard;
    }
    double cost = now * entry / (before * guard.entry());
    if (Math.abs(move - 1) > LEAST_SPLIT && Math.abs(cost - 1) < SAME_COST) {
      return guard.scaled(move);
    }
    ProfitGuard moved = guard.withEntry(entry);
    boolean isNew =
        moved.active() && (moved.gain(price) < rules.activation() || moved.isStoppedBy(price));
    return isNew ? ProfitGuard.begin(isShort, entry) : moved;
  }

  /**
   * The distance of a stop from the peak, as a share of the peak.
   *
   * @param range NaN if not known
   */
  public double trail(double price, double range, boolean afternoon) {
    double wanted = range > 0 ? range / price * rules.rangeMultiple() : 0;
    double clamped = Math.clamp(wanted, rules.minTrail(), rules.maxTrail());
    return afternoon ? clamped * rules.afternoonFactor() : clamped;
  }

  private double stop(ProfitGuard guard, double trail) {
    double trailing = guard.worseBy(guard.peak(), trail);
    return !guard.active() && rules.lock().isPresent()
        ? guard.better(trailing, guard.worseBy(guard.entry(), -rules.lock().getAsDouble()))
        : trailing;
  }

  private ProfitDecision decision(
      ProfitGuard before, ProfitGuard now, double price, boolean closing) {
    if (now.isStoppedBy(price)) {
      return ProfitDecision.EXIT_AT_STOP;
    }
    if (closing
        && now.gain(price) > rules.closingGain()
        && (rules.closesGuarded() || !now.active())) {
      return ProfitDecision.EXIT_BEFORE_CLOSE;
    }
    if (!now.active()) {
      return ProfitDecision.WAIT;
    }
    if (!before.active()) {
      return ProfitDecision.BEGIN;
    }
    return now.stop() == before.stop() ? ProfitDecision.KEEP : ProfitDecision.RAISE;
  }
}
