package dev.bellwether.engine.stats;

import dev.bellwether.engine.trade.TradingActivity;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalDouble;

/** Collects the figures of a {@link Performance}; what is absent is left out. */
final class Measurement {
  private final Map<Metric, Double> values;

  Measurement(Map<Metric, Double> known) {
    values = new EnumMap<>(Metric.class);
    values.putAll(known);
  }

  static Map<Metric, Double> of(
      DailyEquity equity, TradingActivity activity, double annualRiskFree) {
    if (!Double.isFinite(annualRiskFree)) {
      throw new IllegalArgumentException(
          "annualRiskFree must be a finite number, was " + annualRiskFree);
    }
    double[] returns = equity.returns();
    Measurement all = new Measurement(Map.of());
    all.growth(returns);
    all.reward(returns, annualRiskFree / Growth.SESSIONS_PER_YEAR);
    all.drawdown(equity);
    all.days(returns);
    all.trades(TradeFigures.of(activity.trades()));
    all.trading(equity, activity);
    return all.values;
  }

  Map<Metric, Double> values() {
    return values;
  }

  void model(MarketModel model) {
    put(Metric.ALPHA, model.alpha());
    put(Metric.BETA, model.beta());
  }

  private void growth(double[] returns) {
    put(Metric.TOTAL_RETURN, Growth.total(returns));
    put(Metric.ANNUAL_RETURN, Growth.annual(returns));
    Moments moments = Moments.of(returns);
    moments
        .standardDeviation()
        .ifPresent(one -> put(Metric.VOLATILITY, one * Math.sqrt(Growth.SESSIONS_PER_YEAR)));
    if (moments.count() > 0) {
      put(Metric.MEAN_DAILY_RETURN, moments.mean());
    }
    put(Metric.MEAN_DAILY_RETURN_ERROR, moments.standardError());
    put(Metric.MEAN_DAILY_RETURN_T, moments.tStatistic());
    put(Metric.SKEWNESS, moments.skewness());
    put(Metric.KURTOSIS, moments.kurtosis());
  }

  private void reward(double[] returns, double riskFree) {
    double[] excess = Arrays.stream(returns).map(one -> one - riskFree).toArray();
    SharpeRatio.of(excess).ifPresent(this::sharpe);
    put(Metric.SORTINO, Downside.sortino(returns, riskFree, Growth.SESSIONS_PER_YEAR));
  }

  private void sharpe(SharpeRatio sharpe) {
    put(Metric.SHARPE, sharpe.annual());
    put(Metric.SHARPE_STANDARD_ERROR, sharpe.standardError());
    put(Metric.SHARPE_ADJUSTED_ERROR, sharpe.adjustedStandardError());
    put(Metric.PROBABILISTIC_SHARPE, sharpe.probabilityAbove(0));
  }

  private void drawdown(DailyEquity equity) {
    if (equity.size() == 0) {
      return;
    }
    double depth = equity.deepestDrawdown().map(Drawdown::depth).orElse(0.0);
    put(Metric.MAX_DRAWDOWN, depth);
    put(
        Metric.MAX_DRAWDOWN_SESSIONS,
        equity.deepestDrawdown().map(Drawdown::sessions).orElse(0).doubleValue());
    put(Metric.LONGEST_DRAWDOWN_SESSIONS, equity.longestDrawdown());
    Growth.annual(equity.returns())
        .ifPresent(annual -> put(Metric.CALMAR, Numbers.ratio(annual, depth)));
  }

  private void days(double[] returns) {
    put(Metric.WORST_DAY, Arrays.stream(returns).min());
    put(Metric.BEST_DAY, Arrays.stream(returns).max());
    double up = Arrays.stream(returns).filter(one -> one > 0).count();
    double moved = Arrays.stream(returns).filter(one -> one != 0).count();
    put(Metric.DAY_HIT_RATE, Numbers.ratio(up, moved));
  }

  private void trades(TradeFigures trades) {
    put(Metric.TRADES, trades.trades());
    put(Metric.TRADE_HIT_RATE, trades.hitRate());
    put(Metric.PROFIT_FACTOR, trades.profitFactor());
    put(Metric.EXPECTANCY, trades.expectancy());
    put(Metric.AVERAGE_WIN, trades.averageWin());
    put(Metric.AVERAGE_LOSS, trades.averageLoss());
    put(Metric.PAYOFF_RATIO, trades.payoffRatio());
  }

  private void trading(DailyEquity equity, TradingActivity activity) {
    put(Metric.COSTS, activity.costs().doubleValue());
    double notional = activity.notional().doubleValue();
    double years = equity.size() / Growth.SESSIONS_PER_YEAR;
    put(Metric.TURNOVER, Numbers.ratio(notional, equity.average().orElse(0) * years));
    Exposure.of(equity.sessions(), activity).ifPresent(this::exposure);
    if (equity.size() > 0) {
      double profit = equity.last() - equity.start();
      put(Metric.BREAK_EVEN_PER_SHARE, perUnit(profit, activity.shares()));
      put(Metric.BREAK_EVEN_BASIS_POINTS, perUnit(profit * 10_000, activity.notional()));
    }
  }

  private void exposure(Exposure exposure) {
    put(Metric.EXPOSURE, exposure.sessions());
    put(Metric.TIME_EXPOSURE, exposure.time());
  }

  private static OptionalDouble perUnit(double money, BigDecimal units) {
    return Numbers.ratio(money, units.doubleValue());
  }

  private void put(Metric metric, OptionalDouble value) {
    value.ifPresent(one -> put(metric, one));
  }

  /** Adding zero makes a negative zero plain: nobody wants to read "-0". */
  private void put(Metric metric, double value) {
    if (Double.isFinite(value)) {
      values.put(metric, value + 0.0);
    }
  }
}
