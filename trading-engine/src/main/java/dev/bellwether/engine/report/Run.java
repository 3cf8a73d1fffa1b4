package dev.bellwether.engine.report;

import dev.bellwether.engine.report.document.Unit;
import dev.bellwether.engine.stats.DailyEquity;
import dev.bellwether.engine.stats.Interval;
import dev.bellwether.engine.stats.Metric;
import dev.bellwether.engine.stats.Performance;
import dev.bellwether.engine.stats.StationaryBootstrap;
import dev.bellwether.engine.trade.TradingActivity;
import java.util.List;
import java.util.Optional;

/**
 * What the parts of a report are made from.
 *
 * @param benchmarks what it is compared with: one or none
 * @param sharpe interval of the annual Sharpe ratio
 * @param annualReturn interval of the annual return
 */
record Run(
    Performance performance,
    TradingActivity activity,
    List<Benchmark> benchmarks,
    StationaryBootstrap bootstrap,
    List<Interval> sharpe,
    List<Interval> annualReturn) {

  /** What buying the index, or anything else, would have done on the same sessions. */
  record Benchmark(String name, Performance performance) {}

  static Run of(
      Performance performance,
      TradingActivity activity,
      List<Benchmark> benchmarks,
      StationaryBootstrap bootstrap) {
    double[] returns = performance.equity().returns();
    return new Run(
        performance,
        activity,
        benchmarks,
        bootstrap,
        bootstrap.sharpe(returns).stream().toList(),
        bootstrap.annualReturn(returns).stream().toList());
  }

  Optional<Benchmark> benchmark() {
    return benchmarks.stream().findFirst();
  }

  DailyEquity equity() {
    return performance.equity();
  }

  /** NaN where the figure is not defined. */
  double value(Metric metric) {
    return performance.value(metric).orElse(Double.NaN);
  }

  /** "95 %". */
  String confidence() {
    return Unit.PERCENT.format(bootstrap.confidence(), 0);
  }
}
