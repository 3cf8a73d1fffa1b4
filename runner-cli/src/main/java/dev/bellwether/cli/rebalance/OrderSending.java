package dev.bellwether.cli.rebalance;

import dev.bellwether.cli.rebalance.StepLedger.Standing;
import dev.bellwether.engine.desk.JournaledBroker;
import dev.bellwether.market.account.Order;
import dev.bellwether.market.account.OrderRequest;
import dev.bellwether.market.account.OrderType;
import dev.bellwether.market.account.Side;
import dev.bellwether.market.account.TimeInForce;
import dev.bellwether.market.port.Broker;
import dev.bellwether.market.risk.ApprovedOrder;
import dev.bellwether.market.risk.Refusal;
import dev.bellwether.market.risk.RiskGate;
import dev.bellwether.market.risk.Verdict;
import dev.bellwether.portfolio.rebalance.Delta.Phase;
import dev.bellwether.portfolio.rebalance.Purchases;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes orders of the steps that are due, has them approved, and sends them. */
final class OrderSending {
  private final ExecutionSetup setup;
  private final JournaledBroker broker;
  private final RiskGate gate;
  private final Windows windows;
  private final PlanPrices prices;
  private final Map<PlannedStep, String> given;

  /**
   * Sends for one execution.
   *
   * @param given takes the steps that are given up, and why
   */
  OrderSending(
      ExecutionSetup setup,
      JournaledBroker broker,
      RiskGate gate,
      Windows windows,
      PlanPrices prices,
      Map<PlannedStep, String> given) {
    this.setup = setup;
    this.broker = broker;
    this.gate = gate;
    this.windows = windows;
    this.prices = prices;
    this.given = given;
  }

  /** Sends what may leave with this life; false if nothing changed. */
  boolean send(Map<PlannedStep, Standing.Due> due, TimeInForce life, Broker.State state) {
    int before = given.size();
    double money = budget(state);
    Map<PlannedStep, Order> orders = new LinkedHashMap<>();
    for (Map.Entry<PlannedStep, Standing.Due> one : due.entrySet()) {
      PlannedStep step = one.getKey();
      BigDecimal quantity = quantity(step, one.getValue().remaining(), money, state);
      BigDecimal sent = life == TimeInForce.OPG ? whole(quantity) : quantity;
      if (sent.signum() > 0) {
        OrderRequest request =
            new OrderRequest(step.symbol(), step.side(), sent, OrderType.MARKET, life);
        orders.put(step, new Order(one.getValue().id(), request, windows.now()));
        money -= step.phase() == Phase.OPEN ? worth(step, sent) : 0;
      }
    }
    approved(orders, state);
    return !orders.isEmpty() || given.size() > before;
  }

  /** Shares that may be sent: never more than is held, or than there is money for. */
  private BigDecimal quantity(
      PlannedStep step, BigDecimal remaining, double money, Broker.State state) {
    if (step.phase() == Phase.REDUCE) {
      BigDecimal held = held(step, state);
      if (held.signum() == 0) {
        given.put(step, "it is no longer held");
      }
      return remaining.min(held);
    }
    if (step.side() == Side.SELL) {
      return remaining;
    }
    double affordable = Math.max(0, money) / prices.of(step.symbol());
    BigDecimal shares =
        affordable < remaining.doubleValue() ? whole(BigDecimal.valueOf(affordable)) : remaining;
    if (shares.signum() == 0) {
      given.put(step, "there is no money left for a share");
    }
    return shares;
  }

  private static BigDecimal whole(BigDecimal shares) {
    return shares.setScale(0, RoundingMode.DOWN);
  }

  /** Shares that may be sold, or bought back, without crossing zero. */
  private static BigDecimal held(PlannedStep step, Broker.State state) {
    BigDecimal position = state.account().position(step.symbol()).quantity();
    BigDecimal signed = step.side() == Side.SELL ? position : position.negate();
    return signed.max(BigDecimal.ZERO);
  }

  private double worth(PlannedStep step, BigDecimal shares) {
    return shares.doubleValue() * prices.of(step.symbol());
  }

  /** What may still be bought: the cash there is, less what open orders may take. */
  double budget(Broker.State state) {
    double reserved =
        state.orders().stream()
            .filter(one -> one.order().side() == Side.BUY && one.open().signum() > 0)
            .mapToDouble(one -> one.open().doubleValue() * prices.of(one.order().symbol()))
            .filter(Double::isFinite)
            .sum();
    BigDecimal cash = state.account().cash().subtract(BigDecimal.valueOf(reserved));
    return Purchases.budget(cash, state.account().buyingPower(), setup.rules());
  }

  private void approved(Map<PlannedStep, Order> orders, Broker.State state) {
    if (orders.isEmpty()) {
      return;
    }
    Verdict verdict = gate.review(List.copyOf(orders.values()), risk(state));
    for (Map.Entry<PlannedStep, Order> one : orders.entrySet()) {
      for (Refusal refusal : verdict.refused()) {
        if (refusal.order().equals(one.getValue())) {
          given.put(one.getKey(), refusal.sentence());
          setup.news().accept(refusal.sentence());
        }
      }
      for (ApprovedOrder approved : verdict.approved()) {
        if (approved.order().equals(one.getValue())) {
          submit(one.getKey(), approved);
        }
      }
    }
  }

  private AccountRisk risk(Broker.State state) {
    long now = windows.now();
    return new AccountRisk(
        state,
        now,
        windows.day(now),
        windows.isOpen(),
        setup.equity().getAsDouble(),
        setup.sessionStartEquity(),
        prices::of);
  }

  private void submit(PlannedStep step, ApprovedOrder approved) {
    Order order = approved.order();
    setup
        .news()
        .accept(
            order.request().timeInForce()
                + " order "
                + order.id()
                + ": "
                + step.withQuantity(order.quantity()).words());
    if (broker.submit(approved) instanceof Broker.Submission.Refused(String reason)) {
      setup.news().accept("Order " + order.id() + " was refused: " + reason);
    }
  }
}
