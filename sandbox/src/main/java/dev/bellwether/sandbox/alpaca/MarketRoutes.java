package dev.bellwether.sandbox.alpaca;

import dev.bellwether.sandbox.exchange.Exchange;
import dev.bellwether.sandbox.exchange.TradingAccount;
import dev.bellwether.sandbox.market.Candles;
import dev.bellwether.sandbox.market.DataPlan;
import dev.bellwether.sandbox.market.Frame;
import dev.bellwether.sandbox.market.MarketEvent;
import dev.bellwether.sandbox.market.SymbolTape;
import dev.bellwether.sandbox.market.TradingHours;
import dev.bellwether.sandbox.wire.ApiOutcome.Reply;
import dev.bellwether.sandbox.wire.ApiRequest;
import dev.bellwether.sandbox.wire.Json;
import dev.bellwether.sandbox.wire.Query;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.node.ObjectNode;

/** {@code /v2/stocks}: bars, trades, quotes and snapshots, of the past and of now. */
final class MarketRoutes implements Routes {
  private static final String STOCKS = "/v2/stocks/";
  private static final long DAY_MILLIS = Duration.ofDays(1).toMillis();

  private final Exchange exchange;
  private final DataPlan plan;

  MarketRoutes(Exchange exchange, DataPlan plan) {
    this.exchange = exchange;
    this.plan = plan;
  }

  @Override
  public Optional<Reply> answer(TradingAccount account, ApiRequest request) {
    if (!request.method().equals("GET")) {
      return Optional.empty();
    }
    return Routes.rest(request, STOCKS)
        .flatMap(
            rest ->
                asksForRecent(rest, request.query())
                    ? Optional.of(unpaid())
                    : answer(rest, request.query()));
  }

  /**
   * Whether this is what the free plan does not give: sip prices of the last quarter of an hour.
   */
  private boolean asksForRecent(String rest, Query query) {
    if (plan != DataPlan.FREE) {
      return false;
    }
    boolean now = rest.endsWith("/latest") || rest.contains("snapshot");
    Optional<String> feed = query.first("feed");
    if (now) {
      return feed.filter("sip"::equals).isPresent();
    }
    long end =
        query
            .first("end")
            .flatMap(text -> DataQuery.endMillis(text, exchange))
            .orElse(Long.MIN_VALUE);
    return feed.filter(f -> !f.equals("sip")).isEmpty() && end > recentMillis();
  }

  private long recentMillis() {
    return exchange.nowMillis() - DataQuery.RECENT_MILLIS;
  }

  private static Reply unpaid() {
    return Errors.data(403, "subscription does not permit querying recent SIP data");
  }

  private Optional<Reply> answer(String rest, Query query) {
    int slash = rest.indexOf('/');
    String first = slash < 0 ? rest : rest.substring(0, slash);
    String second = slash < 0 ? "" : rest.substring(slash + 1);
    return switch (first) {
      case "bars", "trades", "quotes" ->
          switch (second) {
            case "" -> Optional.of(history(first, query, query.list("symbols"), ""));
            case "latest" -> Optional.of(latest(first, query.list("symbols")));
            default -> Optional.empty();
          };
      case "snapshots" ->
          second.isEmpty() ? Optional.of(snapshots(query.list("symbols"))) : Optional.empty();
      default -> ofSymbol(first, second, query);
    };
  }

  private Optional<Reply> ofSymbol(String symbol, String rest, Query query) {
    return switch (rest) {
      case "bars", "trades", "quotes" -> Optional.of(history(rest, query, List.of(symbol), symbol));
      case "bars/latest", "trades/latest", "quotes/latest" ->
          Optional.of(latestOf(rest.substring(0, rest.indexOf('/')), symbol));
      case "snapshot" -> Optional.of(snapshotOf(symbol));
      default -> Optional.empty();
    };
  }

  private Reply history(String kind, Query query, List<String> symbols, String single) {
    return switch (DataQuery.read(
        query, symbols, kind.equals("bars"), exchange, lastMillis(query))) {
      case DataQuery.Read.Bad bad -> bad.reply();
      case DataQuery.Read.Good good -> {
        DataPage page = DataPage.of(good.query(), symbol -> points(kind, symbol, good.query()));
        yield Reply.json(200, single.isEmpty() ? page.many(kind) : page.one(kind, single));
      }
    };
  }

