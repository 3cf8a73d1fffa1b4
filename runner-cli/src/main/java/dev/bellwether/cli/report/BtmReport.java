package dev.bellwether.cli.report;

import dev.bellwether.cli.text.Uncertainty;
import dev.bellwether.cli.wiring.BtmResult;
import dev.bellwether.cli.wiring.BtmRun;
import dev.bellwether.engine.report.document.Report;
import dev.bellwether.engine.report.document.Section;
import dev.bellwether.engine.report.document.SessionChart;
import dev.bellwether.engine.report.document.SideBySide;
import java.util.ArrayList;
import java.util.List;

/** The report of one BTM run. The same run gives the same report. */
public final class BtmReport {
  private final BtmResult result;
  private final String preset;
  private final long seed;

  private BtmReport(BtmResult result, String preset, long seed) {
    this.result = result;
    this.preset = preset;
    this.seed = seed;
  }

  /**
   * All sections, from what is looked at first to what is looked up.
   *
   * @param preset the name of the preset that the parameters began with
   * @param seed of the bootstrap
   */
  public static Report of(BtmResult result, String preset, long seed) {
    return new BtmReport(result, preset, seed).report();
  }

  private Report report() {
    BtmRun run = result.run();
    String dates =
        run.sessions().getFirst().date() + " to " + run.sessions().getLast().date();
    return new Report(
        "Beat the Market on " + run.market().symbol(),
        dates + ", bars of " + run.signal().granularity() + ", preset " + preset,
        Uncertainty.sentence(result, seed),
        sections());
  }

  private List<Section> sections() {
    CurveSections curves = new CurveSections(result);
    FigureSections figures = new FigureSections(result);
    List<Section> sections = new ArrayList<>(RunFacts.warnings(result.run()));
    sections.add(figures.key(seed));
    sections.add(curves.equity());
    sections.add(curves.drawdown());
    sections.add(figures.months());
    sections.add(SideBySide.of(curves.dailyReturns(), curves.rollingSharpe()));
    sections.add(days());
    sections.add(figures.trades());
    sections.add(figures.all());
    sections.addAll(RunFacts.sections(result.run(), preset, seed));
    return sections;
  }

  private Section days() {
    DayCharts charts = new DayCharts(result);
    return SessionChart.of("Day by day", charts.days()).noted(charts.note());
  }
}
