package dev.bellwether.cli.process;

import dev.bellwether.btm.Dividends;
import dev.bellwether.cli.live.BtmSystem;
import dev.bellwether.cli.live.EnsembleSystem;
import dev.bellwether.cli.live.LiveSystem;
import dev.bellwether.cli.trial.DaySimulation;
import dev.bellwether.cli.trial.TrialDaysRun;
import dev.bellwether.ensemble.EnsembleParameters;
import dev.bellwether.market.calendar.ExchangeCalendar;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

/**
 * A system as a trial lives it in processes of their own.
 *
 * @param words what names it where such a process is started
 * @param usualDate of the demo's half year, lived where no other is asked for
 * @param entriesUntilMillis so long before the close nothing is bought any more
 */
public record TrialSystem(
    List<String> words, LiveSystem system, LocalDate usualDate, long entriesUntilMillis) {
  /** On which BTM is lived where no other date is asked for. */
  public static final LocalDate BTM_DATE = LocalDate.of(2024, 9, 5);

  /** The only date of the demo's half year on which the ensemble is in each of its states. */
  private static final LocalDate ALL_STATES = LocalDate.of(2024, 7, 2);

  private static final int HISTORY = 4;

  /** The orders of an entry may wait a minute for the sales that pay for them. */
  private static final Duration ENTRIES_UNTIL = Duration.ofMinutes(4);

  public TrialSystem {
    words = List.copyOf(words);
  }

  /**
   * The one of a name.
   *
   * @param funds whether BTM trades leveraged funds; the ensemble always does
   * @throws IllegalArgumentException if there is none
   */
  public static TrialSystem named(String name, boolean funds, ExchangeCalendar calendar) {
    return switch (name) {
      case "btm" -> btm(funds, calendar);
      case "ensemble" -> ensemble(calendar);
      default ->
          throw new IllegalArgumentException(
              "--system must be btm or ensemble, was \"" + name + "\"");
    };
  }

  /** "Beat the Market": long and short in the index fund itself, or with leveraged funds. */
  static TrialSystem btm(boolean funds, ExchangeCalendar calendar) {
    BtmSystem system = new BtmSystem(TrialDaysRun.parameters(funds), "", calendar, Dividends.NONE);
    return new TrialSystem(
        funds ? List.of("--system", "btm", "--funds") : List.of("--system", "btm"),
        system,
        BTM_DATE,
        DaySimulation.EXIT_MILLIS);
  }

  /** The online ensemble with its usual rules and a short history. */
  static TrialSystem ensemble(ExchangeCalendar calendar) {
    return new TrialSystem(
        List.of("--system", "ensemble"),
        new EnsembleSystem(EnsembleParameters.CORRECTED, calendar, HISTORY),
        ALL_STATES,
        ENTRIES_UNTIL.toMillis());
  }
}
