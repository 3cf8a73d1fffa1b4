package dev.bellwether.sandbox.fault;

import dev.bellwether.sandbox.exchange.Mishaps;
import dev.bellwether.sandbox.exchange.OrderView;
import dev.bellwether.sandbox.fault.FaultKind.Victim;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** The rules in force and how often each has had its occasion. One seed, one course of events. */
public final class Faults implements Mishaps {
  private static final BigDecimal TWO = new BigDecimal(2);

  private final Random random;
  private final List<Active> rules = new ArrayList<>();
  private long skewMillis;

  /** A rule and its history. */
  private static final class Active {
    final FaultRule rule;
    int seen;
    int done;

    Active(FaultRule rule) {
      this.rule = rule;
    }
  }

  /** No rules yet; the seed decides where they have a probability. */
  public Faults(long seed) {
    this.random = new Random(seed);
  }

  public void add(FaultRule rule) {
    rules.add(new Active(rule));
  }

  public void clear() {
    rules.clear();
  }

  /** The rules in force, the oldest first. */
  public List<FaultRule> rules() {
    return rules.stream().map(active -> active.rule).toList();
  }

  /** How often something has gone wrong. */
  public int count() {
    return rules.stream().mapToInt(active -> active.done).sum();
  }

  /** What goes wrong at this occasion, by the first rule that says so. */
  public Optional<FaultRule> strike(Victim victim, String target) {
    Optional<FaultRule> found = Optional.empty();
    for (Active active : rules) {
      if (active.rule.kind().victim() == victim && strikes(active, target) && found.isEmpty()) {
        active.done++;
        found = Optional.of(active.rule);
      }
    }
    return found;
  }

  private boolean strikes(Active active, String target) {
    FaultRule rule = active.rule;
    if (!rule.target().matcher(target).matches()) {
      return false;
    }
    active.seen++;
    boolean due = active.seen >= rule.nth() && active.done < rule.times();
    return due && (rule.probability() == 1 || random.nextDouble() < rule.probability());
  }

  @Override
  public List<BigDecimal> parts(OrderView order, BigDecimal remaining) {
    Optional<FaultRule> rule = strike(Victim.FILL, ticker(order));
    if (rule.isEmpty()) {
      return List.of(remaining);
    }
    BigDecimal half = remaining.divide(TWO, 0, RoundingMode.DOWN);
    BigDecimal first = half.divide(TWO, 0, RoundingMode.DOWN);
    return rule.get().kind() == FaultKind.DELAY_FILL
        ? List.of()
        : List.of(first, half.subtract(first));
  }

  @Override
  public boolean rejects(OrderView order) {
    return strike(Victim.ACCEPTANCE, ticker(order)).isPresent();
  }

  @Override
  public boolean sticks(OrderView order) {
    return strike(Victim.ROUTING, ticker(order)).isPresent();
  }

  /** Decides what the time is said to be in the answer that is about to be given. */
  void tell(String target) {
    skewMillis = strike(Victim.CLOCK, target).map(FaultRule::millis).orElse(0L);
  }

  @Override
  public long skewMillis() {
    return skewMillis;
  }

  @Override
  public boolean reportsLate(String ticker) {
    return strike(Victim.BAR, ticker).isPresent();
  }

  @Override
  public boolean sticksInCancel(OrderView order) {
    return strike(Victim.CANCELLATION, ticker(order)).isPresent();
  }

  private static String ticker(OrderView order) {
    return order.terms().asset().ticker();
  }
}
