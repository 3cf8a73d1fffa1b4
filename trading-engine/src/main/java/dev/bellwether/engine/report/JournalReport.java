package dev.bellwether.engine.report;

import dev.bellwether.engine.journal.Asking;
import dev.bellwether.engine.journal.JournalEquity;
import dev.bellwether.engine.journal.JournalStory;
import dev.bellwether.engine.report.document.Facts;
import dev.bellwether.engine.report.document.KeyFigures;
import dev.bellwether.engine.report.document.Note;
import dev.bellwether.engine.report.document.Report;
import dev.bellwether.engine.report.document.Section;
import dev.bellwether.engine.report.document.SessionDay;
import dev.bellwether.engine.stats.Performance;
import dev.bellwether.engine.stats.StationaryBootstrap;
import dev.bellwether.engine.trade.TradeLog;
import dev.bellwether.engine.trade.TradingActivity;
import dev.bellwether.market.calendar.ExchangeCalendar;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The report of a run of which only the journal is left: equity, trades, fills, costs, decisions
 * and refusals, as far as they were written down. What a journal does not have is left out, and
 * said.
 */
public final class JournalReport {
  /** Below it a figure by the year is said to mean nothing. */
  private static final int FEW_SESSIONS = 20;

  private final JournalStory story;
  private final ExchangeCalendar calendar;
  private final JournalEquity measured;
  private final TradingActivity activity;
  private final List<Note> notes = new ArrayList<>();
  private final List<SessionDay> days = new ArrayList<>();
  private final Map<String, String> origins = new LinkedHashMap<>();

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

  /** Something to know before reading on. */
  public JournalReport note(Note note) {
    notes.add(note);
    return this;
  }

  /** One day for the chart of single days. */
  public JournalReport day(SessionDay day) {
    days.add(day);
    return this;
  }

  /** Where it comes from. */
  public JournalReport origin(String name, String value) {
    origins.put(name, value);
    return this;
  }

  /**
   * The report of all that was handed over so far: of one session what happened in it, of more the
   * figures too.
   *
   * @param seed of the bootstrap
   */
  public Report report(String title, long seed) {
    List<Note> all = new ArrayList<>(standing());
    all.addAll(notes);
    return measured.equity().size() < 2 ? single(title, all) : many(title, all, seed);
  }

  private Report many(String title, List<Note> all, long seed) {
    BacktestReport report =
        new BacktestReport(
                title, Performance.of(measured.equity(), activity), activity, calendar.zone())
            .bootstrap(StationaryBootstrap.of(seed));
    all.forEach(report::note);
    int sessions = measured.equity().size();
    if (sessions < FEW_SESSIONS) {
      report.note(
          Note.warning(
              "Figures by the year from " + sessions + " sessions mean nothing: read the days."));
    }
    days.forEach(report::day);
    new JournalTables(story, calendar.zone()).sections().forEach(report::section);
    report.cost("Rules of the venue", "not in a journal; what was paid is what the fills say");
    origins.forEach(report::origin);
    return report.report();
  }

  /** Nothing by the year, no Sharpe ratio, no curve: one session gives none. */
  private Report single(String title, List<Note> all) {
    List<Section> sections = new ArrayList<>(all);
    sections.add(new KeyFigures("At a glance", new DayFigures(measured, activity).figures()));
    if (!days.isEmpty()) {
      sections.add(RunCharts.days(days));
    }
    sections.add(TradeTable.of(activity, calendar.zone()));
    sections.addAll(new JournalTables(story, calendar.zone()).sections());
    if (!origins.isEmpty()) {
      sections.add(Facts.of("Where this comes from", origins));
    }
    return new Report(
        title,
        "One session, from its journal",
        new DayFigures(measured, activity).lead(),
        sections);
  }

  /** What a reader must know of every journal like this. */
  private List<Note> standing() {
    List<Note> standing = new ArrayList<>();
    standing.add(
        Note.of(
            "Rendered from a journal. It has no parameters, no fingerprint of the bars and nothing"
                + " to compare with: they are left out."));
    if (measured.waited() > 0) {
      standing.add(
          Note.of(
              measured.waited()
                  + " sessions at the beginning, in which the strategy only waited, are not"
                  + " counted."));
    }
    if (measured.isChained()) {
      standing.add(
          Note.warning(
              "The account did not begin each session with what it had at the end of the one"
                  + " before (a deposit, a withdrawal, or a rehearsal that begins each day anew):"
                  + " each session counts with its own return, and the curve puts them one after"
                  + " the other."));
    }
    if (measured.lacksStart()) {
      standing.add(
          Note.warning(
              "With what the first session began was not written down and cannot be worked out:"
                  + " it is not counted."));
    }
    if (story.closes().isEmpty()) {
      standing.add(Note.warning("The journal does not reach the end of a session."));
    }
    if (!activity.open().isEmpty()) {
      standing.add(Note.warning("The journal ends with something held."));
    }
    unanswered()
        .forEach((why, n) -> standing.add(Note.of(n + " times not answered: " + why + ".")));
    return standing;
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
