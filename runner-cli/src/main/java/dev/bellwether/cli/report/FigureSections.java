package dev.bellwether.cli.report;

import dev.bellwether.cli.text.Figures;
import dev.bellwether.cli.text.Uncertainty;
import dev.bellwether.cli.wiring.BtmResult;
import dev.bellwether.engine.report.document.Heatmap;
import dev.bellwether.engine.report.document.KeyFigures;
import dev.bellwether.engine.report.document.Section;
import dev.bellwether.engine.report.document.Table;
import dev.bellwether.engine.report.document.Table.Column;
import dev.bellwether.engine.stats.Metric;
import dev.bellwether.engine.stats.Performance;
import dev.bellwether.engine.trade.Trade;
import java.time.Instant;
import java.time.Year;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/** The figures: as tiles, by month, trade by trade, and all of them. */
final class FigureSections {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

  private final BtmResult result;
  private final Performance run;
  private final Performance hold;

  FigureSections(BtmResult result) {
    this.result = result;
    this.run = result.performance();
    this.hold = result.holdPerformance();
  }

  Section key(long seed) {
    String held = result.run().market().symbol() + " held: ";
    List<KeyFigures.Figure> tiles = new ArrayList<>();
    tiles.add(
        tile("Total return", change(run, Metric.TOTAL_RETURN), held + change(hold, Metric.TOTAL_RETURN)));
    tiles.add(
        tile("Annual return", change(run, Metric.ANNUAL_RETURN), held + change(hold, Metric.ANNUAL_RETURN)));
    tiles.add(tile("Sharpe ratio", Figures.ratio(run.value(Metric.SHARPE)), interval(seed)));
    tiles.add(
        tile(
            "Maximum drawdown",
            Figures.percent(run.value(Metric.MAX_DRAWDOWN)),
            held + Figures.percent(hold.value(Metric.MAX_DRAWDOWN))));
    tiles.add(
        tile(
            "Trades",
            Figures.count(result.trades().size()),
            Figures.percent(run.value(Metric.TRADE_HIT_RATE)) + " won"));
    tiles.add(
        tile(
            "Costs",
            "$" + Figures.money(run.value(Metric.COSTS).orElse(0)),
            "final equity $" + Figures.money(run.finalEquity())));
    return new KeyFigures("At a glance", tiles);
  }

  Section months() {
    List<Year> years = List.copyOf(run.yearlyReturns().keySet());
    double[][] cells = new double[years.size()][13];
    for (int i = 0; i < cells.length; i++) {
      Arrays.fill(cells[i], Double.NaN);
      cells[i][12] = run.yearlyReturns().getOrDefault(years.get(i), Double.NaN);
    }
    run.monthlyReturns()
        .forEach(
            (month, change) ->
                cells[years.indexOf(Year.of(month.getYear()))][month.getMonthValue() - 1] = change);
    return Heatmap.monthly("Returns by month", years.stream().map(Year::toString).toList(), cells);
  }

  Section trades() {
    ZoneId zone = result.run().market().calendar().zone();
    List<Column> columns =
        List.of(
            Column.time("In"),
            Column.time("Out"),
            Column.text("Side"),
            Column.text("Symbol"),
            Column.number("Shares"),
            Column.number("Entry"),
            Column.number("Exit"),
            Column.number("Costs"),
            Column.signed("Profit"));
    return Table.of(
            "Trades", columns, result.trades().stream().map(t -> cells(t, zone)).toList())
        .noted("Prices are the market's own; slippage and fees are in the costs. New York time.");
  }

  Section all() {
    List<List<String>> rows = new ArrayList<>();
    for (Metric metric : Metric.values()) {
      if (run.value(metric).isPresent()) {
        rows.add(
            List.of(metric.label(), shown(metric, run.value(metric)), shown(metric, hold(metric))));
      }
    }
    List<Column> columns =
        List.of(
            Column.text("Figure"),
            Column.number("BTM"),
            Column.number(result.run().market().symbol() + " held"));
    return Table.of("All figures", columns, rows).fixed();
  }

  /** Holding trades once, and that is not counted: figures of trades say nothing of it. */
  private OptionalDouble hold(Metric metric) {
    return metric.ordinal() >= Metric.TRADES.ordinal()
        ? OptionalDouble.empty()
        : hold.value(metric);
  }

  private String interval(long seed) {
    return Uncertainty.interval(result, seed)
        .map(i -> "95 %: " + Figures.ratio(i.low()) + " to " + Figures.ratio(i.high()))
        .orElse("no interval");
  }

  private static List<String> cells(Trade trade, ZoneId zone) {
    return List.of(
        TIME.format(Instant.ofEpochMilli(trade.entryMillis()).atZone(zone)),
        TIME.format(Instant.ofEpochMilli(trade.exitMillis()).atZone(zone)),
        trade.isLong() ? "long" : "short",
        trade.symbol().ticker(),
        Figures.count(trade.quantity().longValue()),
        Figures.money(trade.entryPrice().doubleValue()),
        Figures.money(trade.exitPrice().doubleValue()),
        Figures.money(trade.costs().doubleValue()),
        Figures.gain(trade.profit().doubleValue()));
  }

  private static KeyFigures.Figure tile(String name, String value, String detail) {
    return new KeyFigures.Figure(name, value, detail);
  }

  private static String change(Performance of, Metric metric) {
    return Figures.change(of.value(metric));
  }

  private static String shown(Metric metric, OptionalDouble value) {
    if (value.isEmpty()) {
      return "";
    }
    double number = value.getAsDouble();
    return switch (metric.unit()) {
      case FRACTION -> String.format(Locale.ROOT, "%.3f %%", number * 100);
      case RATIO -> String.format(Locale.ROOT, "%.3f", number);
      case MONEY -> String.format(Locale.ROOT, "%,.4f", number);
      case BASIS_POINTS -> String.format(Locale.ROOT, "%.2f bp", number);
      case COUNT, SESSIONS -> Figures.count(Math.round(number));
    };
  }
}
