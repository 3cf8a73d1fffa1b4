package dev.bellwether.sandbox.exchange;

/** When things happened to an order: epoch nanoseconds, 0 for not yet. */
public record OrderTimes(
    long created,
    long updated,
    long submitted,
    long filled,
    long expires,
    long expired,
    long canceled,
    long failed,
    long replaced) {

  static OrderTimes begun(long stamp, long expiresMillis) {
    return new OrderTimes(stamp, stamp, stamp, 0, expiresMillis * 1_000_000, 0, 0, 0, 0);
  }

  /** The same after the order has gone to a state. */
  OrderTimes at(OrderState state, long stamp) {
    return new OrderTimes(
        created,
        stamp,
        submitted,
        state == OrderState.FILLED || state == OrderState.PARTIALLY_FILLED ? stamp : filled,
        expires,
        state == OrderState.EXPIRED ? stamp : expired,
        state == OrderState.CANCELED ? stamp : canceled,
        state == OrderState.REJECTED ? stamp : failed,
        state == OrderState.REPLACED ? stamp : replaced);
  }
}
