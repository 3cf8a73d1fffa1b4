package dev.bellwether.engine.bars.time;

import java.util.List;

/** Finds the interval that a timestamp stands for, and where it lies relative to the session. */
public sealed interface Placement permits RoundTheClock, SessionBars, SessionDays {
  /**
   * Turns to the bar with this timestamp.
   *
   * @param stamp epoch milliseconds; a date as its midnight in UTC
   */
  SessionPart place(long stamp);

  /** First instant of the bar, epoch milliseconds. */
  long start();

  /** First instant after the bar. */
  long end();

  /** Whether every bar lasts exactly the granularity. */
  boolean hasFixedLength();

  /** What looks odd about all bars placed so far, for people. */
  List<String> hints();
}
