package dev.bellwether.btm;

/**
 * What is fixed for one day once it has opened.
 *
 * @param readiness whether the day can be traded
 * @param open today's first price; NaN if there is none
 * @param previousClose the close of the session before, less a dividend of today; NaN if not known
 * @param volatility daily, fraction; NaN if not known
 * @param leverage at least 0; NaN if not known
 */
record DayPlan(
    Readiness readiness, double open, double previousClose, double volatility, double leverage) {
  /** Before the day has opened. */
  static final DayPlan NONE =
      new DayPlan(Readiness.NO_OPEN, Double.NaN, Double.NaN, Double.NaN, Double.NaN);

  static DayPlan of(SessionMemory memory, BtmParameters parameters, double dividend) {
    double previousClose = memory.previousClose() - dividend;
    double volatility = memory.volatility();
    double leverage = parameters.sizing().leverage(parameters.volatilityTarget(), volatility);
    return new DayPlan(
        readiness(memory, parameters, previousClose, volatility),
        memory.open(),
        previousClose,
        volatility,
        leverage);
  }

  private static Readiness readiness(
      SessionMemory memory, BtmParameters parameters, double previousClose, double volatility) {
    if (!(memory.open() > 0)) {
      return Readiness.NO_OPEN;
    }
    if (memory.sessionsBefore() < parameters.warmUpSessions()) {
      return Readiness.WARM_UP;
    }
    if (!(previousClose > 0)) {
      return Readiness.NO_PREVIOUS_CLOSE;
    }
    boolean sized = parameters.sizing() == Sizing.FIXED || volatility > 0;
    return sized ? Readiness.READY : Readiness.NO_VOLATILITY;
  }
}
