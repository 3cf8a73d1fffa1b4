package dev.bellwether.cli.venue;

import dev.bellwether.market.account.OrderStatus;
import dev.bellwether.market.port.Broker;
import dev.bellwether.market.risk.ApprovedOrder;
import java.util.Optional;

/** A broker who is asked but never given an order. */
public record DryRun(Broker broker) implements Broker {
  @Override
  public Submission submit(ApprovedOrder order) {
    return new Submission.Refused("dry run: not sent");
  }

  @Override
  public Optional<OrderStatus> find(String orderId) {
    return broker.find(orderId);
  }

  @Override
  public void cancel(String orderId) {}

  @Override
  public long revision() {
    return broker.revision();
  }

  @Override
  public State reconcile() {
    return broker.reconcile();
  }
}
