package dev.bellwether.cli.live;

/** The end of a process that is only played: nothing in between may catch it. */
final class Crash extends Error {
  private static final long serialVersionUID = 1;

  Crash(String where) {
    super(where, null, false, false);
  }
}
