package dev.bellwether.sandbox.alpaca;

import dev.bellwether.sandbox.exchange.Exchange;
import dev.bellwether.sandbox.exchange.OrderEvent;
import dev.bellwether.sandbox.exchange.TradingAccount;
import dev.bellwether.sandbox.market.Candles;
import dev.bellwether.sandbox.market.DataPlan;
import dev.bellwether.sandbox.market.Frame;
import dev.bellwether.sandbox.market.MarketEvent;
import dev.bellwether.sandbox.market.TradingHours;
import dev.bellwether.sandbox.wire.Json;
import dev.bellwether.sandbox.wire.Line;
import dev.bellwether.sandbox.wire.StreamRequest;
import dev.bellwether.sandbox.wire.StreamSession;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The stream {@code /v2/iex} (sip, delayed_sip, test) of market data. */
public final class DataStream implements StreamSession {
  /** Of the free plan. */
  private static final int MOST_SYMBOLS = 30;

  private final Exchange exchange;
  private final Keys keys;
  private final Line line;
  private final Codec codec;
  private final StreamRequest request;
  private final DataPlan plan;
  private final Predicate<String> hasRoom;
  private final Subscriptions subscriptions = new Subscriptions();
  private Optional<TradingAccount> account = Optional.empty();

  /**
   * A stream that has just been asked for.
   *
   * @param hasRoom whether an account, by its key id, may have one more stream
   */
  public DataStream(
      Exchange exchange,
      Line line,
      StreamRequest request,
      DataPlan plan,
      Predicate<String> hasRoom) {
    this.exchange = exchange;
    this.keys = new Keys(exchange);
    this.line = line;
    this.codec = Codec.of(request.header("content-type"));
    this.request = request;
    this.plan = plan;
    this.hasRoom = hasRoom;
  }

  /** The key id of the account that it was opened with; empty before. */
  public Optional<String> keyId() {
    return account.map(a -> a.spec().keyId());
  }

  @Override
  public void opened() {
    success("connected");
    String key = request.header("apca-api-key-id");
    if (!key.isEmpty()) {
      authenticate(key, request.header("apca-api-secret-key"));
    }
  }

  @Override
  public void text(String frame) {
    receive(Json.read(frame));
  }

  @Override
  public void binary(byte[] frame) {
    receive(Codec.read(frame));
  }

  @Override
  public void authenticationDue() {
    if (account.isEmpty()) {
      error(404, "auth timeout");
      line.close(1008, "auth timeout");
    }
  }

  private void receive(Optional<JsonNode> read) {
    if (read.filter(JsonNode::isObject).isEmpty()) {
      error(400, "invalid syntax");
      return;
    }
    JsonNode message = read.get();
    switch (message.path("action").asString("")) {
      case "auth" ->
          authenticate(message.path("key").asString(""), message.path("secret").asString(""));
      case "subscribe" -> change(message, true);
      case "unsubscribe" -> change(message, false);
      default -> error(400, "invalid syntax");
    }
  }

  private void authenticate(String key, String secret) {
    if (account.isPresent()) {
      error(403, "already authenticated");
      return;
    }
    Optional<TradingAccount> found = keys.open(key, secret);
    if (found.isEmpty()) {
      error(402, "auth failed");
    } else if (plan == DataPlan.FREE && request.path().equals("/v2/sip")) {
      error(409, "insufficient subscription");
      line.close(1008, "insufficient subscription");
    } else if (!hasRoom.test(key)) {
      error(406, "connection limit exceeded");
      line.close(1008, "connection limit exceeded");
    } else {
      account = found;
      success("authenticated");
    }
  }

  private void change(JsonNode message, boolean add) {
    if (account.isEmpty()) {
      error(401, "not authenticated");
      return;
    }
    if (add && plan == DataPlan.FREE && subscriptions.symbolsWith(message) > MOST_SYMBOLS) {
      error(405, "symbol limit exceeded");
      return;
    }
    subscriptions.change(message, add);
    control(subscriptions.state());
  }

  private void success(String message) {
    control(Json.object().put("T", "success").put("msg", message));
  }

  private void error(int code, String message) {
    control(Json.object().put("T", "error").put("code", code).put("msg", message));
  }

  private void control(ObjectNode element) {
    line.control(codec.bytes(Json.array().add(element)), codec == Codec.MESSAGE_PACK);
  }

  @Override
  public void on(OrderEvent event) {}

  @Override
  public void on(MarketEvent event) {
    switch (event) {
      case MarketEvent.Print trade -> send("trades", "t", event, () -> MarketJson.trade(trade));
      case MarketEvent.Quote quote -> send("quotes", "q", event, () -> MarketJson.quote(quote));
      case MarketEvent.Status status ->
          send("statuses", "s", event, () -> MarketJson.status(status));
      case MarketEvent.Update late ->
          send("updatedBars", "u", event, () -> MarketJson.bar(late.bar()));
      case MarketEvent.Minute bar -> {
        send("bars", "b", event, () -> MarketJson.bar(bar));
        send("dailyBars", "d", event, () -> MarketJson.bar(today(bar)));
      }
    }
  }

  private void send(
      String channel,
      String type,
      MarketEvent event,
      java.util.function.Supplier<ObjectNode> content) {
    if (account.isPresent() && subscriptions.wants(channel, event.ticker())) {
      ObjectNode element = MarketJson.streamed(type, event.ticker(), content.get());
      line.data(channel, codec.bytes(Json.array().add(element)), codec == Codec.MESSAGE_PACK);
    }
  }

  /** The day so far; the minute itself outside the core session. */
  private MarketEvent.Minute today(MarketEvent.Minute bar) {
    TradingHours hours = exchange.market().hours();
    long midnight = hours.at(hours.local(bar.startMillis()).toLocalDate(), LocalTime.MIDNIGHT);
    List<MarketEvent.Minute> days =
        exchange
            .market()
            .tape(bar.ticker())
            .map(tape -> Candles.of(tape, hours, Frame.DAY, midnight, midnight))
            .orElse(List.of());
    return days.isEmpty() ? bar : days.getLast();
  }
}
