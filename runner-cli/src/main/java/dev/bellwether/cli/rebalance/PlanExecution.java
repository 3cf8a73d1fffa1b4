package dev.bellwether.cli.rebalance;

import dev.bellwether.cli.rebalance.StepLedger.Standing;
import dev.bellwether.engine.desk.Intent;
import dev.bellwether.engine.desk.JournaledBroker;
import dev.bellwether.market.account.Order;
import dev.bellwether.market.account.Side;
import dev.bellwether.market.account.TimeInForce;
import dev.bellwether.market.data.Symbol;
import dev.bellwether.market.port.Broker;
import dev.bellwether.market.risk.RiskGate;
import dev.bellwether.portfolio.rebalance.Delta.Phase;
import dev.bellwether.portfolio.rebalance.Purchases;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Carries a plan out: first all that makes money free, then, once that has ended and the cash has
 * been read again, all that takes it.
 *
 * <p>What to do next is read off the plan and the intent journal each time, so that starting again
 * is the same as going on. No step has two orders on their way at once; what is sold is never more
 * than is held. Orders go out only when the {@link dev.bellwether.portfolio.rebalance.OrderWindow}
 * lets them.
 */
public final class PlanExecution {
  private final ExecutionSetup setup;
  private final RebalancePlan plan;
  private final Windows windows;
  private final PlanPrices prices;
  private final JournaledBroker broker;
  private final StepLedger ledger;
  private final RiskGate gate;
  private final OrderSending sending;
  private final Map<PlannedStep, String> given = new LinkedHashMap<>();

  /**
   * How far it came.
   *
   * @param finished whether the plan has ended; if not, start it again after {@code untilMillis}
   * @param clean whether nothing of it failed so far
   * @param lines what became of each step, once it has ended
   */
  public record Outcome(boolean finished, boolean clean, long untilMillis, List<String> lines) {
    public Outcome {
      lines = List.copyOf(lines);
    }

    static Outcome ended(List<String> lines) {
      boolean clean = lines.stream().noneMatch(line -> line.startsWith(ExecutionReport.MISSED));
      return new Outcome(true, clean, 0, lines);
    }
  }

  public PlanExecution(ExecutionSetup setup, RebalancePlan plan) {
    this.setup = setup;
    this.plan = plan;
    this.windows = new Windows(setup, plan.date());
    this.prices = new PlanPrices(setup, plan, windows);
    this.gate = new RiskGate(setup.limits());
    this.broker =
        new JournaledBroker(
            setup.broker(), setup.log(), StepLedger.SYSTEM, setup.pace(), setup.news());
    this.ledger =
        new StepLedger(setup.log(), plan.date(), id -> setup.broker().find(id).isPresent());
    this.sending = new OrderSending(setup, broker, gate, windows, prices, given);
  }

  /** Goes on with the plan from wherever it stands. */
  public Outcome run() {
    Optional<List<String>> before = setup.plans().finished(plan.date());
    if (before.isPresent()) {
      return Outcome.ended(before.get());
    }
    recover();
    long until = carryOut(plan.steps(Phase.REDUCE));
    until = until == 0 ? untilSendable() : until;
    until = until == 0 ? carryOut(purchases()) : until;
    return until == 0 ? finished() : new Outcome(false, true, until, List.of());
  }

  /** Takes back what is open of a plan that a newer one replaces, and ends it. */
  public void supersede() {
    recover();
    String prefix = ledger.prefix();
    while (true) {
      broker.reconcile();
      List<Intent> open =
          setup.log().open().stream().filter(one -> one.order().id().startsWith(prefix)).toList();
      if (open.isEmpty()) {
        break;
      }
      open.forEach(one -> broker.cancel(one.order().id()));
      windows.look();
    }
    List<String> lines = new ArrayList<>(report());
    lines.add("Ended before it was done: there is a newer plan.");
    setup.plans().saveFinished(plan.date(), lines);
  }

  /** Orders of a life before: those the broker has are followed, no old one is sent again. */
  private void recover() {
    for (Intent intent : setup.log().since(plan.madeMillis())) {
      Order order = intent.order();
      gate.remember(order, order.decidedMillis(), windows.day(order.decidedMillis()));
    }
    broker
        .recover(
            order -> gate.remember(order, windows.now(), windows.day(windows.now())),
            Long.MAX_VALUE)
        .forEach(setup.news());
  }

