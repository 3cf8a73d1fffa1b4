package dev.bellwether.btm;

/** Whether the rule can be asked at all, and if not, why not. */
enum Readiness {
  READY(""),
  NOT_A_MARK("not a half-hour mark of the session"),
  NO_OPEN("today's session has no opening bar"),
  WARM_UP("warming up: too few sessions have been seen"),
  NO_PREVIOUS_CLOSE("the close of the session before is not known"),
  NO_VOLATILITY("the volatility is not known: the recent closes have a gap or do not move"),
  STALE_PRICE("the last price is too old"),
  FEW_SESSIONS("too few of the recent sessions have a price at this minute"),
  NO_WIDTH("the band has no width: the price did not move in the recent sessions");

  private final String reason;

  Readiness(String reason) {
    this.reason = reason;
  }

  String reason() {
    return reason;
  }
}
