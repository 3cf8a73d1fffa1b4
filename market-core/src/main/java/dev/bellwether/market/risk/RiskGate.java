package dev.bellwether.market.risk;

import dev.bellwether.market.account.Order;
import java.util.List;

/** placeholder */
public final class RiskGate {
  public RiskGate(RiskLimits limits) {}

  public Verdict review(List<Order> orders, RiskView view) {
    return new Verdict(orders.stream().map(ApprovedOrder::new).toList(), List.of());
  }
}
