package dev.bellwether.cli.sweep;

import dev.bellwether.engine.stats.DailyEquity;
import dev.bellwether.engine.stats.Drawdown;
import dev.bellwether.engine.stats.Growth;
import dev.bellwether.engine.stats.SharpeRatio;
import dev.bellwether.engine.trade.Trade;
import dev.bellwether.market.calendar.Session;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * How one run did over some of its sessions.
 *
 * @param totalReturn fraction
 * @param annualReturn fraction
 * @param sharpe absent where the account never moved
 * @param maxDrawdown fraction
 * @param trades round trips that began in these sessions
 */
public record Score(
    double totalReturn,
    double annualReturn,
    Optional<SharpeRatio> sharpe,
    double maxDrawdown,
    long trades) {

  /** Yearly; NaN where the account never moved. */
  public double annualSharpe() {
    return sharpe.map(SharpeRatio::annual).orElse(Double.NaN);
  }

  /** Of the sessions {@code [from, to)} of a run. */
  static Score of(DailyEquity equity, List<Trade> trades, int from, int to) {
    double start = from == 0 ? equity.start() : equity.at(from - 1);
    List<Session> sessions = equity.sessions().subList(from, to);
    DailyEquity part =
        DailyEquity.of(start, sessions, Arrays.copyOfRange(equity.values(), from, to));
    double[] returns = part.returns();
    long first = sessions.getFirst().openMillis();
    long last = sessions.getLast().closeMillis();
    return new Score(
        Growth.total(returns).orElse(Double.NaN),
        Growth.annual(returns).orElse(Double.NaN),
        SharpeRatio.of(returns),
        part.deepestDrawdown().map(Drawdown::depth).orElse(0.0),
        trades.stream().filter(t -> t.entryMillis() >= first && t.entryMillis() <= last).count());
  }
}
