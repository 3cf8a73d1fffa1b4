package dev.bellwether.cli.portfolio;

import dev.bellwether.cli.option.PortfolioOptions;
import dev.bellwether.engine.stats.Metric;
import dev.bellwether.engine.stats.Performance;
import dev.bellwether.portfolio.nav.NavPath;
import dev.bellwether.portfolio.nav.PortfolioParameters;
import dev.bellwether.portfolio.nav.PortfolioStrategy;
import dev.bellwether.portfolio.score.Standing;
import java.io.StringWriter;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** A portfolio backtest as one JSON object: fractions, not percent; what is not defined is null. */
public final class PortfolioJson {
  private static final Metric[] METRICS = {
    Metric.TOTAL_RETURN,
    Metric.ANNUAL_RETURN,
    Metric.VOLATILITY,
    Metric.SHARPE,
    Metric.SORTINO,
    Metric.MAX_DRAWDOWN,
    Metric.CALMAR,
    Metric.DAY_HIT_RATE,
    Metric.TURNOVER
  };

  private final PortfolioStudy study;
  private final JsonGenerator json;

  private PortfolioJson(PortfolioStudy study, JsonGenerator json) {
    this.study = study;
    this.json = json;
  }

  /** The object, without a line break. */
  public static String of(PortfolioStudy study) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json =
        JsonFactory.builder().build().createGenerator(ObjectWriteContext.empty(), text)) {
      json.writeStartObject();
      new PortfolioJson(study, json).write();
      json.writeEndObject();
    }
    return text.toString();
  }

  /** Writes the members into an object that is open. */
  static void write(PortfolioStudy study, JsonGenerator json) {
    new PortfolioJson(study, json).write();
  }

  private void write() {
    json.writeStringProperty("system", "portfolio");
    parameters(study.result().parameters());
    json.writeObjectPropertyStart("paths");
    study.paths().forEach(this::path);
    json.writeEndObject();
    json.writeObjectPropertyStart("skipped");
    study.result().skipped().forEach((one, why) -> json.writeStringProperty(one.name(), why));
    json.writeEndObject();
    selection();
    standings();
    json.writeArrayPropertyStart("notes");
    study.notes().forEach(json::writeString);
    json.writeEndArray();
    json.writeStringProperty("dataHash", study.prices().dataHash());
  }

  private void parameters(PortfolioParameters p) {
    json.writeObjectPropertyStart("parameters");
    json.writeStringProperty("rules", study.preset());
    json.writeNumberProperty("sharpeLookback", p.rulebook().sharpeLookback());
    json.writeStringProperty("select", PortfolioOptions.name(p.criterion()));
    json.writeNumberProperty("window", p.window());
    number("drawdown", p.drawdown().threshold());
    json.writeNumberProperty("cooldown", p.drawdown().cooldown());
    json.writeNumberProperty("capital", p.fills().capital());
    json.writeNumberProperty("costBasisPoints", p.fills().costBasisPoints());
    json.writeNumberProperty("tolerance", p.fills().tolerance());
    json.writeStringProperty("fill", PortfolioOptions.name(p.fills().fill()));
    json.writeEndObject();
  }

  private void path(String name, NavPath path) {
    Performance performance = study.performance(path);
    json.writeObjectPropertyStart(name);
    json.writeStringProperty("from", path.date(0).toString());
    json.writeStringProperty("to", path.date(path.size() - 1).toString());
    json.writeNumberProperty("sessions", path.size() - 1);
    for (Metric metric : METRICS) {
      number(metric.key(), performance.value(metric).orElse(Double.NaN));
    }
    json.writeNumberProperty("costs", path.activity().costs());
    json.writeNumberProperty("switches", path.switches());
    json.writeNumberProperty("daysInCash", path.daysInCash());
    json.writeNumberProperty("cooldowns", path.cooldowns().size());
    json.writeNumberProperty("lapsedOrders", path.activity().lapsed());
    json.writeNumberProperty("finalValue", path.last());
    json.writeObjectPropertyStart("monthlyReturns");
    performance
        .monthlyReturns()
        .forEach((month, change) -> json.writeNumberProperty(month.toString(), change));
    json.writeEndObject();
    json.writeEndObject();
  }

  private void selection() {
    study
        .result()
        .selection()
        .ifPresent(
            selection -> {
              json.writeObjectPropertyStart("selection");
              json.writeStringProperty("winner", selection.winner().map(Enum::name).orElse("CASH"));
              json.writeStringProperty("reason", selection.reason());
              json.writeObjectPropertyStart("scores");
              selection.scores().forEach((one, score) -> number(one.name(), score));
              json.writeEndObject();
              json.writeObjectPropertyStart("target");
              study
                  .result()
                  .target()
                  .orElseThrow()
                  .weights()
                  .forEach((symbol, weight) -> json.writeNumberProperty(symbol.ticker(), weight));
              json.writeEndObject();
              json.writeEndObject();
            });
  }

  private void standings() {
    if (study.result().last() < 0) {
      return;
    }
    json.writeObjectPropertyStart("sharpe");
    for (Standing one : study.result().ranking(PortfolioStrategy.ASYM).standings()) {
      number(one.symbol().ticker(), one.sharpe());
    }
    json.writeEndObject();
  }

  private void number(String key, double value) {
    if (Double.isFinite(value)) {
      json.writeNumberProperty(key, value);
    } else {
      json.writeNullProperty(key);
    }
  }
}
