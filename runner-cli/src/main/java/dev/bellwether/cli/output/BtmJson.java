package dev.bellwether.cli.output;

import dev.bellwether.cli.option.BtmChoices;
import dev.bellwether.cli.text.Uncertainty;
import dev.bellwether.cli.wiring.BtmResult;
import dev.bellwether.cli.wiring.BtmRun;
import dev.bellwether.engine.sim.Costs;
import dev.bellwether.engine.sim.HalfSpread;
import dev.bellwether.engine.stats.Metric;
import dev.bellwether.engine.stats.Performance;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/**
 * The result of a run as one JSON object: fractions, not percent; a figure that is not defined is
 * null. The keys before {@code dataHash} and their order are a promise; more may follow them.
 */
public final class BtmJson {
  /** The figures that are always there, in this order; the others follow if they are defined. */
  private static final List<Metric> PROMISED =
      List.of(
          Metric.TOTAL_RETURN,
          Metric.ANNUAL_RETURN,
          Metric.VOLATILITY,
          Metric.SHARPE,
          Metric.MAX_DRAWDOWN,
          Metric.TRADES,
          Metric.COSTS);

  private final BtmResult result;
  private final BtmRun run;
  private final JsonGenerator json;

  private BtmJson(BtmResult result, JsonGenerator json) {
    this.result = result;
    this.run = result.run();
    this.json = json;
  }

  /** The object, without a line break. */
  public static String of(BtmResult result, String preset, long seed) {
    StringWriter text = new StringWriter();
    JsonFactory factory =
        JsonFactory.builder().enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN).build();
    try (JsonGenerator json = factory.createGenerator(ObjectWriteContext.empty(), text)) {
      new BtmJson(result, json).write(preset, seed);
    }
    return text.toString();
  }

  private void write(String preset, long seed) {
    json.writeStartObject();
    json.writeStringProperty("system", "btm");
    parameters(preset, seed);
    json.writeNumberProperty("sessions", run.sessions().size());
    json.writeObjectPropertyStart("metrics");
    metrics(result.performance());
    json.writeEndObject();
    json.writeObjectPropertyStart("monthlyReturns");
    result
        .performance()
        .monthlyReturns()
        .forEach((month, change) -> json.writeNumberProperty(month.toString(), change));
    json.writeEndObject();
    json.writeNumberProperty("finalEquity", result.performance().finalEquity());
    json.writeStringProperty("dataHash", run.market().dataHash());
    more(seed);
    json.writeEndObject();
  }

  private void parameters(String preset, long seed) {
    var p = run.parameters();
    json.writeObjectPropertyStart("parameters");
    json.writeStringProperty("preset", preset);
    json.writeStringProperty("symbol", p.symbol().ticker());
    json.writeStringProperty("variant", BtmChoices.name(p.variant()));
    json.writeStringProperty("sizing", BtmChoices.name(p.sizing()));
    json.writeNumberProperty("lookback", p.lookback());
    json.writeNumberProperty("bandMultiplier", p.bandMultiplier());
    json.writeBooleanProperty("gapAdjustment", p.gapAdjustment());
    json.writeStringProperty("vwapPrice", BtmChoices.name(p.vwapPrice()));
    json.writeNumberProperty("volatilityLookback", p.volatilityLookback());
    json.writeNumberProperty("volatilityLag", p.volatilityLag());
    json.writeNumberProperty("targetVolatility", p.targetVolatility());
    json.writeNumberProperty("leverageCap", p.leverageCap());
    json.writeNumberProperty("cashBuffer", p.cashBuffer());
    json.writeStringProperty("exit", BtmChoices.name(p.exit()));
    venue();
    json.writeNumberProperty("seed", seed);
    json.writeEndObject();
  }

  private void venue() {
    Costs costs = run.venue().costs();
    json.writeStringProperty("fill", BtmChoices.name(run.venue().fillRule()));
    json.writeNumberProperty("equity", run.venue().startCash());
    json.writeNumberProperty("commission", costs.commissionPerShare());
    json.writeNumberProperty("minCommission", costs.minimumCommission());
    json.writeNumberProperty("slippage", costs.slippagePerShare());
    halfSpread(costs.halfSpread());
    json.writeBooleanProperty("regulatoryFees", costs.regulatoryFees());
    double buyingPower = run.venue().buyingPowerMultiple();
    if (Double.isFinite(buyingPower)) {
      json.writeNumberProperty("buyingPower", buyingPower);
    } else {
      json.writeNullProperty("buyingPower");
    }
    json.writeNumberProperty("dividends", run.market().dividends().byExDate().size());
  }

  private void halfSpread(HalfSpread spread) {
    json.writeNumberProperty("halfSpreadBps", spread.usual());
    if (!spread.bySymbol().isEmpty()) {
      json.writeObjectPropertyStart("halfSpreadBpsBySymbol");
      spread.bySymbol().forEach((symbol, own) -> json.writeNumberProperty(symbol.ticker(), own));
      json.writeEndObject();
    }
  }

  private void metrics(Performance performance) {
    Map<String, Number> figures = performance.figures();
    for (Metric metric : PROMISED) {
      Number figure = figures.get(metric.key());
      if (figure == null) {
        json.writeNullProperty(metric.key());
      } else {
        number(metric.key(), figure);
      }
    }
    for (Metric metric : Metric.values()) {
      OptionalDouble value = performance.value(metric);
      if (!PROMISED.contains(metric) && value.isPresent()) {
        number(metric.key(), figures.getOrDefault(metric.key(), value.getAsDouble()));
      }
    }
  }

  private void number(String key, Number figure) {
    if (figure instanceof Long whole) {
      json.writeNumberProperty(key, whole);
    } else {
      json.writeNumberProperty(key, figure.doubleValue());
    }
  }

  private void more(long seed) {
    json.writeStringProperty("from", run.sessions().getFirst().date().toString());
    json.writeStringProperty("to", run.sessions().getLast().date().toString());
    json.writeStringProperty("granularity", run.signal().granularity().toString());
    json.writeBooleanProperty("synthetic", run.market().isSynthetic());
    strings("modelledFunds", run.modelledFunds().stream().map(Object::toString).toList());
    long longs = result.trades().stream().filter(trade -> trade.isLong()).count();
    json.writeNumberProperty("longs", longs);
    json.writeNumberProperty("shorts", result.trades().size() - longs);
    Uncertainty.interval(result, seed)
        .ifPresent(
            interval -> {
              json.writeArrayPropertyStart("sharpeInterval95");
              json.writeNumber(interval.low());
              json.writeNumber(interval.high());
              json.writeEndArray();
            });
    json.writeObjectPropertyStart("buyAndHold");
    metrics(result.holdPerformance());
    json.writeEndObject();
    counts("unansweredMarks", result.unanswered());
    counts("unfilledOrders", result.unfilled());
    strings("notes", run.market().origin());
  }

  private void counts(String key, Map<String, Integer> counts) {
    json.writeObjectPropertyStart(key);
    counts.forEach(json::writeNumberProperty);
    json.writeEndObject();
  }

  private void strings(String key, List<String> values) {
    json.writeArrayPropertyStart(key);
    values.forEach(json::writeString);
    json.writeEndArray();
  }
}
