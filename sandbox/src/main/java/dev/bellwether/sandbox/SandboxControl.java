package dev.bellwether.sandbox;

import dev.bellwether.market.calendar.Session;
import dev.bellwether.sandbox.exchange.AccountSpec;
import dev.bellwether.sandbox.exchange.Exchange;
import dev.bellwether.sandbox.exchange.Holding;
import dev.bellwether.sandbox.exchange.TradingAccount;
import dev.bellwether.sandbox.exchange.Wire;
import dev.bellwether.sandbox.fault.FaultKind;
import dev.bellwether.sandbox.fault.FaultRule;
import dev.bellwether.sandbox.fault.Faults;
import dev.bellwether.sandbox.market.Halt;
import dev.bellwether.sandbox.wire.ApiOutcome.Reply;
import dev.bellwether.sandbox.wire.ApiRequest;
import dev.bellwether.sandbox.wire.Json;
import dev.bellwether.sandbox.wire.Times;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The private path {@code /_sandbox}: clock, faults, halts, accounts and a look at the state. */
final class SandboxControl {
  static final String PREFIX = "/_sandbox/";

  private static final long HALF_HOUR_MILLIS = 1_800_000;

  private final Sandbox sandbox;
  private final Exchange exchange;
  private final Faults faults;

  SandboxControl(Sandbox sandbox, Exchange exchange, Faults faults) {
    this.sandbox = sandbox;
    this.exchange = exchange;
    this.faults = faults;
  }

  Reply answer(ApiRequest request) {
    JsonNode body =
        Json.read(new String(request.body(), StandardCharsets.UTF_8)).orElse(Json.object());
    try {
      return switch (request.method() + " " + request.path()) {
        case "GET /_sandbox/clock" -> clock();
        case "POST /_sandbox/clock" -> advance(body);
        case "POST /_sandbox/load" -> load(body);
        case "GET /_sandbox/state" -> state();
        case "GET /_sandbox/faults" -> faultList();
        case "POST /_sandbox/faults" -> addFault(body);
        case "DELETE /_sandbox/faults" -> clearFaults();
        case "POST /_sandbox/halts" -> halt(body);
        case "POST /_sandbox/accounts" -> account(body);
        default -> Reply.json(404, Json.object().put("message", "no such switch: " + request));
      };
    } catch (IllegalArgumentException e) {
      return refused(String.valueOf(e.getMessage()));
    }
  }

  private static Reply refused(String message) {
    return Reply.json(400, Json.object().put("message", message));
  }

  private Reply clock() {
    ObjectNode json = Json.object().put("now", Times.ofMillis(exchange.nowMillis()));
    double speed = sandbox.speed();
    if (speed == 0) {
      json.put("speed", "lockstep");
    } else {
      json.put("speed", speed);
    }
    ObjectNode frames = json.putObject("frames");
    sandbox.framesSent().forEach(frames::put);
    return Reply.json(200, json);
  }

  private Reply advance(JsonNode body) {
    if (body.has("speed")) {
      sandbox.speed(body.path("speed").isNumber() ? body.path("speed").asDouble() : 0);
      return clock();
    }
    String to = body.path("advanceTo").asString("");
    if (to.equals("next")) {
      sandbox.advanceToNext();
      return clock();
    }
    OptionalLong millis = millis(to);
    if (millis.isEmpty()) {
      return refused("advanceTo must be \"next\" or an instant such as 2026-11-23T15:00:00Z");
    }
    if (millis.getAsLong() < exchange.nowMillis()) {
      return refused("time must not go back from " + Times.ofMillis(exchange.nowMillis()));
    }
    sandbox.advanceTo(millis.getAsLong());
    return clock();
  }

