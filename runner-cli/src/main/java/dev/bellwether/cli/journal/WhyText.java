package dev.bellwether.cli.journal;

import dev.bellwether.cli.text.Wrap;
import dev.bellwether.market.calendar.Session;
import java.io.PrintWriter;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Why it did what it did at one time of a day, for a person at a terminal. */
public final class WhyText {
  private static final String INDENT = " ".repeat(12);
  private static final String MISSED = "not asked: the moment was missed";

  private final PrintWriter out;
  private final Session session;
  private final ZoneId zone;

  public WhyText(PrintWriter out, Session session, ZoneId zone) {
    this.out = out;
    this.session = session;
    this.zone = zone;
  }

  /** What was asked, answered and done. */
  public void print(Moment moment, LocalTime at) {
    MomentWords words = new MomentWords(moment, zone);
    out.println(
        session.date()
            + " "
            + at
            + " in New York: the strategy was asked at "
            + time(moment)
            + ".");
    out.println();
    List<String> seen = words.seen();
    row("It saw", seen.isEmpty() ? "nothing that it showed" : String.join(", ", seen));
    List<String> unseen = words.unseen();
    if (moment.asking().isHold() && !unseen.isEmpty()) {
      row("Not known", String.join(", ", unseen));
    }
    row("Decided", words.decided());
    if (!words.decided().equals(moment.asking().reason())) {
      row("", "in its own words: " + moment.asking().reason());
    }
    row("Wanted", words.wanted());
    row("Held before", MomentWords.held(moment.before()));
    rows("Risk", words.risk());
    rows("Orders", words.orders());
    moment.turns().stream()
        .skip(1)
        .filter(turn -> turn.isHold())
        .forEach(turn -> row("Then", time(turn.epochMillis()) + " " + turn.reason()));
    row("Held after", MomentWords.held(moment.after()));
  }

  /**
   * Says that it was not asked then, and when it was.
   *
   * @param day all moments of the session, in order
   */
  public void nothingAt(List<Moment> day, LocalTime at, long atMillis) {
    out.println(
        session.date() + " " + at + " in New York: the journal has no asking of the strategy.");
    out.println();
    Optional<Moment> before =
        day.stream().filter(m -> m.millis() <= atMillis).reduce((one, later) -> later);
    Optional<Moment> after = day.stream().filter(m -> m.millis() > atMillis).findFirst();
    row("Because", because(before, after, atMillis));
    before.ifPresent(m -> row("Before it", brief(m)));
    after.ifPresent(m -> row("After it", brief(m)));
  }

  private String because(Optional<Moment> before, Optional<Moment> after, long at) {
    if (after.isPresent() && after.get().asking().reason().startsWith(MISSED)) {
      return "the moment was missed: the program or its prices were not there in time, which was"
          + " written down at "
          + time(after.get())
          + ".";
    }
    if (at < session.openMillis() || at > session.closeMillis()) {
      return "the exchange was closed then.";
    }
    if (before.isEmpty() && after.isEmpty()) {
      return "the journal has nothing of this day: the program did not run.";
    }
    if (before.isEmpty()) {
      return "the journal of the day begins later: the program was not running yet, or it was too"
          + " early to be asked.";
    }
    return after.isEmpty()
        ? "the journal ends before it: the program had ended, or was not asked any more."
        : "it is asked at the times of its schedule only, and nothing was written then.";
  }

  private String brief(Moment moment) {
    return time(moment)
        + " "
        + new MomentWords(moment, zone).decided()
        + "; held after it: "
        + MomentWords.held(moment.after());
  }

  private String time(Moment moment) {
    return time(moment.millis());
  }

  private String time(long millis) {
    return MomentWords.time(millis, zone);
  }

  private void rows(String name, List<String> values) {
    for (int i = 0; i < values.size(); i++) {
      row(i == 0 ? name : "", values.get(i));
    }
  }

  private void row(String name, String value) {
    // a stand-in for the blanks, which wrapping would take for words
    String first = name.isEmpty() ? ".".repeat(11) : String.format(Locale.ROOT, "%-11s", name);
    List<String> lines = Wrap.lines(first + " " + value, INDENT);
    out.println(name.isEmpty() ? INDENT + lines.getFirst().substring(12) : lines.getFirst());
    lines.stream().skip(1).forEach(out::println);
  }
}
