package dev.bellwether.engine.report;

import dev.bellwether.engine.report.document.Unit;
import dev.bellwether.engine.stats.Interval;
import dev.bellwether.engine.stats.Metric;
import java.util.Locale;

/** The result in one sentence, with what it is worth. */
final class Lead {
  private Lead() {}

  static String of(Run run) {
    int sessions = run.performance().sessions();
    if (sessions == 0) {
      return "Nothing was measured: not one session counts.";
    }
    if (run.activity().notional().signum() == 0) {
      return String.format(
          Locale.ROOT, "The strategy never traded in %s%s.", sessions(sessions), benchmark(run));
    }
    return String.format(
        Locale.ROOT,
        "Net of costs the strategy %s over %s%s%s.",
        made(run.value(Metric.TOTAL_RETURN)),
        sessions(sessions),
        benchmark(run),
        judged(run));
  }

  /** How the intervals were found. */
  static String method(Run run) {
    return String.format(
        Locale.ROOT,
        "%s, stationary bootstrap, %s resamples, blocks of %s sessions on average, seed %s",
        run.confidence(),
        Unit.COUNT.format(run.bootstrap().resamples()),
        Unit.RATIO.format(run.bootstrap().expectedBlock(), 0),
        run.bootstrap().seed());
  }

  private static String made(double total) {
    String text = Unit.PERCENT.signed(total, 1);
    return text.startsWith("-") ? "lost " + text.substring(1) : "made " + text;
  }

  private static String sessions(int count) {
    return count == 1 ? "1 session" : Unit.COUNT.format(count) + " sessions";
  }

  private static String benchmark(Run run) {
    return run.benchmark()
        .map(
            one -> {
              double total = one.performance().value(Metric.TOTAL_RETURN).orElse(Double.NaN);
              return ", " + lowered(one.name()) + " " + Unit.PERCENT.signed(total, 1);
            })
        .orElse("");
  }

  /** "Buy and hold" inside a sentence; names such as "SPY" stay as they are. */
  private static String lowered(String name) {
    boolean word = name.length() > 1 && Character.isLowerCase(name.charAt(1));
    return word ? Character.toLowerCase(name.charAt(0)) + name.substring(1) : name;
  }

  private static String judged(Run run) {
    Verdict verdict = Verdict.of(run);
    return verdict == Verdict.NOTHING_MEASURED
        ? "; without a Sharpe ratio, for its daily returns do not vary"
        : String.format(
            Locale.ROOT,
            "; Sharpe %s%s: %s",
            Unit.RATIO.format(run.value(Metric.SHARPE), 1),
            interval(run),
            verdict.words());
  }

  private static String interval(Run run) {
    if (run.sharpe().isEmpty()) {
      return "";
    }
    Interval interval = run.sharpe().getFirst();
    return String.format(
        Locale.ROOT,
        " with a %s interval from %s to %s",
        run.confidence(),
        Unit.RATIO.format(interval.low(), 1),
        Unit.RATIO.format(interval.high(), 1));
  }
}
