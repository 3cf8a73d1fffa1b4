package dev.bellwether.cli.rebalance;

import dev.bellwether.cli.portfolio.PortfolioStudy;
import dev.bellwether.cli.portfolio.PortfolioText;
import dev.bellwether.cli.text.Figures;
import dev.bellwether.cli.text.TextTable;
import dev.bellwether.cli.text.Wrap;
import dev.bellwether.market.account.Side;
import dev.bellwether.market.calendar.ExchangeCalendar;
import dev.bellwether.market.data.Symbol;
import dev.bellwether.portfolio.rebalance.Delta.Phase;
import dev.bellwether.portfolio.rebalance.OrderWindow;
import dev.bellwether.portfolio.rebalance.OrderWindow.AfterClose;
import dev.bellwether.portfolio.rebalance.Owned;
import dev.bellwether.portfolio.rebalance.Purchases;
import dev.bellwether.portfolio.rebalance.RebalanceRules;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.util.Set;
import java.util.TreeSet;

/** A plan for a person who is to trust it with an account. */
public final class RebalanceText {
  private final PrintWriter out;
  private final ExchangeCalendar calendar;
  private final AfterClose afterClose;
  private final RebalanceRules rules;

  public RebalanceText(
      PrintWriter out, ExchangeCalendar calendar, AfterClose afterClose, RebalanceRules rules) {
    this.out = out;
    this.calendar = calendar;
    this.afterClose = afterClose;
    this.rules = rules;
  }

  /** Everything: how the strategies did, which is followed, the account, orders, what is left. */
  public void print(
      PortfolioStudy study, RebalancePlan plan, Owned owned, BigDecimal equity, long nowMillis) {
    out.println("Plan of " + plan.date() + ", rules \"" + study.preset() + "\"");
    PortfolioText text = new PortfolioText(out);
    text.notes(study);
    if (study.hasPaths()) {
      out.println();
      PortfolioText.comparison(study).forEach(out::println);
      out.println();
      text.choice(study);
    }
    out.println();
    out.println(
        "Account: equity "
            + Figures.money(equity.doubleValue())
            + ", cash "
            + Figures.money(owned.cash().doubleValue())
            + ", buying power "
            + Figures.money(owned.buyingPower().doubleValue()));
    out.println();
    positions(plan, owned);
    orders(plan, owned);
    plan.undone().forEach(line -> Wrap.lines("Not done: " + line, "  ").forEach(out::println));
    Wrap.lines(when(nowMillis), "").forEach(out::println);
    out.flush();
  }

  private void positions(RebalancePlan plan, Owned owned) {
    Set<Symbol> shown = new TreeSet<>(owned.positions().keySet());
    shown.addAll(plan.targets().keySet());
    if (shown.isEmpty()) {
      return;
    }
    TextTable table = new TextTable("lrrrr").header("Ticker", "Held", "Target", "Price", "Value");
    for (Symbol symbol : shown) {
      long target = plan.targets().getOrDefault(symbol, 0L);
      double price = plan.price(symbol);
      table.row(
          symbol.ticker(),
          owned.shares(symbol).stripTrailingZeros().toPlainString(),
          Figures.count(target),
          Double.isNaN(price) ? "-" : Figures.money(price),
          Double.isNaN(price) ? "-" : Figures.money(target * price));
    }
    table.lines().forEach(out::println);
    out.println();
  }

  private void orders(RebalancePlan plan, Owned owned) {
    if (plan.steps().isEmpty()) {
      out.println("No orders.");
      return;
    }
    Purchases expected = PlanMaker.expected(plan, owned, rules);
    out.println("Orders, first what frees money, then, when that has ended, what takes it:");
    for (PlannedStep step : plan.steps()) {
      boolean isBuy = step.phase() == Phase.OPEN && step.side() == Side.BUY;
      long count = isBuy ? expected.shares().getOrDefault(step.symbol(), 0L) : 0;
      if (!isBuy) {
        out.println("  " + step.words());
      } else if (count > 0) {
        out.println("  " + step.withQuantity(BigDecimal.valueOf(count)).words());
      }
    }
    expected
        .cutBack()
        .forEach(
            (symbol, shares) ->
                out.println("Cut back for want of money: " + shares + " " + symbol));
  }

  /** What the hour allows. */
  private String when(long nowMillis) {
    OrderWindow window = OrderWindow.at(nowMillis, calendar, afterClose);
    String session = window.session().date().toString();
    return switch (window) {
      case OrderWindow.Open open -> "Now: the exchange is open; market orders are filled at once.";
      case OrderWindow.Auction auction ->
          "Now: sales would be sent for the opening auction of " + session + ".";
      case OrderWindow.Queue queue ->
          "Now: day orders would wait at the broker for the open of " + session + ".";
      case OrderWindow.Wait wait ->
          "Now: nothing would be sent before "
              + wait.until().atZone(calendar.zone()).toLocalDateTime().toString().replace('T', ' ')
              + " New York ("
              + wait.reason()
              + ").";
    };
  }
}
