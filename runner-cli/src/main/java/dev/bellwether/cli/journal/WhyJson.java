package dev.bellwether.cli.journal;

import dev.bellwether.engine.journal.Asking;
import dev.bellwether.engine.journal.OrderStory;
import dev.bellwether.market.account.Fill;
import dev.bellwether.market.calendar.Session;
import dev.bellwether.market.data.Symbol;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/** One moment as one JSON object: {@code asked} says whether there was one. */
public final class WhyJson {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private WhyJson() {}

  /**
   * The object on one line.
   *
   * @param day all moments of the session, named by their times
   */
  public static String of(
      Session session, LocalTime at, Optional<Moment> moment, List<Moment> day, ZoneId zone) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("date", session.date().toString());
    json.put("at", at.toString());
    json.put("asked", moment.isPresent());
    moment.ifPresent(found -> put(json, found, new MomentWords(found, zone)));
    json.put("askedAt", day.stream().map(one -> MomentWords.time(one.millis(), zone)).toList());
    return MAPPER.writeValueAsString(json);
  }

  private static void put(Map<String, Object> json, Moment moment, MomentWords words) {
    Asking asking = moment.asking();
    json.put("time", iso(asking.epochMillis()));
    Map<String, Object> evidence = new LinkedHashMap<>();
    asking.evidence().forEach((name, value) -> evidence.put(name, orNull(value)));
    json.put("evidence", evidence);
    json.put("decision", asking.decision());
    json.put("reason", asking.reason());
    json.put("inWords", words.decided());
    json.put("wanted", numbers(asking.wanted()));
    json.put("heldBefore", numbers(moment.before()));
    json.put(
        "refusedByRisk",
        moment.turns().stream()
            .flatMap(turn -> turn.refusals().stream())
            .map(refusal -> refusal.sentence())
            .toList());
    json.put(
        "orders",
        moment.turns().stream()
            .flatMap(turn -> turn.orders().stream())
            .map(WhyJson::order)
            .toList());
    json.put("then", moment.turns().stream().skip(1).map(Asking::reason).toList());
    json.put("heldAfter", numbers(moment.after()));
  }

  private static Object orNull(double value) {
    return Double.isFinite(value) ? (Object) value : Optional.empty();
  }

  private static Map<String, Object> order(OrderStory order) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", order.id());
    json.put("symbol", order.symbol().ticker());
    json.put("side", order.side().name());
    json.put("quantity", order.quantity());
    json.put("type", order.type());
    json.put("timeInForce", order.timeInForce());
    json.put("sent", order.answer().isPresent());
    json.put("refusedByBroker", order.brokerRefusal().orElse(""));
    json.put("ended", order.ending().orElse(""));
    json.put("fills", order.fills().stream().map(WhyJson::fill).toList());
    return json;
  }

  private static Map<String, Object> fill(Fill fill) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("time", iso(fill.epochMillis()));
    json.put("quantity", fill.quantity());
    json.put("price", fill.price());
    return json;
  }

  private static Map<String, BigDecimal> numbers(Map<Symbol, BigDecimal> bySymbol) {
    Map<String, BigDecimal> json = new LinkedHashMap<>();
    bySymbol.forEach((symbol, number) -> json.put(symbol.ticker(), number));
    return json;
  }

  private static String iso(long epochMillis) {
    return Instant.ofEpochMilli(epochMillis).toString();
  }
}
