package dev.bellwether.engine;

import dev.bellwether.market.decision.Decision;

/** What the journal says where it is the loop that decides, and not the strategy. */
final class LoopRemark {
  static final Decision MISSED =
      new Decision.Hold("not asked: the moment was missed by more than the grace");
  static final Decision GIVEN_UP =
      new Decision.Hold("entries given up: what had to be sold first was not sold in time");
  static final Decision TOO_LATE =
      new Decision.Hold("entries given up: they were decided too long before this start");
  static final Decision AGAIN =
      new Decision.Hold("what came to nothing is sold, or bought back, again");

  static final String SESSION_ENDS = "flat: the session ends";
  static final String FEED_LOST = "FEED_LOST: to cash: the bars that are decided on have stopped";

  private LoopRemark() {}
}