  /** How far a question goes that does not say. */
  private long lastMillis(Query query) {
    boolean sip = query.first("feed").filter(f -> !f.equals("sip")).isEmpty();
    return plan == DataPlan.FREE && sip ? recentMillis() : exchange.nowMillis();
  }

  private List<DataPage.Point> points(String kind, String symbol, DataQuery query) {
    Optional<SymbolTape> tape = exchange.market().tape(symbol);
    if (tape.isEmpty()) {
      return List.of();
    }
    long from = begin(query, symbol);
    long to = query.toMillis();
    if (kind.equals("bars")) {
      return Candles.of(tape.get(), exchange.market().hours(), query.frame(), from, to).stream()
          .map(bar -> new DataPage.Point(bar.startMillis(), MarketJson.bar(bar)))
          .toList();
    }
    Function<MarketEvent.Print, ObjectNode> json =
        kind.equals("trades")
            ? MarketJson::trade
            : trade -> MarketJson.quote(tape.get().quoteAt(trade));
    return tape.get().prints(from, to).stream()
        .map(trade -> new DataPage.Point(trade.millis(), json.apply(trade)))
        .toList();
  }

  /** A page that follows another needs nothing that lies before its end. */
  private static long begin(DataQuery query, String symbol) {
    return query
        .after()
        .filter(after -> !query.descending() && after.symbol().equals(symbol))
        .map(after -> Math.max(query.fromMillis(), after.millis()))
        .orElse(query.fromMillis());
  }

  private Reply latest(String kind, List<String> symbols) {
    ObjectNode json = Json.object();
    ObjectNode all = json.putObject(kind);
    for (String symbol : new java.util.TreeSet<>(symbols)) {
      last(kind, symbol).ifPresent(node -> all.set(symbol, node));
    }
    return Reply.json(200, json);
  }

  private Reply latestOf(String kind, String symbol) {
    String name = kind.substring(0, kind.length() - 1);
    return last(kind, symbol)
        .map(
            node -> {
              ObjectNode json = Json.object().put("symbol", symbol);
              json.set(name, node);
              return Reply.json(200, json);
            })
        .orElseGet(() -> Errors.data(404, "no " + name + " found for " + symbol));
  }

  private Optional<ObjectNode> last(String kind, String symbol) {
    Optional<SymbolTape> tape = exchange.market().tape(symbol);
    return switch (kind) {
      case "bars" -> tape.flatMap(MarketRoutes::lastMinute).map(MarketJson::bar);
      case "trades" -> tape.flatMap(SymbolTape::lastPrint).map(MarketJson::trade);
      default -> tape.flatMap(SymbolTape::lastQuote).map(MarketJson::quote);
    };
  }

  private static Optional<MarketEvent.Minute> lastMinute(SymbolTape tape) {
    int size = tape.known().size();
    return size == 0 ? Optional.empty() : Optional.of(tape.minute(size - 1));
  }

  private Reply snapshots(List<String> symbols) {
    ObjectNode json = Json.object();
    for (String symbol : new java.util.TreeSet<>(symbols)) {
      exchange.market().tape(symbol).ifPresent(tape -> json.set(symbol, snapshot(tape)));
    }
    return Reply.json(200, json);
  }

  private Reply snapshotOf(String symbol) {
    Optional<SymbolTape> tape = exchange.market().tape(symbol);
    if (tape.isEmpty()) {
      return Errors.data(404, "no snapshot found for " + symbol);
    }
    ObjectNode json = Json.object().put("symbol", symbol);
    json.setAll(snapshot(tape.get()));
    return Reply.json(200, json);
  }

  private ObjectNode snapshot(SymbolTape tape) {
    TradingHours hours = exchange.market().hours();
    ObjectNode json = Json.object();
    tape.lastPrint().ifPresent(trade -> json.set("latestTrade", MarketJson.trade(trade)));
    tape.lastQuote().ifPresent(quote -> json.set("latestQuote", MarketJson.quote(quote)));
    lastMinute(tape).ifPresent(bar -> json.set("minuteBar", MarketJson.bar(bar)));
    long now = exchange.nowMillis();
    List<MarketEvent.Minute> days = Candles.of(tape, hours, Frame.DAY, now - 10 * DAY_MILLIS, now);
    if (!days.isEmpty()) {
      json.set("dailyBar", MarketJson.bar(days.getLast()));
    }
    if (days.size() > 1) {
      json.set("prevDailyBar", MarketJson.bar(days.get(days.size() - 2)));
    }
    return json;
  }
}
