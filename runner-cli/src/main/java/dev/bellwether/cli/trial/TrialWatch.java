package dev.bellwether.cli.trial;

import dev.bellwether.market.calendar.Session;
import dev.bellwether.sandbox.Sandbox;
import dev.bellwether.sandbox.exchange.Exchange;
import dev.bellwether.sandbox.exchange.OrderView;
import dev.bellwether.sandbox.exchange.TradingAccount;
import dev.bellwether.sandbox.exchange.Valuation;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Looks over the exchange's shoulder: what must hold at each instant of a day. */
public final class TrialWatch {
  private static final long EACH_MILLIS = 60_000;

  private final Sandbox sandbox;
  private final long entriesUntilMillis;
  private final double mostGross;
  private final Set<String> violations = new LinkedHashSet<>();
  private int executions;
  private int open;
  private long nextMillis;

  /**
   * Watches the only account of a sandbox.
   *
   * @param mostGross open entries filled, as a multiple of equity
   */
  public TrialWatch(
      Sandbox sandbox, Session session, long exitBeforeCloseMillis, double mostGross) {
    this.sandbox = sandbox;
    this.entriesUntilMillis = session.closeMillis() - exitBeforeCloseMillis;
    this.mostGross = mostGross;
  }

  /** What was wrong so far. */
  public List<String> violations() {
    return List.copyOf(violations);
  }

  /** Looks at the exchange once. */
  public void look() {
    sandbox.alone(this::look);
  }

  private void look(Exchange exchange) {
    TradingAccount account = exchange.accounts().getFirst();
    List<OrderView> orders = account.openOrders();
    boolean quiet =
        account.executions().size() == executions
            && orders.size() == open
            && exchange.nowMillis() < nextMillis;
    if (!quiet) {
      executions = account.executions().size();
      open = orders.size();
      nextMillis = exchange.nowMillis() + EACH_MILLIS;
      gross(exchange, account, orders);
      entries(exchange, orders);
    }
  }

  private void gross(Exchange exchange, TradingAccount account, List<OrderView> orders) {
    Valuation value = exchange.valuation(account);
    BigDecimal gross = value.gross();
    for (OrderView order : orders) {
      if (!order.terms().closes()) {
        gross = gross.add(worth(exchange, order));
      }
    }
    double leverage = gross.doubleValue() / value.equity().doubleValue();
    if (leverage > mostGross) {
      violated(exchange, "gross exposure is " + leverage + " times the equity");
    }
  }

  private static BigDecimal worth(Exchange exchange, OrderView order) {
    BigDecimal shares = order.terms().qty();
    if (shares == null) {
      return BigDecimal.ZERO;
    }
    double price =
        exchange
            .market()
            .tape(order.terms().asset().ticker())
            .map(tape -> tape.price())
            .orElse(0.0);
    return shares.subtract(order.filled()).multiply(BigDecimal.valueOf(price));
  }

  private void entries(Exchange exchange, List<OrderView> orders) {
    Set<String> entering = new HashSet<>();
    for (OrderView order : orders) {
      if (!order.terms().closes()) {
        if (!entering.add(order.terms().asset().ticker())) {
          violated(exchange, "two entries are open in " + order.terms().asset().ticker());
        }
        if (order.times().created() / 1_000_000 > entriesUntilMillis) {
          violated(exchange, "entry after the cut-off: " + order.terms().clientOrderId());
        }
      }
    }
  }

  private void violated(Exchange exchange, String what) {
    if (violations.size() < 20) {
      violations.add(Instant.ofEpochMilli(exchange.nowMillis()) + " " + what);
    }
  }
}
