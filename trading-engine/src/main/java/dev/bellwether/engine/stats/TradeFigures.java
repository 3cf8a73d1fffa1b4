package dev.bellwether.engine.stats;

import dev.bellwether.engine.trade.Trade;
import java.math.BigDecimal;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Round trips in numbers. A trade of exactly no profit is neither a win nor a loss.
 *
 * <pre>
 *   hit rate      = wins / trades
 *   profit factor = sum of wins / |sum of losses|
 *   expectancy    = sum of profits / trades
 *   payoff ratio  = average win / |average loss|
 * </pre>
 *
 * @param trades round trips that ended
 * @param wins those with a profit above 0 after costs
 * @param losses those with a profit below 0 after costs
 * @param won sum of the wins, account currency
 * @param lost sum of the losses, account currency, at most 0
 */
public record TradeFigures(int trades, int wins, int losses, double won, double lost) {

  public static TradeFigures of(List<Trade> trades) {
    int wins = 0;
    int losses = 0;
    BigDecimal won = BigDecimal.ZERO;
    BigDecimal lost = BigDecimal.ZERO;
    for (Trade trade : trades) {
      if (trade.profit().signum() > 0) {
        wins++;
        won = won.add(trade.profit());
      } else if (trade.profit().signum() < 0) {
        losses++;
        lost = lost.add(trade.profit());
      }
    }
    return new TradeFigures(trades.size(), wins, losses, won.doubleValue(), lost.doubleValue());
  }

  /** A fraction; absent without a trade. */
  public OptionalDouble hitRate() {
    return Numbers.ratio(wins, trades);
  }

  /** Absent without a loss. */
  public OptionalDouble profitFactor() {
    return Numbers.ratio(won, -lost);
  }

  /** Account currency per trade; absent without a trade. */
  public OptionalDouble expectancy() {
    return Numbers.ratio(won + lost, trades);
  }

  /** Account currency; absent without a win. */
  public OptionalDouble averageWin() {
    return Numbers.ratio(won, wins);
  }

  /** Account currency, below 0; absent without a loss. */
  public OptionalDouble averageLoss() {
    return Numbers.ratio(lost, losses);
  }

  /** Absent without a win or without a loss. */
  public OptionalDouble payoffRatio() {
    return wins == 0 || losses == 0
        ? OptionalDouble.empty()
        : Numbers.ratio(won / wins, -lost / losses);
  }
}
