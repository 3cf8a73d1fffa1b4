package dev.bellwether.sandbox.polygon;

import dev.bellwether.sandbox.exchange.Exchange;
import dev.bellwether.sandbox.market.Candles;
import dev.bellwether.sandbox.market.Frame;
import dev.bellwether.sandbox.market.MarketEvent;
import dev.bellwether.sandbox.market.SymbolTape;
import dev.bellwether.sandbox.market.TradingHours;
import dev.bellwether.sandbox.wire.ApiOutcome.Reply;
import dev.bellwether.sandbox.wire.ApiRequest;
import dev.bellwether.sandbox.wire.Json;
import dev.bellwether.sandbox.wire.Query;
import dev.bellwether.sandbox.wire.Times;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code /v2/aggs/ticker/{T}/range/...}. The limit counts base aggregates: minutes for candles of
 * minutes and hours, days for longer ones; so pages may be short.
 */
final class Aggregates {
  private static final int DEFAULT_LIMIT = 5000;
  private static final int MOST = 50_000;
  private static final String SECOND = "second";

  private final Exchange exchange;
  private final Entitlement plan;

  Aggregates(Exchange exchange, Entitlement plan) {
    this.exchange = exchange;
    this.plan = plan;
  }

  /** What is asked for: instants inclusive. */
  private record Range(
      String ticker, Frame frame, String span, long from, long to, int limit, boolean down) {}

  Reply range(ApiRequest request, List<String> parts, String id) {
    Query query = request.query();
    Optional<Frame> frame = frame(parts.get(5), parts.get(6));
    OptionalLong from = millis(parts.get(7), false);
    OptionalLong to = millis(parts.get(8), true);
    int limit = limit(query);
    if (frame.isEmpty()) {
      return PolygonRest.error(400, id, "The timespan or multiplier is not supported.");
    }
    if (from.isEmpty() || to.isEmpty()) {
      return PolygonRest.error(400, id, "Could not parse the time parameter: 'from' or 'to'.");
    }
    if (limit < 1 || limit > MOST) {
      return PolygonRest.error(400, id, "limit must be 1 to 50000");
    }
    if (!plan.covers(to.getAsLong())) {
      return Entitlement.tooRecent(id);
    }
    boolean down = query.first("sort").filter("desc"::equals).isPresent();
    Range range =
        new Range(
            parts.get(3), frame.get(), parts.get(6), from.getAsLong(), to.getAsLong(), limit, down);
    return page(request, range, id);
  }

  private Reply page(ApiRequest request, Range range, String id) {
    List<MarketEvent.Minute> all = candles(range);
    int end = pageEnd(all, range);
    boolean adjusted = !request.query().first("adjusted").filter("false"::equals).isPresent();
    ObjectNode json = Json.object().put("ticker", range.ticker());
    json.put("queryCount", base(all.subList(0, end), range));
    json.put("resultsCount", end);
    json.put("adjusted", adjusted);
    if (end > 0) {
      ArrayNode rows = json.putArray("results");
      all.subList(0, end).forEach(candle -> rows.add(row(candle, adjusted)));
    }
    json.put("status", plan.ok()).put("request_id", id).put("count", end);
    if (end < all.size()) {
      json.put("next_url", next(request, range, all.get(end).startMillis(), adjusted));
    }
    return Reply.json(200, json);
  }

  private List<MarketEvent.Minute> candles(Range range) {
    List<MarketEvent.Minute> candles =
        exchange
            .market()
            .tape(Tickers.ours(range.ticker()))
            .map(tape -> candles(tape, range))
            .orElse(List.of());
    return range.down() ? new ArrayList<>(candles).reversed() : candles;
  }

  /** Those that the plan lets be known: all of them, or those that ended early enough. */
  private List<MarketEvent.Minute> candles(SymbolTape tape, Range range) {
    TradingHours hours = exchange.market().hours();
    long start =
        range.frame().equals(Frame.MINUTE)
            ? range.from()
            : range.frame().startOf(range.from(), hours.zone());
    List<MarketEvent.Minute> all =
        range.span().equals(SECOND)
            ? Candles.ofSeconds(tape, range.frame().count(), range.from(), range.to())
            : Candles.of(tape, hours, range.frame(), start, range.to());
    return all.stream().filter(candle -> candle.millis() <= plan.lastMillis()).toList();
  }

