package dev.bellwether.sandbox.alpaca;

import dev.bellwether.sandbox.exchange.Exchange;
import dev.bellwether.sandbox.exchange.TradingAccount;
import dev.bellwether.sandbox.market.DataPlan;
import dev.bellwether.sandbox.wire.ApiOutcome.Reply;
import dev.bellwether.sandbox.wire.ApiRequest;
import dev.bellwether.sandbox.wire.Json;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Alpaca's trading and market-data REST interfaces: authentication, rate limit, then the route.
 *
 * <p>The rate limit counts requests per account and minute of the exchange's own clock.
 */
public final class AlpacaRest {
  private static final long MINUTE_MILLIS = 60_000;

  private final Exchange exchange;
  private final Keys keys;
  private final List<Routes> routes;
  private final int requestsPerMinute;
  private final Map<UUID, Window> windows = new HashMap<>();
  private long requests;

  /** How many requests an account has made in one minute. */
  private record Window(long minute, int used) {}

  /**
   * The interfaces over an exchange.
   *
   * @param requestsPerMinute how many requests an account may make; 0 for any number
   */
  public AlpacaRest(Exchange exchange, int requestsPerMinute, DataPlan plan) {
    this.exchange = exchange;
    this.keys = new Keys(exchange);
    this.requestsPerMinute = requestsPerMinute;
    this.routes =
        List.of(
            new OrderRoutes(exchange),
            new PositionRoutes(exchange),
            new AccountRoutes(exchange),
            new HistoryRoutes(exchange),
            new ReferenceRoutes(exchange),
            new MarketClockRoutes(exchange),
            new ActionRoutes(exchange),
            new MarketRoutes(exchange, plan));
  }

  /** Answers a request. */
  public Reply answer(ApiRequest request) {
    requests++;
    String keyId = request.header("apca-api-key-id");
    String secret = request.header("apca-api-secret-key");
    if (keyId.isEmpty() && secret.isEmpty()) {
      return Reply.html(401, "401 Authorization Required");
    }
    Optional<TradingAccount> account = keys.open(keyId, secret);
    if (account.isEmpty()) {
      return named(
          Reply.json(401, Json.object().put("code", 40110000).put("message", "unauthorized.")));
    }
    Window window = count(account.get());
    if (requestsPerMinute > 0 && window.used() > requestsPerMinute) {
      return limited(named(tooMany()), window);
    }
    return limited(named(route(account.get(), request)), window);
  }

  /** The answer to a request above the limit. */
  public static Reply tooMany() {
    return Reply.json(
        429, Json.object().put("code", 42910000).put("message", "too many requests."));
  }

  private Reply route(TradingAccount account, ApiRequest request) {
    for (Routes family : routes) {
      Optional<Reply> reply = family.answer(account, request);
      if (reply.isPresent()) {
        return reply.get();
      }
    }
    return Reply.json(
        404, Json.object().put("code", 40410000).put("message", "endpoint not found"));
  }

  private Window count(TradingAccount account) {
    long minute = exchange.nowMillis() / MINUTE_MILLIS;
    return windows.merge(
        account.id(),
        new Window(minute, 1),
        (old, one) -> old.minute() == minute ? new Window(minute, old.used() + 1) : one);
  }

  private Reply named(Reply reply) {
    return reply.with("X-Request-ID", String.format(java.util.Locale.ROOT, "%032x", requests));
  }

  private Reply limited(Reply reply, Window window) {
    int limit = requestsPerMinute > 0 ? requestsPerMinute : 200;
    long reset = (window.minute() + 1) * MINUTE_MILLIS / 1000;
    return reply
        .with("X-RateLimit-Limit", Integer.toString(limit))
        .with("X-RateLimit-Remaining", Integer.toString(Math.max(0, limit - window.used())))
        .with("X-RateLimit-Reset", Long.toString(reset));
  }
}
