package dev.bellwether.ensemble.position;

/** What is known of time and account when a bar has ended. Written over at each bar. */
public final class Moment {
  private long closeMillis;
  private long timeMillis;
  private long barMillis;
  private double equity;
  private int held;
  private int priced;
  private boolean arrived;

  /**
   * Sets the time.
   *
   * @param closeMillis the session's closing bell, epoch milliseconds
   * @param timeMillis when the bar ended, epoch milliseconds
   * @param barMillis how long it was
   */
  public Moment at(long closeMillis, long timeMillis, long barMillis) {
    this.closeMillis = closeMillis;
    this.timeMillis = timeMillis;
    this.barMillis = barMillis;
    return this;
  }

  /**
   * Sets the account.
   *
   * @param equity account currency
   * @param held the funds that are held, as the sum of their {@link Role#bit()}; −1 if one is sold
   *     short
   * @param priced the funds that could be bought, likewise
   * @param arrived whether of every fund exactly as many shares are held as the latest change asked
   *     for
   */
  public Moment with(double equity, int held, int priced, boolean arrived) {
    this.equity = equity;
    this.held = held;
    this.priced = priced;
    this.arrived = arrived;
    return this;
  }

  /** Whether the closing bell is no further away than this. */
  boolean isWithin(long beforeCloseMillis) {
    return timeMillis >= closeMillis - beforeCloseMillis;
  }

  long timeMillis() {
    return timeMillis;
  }

  long barMillis() {
    return barMillis;
  }

  double equity() {
    return equity;
  }

  int held() {
    return held;
  }

  int priced() {
    return priced;
  }

  boolean arrived() {
    return arrived;
  }
}
