package dev.bellwether.cli.trial;

import dev.bellwether.market.calendar.Session;
import dev.bellwether.market.data.Symbol;
import dev.bellwether.sandbox.fault.FaultKind;
import dev.bellwether.sandbox.fault.FaultRule;
import dev.bellwether.sandbox.market.Halt;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * One fault switch, turned on for the order path of a whole day.
 *
 * @param rules that are in force
 * @param halts whether trading stops for ten minutes at the first mark
 * @param missing whether the bars around each mark do not come
 */
public record TrialFault(String name, List<FaultRule> rules, boolean halts, boolean missing) {
  private static final long MINUTE_MILLIS = 60_000;

  public TrialFault {
    rules = List.copyOf(rules);
  }

  /** None, each kind that the sandbox has, a halt, and missing bars. */
  public static List<TrialFault> all() {
    List<TrialFault> all = new ArrayList<>();
    all.add(new TrialFault("none", List.of(), false, false));
    for (FaultKind kind : FaultKind.values()) {
      all.add(new TrialFault(kind.name().toLowerCase(Locale.ROOT), rules(kind), false, false));
    }
    all.add(new TrialFault("halt", List.of(), true, false));
    all.add(new TrialFault("missing_bars", List.of(), false, true));
    return all;
  }

  /**
   * Those with these names; {@code all} means every one.
   *
   * @throws IllegalArgumentException if there is none of a name
   */
  public static List<TrialFault> named(List<String> names) {
    List<TrialFault> all = all();
    List<String> known = all.stream().map(TrialFault::name).toList();
    for (String name : names) {
      if (!name.equals("all") && !known.contains(name)) {
        throw new IllegalArgumentException(
            "--faults must be all or one of " + String.join(", ", known) + ", was " + name);
      }
    }
    return names.contains("all")
        ? all
        : all.stream().filter(fault -> names.contains(fault.name())).toList();
  }

  private static List<FaultRule> rules(FaultKind kind) {
    return switch (kind.victim()) {
      case REQUEST -> List.of(rule(kind, "POST /v2/orders", 2), rule(kind, "GET /v2/orders.*", 2));
      case FRAME -> List.of(rule(kind, "/stream .*", 3));
      case CANCELLATION -> List.of(rule(FaultKind.STICK, ".*", 1), rule(kind, ".*", 1));
      case ACCEPTANCE, ROUTING -> List.of(rule(kind, ".*", 1));
      case FILL, BAR -> List.of(rule(kind, ".*", 3));
      case CLOCK -> List.of(FaultRule.skew(".*", 45_000));
    };
  }

  private static FaultRule rule(FaultKind kind, String target, int times) {
    return new FaultRule(kind, Pattern.compile(target), 1, times, 1, 5_000);
  }

  /** The plan of a day under this fault. */
  public TrialPlan plan(
      List<Symbol> symbols, Session session, List<Long> crashes, long downMillis) {
    long mark = session.openMillis() + 30 * MINUTE_MILLIS;
    List<Halt> stops =
        halts
            ? symbols.stream()
                .map(symbol -> new Halt(symbol.ticker(), mark, mark + 10 * MINUTE_MILLIS))
                .toList()
            : List.of();
    Set<Long> gaps = new TreeSet<>();
    for (long at = mark; missing && at < session.closeMillis(); at += 30 * MINUTE_MILLIS) {
      gaps.addAll(List.of(at - MINUTE_MILLIS, at));
    }
    return new TrialPlan(
        1,
        session,
        session.openMillis() - 10 * MINUTE_MILLIS,
        rules,
        stops,
        gaps,
        crashes,
        downMillis);
  }
}
