package dev.bellwether.market.account;

import java.math.BigDecimal;

/** At which price an order may be filled. Prices are per share in account currency, above zero. */
public sealed interface OrderType {
  /** The one market order. */
  Market MARKET = new Market();

  /** At whatever price the market gives. */
  record Market() implements OrderType {}

  /** At this price or better. */
  record Limit(BigDecimal price) implements OrderType {
    public Limit {
      positive("price", price);
    }
  }

  /** At the market once a trade at this price or worse was seen. */
  record Stop(BigDecimal trigger) implements OrderType {
    public Stop {
      positive("trigger", trigger);
    }
  }

  /** At {@code price} or better once a trade at {@code trigger} or worse was seen. */
  record StopLimit(BigDecimal trigger, BigDecimal price) implements OrderType {
    public StopLimit {
      positive("trigger", trigger);
      positive("price", price);
    }
  }

  /**
   * A stop that follows the best price seen since it began to work, at a distance in currency
   * units.
   */
  record TrailingStop(BigDecimal distance) implements OrderType {
    public TrailingStop {
      positive("distance", distance);
    }
  }

  /**
   * A stop that follows the best price seen since it began to work, at a fraction of it; 0.01 is
   * one percent.
   */
  record TrailingStopFraction(BigDecimal fraction) implements OrderType {
    public TrailingStopFraction {
      positive("fraction", fraction);
      if (fraction.compareTo(BigDecimal.ONE) >= 0) {
        throw new IllegalArgumentException("fraction must be below 1, was " + fraction);
      }
    }
  }

  private static void positive(String name, BigDecimal value) {
    if (value.signum() <= 0) {
      throw new IllegalArgumentException(name + " must be above 0, was " + value);
    }
  }
}
