package dev.bellwether.engine.stats;

/** The figures of a {@link Performance}, in the order in which people read them. */
public enum Metric {
  TOTAL_RETURN("totalReturn", "Total return", Unit.FRACTION),
  ANNUAL_RETURN("annualReturn", "Annual return", Unit.FRACTION),
  VOLATILITY("volatility", "Volatility, yearly", Unit.FRACTION),
  SHARPE("sharpe", "Sharpe ratio", Unit.RATIO),
  SHARPE_STANDARD_ERROR("sharpeStandardError", "Its standard error (Lo)", Unit.RATIO),
  SHARPE_ADJUSTED_ERROR(
      "sharpeAdjustedStandardError", "The same for this skew and kurtosis", Unit.RATIO),
  PROBABILISTIC_SHARPE("probabilisticSharpe", "Probability of a Sharpe above 0", Unit.FRACTION),
  SORTINO("sortino", "Sortino ratio", Unit.RATIO),
  CALMAR("calmar", "Calmar ratio", Unit.RATIO),
  MAX_DRAWDOWN("maxDrawdown", "Maximum drawdown", Unit.FRACTION),
  MAX_DRAWDOWN_SESSIONS("maxDrawdownSessions", "From its peak to recovery", Unit.SESSIONS),
  LONGEST_DRAWDOWN_SESSIONS("longestDrawdownSessions", "Longest time below a peak", Unit.SESSIONS),
  MEAN_DAILY_RETURN("meanDailyReturn", "Mean daily return", Unit.FRACTION),
  MEAN_DAILY_RETURN_ERROR("meanDailyReturnStandardError", "Its standard error", Unit.FRACTION),
  MEAN_DAILY_RETURN_T("meanDailyReturnT", "Its t-statistic", Unit.RATIO),
  SKEWNESS("skewness", "Skewness of daily returns", Unit.RATIO),
  KURTOSIS("kurtosis", "Kurtosis of daily returns (normal: 3)", Unit.RATIO),
  WORST_DAY("worstDay", "Worst day", Unit.FRACTION),
  BEST_DAY("bestDay", "Best day", Unit.FRACTION),
  DAY_HIT_RATE("dayHitRate", "Winning days of those that moved", Unit.FRACTION),
  ALPHA("alpha", "Alpha, yearly", Unit.FRACTION),
  BETA("beta", "Beta", Unit.RATIO),
  TRADES("trades", "Trades (round trips)", Unit.COUNT),
  TRADE_HIT_RATE("tradeHitRate", "Winning trades", Unit.FRACTION),
  PROFIT_FACTOR("profitFactor", "Profit factor", Unit.RATIO),
  EXPECTANCY("expectancy", "Expectancy per trade", Unit.MONEY),
  AVERAGE_WIN("averageWin", "Average win", Unit.MONEY),
  AVERAGE_LOSS("averageLoss", "Average loss", Unit.MONEY),
  PAYOFF_RATIO("payoffRatio", "Average win to average loss", Unit.RATIO),
  COSTS("costs", "Costs paid", Unit.MONEY),
  TURNOVER("turnover", "Turnover, times equity per year", Unit.RATIO),
  EXPOSURE("exposure", "Sessions with a position", Unit.FRACTION),
  TIME_EXPOSURE("timeExposure", "Session time with a position", Unit.FRACTION),
  BREAK_EVEN_PER_SHARE(
      "breakEvenCostPerShare", "Further cost per share and side to break even", Unit.MONEY),
  BREAK_EVEN_BASIS_POINTS(
      "breakEvenCostBasisPoints", "The same per traded value", Unit.BASIS_POINTS);

  /** How to read the number. */
  public enum Unit {
    /** 0.01 is one percent. */
    FRACTION,
    /** A plain number. */
    RATIO,
    /** Account currency. */
    MONEY,
    /** Hundredths of a percent. */
    BASIS_POINTS,
    /** A whole number. */
    COUNT,
    /** A whole number of sessions. */
    SESSIONS;

    boolean isWhole() {
      return this == COUNT || this == SESSIONS;
    }
  }

  private final String key;
  private final String label;
  private final Unit unit;

  Metric(String key, String label, Unit unit) {
    this.key = key;
    this.label = label;
    this.unit = unit;
  }

  /** Its name in JSON, such as {@code maxDrawdown}. */
  public String key() {
    return key;
  }

  /** Its name for people, such as {@code Maximum drawdown}. */
  public String label() {
    return label;
  }

  public Unit unit() {
    return unit;
  }
}
