package dev.bellwether.cli.trial;

import dev.bellwether.market.calendar.Session;
import dev.bellwether.sandbox.fault.FaultRule;
import dev.bellwether.sandbox.market.Halt;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What befalls one day.
 *
 * @param seed of everything that is left to chance
 * @param startMillis when the system is first started, epoch milliseconds
 * @param missing starts of the minutes without a bar, epoch milliseconds
 * @param crashes at which crash point the first life ends, the second one, and so on
 * @param downMillis how long the system is down after a crash
 */
public record TrialPlan(
    long seed,
    Session session,
    long startMillis,
    List<FaultRule> faults,
    List<Halt> halts,
    Set<Long> missing,
    List<Long> crashes,
    long downMillis) {
  public TrialPlan {
    faults = List.copyOf(faults);
    halts = List.copyOf(halts);
    missing = Set.copyOf(missing);
    crashes = List.copyOf(crashes);
  }

  /** Whether something goes wrong that can keep anybody from selling before the close. */
  boolean mayKeepFromLeaving() {
    long lastHalf = session.closeMillis() - 1_800_000;
    return halts.stream().anyMatch(halt -> halt.toMillis() > lastHalf)
        || missing.stream().anyMatch(start -> start > lastHalf)
        || faults.stream().anyMatch(TrialPlan::keepsFromLeaving);
  }

  private static boolean keepsFromLeaving(FaultRule rule) {
    return switch (rule.kind().victim()) {
      case ACCEPTANCE, ROUTING, CANCELLATION, FILL -> true;
      case REQUEST -> rule.times() > 20;
      case FRAME, BAR, CLOCK -> false;
    };
  }

  /** One line for people. */
  @Override
  public String toString() {
    return session.date()
        + " from "
        + Instant.ofEpochMilli(startMillis)
        + ", faults "
        + faults.stream().map(TrialPlan::text).collect(Collectors.joining(", ", "[", "]"))
        + ", halts "
        + halts
        + ", "
        + missing.size()
        + " bars missing, crashes at "
        + crashes
        + " with "
        + downMillis
        + " ms down";
  }

  private static String text(FaultRule rule) {
    return rule.kind()
        + " "
        + rule.target()
        + " nth "
        + rule.nth()
        + " times "
        + rule.times()
        + " p "
        + rule.probability()
        + " ms "
        + rule.millis();
  }
}