  /** Does all steps of a phase; 0 when they have ended, or when to come again. */
  private long carryOut(List<PlannedStep> steps) {
    long until = 0;
    while (until == 0) {
      Broker.State state = broker.reconcile();
      Map<PlannedStep, Standing.Due> due = new LinkedHashMap<>();
      List<Intent> open = new ArrayList<>();
      for (PlannedStep step : steps) {
        switch (standing(step)) {
          case Standing.Due one -> due.put(step, one);
          case Standing.Open(Intent intent) -> open.add(intent);
          case Standing.Done done -> {}
          case Standing.Failed failed -> {}
        }
      }
      if (due.isEmpty() && open.isEmpty()) {
        return 0;
      }
      until = hasSent(due, state) ? 0 : pause(due, open);
    }
    return until;
  }

  private Standing standing(PlannedStep step) {
    String why = given.get(step);
    return why == null
        ? ledger.standing(step)
        : new Standing.Failed(step.quantity().subtract(ledger.filled(step)), why);
  }

  private boolean hasSent(Map<PlannedStep, Standing.Due> due, Broker.State state) {
    if (due.isEmpty()) {
      return false;
    }
    if (windows.isOver()) {
      String why = "the session of " + windows.session().date() + " is over";
      due.keySet().forEach(step -> given.put(step, why));
      return true;
    }
    Optional<TimeInForce> life = windows.life();
    return life.isPresent() && sending.send(due, life.get(), state);
  }

  /** Waits for fills, or for the next window; 0 to go on, or when to come again. */
  private long pause(Map<PlannedStep, Standing.Due> due, List<Intent> open) {
    if (windows.isOpen() || open.stream().anyMatch(PlanExecution::isUnclear)) {
      open.stream().filter(this::isStuck).forEach(one -> broker.cancel(one.order().id()));
      windows.look();
      return 0;
    }
    boolean sendsLater = !due.isEmpty() && windows.life().isEmpty();
    return sendsLater ? windows.awaitNext() : windows.awaitOpening();
  }

  private static boolean isUnclear(Intent intent) {
    return switch (intent.state()) {
      case INTENDED, SENT, UNKNOWN -> true;
      case ACCEPTED, PARTIALLY_FILLED, FILLED, CANCELLED, EXPIRED, REFUSED -> false;
    };
  }

  private boolean isStuck(Intent intent) {
    long since = Math.max(intent.order().decidedMillis(), windows.session().openMillis());
    return windows.now() - since >= setup.patience().toMillis();
  }

  /** Waits until purchases may be sent, so that they are reckoned as late as possible. */
  private long untilSendable() {
    long until = 0;
    while (until == 0
        && !plan.steps(Phase.OPEN).isEmpty()
        && setup.plans().purchases(plan.date()).isEmpty()
        && !windows.isOver()
        && windows.life().isEmpty()) {
      until = windows.awaitNext();
    }
    return until;
  }

  /** What is opened with the money there is, worked out once and kept. */
  private List<PlannedStep> purchases() {
    if (plan.steps(Phase.OPEN).isEmpty()) {
      return List.of();
    }
    Map<Symbol, Long> shares =
        setup.plans().purchases(plan.date()).orElseGet(this::reckonedPurchases);
    List<PlannedStep> steps = new ArrayList<>();
    for (PlannedStep step : plan.steps(Phase.OPEN)) {
      long count = shares.getOrDefault(step.symbol(), 0L);
      if (step.side() == Side.SELL) {
        steps.add(step);
      } else if (count > 0) {
        steps.add(step.withQuantity(BigDecimal.valueOf(count)));
      }
    }
    return steps;
  }

  private Map<Symbol, Long> reckonedPurchases() {
    Broker.State state = broker.reconcile();
    Map<Symbol, Double> now = new LinkedHashMap<>();
    plan.steps(Phase.OPEN).forEach(step -> now.put(step.symbol(), prices.of(step.symbol())));
    Purchases bought =
        Purchases.within(
            PlanMaker.wanted(plan), now, sending.budget(state), setup.rules().largestRemainder());
    setup.plans().savePurchases(plan.date(), bought.shares());
    return bought.shares();
  }

  private Outcome finished() {
    List<String> lines = report();
    setup.plans().saveFinished(plan.date(), lines);
    return Outcome.ended(lines);
  }

  private List<String> report() {
    return new ExecutionReport(plan, setup.plans(), this::standing, ledger).lines();
  }
}
