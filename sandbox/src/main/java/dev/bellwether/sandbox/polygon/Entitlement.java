package dev.bellwether.sandbox.polygon;

import dev.bellwether.sandbox.exchange.Exchange;
import dev.bellwether.sandbox.market.DataPlan;
import dev.bellwether.sandbox.wire.ApiOutcome.Reply;
import dev.bellwether.sandbox.wire.Json;
import java.time.LocalTime;

/** What the plan of the client gives and what it does not. */
final class Entitlement {
  private static final long DELAY_MILLIS = 900_000;
  private static final long MINUTE_MILLIS = 60_000;
  private static final int FREE_REQUESTS = 5;

  private final Exchange exchange;
  private final DataPlan plan;
  private long minute = Long.MIN_VALUE;
  private int used;

  Entitlement(Exchange exchange, DataPlan plan) {
    this.exchange = exchange;
    this.plan = plan;
  }

  /** Counts a request; false if it is one too many in this minute of the exchange's clock. */
  boolean admits() {
    long now = exchange.nowMillis() / MINUTE_MILLIS;
    used = now == minute ? used + 1 : 1;
    minute = now;
    return plan != DataPlan.FREE || used <= FREE_REQUESTS;
  }

  /** The word for success. */
  String ok() {
    return plan == DataPlan.DELAYED ? "DELAYED" : "OK";
  }

  /** The last instant that may be known. */
  long lastMillis() {
    return plan == DataPlan.DELAYED ? exchange.nowMillis() - DELAY_MILLIS : exchange.nowMillis();
  }

  boolean hasSnapshots() {
    return plan != DataPlan.FREE;
  }

  /** Whether prices up to an instant are paid for: without a plan there are none of today. */
  boolean covers(long toMillis) {
    var hours = exchange.market().hours();
    long today = hours.at(hours.local(exchange.nowMillis()).toLocalDate(), LocalTime.MIDNIGHT);
    return plan != DataPlan.FREE || toMillis < today;
  }

  static Reply tooMany(String id) {
    return PolygonRest.error(
        429,
        id,
        "You've exceeded the maximum requests per minute, please wait or upgrade your subscription"
            + " to continue. https://polygon.io/pricing");
  }

  static Reply notEntitled(String id, String message) {
    return Reply.json(
        403,
        Json.object()
            .put("status", "NOT_AUTHORIZED")
            .put("request_id", id)
            .put("message", message + " Please upgrade your plan at https://massive.com/pricing"));
  }

  static Reply tooRecent(String id) {
    return notEntitled(id, "Your plan doesn't include this data timeframe.");
  }
}
