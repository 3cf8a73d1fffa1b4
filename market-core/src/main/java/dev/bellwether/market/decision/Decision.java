package dev.bellwether.market.decision;

import dev.bellwether.market.account.OrderRequest;
import dev.bellwether.market.account.TimeInForce;
import dev.bellwether.market.data.Symbol;
import dev.bellwether.market.data.SymbolOrder;
import java.util.List;
import java.util.Map;

/**
 * A strategy's answer to one snapshot. The reason is for people and goes to the journal verbatim.
 *
 * <p>A strategy that answers with the <em>same object</em> as last time has changed nothing, and
 * costs nothing. A new object is a new instruction, measured against the account again even if it
 * is equal to the old one.
 */
public sealed interface Decision {
  String reason();

  /**
   * Whether it says where to be, so that orders still on their way to somewhere else are void; the
   * others leave alone what is on its way.
   */
  default boolean saysWhere() {
    return this instanceof Target || this instanceof Shares;
  }

  /** The same without waiting for an auction: the one that it was meant for may be over. */
  default Decision atOnce() {
    return switch (this) {
      case Target target -> new Target(target.weights(), target.reason());
      case Shares shares -> new Shares(shares.shares(), shares.reason());
      case Hold hold -> hold;
      case Place place -> place;
    };
  }

  /** Leave every position as it is. Not the same as a target of zero. */
  record Hold(String reason) implements Decision {}

  /**
   * Be here: signed fraction of equity per symbol, 1 is all of it. Symbols not named are left
   * alone.
   *
   * @param weights finite numbers, by symbol in alphabetical order
   * @param timeInForce how the orders are to be filled: {@code DAY} at once, {@code OPG} at the
   *     next open, {@code CLS} at this session's close
   */
  record Target(Map<Symbol, Double> weights, TimeInForce timeInForce, String reason)
      implements Decision {
    public Target {
      weights = SymbolOrder.copyOf(weights);
      weights.forEach(
          (symbol, weight) -> {
            if (!Double.isFinite(weight)) {
              throw new IllegalArgumentException(
                  "weight of " + symbol + " must be a finite number, was " + weight);
            }
          });
    }

    public Target(Map<Symbol, Double> weights, String reason) {
      this(weights, TimeInForce.DAY, reason);
    }
  }

  /**
   * Be here, in whole shares, negative for short: for strategies whose rule fixes the quantity (BTM
   * sizes once a day, at the open). Symbols not named are left alone.
   */
  record Shares(Map<Symbol, Long> shares, TimeInForce timeInForce, String reason)
      implements Decision {
    public Shares {
      shares = SymbolOrder.copyOf(shares);
    }

    public Shares(Map<Symbol, Long> shares, String reason) {
      this(shares, TimeInForce.DAY, reason);
    }
  }

  /**
   * Send these: for strategies that speak in orders (limit, stop, stop loss, take profit), as
   * init/next ones may.
   */
  record Place(List<OrderRequest> requests, String reason) implements Decision {
    public Place {
      requests = List.copyOf(requests);
    }
  }
}
