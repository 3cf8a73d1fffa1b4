package dev.bellwether.engine.report;

import dev.bellwether.engine.report.document.Facts;
import dev.bellwether.engine.report.document.Note;
import dev.bellwether.engine.report.document.Report;
import dev.bellwether.engine.report.document.Section;
import dev.bellwether.engine.report.document.SessionDay;
import dev.bellwether.engine.stats.Performance;
import dev.bellwether.engine.stats.StationaryBootstrap;
import dev.bellwether.engine.trade.TradingActivity;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Gathers what is known of one run and makes the standard report of it: a sentence to read first,
 * notes, key figures, equity, drawdown, months, daily returns, rolling Sharpe ratio, all figures
 * with their uncertainty, years, single days, trades, costs and parameters.
 *
 * <pre>{@code
 * Report report =
 *     new BacktestReport("Beat the Market", performance, activity, newYork)
 *         .against("Buy and hold", benchmark)
 *         .bootstrap(StationaryBootstrap.of(seed))
 *         .parameter("Look-back", "14 sessions")
 *         .origin("Data hash", hash)
 *         .report();
 * ReportPage.write(report, file);
 * }</pre>
 *
 * <p>The report is a function of what was put in, nothing else. One thread.
 */
public final class BacktestReport {
  private final String title;
  private final Performance performance;
  private final TradingActivity activity;
  private final ZoneId zone;
  private final List<Run.Benchmark> benchmarks = new ArrayList<>();
  private final List<Note> notes = new ArrayList<>();
  private final List<SessionDay> days = new ArrayList<>();
  private final List<Section> further = new ArrayList<>();
  private final Map<String, String> parameters = new LinkedHashMap<>();
  private final Map<String, String> costs = new LinkedHashMap<>();
  private final Map<String, String> origins = new LinkedHashMap<>();
  private StationaryBootstrap bootstrap = StationaryBootstrap.of(1);
  private String subtitle = "";

  /**
   * Begins a report.
   *
   * @param zone whose wall clock the trades are shown on
   */
  public BacktestReport(
      String title, Performance performance, TradingActivity activity, ZoneId zone) {
    this.title = title;
    this.performance = performance;
    this.activity = activity;
    this.zone = zone;
  }

  /** A line below the title; without one it names the sessions measured. */
  public BacktestReport subtitle(String line) {
    subtitle = line;
    return this;
  }

  /**
   * What the run is compared with, such as buying the symbol at the start and keeping it.
   *
   * @param benchmark over the same sessions
   */
  public BacktestReport against(String name, Performance benchmark) {
    if (!benchmark.equity().sessions().equals(performance.equity().sessions())) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "benchmark \"%s\" must have the %s sessions of the run, had %s of its own",
              name,
              performance.sessions(),
              benchmark.sessions()));
    }
    benchmarks.clear();
    benchmarks.add(new Run.Benchmark(name, benchmark));
    return this;
  }

  /** How intervals are found; without one, {@link StationaryBootstrap#of} seed 1. */
  public BacktestReport bootstrap(StationaryBootstrap settings) {
    bootstrap = settings;
    return this;
  }

  /** Something to know before reading on, such as "Synthetic data.". */
  public BacktestReport note(Note note) {
    notes.add(note);
    return this;
  }

  /** One day for the chart of single days. All of them are embedded: see {@link DayChoice}. */
  public BacktestReport day(SessionDay day) {
    days.add(day);
    return this;
  }

  /** A section of your own, such as the grid of a sweep; shown before the costs. */
  public BacktestReport section(Section section) {
    further.add(section);
    return this;
  }

  /** A setting of the strategy. */
  public BacktestReport parameter(String name, String value) {
    parameters.put(name, value);
    return this;
  }

  /** A rule of what trading costs, such as "Commission", "0.0035 per share". */
  public BacktestReport cost(String name, String value) {
    costs.put(name, value);
    return this;
  }

  /** Where the result comes from: data hash, seed, fill rule, version. */
  public BacktestReport origin(String name, String value) {
    origins.put(name, value);
    return this;
  }

  /** The report of all that was handed over so far. */
  public Report report() {
    Run run = Run.of(performance, activity, List.copyOf(benchmarks), bootstrap);
    List<Section> sections = new ArrayList<>(notes);
    Verdict.of(run).warning().ifPresent(sections::addFirst);
    sections.add(KeyTiles.of(run));
    if (performance.sessions() > 0) {
      sections.add(RunCharts.equity(run));
      sections.add(RunCharts.drawdown(run));
      sections.add(CalendarTables.months(performance));
      sections.add(RunCharts.returns(performance));
    }
    sections.add(FigureTable.of(run));
    if (performance.sessions() > 0) {
      sections.add(CalendarTables.years(run));
    }
    closing(run, sections);
    return new Report(title, subtitle.isEmpty() ? span() : subtitle, Lead.of(run), sections);
  }

  private void closing(Run run, List<Section> sections) {
    if (!days.isEmpty()) {
      sections.add(RunCharts.days(days));
    }
    sections.add(TradeTable.of(activity, zone));
    sections.addAll(further);
    sections.add(CostFacts.of(run, costs));
    if (!parameters.isEmpty()) {
      sections.add(Facts.of("Parameters", parameters));
    }
    Map<String, String> origin = new LinkedHashMap<>(origins);
    origin.put("Intervals", Lead.method(run));
    sections.add(Facts.of("Where this comes from", origin));
  }

  private String span() {
    if (performance.sessions() == 0) {
      return "No sessions";
    }
    var sessions = performance.equity().sessions();
    return String.format(
        Locale.ROOT,
        "%s sessions, %s to %s",
        sessions.size(),
        sessions.getFirst().date(),
        sessions.getLast().date());
  }
}
