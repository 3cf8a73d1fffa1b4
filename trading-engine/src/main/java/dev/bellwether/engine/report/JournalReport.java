package dev.bellwether.engine.report;

import dev.bellwether.engine.journal.Asking;
import dev.bellwether.engine.journal.JournalEquity;
import dev.bellwether.engine.journal.JournalStory;
import dev.bellwether.engine.report.document.Note;
import dev.bellwether.engine.stats.Performance;
import dev.bellwether.engine.trade.TradeLog;
import dev.bellwether.engine.trade.TradingActivity;
import dev.bellwether.market.calendar.ExchangeCalendar;
import java.time.LocalDate;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The report of a run of which only the journal is left: equity, trades, fills, costs, decisions
 * and refusals, as far as they were written down. What a journal does not have is left out, and
 * said.
 */
public final class JournalReport {
  private final JournalStory story;
  private final ExchangeCalendar calendar;
  private final JournalEquity measured;
  private final TradingActivity activity;

  private JournalReport(
      JournalStory story, ExchangeCalendar calendar, Map<LocalDate, Double> openings) {
    this.story = story;
    this.calendar = calendar;
    this.measured = JournalEquity.of(story, calendar, openings);
    this.activity = TradeLog.of(story.fills()).activity();
  }

  /**
   * Reads a journal.
   *
   * @param openings equity at the beginning of sessions where it was written down beside the
   *     journal, by date
   */
  public static JournalReport of(
      JournalStory story, ExchangeCalendar calendar, Map<LocalDate, Double> openings) {
    return new JournalReport(story, calendar, openings);
  }

  /** The equity by session, as far as it is known. */
  public JournalEquity measured() {
    return measured;
  }

  /** What was traded. */
  public TradingActivity activity() {
    return activity;
  }

  /** A report to which more may be added: days, settings, notes. */
  public BacktestReport begin(String title) {
    BacktestReport report =
        new BacktestReport(
            title,
            Performance.of(measured.equity(), activity),
            activity,
            calendar.zone());
    notes(report);
    unanswered().forEach((why, n) -> report.note(Note.of(n + " times not answered: " + why + ".")));
    JournalTables tables = new JournalTables(story, calendar.zone());
    tables.sections().forEach(report::section);
    report.cost("Rules of the venue", "not in a journal; what was paid is what the fills say");
    return report;
  }

  private void notes(BacktestReport report) {
    report.note(
        Note.of(
            "Rendered from a journal. It has no parameters, no fingerprint of the bars and nothing"
                + " to compare with: they are left out."));
    if (measured.waited() > 0) {
      report.note(
          Note.of(
              measured.waited()
                  + " sessions at the beginning, in which the strategy only waited, are not"
                  + " counted."));
    }
    if (measured.isChained()) {
      report.note(
          Note.warning(
              "The account did not begin each session with what it had at the end of the one"
                  + " before (a deposit, a withdrawal, or a rehearsal that begins each day anew):"
                  + " each session counts with its own return, and the curve puts them one after"
                  + " the other."));
    }
    if (measured.lacksStart()) {
      report.note(
          Note.warning(
              "With what the first session began was not written down and cannot be worked out:"
                  + " it is not counted."));
    }
    if (story.closes().isEmpty()) {
      report.note(Note.warning("The journal does not reach the end of a session."));
    }
    if (!activity.open().isEmpty()) {
      report.note(Note.warning("The journal ends with something held."));
    }
  }

  private SortedMap<String, Integer> unanswered() {
    SortedMap<String, Integer> reasons = new TreeMap<>();
    long first =
        story.askings().stream()
            .filter(asking -> !asking.isHold())
            .mapToLong(Asking::epochMillis)
            .min()
            .orElse(Long.MIN_VALUE);
    for (Asking asking : story.askings()) {
      if (asking.isHold() && asking.epochMillis() > first) {
        reasons.merge(asking.reason(), 1, Integer::sum);
      }
    }
    return reasons;
  }
}