  private static int pageEnd(List<MarketEvent.Minute> all, Range range) {
    int end = 0;
    long scanned = 0;
    while (end < all.size()) {
      scanned += base(all.get(end), range);
      if (scanned > range.limit() && end > 0) {
        break;
      }
      end++;
    }
    return end;
  }

  private static long base(List<MarketEvent.Minute> candles, Range range) {
    return candles.stream().mapToLong(candle -> base(candle, range)).sum();
  }

  /** A recorded minute is four trades; a core session 390 minutes or somewhat less. */
  private static long base(MarketEvent.Minute candle, Range range) {
    if (range.span().equals(SECOND)) {
      return 1;
    }
    long minutes = candle.trades() / 4;
    return range.frame().isDaily() ? Math.max(1, (minutes + 389) / 390) : minutes;
  }

  private ObjectNode row(MarketEvent.Minute candle, boolean adjusted) {
    TradingHours hours = exchange.market().hours();
    LocalDate day = hours.local(candle.startMillis()).toLocalDate();
    LocalDate today = hours.local(exchange.nowMillis()).toLocalDate();
    double factor = adjusted ? exchange.market().actions().factor(candle.ticker(), day, today) : 1;
    return AggregateJson.of(candle, candle.startMillis(), factor);
  }

  /** On the host that was asked, without the key. */
  private static String next(ApiRequest request, Range range, long at, boolean adjusted) {
    String cursor =
        "limit="
            + range.limit()
            + "&sort="
            + (range.down() ? "desc" : "asc")
            + "&adjusted="
            + adjusted;
    String encoded =
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(cursor.getBytes(StandardCharsets.UTF_8));
    long from = range.down() ? range.from() : at;
    long to = range.down() ? at : range.to();
    return Tickers.base(request)
        + "/v2/aggs/ticker/"
        + range.ticker()
        + "/range/"
        + range.frame().count()
        + "/"
        + range.span()
        + "/"
        + from
        + "/"
        + to
        + "?cursor="
        + encoded
        + "&limit="
        + range.limit()
        + "&sort="
        + (range.down() ? "desc" : "asc")
        + "&adjusted="
        + adjusted;
  }

  private static Optional<Frame> frame(String count, String span) {
    if (!count.matches("[1-9][0-9]{0,3}")) {
      return Optional.empty();
    }
    int n = Integer.parseInt(count);
    return switch (span) {
      case SECOND, "minute" -> Optional.of(new Frame(n, Frame.Unit.MINUTE));
      case "hour" -> Optional.of(new Frame(n, Frame.Unit.HOUR));
      case "day" -> Optional.of(new Frame(n, Frame.Unit.DAY));
      case "week" -> Optional.of(new Frame(n, Frame.Unit.WEEK));
      case "month" -> Optional.of(new Frame(n, Frame.Unit.MONTH));
      case "quarter" -> Optional.of(new Frame(n, Frame.Unit.QUARTER));
      case "year" -> Optional.of(new Frame(n, Frame.Unit.YEAR));
      default -> Optional.empty();
    };
  }

  private OptionalLong millis(String text, boolean end) {
    if (text.matches("[0-9]{11,15}")) {
      return OptionalLong.of(Long.parseLong(text));
    }
    if (text.length() != 10) {
      return OptionalLong.empty();
    }
    long more = end ? Duration.ofDays(1).toMillis() - 1 : 0;
    Optional<Long> nanos = Times.nanos(text, exchange.market().hours().zone());
    return nanos.isEmpty() ? OptionalLong.empty() : OptionalLong.of(nanos.get() / 1_000_000 + more);
  }

  private static int limit(Query query) {
    String text = query.first("limit").orElse(Integer.toString(DEFAULT_LIMIT));
    return text.matches("[0-9]{1,6}") ? Integer.parseInt(text) : 0;
  }
}
