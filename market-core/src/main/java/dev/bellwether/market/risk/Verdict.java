package dev.bellwether.market.risk;

import java.util.List;

/**
 * What the gate said of the orders of one turn: each is in exactly one of the lists, in the order
 * it came.
 */
public record Verdict(List<ApprovedOrder> approved, List<Refusal> refused) {
  /** No orders, nothing to say. */
  public static final Verdict NOTHING = new Verdict(List.of(), List.of());

  public Verdict {
    approved = List.copyOf(approved);
    refused = List.copyOf(refused);
  }
}