  /** Begins anew half an hour before the opening bell of a day. */
  private Reply load(JsonNode body) {
    Optional<LocalDate> date = Times.date(body.path("date").asString(""));
    Optional<Session> session = date.flatMap(exchange.market().hours().calendar()::session);
    if (session.isEmpty()) {
      return refused("date must be a trading day such as 2026-11-23");
    }
    long start = session.get().openMillis() - HALF_HOUR_MILLIS;
    sandbox.restart(start);
    return Reply.json(200, Json.object().put("now", Times.ofMillis(start)));
  }

  private OptionalLong millis(String text) {
    Optional<Long> nanos = Times.nanos(text, exchange.market().hours().zone());
    return nanos.isEmpty() ? OptionalLong.empty() : OptionalLong.of(nanos.get() / 1_000_000);
  }

  private Reply faultList() {
    ArrayNode list = Json.array();
    faults.rules().forEach(rule -> list.add(json(rule)));
    return Reply.json(200, Json.object().put("struck", faults.count()).set("rules", list));
  }

  private static ObjectNode json(FaultRule rule) {
    return Json.object()
        .put("kind", Wire.text(rule.kind()))
        .put("target", rule.target().pattern())
        .put("nth", rule.nth())
        .put("times", rule.times())
        .put("probability", rule.probability())
        .put("millis", rule.millis());
  }

  private Reply addFault(JsonNode body) {
    String name = body.path("kind").asString("");
    Optional<FaultKind> kind = FaultKind.parse(name);
    if (kind.isEmpty()) {
      return refused("kind must be a fault such as gateway_timeout_after, was \"" + name + "\"");
    }
    faults.add(
        new FaultRule(
            kind.get(),
            Pattern.compile(body.path("target").asString(".*")),
            body.path("nth").asInt(1),
            body.path("times").asInt(1),
            body.path("probability").asDouble(1),
            body.path("millis").asLong(5000)));
    return faultList();
  }

  private Reply clearFaults() {
    faults.clear();
    return faultList();
  }

  private Reply halt(JsonNode body) {
    OptionalLong from = millis(body.path("from").asString(""));
    OptionalLong to = millis(body.path("to").asString(""));
    if (from.isEmpty() || to.isEmpty()) {
      return refused("from and to must be instants such as 2026-11-23T15:00:00Z");
    }
    exchange.halt(new Halt(body.path("symbol").asString(""), from.getAsLong(), to.getAsLong()));
    return Reply.json(200, body);
  }

  private Reply account(JsonNode body) {
    String keyId = body.path("key_id").asString("");
    String secret = body.path("secret").asString("");
    if (keyId.isEmpty() || secret.isEmpty()) {
      return refused("key_id and secret must be given");
    }
    BigDecimal cash = new BigDecimal(body.path("cash").asString("100000"));
    sandbox.open(new AccountSpec(keyId, secret, cash, body.path("multiplier").asInt(4)));
    return state();
  }

  private Reply state() {
    ObjectNode json = Json.object().put("now", Times.ofMillis(exchange.nowMillis()));
    ArrayNode accounts = json.putArray("accounts");
    for (TradingAccount account : exchange.accounts()) {
      accounts.add(json(account));
    }
    return Reply.json(200, json);
  }

  private ObjectNode json(TradingAccount account) {
    ObjectNode json = Json.object();
    json.put("id", account.id().toString());
    json.put("key_id", account.spec().keyId());
    json.put("cash", Wire.text(account.cash()));
    json.put("equity", Wire.text(exchange.valuation(account).equity()));
    ObjectNode positions = json.putObject("positions");
    for (Holding holding : account.holdings()) {
      positions.put(holding.asset().ticker(), Wire.text(holding.qty()));
    }
    ArrayNode orders = json.putArray("orders");
    account
        .orders()
        .forEach(
            order ->
                orders
                    .addObject()
                    .put("id", order.id().toString())
                    .put("client_order_id", order.terms().clientOrderId())
                    .put("symbol", order.terms().asset().ticker())
                    .put("status", Wire.text(order.state()))
                    .put("filled_qty", Wire.text(order.filled())));
    return json;
  }
}
