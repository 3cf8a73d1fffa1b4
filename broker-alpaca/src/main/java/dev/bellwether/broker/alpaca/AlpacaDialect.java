package dev.bellwether.broker.alpaca;

import dev.bellwether.http.bars.BarRow;
import dev.bellwether.http.json.Fields;
import dev.bellwether.http.json.Json;
import dev.bellwether.http.stream.Dialect;
import dev.bellwether.http.stream.StreamEvent;
import dev.bellwether.market.data.Bar;
import dev.bellwether.market.data.Symbol;
import dev.bellwether.market.port.PortException;
import dev.bellwether.market.port.PortException.Remedy;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArraySet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Alpaca's stream of market data: every frame is a list of elements of mixed kinds. */
final class AlpacaDialect implements Dialect {
  private static final long MINUTE_MILLIS = 60_000;
  private static final long ANOTHER_IS_CONNECTED_MILLIS = 60_000;

  private final AlpacaCredentials keys;
  private final CopyOnWriteArraySet<Symbol> bars;
  private final CopyOnWriteArraySet<Symbol> trades;

  AlpacaDialect(AlpacaCredentials keys, List<Symbol> bars, List<Symbol> trades) {
    this.keys = keys;
    this.bars = new CopyOnWriteArraySet<>(bars);
    this.trades = new CopyOnWriteArraySet<>(trades);
  }

  /** Alpaca greets first. */
  @Override
  public List<String> greeting() {
    return List.of();
  }

  @Override
  public List<StreamEvent> read(String frame) {
    JsonNode node =
        Json.read(frame)
            .orElseThrow(() -> new PortException(Remedy.RETRY, "a market frame is not JSON"));
    List<StreamEvent> events = new ArrayList<>();
    for (Fields element : Fields.list(node, "frame")) {
      event(element).ifPresent(events::add);
    }
    return events;
  }

  private Optional<StreamEvent> event(Fields element) {
    return switch (element.text("T")) {
      case "b" -> Optional.of(new StreamEvent.Ended(bar(element)));
      case "u" -> Optional.of(new StreamEvent.Corrected(bar(element)));
      case "t" -> Optional.of(trade(element));
      case "s" -> halt(element);
      case "success" -> success(element);
      case "subscription" -> Optional.of(new StreamEvent.Ready());
      case "error" -> error(element);
      default -> Optional.empty();
    };
  }

  private static Bar bar(Fields element) {
    Symbol symbol = element.symbol("S");
    return BarRow.of(element, element.instantMillis("t")).bar(symbol, MINUTE_MILLIS);
  }

  private static StreamEvent trade(Fields element) {
    double price = element.measure("p");
    double size = element.measure("s");
    if (!(price > 0 && size >= 0)) {
      throw element.senseless("p s", "must be a price and a size, were " + price + " and " + size);
    }
    return new StreamEvent.Traded(
        element.symbol("S"),
        price,
        size,
        element.instantMillis("t"),
        element.findText("i").orElse(""));
  }

  /** Stops and starts of trading; all other statuses are left out. */
  private static Optional<StreamEvent> halt(Fields element) {
    return switch (element.findText("sc").orElse("")) {
      case "2", "H", "P" -> Optional.of(halted(element, true));
      case "3", "T" -> Optional.of(halted(element, false));
      default -> Optional.empty();
    };
  }

  private static StreamEvent halted(Fields element, boolean halted) {
    String status = element.findText("sm").orElse("");
    String reason = element.findText("rm").filter(r -> !r.isEmpty()).orElse("");
    return new StreamEvent.Halted(
        element.symbol("S"),
        halted,
        reason.isEmpty() ? status : status + ", " + reason,
        element.instantMillis("t"));
  }

  private Optional<StreamEvent> success(Fields element) {
    return switch (element.findText("msg").orElse("")) {
      case "connected" -> Optional.of(new StreamEvent.Reply(authentication()));
      case "authenticated" -> Optional.of(new StreamEvent.Reply(subscription(bars, trades)));
      default -> Optional.empty();
    };
  }

  private String authentication() {
    return Json.text(
        Json.object()
            .put("action", "auth")
            .put("key", keys.keyId().value())
            .put("secret", keys.secret().value()));
  }

  @Override
  public String watch(List<Symbol> moreBars, List<Symbol> moreTrades) {
    bars.addAll(moreBars);
    trades.addAll(moreTrades);
    return subscription(moreBars, moreTrades);
  }

  private static String subscription(Collection<Symbol> bars, Collection<Symbol> trades) {
    ObjectNode frame = Json.object().put("action", "subscribe");
    put(frame.putArray("trades"), trades);
    put(frame.putArray("bars"), bars);
    put(frame.putArray("updatedBars"), bars);
    put(frame.putArray("statuses"), bars);
    return Json.text(frame);
  }

  private static void put(ArrayNode list, Collection<Symbol> symbols) {
    symbols.forEach(symbol -> list.add(symbol.ticker()));
  }

  private static Optional<StreamEvent> error(Fields element) {
    String code = element.findText("code").orElse("");
    String reason = "error " + code + ", " + element.findText("msg").orElse("without words");
    return switch (code) {
      case "403" -> Optional.empty(); // authenticated twice: no harm
      case "402", "405", "408", "409", "410", "411" -> Optional.of(new StreamEvent.Refused(reason));
      case "406" -> Optional.of(new StreamEvent.Trouble(reason, ANOTHER_IS_CONNECTED_MILLIS));
      default -> Optional.of(new StreamEvent.Trouble(reason, 0));
    };
  }
}
