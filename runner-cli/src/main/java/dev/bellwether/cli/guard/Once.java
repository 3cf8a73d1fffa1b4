package dev.bellwether.cli.guard;

/** Something that is to be done once, at an instant or as soon after it as may be. */
public final class Once {
  private final long dueMillis;
  private final Runnable work;
  private boolean done;

  public Once(long dueMillis, Runnable work) {
    this.dueMillis = dueMillis;
    this.work = work;
  }

  /** Does it if it is due and not done. */
  public void at(long nowMillis) {
    if (!done && nowMillis >= dueMillis) {
      done = true;
      work.run();
    }
  }
}
