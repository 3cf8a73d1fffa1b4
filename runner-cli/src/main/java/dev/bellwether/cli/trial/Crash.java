package dev.bellwether.cli.trial;

/** The end of a process that is only played: nothing in between may catch it. */
public final class Crash extends Error {
  private static final long serialVersionUID = 1;

  public Crash(String where) {
    super(where, null, false, false);
  }
}
