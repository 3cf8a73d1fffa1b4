package dev.bellwether.engine.stats;

import dev.bellwether.engine.trade.TradingActivity;
import java.time.Year;
import java.time.YearMonth;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;

/**
 * Every figure of one run.
 *
 * <p>A figure that is not defined for the run is absent, never NaN or infinite: no {@link
 * Metric#SHARPE} where nothing moved, no {@link Metric#PROFIT_FACTOR} without a loss, no {@link
 * Metric#ALPHA} until {@link #against} names a benchmark. {@link Metric#TRADES} and {@link
 * Metric#COSTS} are always there.
 *
 * <p>The definitions are in the Javadoc of {@link Growth}, {@link SharpeRatio}, {@link Downside},
 * {@link DailyEquity}, {@link MarketModel}, {@link TradeFigures} and {@link Exposure}. Those that
 * are defined here:
 *
 * <pre>
 *   volatility      = standard deviation(r) * sqrt(252)
 *   calmar          = annual return / maximum drawdown
 *   day hit rate    = days with r &gt; 0 / days with r != 0
 *   turnover        = traded notional / average equity / (sessions / 252)
 *   break-even cost = (last equity - start equity) / shares traded               per share and side
 *                   = (last equity - start equity) / traded notional * 10,000    in basis points
 * </pre>
 *
 * The break-even cost comes on top of the costs already paid, is negative after a loss, and takes
 * the trades as they were: smaller equity would have traded smaller sizes, so a run that compounds
 * breaks even at a somewhat different cost. Immutable.
 */
public final class Performance {
  private final DailyEquity equity;
  private final Map<Metric, Double> values;

  private Performance(DailyEquity equity, Map<Metric, Double> values) {
    this.equity = equity;
    this.values = values;
  }

  /** With a risk-free rate of 0, as in most of what is published about intraday strategies. */
  public static Performance of(DailyEquity equity, TradingActivity activity) {
    return of(equity, activity, 0);
  }

  /**
   * With a risk-free rate.
   *
   * @param annualRiskFree yearly rate, a fraction, a 252nd of which is taken from each daily return
   *     for Sharpe and Sortino
   */
  public static Performance of(
      DailyEquity equity, TradingActivity activity, double annualRiskFree) {
    return new Performance(equity, Measurement.of(equity, activity, annualRiskFree));
  }

  /** The same with {@link Metric#ALPHA} and {@link Metric#BETA}, if the benchmark moved. */
  public Performance against(DailyEquity benchmark) {
    if (!benchmark.sessions().equals(equity.sessions())) {
      throw new IllegalArgumentException(
          "benchmark must have the sessions of the run, "
              + equity.size()
              + ", had "
              + benchmark.size()
              + (benchmark.size() == equity.size() ? " others" : ""));
    }
    Measurement more = new Measurement(values);
    MarketModel.of(equity.returns(), benchmark.returns()).ifPresent(more::model);
    return new Performance(equity, more.values());
  }

  /** Sessions counted. */
  public int sessions() {
    return equity.size();
  }

  public double startEquity() {
    return equity.start();
  }

  public double finalEquity() {
    return equity.last();
  }

  public DailyEquity equity() {
    return equity;
  }

  public OptionalDouble value(Metric metric) {
    Double value = values.get(metric);
    return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
  }

  /**
   * All figures that are defined, by {@link Metric#key()} in the order of {@link Metric}: what goes
   * into JSON. Whole numbers are {@link Long}s, others finite {@link Double}s.
   */
  public Map<String, Number> figures() {
    Map<String, Number> figures = new LinkedHashMap<>();
    values.forEach((metric, value) -> figures.put(metric.key(), number(metric, value)));
    return Collections.unmodifiableMap(figures);
  }

  /** The deepest fall with its dates; absent where equity never fell. */
  public Optional<Drawdown> maximumDrawdown() {
    return equity.deepestDrawdown();
  }

  public SortedMap<YearMonth, Double> monthlyReturns() {
    return CalendarReturns.monthly(equity);
  }

  public SortedMap<Year, Double> yearlyReturns() {
    return CalendarReturns.yearly(equity);
  }

  private static Number number(Metric metric, double value) {
    if (metric.unit().isWhole()) {
      return Math.round(value);
    }
    return value;
  }
}
