package dev.bellwether.cli.report;

import dev.bellwether.cli.text.Figures;
import dev.bellwether.cli.wiring.Market;
import dev.bellwether.engine.journal.JournalStory;
import dev.bellwether.engine.report.DayChoice;
import dev.bellwether.engine.report.JournalReport;
import dev.bellwether.engine.report.document.Note;
import dev.bellwether.engine.report.document.Report;
import dev.bellwether.engine.stats.DailyEquity;
import dev.bellwether.market.calendar.ExchangeCalendar;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The report of journals, with single days where there are bars of them. */
public final class JournalPage {
  private final JournalStory story;
  private final ExchangeCalendar calendar;
  private final JournalReport journal;

  /**
   * The report of a run.
   *
   * @param openings equity at the beginning of sessions where it was written down, by date
   */
  public JournalPage(
      JournalStory story, ExchangeCalendar calendar, Map<LocalDate, Double> openings) {
    this.story = story;
    this.calendar = calendar;
    this.journal = JournalReport.of(story, calendar, openings);
  }

  /**
   * Makes the page.
   *
   * @param named the journals, as the user wrote them
   * @param market bars for the charts of single days
   * @param seed of the bootstrap
   */
  public Report render(List<Path> named, Optional<Market> market, long seed) {
    journal.origin("Journal", named.stream().map(Path::toString).collect(Collectors.joining(", ")));
    journal.origin(
        "Turns, fills",
        Figures.count(story.askings().size()) + ", " + Figures.count(story.fills().size()));
    market.ifPresentOrElse(
        this::charts,
        () ->
            journal.note(
                Note.of(
                    "Without --bars no day is shown minute by minute: a journal has no bars.")));
    return journal.report("Run of " + days(), seed);
  }

  /** The dates on which the strategy was asked. */
  private String days() {
    TreeSet<LocalDate> dates = new TreeSet<>(story.closes().keySet());
    DailyEquity equity = journal.measured().equity();
    if (equity.size() > 0) {
      dates.retainAll(equity.sessions().stream().map(session -> session.date()).toList());
    }
    if (dates.isEmpty()) {
      story
          .askings()
          .forEach(
              asking ->
                  dates.add(
                      Instant.ofEpochMilli(asking.epochMillis())
                          .atZone(calendar.zone())
                          .toLocalDate()));
    }
    return dates.size() == 1 ? dates.first().toString() : dates.first() + " to " + dates.last();
  }

  private void charts(Market market) {
    if (market.isSynthetic()) {
      journal.note(Settings.synthetic());
    }
    market.origin().forEach(fact -> journal.origin("Bars of the charts", fact));
    JournalDays days = new JournalDays(story, market, journal.activity().trades());
    Set<String> presets = new TreeSet<>();
    Set<LocalDate> bare = new TreeSet<>();
    Set<LocalDate> absent = new TreeSet<>();
    for (LocalDate date : new TreeSet<>(DayChoice.of(journal.measured().equity()))) {
      Optional<JournalDays.Day> day = days.day(date);
      day.ifPresentOrElse(found -> journal.day(found.curves()), () -> absent.add(date));
      day.flatMap(JournalDays.Day::preset).ifPresent(presets::add);
      day.filter(found -> found.preset().isEmpty()).ifPresent(found -> bare.add(date));
    }
    told(presets, bare, absent);
  }

  private void told(Set<String> presets, Set<LocalDate> bare, Set<LocalDate> absent) {
    if (!presets.isEmpty()) {
      journal.origin(
          "Bands of the charts",
          "worked out from the bars with the preset "
              + String.join(", ", presets)
              + "; equal to the journal's at its marks");
    }
    if (!bare.isEmpty()) {
      journal.note(
          Note.warning(
              "No preset gives the bands that the journal has on "
                  + some(bare)
                  + " from these bars, so that the charts show none: the table of decisions has"
                  + " them at the marks."));
    }
    if (!absent.isEmpty()) {
      journal.note(Note.warning("There are no bars of " + some(absent) + " for a chart."));
    }
  }

  private static String some(Set<LocalDate> dates) {
    LocalDate first = dates.iterator().next();
    return dates.size() == 1
        ? first.toString()
        : Figures.things(dates.size(), "day") + " from " + first;
  }
}
