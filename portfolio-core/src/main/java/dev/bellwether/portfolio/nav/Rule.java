package dev.bellwether.portfolio.nav;

/** Says at the close of each session what to hold from the next one on. Has a memory: one a run. */
interface Rule {
  /**
   * Asked once a day, in time order.
   *
   * @param day row of the price table whose close is known
   * @param nav the strategy's own values up to that day
   */
  Allocation ask(int day, NavHistory nav);

  /** What to hold again once a cool-down is over. */
  Allocation reentry(int day);
}
