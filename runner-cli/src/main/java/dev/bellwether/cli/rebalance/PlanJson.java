package dev.bellwether.cli.rebalance;

import dev.bellwether.market.account.Side;
import dev.bellwether.market.data.Symbol;
import dev.bellwether.portfolio.rebalance.Delta.Phase;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A plan as JSON, quantities as texts. */
public final class PlanJson {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private PlanJson() {}

  /** The plan as an object. */
  public static ObjectNode of(RebalancePlan plan) {
    ObjectNode node = MAPPER.createObjectNode();
    node.put("date", plan.date().toString());
    node.put("madeMillis", plan.madeMillis());
    node.put("followed", plan.followed());
    node.put("why", plan.why());
    ObjectNode targets = node.putObject("targets");
    plan.targets().forEach((symbol, shares) -> targets.put(symbol.ticker(), shares));
    ObjectNode prices = node.putObject("prices");
    plan.prices().forEach((symbol, price) -> prices.put(symbol.ticker(), price));
    ArrayNode steps = node.putArray("steps");
    plan.steps().forEach(step -> write(step, steps.addObject()));
    ArrayNode undone = node.putArray("undone");
    plan.undone().forEach(undone::add);
    return node;
  }

  private static void write(PlannedStep step, ObjectNode node) {
    node.put("symbol", step.symbol().ticker());
    node.put("phase", step.phase().name());
    node.put("side", step.side().name());
    node.put("quantity", step.quantity().toPlainString());
    node.put("reason", step.reason());
  }

  static RebalancePlan plan(JsonNode node) {
    Map<Symbol, Long> targets = new LinkedHashMap<>();
    node.path("targets")
        .propertyStream()
        .forEach(one -> targets.put(Symbol.of(one.getKey()), one.getValue().asLong()));
    Map<Symbol, Double> prices = new LinkedHashMap<>();
    node.path("prices")
        .propertyStream()
        .forEach(one -> prices.put(Symbol.of(one.getKey()), one.getValue().asDouble()));
    List<PlannedStep> steps = new ArrayList<>();
    node.path("steps").forEach(step -> steps.add(step(step)));
    List<String> undone = new ArrayList<>();
    node.path("undone").forEach(line -> undone.add(line.asString()));
    return new RebalancePlan(
        LocalDate.parse(node.path("date").asString()),
        node.path("madeMillis").asLong(),
        node.path("followed").asString(),
        node.path("why").asString(),
        targets,
        prices,
        steps,
        undone);
  }

  private static PlannedStep step(JsonNode node) {
    return new PlannedStep(
        Symbol.of(node.path("symbol").asString()),
        Phase.valueOf(node.path("phase").asString()),
        Side.valueOf(node.path("side").asString()),
        new BigDecimal(node.path("quantity").asString()),
        node.path("reason").asString());
  }
}
