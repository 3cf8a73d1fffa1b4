package dev.bellwether.engine.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bellwether.engine.report.document.Facts;
import dev.bellwether.engine.report.document.Heatmap;
import dev.bellwether.engine.report.document.KeyFigures;
import dev.bellwether.engine.report.document.LineChart;
import dev.bellwether.engine.report.document.Note;
import dev.bellwether.engine.report.document.Report;
import dev.bellwether.engine.report.document.Section;
import dev.bellwether.engine.report.document.SessionChart;
import dev.bellwether.engine.report.document.SessionDay;
import dev.bellwether.engine.report.document.SideBySide;
import dev.bellwether.engine.report.document.Table;
import dev.bellwether.engine.report.page.ReportPage;
import dev.bellwether.engine.stats.DailyEquity;
import dev.bellwether.engine.stats.Performance;
import dev.bellwether.engine.stats.StationaryBootstrap;
import dev.bellwether.engine.trade.TradingActivity;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class BacktestReportTest {
  private static final double[] RETURNS = Runs.returns(300, 0.0004, 0.01);
  private static final double[] INDEX = Runs.returns(300, 0.0006, 0.012);

  @Test
  void tellsTheWholeStoryInItsOrder() {
    Report report = whole().report();

    assertThat(report.subtitle()).isEqualTo("300 sessions, 2024-01-02 to 2025-02-24");
    assertThat(flat(report).map(Section::title))
        .containsExactly(
            "", // no evidence of an edge
            "", // the note
            "At a glance",
            "Equity",
            "Drawdown",
            "Monthly returns",
            "Daily returns",
            "Rolling Sharpe ratio",
            "All figures",
            "Years",
            "One day",
            "Trades",
            "Sweep",
            "Costs",
            "Parameters",
            "Where this comes from");
  }

  @Test
  void drawsTheBenchmarkFromTheSameStart() {
    Performance index = Performance.of(rescaled(), TradingActivity.NONE);
    Report report = report(RETURNS).against("SPY", index).report();

    LineChart equity = only(report, LineChart.class, "Equity");
    assertThat(equity.lines()).extracting(LineChart.Line::name).containsExactly("Strategy", "SPY");
    double[] drawn = equity.lines().get(1).values();
    assertThat(drawn[0]).isEqualTo(100_000 * (index.equity().at(0) / index.equity().start()));
    assertThat(drawn).hasSize(300);
  }

  @Test
  void drawsDrawdownsBelowZero() {
    Report report = report(0.1, -0.2, 0.05).report();

    double[] drawn = only(report, LineChart.class, "Drawdown").lines().getFirst().values();
    // 110,000 is the peak; 88,000 is a fifth below it; 92,400 is 16 percent below
    assertThat(Stream.of(0, 1, 2).map(i -> Math.round(drawn[i] * 1e9) / 1e9))
        .containsExactly(0.0, -0.2, -0.16);
    assertThat(1 / drawn[0]).as("zero, not minus zero").isPositive();
  }

  @Test
  void compoundsMonthsAndYears() {
    // 2024-01-02 to 2024-02-01 are 23 weekdays: the last is the first of February
    double[] returns = new double[23];
    returns[0] = 0.1;
    returns[1] = 0.1;
    returns[22] = -0.5;

    Heatmap months = only(report(returns).report(), Heatmap.class, "Monthly returns");

    assertThat(months.rows()).containsExactly("2024");
    assertThat(Math.round(months.values()[0][0] * 1e9)).isEqualTo(210_000_000);
    assertThat(Math.round(months.values()[0][1] * 1e9)).isEqualTo(-500_000_000);
    assertThat(months.values()[0][2]).isNaN();
    assertThat(Math.round(months.values()[0][12] * 1e9)).isEqualTo(-395_000_000);
  }

  @Test
  void listsTradesOnTheClockOfTheExchange() {
    Table trades = only(report(RETURNS).report(), Table.class, "Trades");

    assertThat(trades.rows().stream().map(row -> String.join("|", row).replace('\u00a0', ' ')))
        .containsExactly(
            // 100 * 0.45 - 0.9 = 44.1 on 47,265
            "2024-01-02 10:00|2024-01-02 11:30|SPY|long|100|472.65|473.10|0.90|44.10|+0.09 %",
            // 50.5 * -1 - 0.5 = -51 on 23,886.5
            "2024-01-03 12:00|2024-01-03 16:00|SPY|short|50.5|473.00|474.00|0.50|-51.00|-0.21 %");
  }

  @Test
  void putsTheIntervalBelowTheFigureItBelongsTo() {
    Table figures = only(whole().report(), Table.class, "All figures");

    List<String> names = figures.rows().stream().map(List::getFirst).toList();
    assertThat(names.get(names.indexOf("Sharpe ratio") + 1)).endsWith("interval (bootstrap)");
    assertThat(figures.rows().get(names.indexOf("Sharpe ratio") + 1).get(1))
        .matches("-?\\d+\\.\\d\\d to -?\\d+\\.\\d\\d");
    assertThat(figures.rows().get(names.indexOf("Costs paid")))
        .containsExactly("Costs paid", "1.40", "–");
  }

  @Test
  void addsUpWhatTradingCost() {
    Facts costs = only(whole().report(), Facts.class, "Costs");

    assertThat(costs.entries())
        .contains(
            new Facts.Entry("Commission", "0.0035 per share"),
            new Facts.Entry("Value traded", "142,398.50"),
            new Facts.Entry("Shares traded", "301"),
            new Facts.Entry("Paid per share and side", "0.0047")); // 1.4 / 301
  }

  @Test
  void managesWithoutASingleSession() {
    BacktestReport empty =
        new BacktestReport(
            "Empty",
            Performance.of(Runs.equity(), TradingActivity.NONE),
            TradingActivity.NONE,
            Runs.NEW_YORK);

    Report report = empty.report();

    assertThat(report.lead()).startsWith("Nothing was measured");
    assertThat(only(report, KeyFigures.class, "At a glance").figures().getFirst().value())
        .isEqualTo("–");
    assertThat(ReportPage.html(report)).contains("No rows.");
  }

  @Test
  void managesWithOneSession() {
    assertThat(ReportPage.html(report(0.01).report())).contains("over 1 session");
  }

  @Test
  void refusesABenchmarkOfOtherSessions() {
    BacktestReport report = report(0.01, 0.02);
    Performance shorter = Runs.held(0.01);

    assertThatThrownBy(() -> report.against("SPY", shorter))
        .hasMessage("benchmark \"SPY\" must have the 2 sessions of the run, had 1 of its own");
  }

  @Test
  void givesTheSameBytesTwiceInAnyLanguageAndTimeZone() {
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    String page = ReportPage.html(whole().report());
    String data = ReportPage.json(whole().report());
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      TimeZone.setDefault(TimeZone.getTimeZone("Asia/Tokyo"));

      assertThat(ReportPage.html(whole().report())).isEqualTo(page);
      assertThat(ReportPage.json(whole().report())).isEqualTo(data);
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  private static BacktestReport whole() {
    SessionDay late = day(LocalDate.of(2024, 1, 5));
    SessionDay early = day(LocalDate.of(2024, 1, 4));
    return report(RETURNS)
        .against("Buy and hold", Runs.held(INDEX))
        .bootstrap(StationaryBootstrap.of(42))
        .note(Note.of("Synthetic data."))
        .day(late)
        .day(early)
        .section(Table.of("Sweep", List.of(Table.Column.text("A")), List.of()))
        .parameter("Look-back", "14")
        .cost("Commission", "0.0035 per share")
        .origin("Seed", "42");
  }

  @Test
  void putsTheDaysInOrder() {
    SessionChart chart = only(whole().report(), SessionChart.class, "One day");

    assertThat(chart.days()).extracting(SessionDay::date).isSorted();
  }

  private static SessionDay day(LocalDate date) {
    return SessionDay.of(date, new int[] {34_260, 34_320}, new double[] {472.1, 472.2});
  }

  private static BacktestReport report(double... returns) {
    return new BacktestReport("Test", Runs.traded(returns), Runs.activity(), Runs.NEW_YORK);
  }

  private static DailyEquity rescaled() {
    var equity = Runs.equity(INDEX);
    double[] prices = equity.values();
    for (int i = 0; i < prices.length; i++) {
      prices[i] /= 200;
    }
    return DailyEquity.of(500, equity.sessions(), prices);
  }

  private static Stream<Section> flat(Report report) {
    return report.sections().stream()
        .flatMap(one -> one instanceof SideBySide row ? row.sections().stream() : Stream.of(one));
  }

  private static <T extends Section> T only(Report report, Class<T> type, String title) {
    return flat(report)
        .filter(type::isInstance)
        .map(type::cast)
        .filter(section -> section.title().equals(title))
        .reduce(
            (one, two) -> {
              throw new AssertionError("two sections named " + title);
            })
        .orElseThrow();
  }
}
