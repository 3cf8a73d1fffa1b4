package dev.bellwether.cli.analysis;

import static dev.bellwether.cli.analysis.LogRows.number;
import static dev.bellwether.cli.analysis.LogRows.text;

import dev.bellwether.ensemble.position.FundSet;
import dev.bellwether.ensemble.signal.Gate;
import dev.bellwether.market.calendar.ExchangeCalendar;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** All that the logs of some days say. */
public final class LogAnalysis {
  private static final double LONG_FROM = 0.55;
  private static final double SHORT_TO = 0.45;
  private static final int COINS = 50;

  private final LogRows rows;
  private final FundSet funds;
  private final ExchangeCalendar calendar;
  private final int blockBars;
  private final TreeMap<String, Double> closing = new TreeMap<>();
  private final double startEquity;

  private LogAnalysis(LogRows rows, FundSet funds, ExchangeCalendar calendar, int blockBars) {
    this.rows = rows;
    this.funds = funds;
    this.calendar = calendar;
    this.blockBars = blockBars;
    JsonNode first = rows.positions().getFirst();
    this.startEquity = number(first, "portfolio_value") - number(first, "total_return");
    rows.positions().forEach(row -> closing.put(LogRows.date(row), number(row, "portfolio_value")));
  }

  /**
   * Reads the logs.
   *
   * @param places folders, or files that stand for all five of their session
   * @param funds that were traded
   * @param blockBars how many bars one block of the original's figure has
   */
  public static LogAnalysis of(
      List<Path> places, FundSet funds, ExchangeCalendar calendar, int blockBars) {
    if (blockBars < 1) {
      throw new IllegalArgumentException("blockBars must be at least 1, was " + blockBars);
    }
    return new LogAnalysis(LogRows.read(places), funds, calendar, blockBars);
  }

  /** The dates of the logs, in order. */
  public List<String> days() {
    return List.copyOf(closing.keySet());
  }

  /** All figures, the original's first. */
  public List<Group> groups() {
    return List.of(original(), returns(), signals(), trading(), slippage(), exits(), baseline());
  }

  /** What the original's own script printed. */
  private Group original() {
    List<JsonNode> signals = rows.signals();
    double mean = signals.stream().mapToDouble(r -> number(r, "probability")).average().orElse(0);
    long longs = signals.stream().filter(r -> number(r, "probability") >= LONG_FROM).count();
    long shorts = signals.stream().filter(r -> number(r, "probability") <= SHORT_TO).count();
    double held =
        rows.decisions().stream()
            .mapToDouble(r -> number(r, "bars_held"))
            .average()
            .orElse(Double.NaN);
    return new Group("The original's figures")
        .with("Total return", "%.2f%%", (finalEquity() / startEquity - 1) * 100)
        .with("Total signals", Integer.toString(signals.size()))
        .with("Average probability", "%.4f", mean)
        .with("LONG signals (0.55 and above)", Long.toString(longs))
        .with("SHORT signals (0.45 and below)", Long.toString(shorts))
        .with("Trades executed (decisions with orders)", Long.toString(executed()))
        .with("Mean of bars_held over all decisions", "%.1f bars", held);
  }

  private double finalEquity() {
    return closing.lastEntry().getValue();
  }

  private long executed() {
    return rows.decisions().stream().filter(r -> r.path("should_trade").asBoolean(false)).count();
  }

  private long transitions() {
    return rows.decisions().stream().filter(LogAnalysis::changesState).count();
  }

  /** Whether a line is the first of a change of state, not its second step. */
  private static boolean changesState(JsonNode row) {
    return row.path("should_trade").asBoolean(false) && row.path("asked").asBoolean(true);
  }

  private Group returns() {
    Sample daily = daily();
    double total = finalEquity() / startEquity - 1;
    double blocks = (double) rows.signals().size() / blockBars;
    return new Group("Returns")
        .with("Sessions", Integer.toString(closing.size()))
        .with("Start and final equity", "%,.2f and %,.2f", startEquity, finalEquity())
        .with(
            "Mean return of a block of " + blockBars + " bars",
            "%+.4f %% (%.1f blocks, total return by their number)",
            total / blocks * 100,
            blocks)
        .with(
            "Mean daily return",
            "%+.4f %% ± %.4f (standard error)",
            daily.mean() * 100,
            daily.standardError() * 100);
  }

  private Sample daily() {
    Sample daily = new Sample();
    double before = startEquity;
    for (double value : closing.values()) {
      daily.add(value / before - 1);
      before = value;
    }
    return daily;
  }

