package dev.bellwether.cli.trial;

import dev.bellwether.cli.venue.MemoryVenue;
import dev.bellwether.market.calendar.ExchangeCalendar;
import dev.bellwether.sandbox.Sandbox;
import dev.bellwether.sandbox.exchange.AccountSpec;

/** A {@link MemoryVenue} with points at which to crash. */
public final class TrialVenue {
  private TrialVenue() {}

  /**
   * Opens a way to an account of a sandbox.
   *
   * @param watch is called after each step of time
   */
  public static MemoryVenue of(
      Sandbox sandbox,
      AccountSpec account,
      ExchangeCalendar calendar,
      long seed,
      CrashPoints points,
      Runnable watch) {
    MemoryVenue venue =
        new MemoryVenue(
            sandbox, account, calendar, seed, wires -> new CrashTransport(wires, points));
    venue
        .pace()
        .settlingBy(
            now -> {
              points.passMarked();
              watch.run();
              venue.link().tick(now);
              points.passMarked();
            });
    return venue;
  }
}
