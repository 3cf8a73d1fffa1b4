package dev.bellwether.btm;

/** What the rule looks at, at one minute. Written over at each reading, so that none is made. */
final class Reading {
  private final boolean gapAdjustment;
  private final double multiplier;
  private final long maxPriceAgeMillis;
  private double price;
  private double vwap;
  private double sigma;
  private double lower;
  private double upper;

  Reading(BtmParameters parameters) {
    gapAdjustment = parameters.gapAdjustment();
    multiplier = parameters.bandMultiplier();
    maxPriceAgeMillis = parameters.maxPriceAge().toMillis();
  }

  /** Reads everything off; what the rule lacks is NaN, and the answer says why. */
  Readiness take(SessionMemory memory, DayPlan plan, int minute, long timeMillis) {
    boolean fresh = memory.isFresh(timeMillis, maxPriceAgeMillis);
    price = fresh ? memory.price() : Double.NaN;
    vwap = fresh ? memory.vwap() : Double.NaN;
    boolean ready = plan.readiness() == Readiness.READY;
    sigma = ready ? memory.sigma(minute) : Double.NaN;
    double gapBase = gapAdjustment ? plan.previousClose() : plan.open();
    lower = NoiseBand.lower(plan.open(), gapBase, sigma, multiplier);
    upper = NoiseBand.upper(plan.open(), gapBase, sigma, multiplier);
    return ready ? readiness(fresh) : plan.readiness();
  }

  private Readiness readiness(boolean fresh) {
    if (!(sigma >= 0)) {
      return Readiness.FEW_SESSIONS;
    }
    if (sigma == 0) {
      return Readiness.NO_WIDTH;
    }
    return fresh ? Readiness.READY : Readiness.STALE_PRICE;
  }

  int target(Variant variant, int position) {
    return variant.target(price, lower, upper, vwap, position);
  }

  BtmDay.Mark mark(int minute, int position) {
    return new BtmDay.Mark(minute, price, new NoiseBand(lower, upper), vwap, sigma, position);
  }

  double price() {
    return price;
  }

  double vwap() {
    return vwap;
  }

  double sigma() {
    return sigma;
  }

  double lower() {
    return lower;
  }

  double upper() {
    return upper;
  }
}
