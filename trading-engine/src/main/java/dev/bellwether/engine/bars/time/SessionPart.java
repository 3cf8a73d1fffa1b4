package dev.bellwether.engine.bars.time;

/** Where a bar lies relative to the regular session. Only those inside are kept. */
public enum SessionPart {
  INSIDE("inside the regular session", "inside the regular session"),
  BEFORE_OPEN("before the open", "before the open"),
  AFTER_CLOSE("after the close", "after the close"),
  /** The one bar that begins with the early closing bell: it holds the print of the auction. */
  EARLY_CLOSE_PRINT("closing print of an early close", "closing prints of early closes"),
  /** On a weekend, a holiday or another day without a session. */
  CLOSED_DAY("on a day without a session", "on days without a session"),
  /** Begins before a bell and ends after it, so that it holds trades of both sides. */
  ACROSS_BELL(
      "across the opening or closing bell (clipping would keep the part inside)",
      "across the opening or closing bell (clipping would keep the parts inside)");

  private final String one;
  private final String many;

  SessionPart(String one, String many) {
    this.one = one;
    this.many = many;
  }

  public String words(long count) {
    return count + " " + (count == 1 ? one : many);
  }
}