  /** How often the next minute went the way a signal said. */
  private Group signals() {
    Sample longs = new Sample();
    Sample shorts = new Sample();
    for (int i = 0; i + 1 < rows.signals().size(); i++) {
      JsonNode row = rows.signals().get(i);
      JsonNode next = rows.signals().get(i + 1);
      double move = number(next, "close") / number(row, "close") - 1;
      boolean follows = LogRows.millis(next) - LogRows.millis(row) == 60_000 && move != 0;
      if (follows && number(row, "probability") >= LONG_FROM) {
        longs.add(move > 0 ? 1 : 0);
      } else if (follows && number(row, "probability") <= SHORT_TO) {
        shorts.add(move < 0 ? 1 : 0);
      }
    }
    return new Group("Signals: right about the next minute")
        .with("LONG", "%.2f %% ± %.2f of %.0f", share(longs))
        .with("SHORT", "%.2f %% ± %.2f of %.0f", share(shorts));
  }

  private static double[] share(Sample sample) {
    return new double[] {sample.mean() * 100, sample.standardError() * 100, sample.size()};
  }

  private Group trading() {
    int days = closing.size();
    Sample holds = HoldTimes.of(rows.decisions());
    double traded = filled().stream().mapToDouble(LogAnalysis::notional).sum();
    double mean = closing.values().stream().mapToDouble(v -> v).average().orElse(Double.NaN);
    return new Group("Trading")
        .with("Changes of state a session", "%.1f", (double) transitions() / days)
        .with("Orders filled a session", "%.1f", (double) filled().size() / days)
        .with("Turnover a session", "%.2f x equity", traded / mean / days)
        .with(
            "Bars a position was held",
            "mean %.1f, median %.0f, longest %.0f",
            holds.mean(),
            holds.median(),
            holds.largest());
  }

  private List<JsonNode> filled() {
    return rows.trades().stream().filter(r -> text(r, "status").equals("filled")).toList();
  }

  private static double notional(JsonNode trade) {
    return number(trade, "filled_qty") * number(trade, "filled_avg_price");
  }

  /** What fills were worse than the price that was decided on, and what could be borne. */
  private Group slippage() {
    Sample all = new Sample();
    double traded = 0;
    double lost = 0;
    double costs = 0;
    for (JsonNode trade : filled()) {
      double price = number(trade, "price");
      int side = text(trade, "side").equals("buy") ? 1 : -1;
      double worse = side * (number(trade, "filled_avg_price") / price - 1);
      costs += number(trade, "fees") + number(trade, "slippage");
      traded += notional(trade);
      if (!Double.isNaN(worse)) {
        all.add(worse * 1e4);
        lost += worse * notional(trade);
      }
    }
    double gross = finalEquity() - startEquity + costs;
    return new Group("Slippage and break-even")
        .with(
            "Fill against decision price",
            "%+.3f bp ± %.3f worse, mean of orders",
            all.mean(),
            all.standardError())
        .with("The same by money", "%+.3f bp", lost / traded * 1e4)
        .with("Costs known (spread, slippage, fees)", "%,.2f", costs)
        .with("Break-even cost of a side", "%+.3f bp", gross / traded * 1e4);
  }

  private Group exits() {
    TreeMap<String, Integer> reasons = new TreeMap<>();
    int exits = 0;
    for (JsonNode row : rows.decisions()) {
      boolean leaves = !text(row, "current_state").equals("CASH_ONLY");
      if (leaves && changesState(row)) {
        exits++;
        reasons.merge(text(row, "reason").replaceFirst("[ :].*", ""), 1, Integer::sum);
      }
    }
    Group group = new Group("Why positions were left or changed");
    for (String reason : List.of("PROFIT_TARGET", "STOP_LOSS", "EOD_CLOSE", "STATE_TRANSITION")) {
      int count = reasons.getOrDefault(reason, 0);
      group.with(reason, "%.1f %% (%.0f of %.0f)", 100.0 * count / exits, count, exits);
    }
    return group;
  }

  /** The same prices with coins, without friction, beside the logged directions likewise. */
  private Group baseline() {
    GateReplay replay = new GateReplay(funds, calendar, rows.signals());
    Sample logged = replay.daily(new Gate.Learned());
    Sample coins = new Sample();
    List<Double> means = new ArrayList<>();
    for (int seed = 1; seed <= COINS; seed++) {
      double mean = replay.daily(new Gate.Coin(seed)).mean();
      coins.add(mean);
      means.add(mean);
    }
    long better = means.stream().filter(mean -> mean >= logged.mean()).count();
    String form = "%+.4f %% a day ± %.4f";
    return new Group("Without friction, beside coins")
        .with("The logged directions", form, logged.mean() * 100, logged.standardError() * 100)
        .with(
            COINS + " coins",
            "%+.4f %% a day on the mean, %.4f from one to another",
            coins.mean() * 100,
            coins.standardError() * Math.sqrt(COINS) * 100)
        .with(
            "Coins that did as well or better",
            String.format(Locale.ROOT, "%d of %d", better, COINS));
  }
}
