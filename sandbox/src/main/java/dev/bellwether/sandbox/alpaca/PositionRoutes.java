package dev.bellwether.sandbox.alpaca;

import dev.bellwether.sandbox.exchange.Exchange;
import dev.bellwether.sandbox.exchange.Holding;
import dev.bellwether.sandbox.exchange.OrderView;
import dev.bellwether.sandbox.exchange.Outcome;
import dev.bellwether.sandbox.exchange.TradingAccount;
import dev.bellwether.sandbox.exchange.Valuation;
import dev.bellwether.sandbox.exchange.Wire;
import dev.bellwether.sandbox.market.Asset;
import dev.bellwether.sandbox.market.SymbolTape;
import dev.bellwether.sandbox.wire.ApiOutcome.Reply;
import dev.bellwether.sandbox.wire.ApiRequest;
import dev.bellwether.sandbox.wire.Json;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code /v2/positions} and what is below it. */
final class PositionRoutes implements Routes {
  private static final String POSITIONS = "/v2/positions";

  private final Exchange exchange;

  PositionRoutes(Exchange exchange) {
    this.exchange = exchange;
  }

  @Override
  public Optional<Reply> answer(TradingAccount account, ApiRequest request) {
    if (request.path().equals(POSITIONS)) {
      return switch (request.method()) {
        case "GET" -> Optional.of(all(account));
        case "DELETE" -> Optional.of(closeAll(account, request));
        default -> Optional.empty();
      };
    }
    return Routes.rest(request, POSITIONS + "/").flatMap(name -> one(account, request, name));
  }

  private Optional<Reply> one(TradingAccount account, ApiRequest request, String name) {
    Optional<Holding> holding =
        exchange.market().assets().find(name).map(Asset::ticker).flatMap(account::holding);
    if (holding.isEmpty()) {
      return Optional.of(Errors.notFound("position does not exist"));
    }
    return switch (request.method()) {
      case "GET" -> Optional.of(Reply.json(200, json(account, holding.get())));
      case "DELETE" -> Optional.of(close(account, request, holding.get()));
      default -> Optional.empty();
    };
  }

  private Reply all(TradingAccount account) {
    ArrayNode rows = Json.array();
    account.holdings().forEach(holding -> rows.add(json(account, holding)));
    return Reply.json(200, rows);
  }

  private Reply close(TradingAccount account, ApiRequest request, Holding holding) {
    try {
      var qty = request.query().first("qty").map(t -> OrderBody.read("qty", t));
      var percent = request.query().first("percentage").map(t -> OrderBody.read("percentage", t));
      if (qty.isPresent() && percent.isPresent()) {
        return Errors.field("only one of qty or percentage is accepted");
      }
      return OrderRoutes.reply(
          exchange.close(account, holding.asset().ticker(), qty.orElse(null), percent.orElse(null)),
          true);
    } catch (OrderBody.Unreadable e) {
      return Errors.field(String.valueOf(e.getMessage()));
    }
  }

  private Reply closeAll(TradingAccount account, ApiRequest request) {
    if (request.query().isTrue("cancel_orders")) {
      for (OrderView order : account.openOrders()) {
        exchange.cancel(account, order.id().toString());
      }
    }
    ArrayNode results = Json.array();
    for (Holding holding : List.copyOf(account.holdings())) {
      String ticker = holding.asset().ticker();
      ObjectNode row = results.addObject().put("symbol", ticker);
      switch (exchange.close(account, ticker, null, null)) {
        case Outcome.Done<OrderView> done ->
            row.put("status", 200).set("body", OrderJson.of(done.value(), true));
        case Outcome.Refused<OrderView> refused ->
            row.put("status", refused.error().status())
                .set(
                    "body",
                    Json.object()
                        .put("code", refused.error().code())
                        .put("message", refused.error().message()));
      }
    }
    return Reply.json(207, results);
  }

  private ObjectNode json(TradingAccount account, Holding holding) {
    Asset asset = holding.asset();
    BigDecimal price = Valuation.price(holding, exchange.market());
    BigDecimal last = lastDay(asset, price);
    BigDecimal value = holding.qty().multiply(price);
    BigDecimal profit = value.subtract(holding.cost());
    BigDecimal today = value.subtract(holding.dayBasis());
    ObjectNode json = Json.object();
    json.put("asset_id", asset.id().toString());
    json.put("symbol", asset.ticker());
    json.put("exchange", asset.exchange());
    json.put("asset_class", "us_equity");
    json.put("asset_marginable", true);
    json.put("qty", Wire.text(holding.qty()));
    json.put("avg_entry_price", Wire.text(holding.averageEntry()));
    json.put("side", holding.qty().signum() > 0 ? "long" : "short");
    json.put("market_value", Wire.text(value));
    json.put("cost_basis", Wire.text(holding.cost()));
    json.put("unrealized_pl", Wire.text(profit));
    json.put("unrealized_plpc", ratio(profit, holding.cost().abs()));
    json.put("unrealized_intraday_pl", Wire.text(today));
    json.put("unrealized_intraday_plpc", ratio(today, holding.dayBasis().abs()));
    json.put("current_price", Wire.text(price));
    json.put("lastday_price", Wire.text(last));
    json.put("change_today", ratio(price.subtract(last), last));
    BigDecimal held = account.held(asset.ticker());
    boolean isLong = holding.qty().signum() > 0;
    json.put("qty_available", Wire.text(holding.qty().add(isLong ? held.negate() : held)));
    return json;
  }

  private BigDecimal lastDay(Asset asset, BigDecimal otherwise) {
    return exchange
        .market()
        .tape(asset.ticker())
        .map(SymbolTape::previousClose)
        .filter(close -> !Double.isNaN(close))
        .map(BigDecimal::valueOf)
        .orElse(otherwise);
  }

  private static String ratio(BigDecimal part, BigDecimal whole) {
    return whole.signum() == 0 ? "0" : Wire.text(part.divide(whole, MathContext.DECIMAL64));
  }
}
