package dev.bellwether.cli.text;

import dev.bellwether.engine.trade.Trade;
import dev.bellwether.engine.trade.TradeLog;
import dev.bellwether.market.account.Fill;
import dev.bellwether.market.account.Order;
import dev.bellwether.market.calendar.Session;
import dev.bellwether.market.decision.Decision;
import dev.bellwether.market.decision.Evidence;
import dev.bellwether.market.decision.Snapshot;
import dev.bellwether.market.port.Journal;
import dev.bellwether.market.risk.Verdict;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

/** Shows each round trip as it ends, and where the account stands at the end of each month. */
public final class TradeWatch implements Journal {
  private final PrintWriter out;
  private final ZoneId zone;
  private final TradeLog log = new TradeLog();
  private YearMonth month;
  private int shown;
  private int shownBefore;
  private double equity;
  private double equityBefore;

  /**
   * Before the first trade.
   *
   * @param zone of the exchange
   * @param first the first date that is traded
   */
  public TradeWatch(PrintWriter out, ZoneId zone, LocalDate first, double startEquity) {
    this.out = out;
    this.zone = zone;
    this.month = YearMonth.from(first);
    this.equity = startEquity;
    this.equityBefore = startEquity;
  }

  @Override
  public void turn(Snapshot now, Decision decision, Evidence evidence, Verdict verdict) {
    YearMonth current = YearMonth.from(now.session().date());
    if (current.isAfter(month)) {
      endMonth();
      month = current;
    }
  }

  @Override
  public void sent(Order order, String refusal) {
    if (!refusal.isEmpty()) {
      out.println("refused: " + refusal);
    }
  }

  @Override
  public void ended(Order order, String reason, long epochMillis) {
    out.println("not filled: " + order.request().side() + " " + order.symbol() + ", " + reason);
  }

  @Override
  public void filled(Fill fill) {
    log.on(fill);
    if (log.size() > shown) {
      List<Trade> trades = log.trades();
      trades.subList(shown, trades.size()).forEach(t -> out.println(TradeText.line(t, zone)));
      shown = trades.size();
      out.flush();
    }
  }

  @Override
  public void sessionEnd(Session session, double equityNow) {
    equity = equityNow;
  }

  /** Ends the last month. */
  @Override
  public void close() {
    endMonth();
  }

  private void endMonth() {
    out.println(
        String.format(
            Locale.ROOT,
            "  %s: %s, equity $%s (%s)",
            month,
            Figures.things(shown - shownBefore, "trade"),
            Figures.money(equity),
            Figures.change(equity / equityBefore - 1)));
    out.flush();
    shownBefore = shown;
    equityBefore = equity;
  }
}
