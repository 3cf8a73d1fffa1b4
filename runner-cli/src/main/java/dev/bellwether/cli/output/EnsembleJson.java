package dev.bellwether.cli.output;

import dev.bellwether.cli.ensemble.Baselines;
import dev.bellwether.cli.ensemble.DailyMean;
import dev.bellwether.cli.ensemble.EnsembleResult;
import dev.bellwether.cli.ensemble.EnsembleRun;
import dev.bellwether.engine.sim.Costs;
import dev.bellwether.engine.stats.Metric;
import dev.bellwether.ensemble.learn.HorizonLearner;
import dev.bellwether.ensemble.signal.Calibration;
import dev.bellwether.market.data.Symbol;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The result of the ensemble as one JSON object: fractions, not percent; null where undefined. */
public final class EnsembleJson {
  private static final JsonMapper MAPPER = new JsonMapper();

  private EnsembleJson() {}

  /** The object, without a line break. */
  public static String of(EnsembleResult result, Baselines baselines, String rules) {
    EnsembleRun run = result.run();
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("system", "ensemble");
    json.put("rules", rules);
    json.put("funds", run.parameters().funds().symbols().stream().map(Object::toString).toList());
    json.put("modelledFunds", run.modelledFunds().stream().map(Object::toString).toList());
    json.put("from", run.sessions().getFirst().date().toString());
    json.put("to", run.sessions().getLast().date().toString());
    json.put("sessions", run.sessions().size());
    json.put("dataHash", run.market().dataHash());
    json.put("synthetic", run.market().isSynthetic());
    json.put("costs", costs(run));
    json.put("metrics", metrics(result));
    json.put("meanDay", mean(result.daily()));
    json.put("turnoverPerSession", finite(result.turnover()));
    json.put("ordersPerSession", (double) result.orders() / run.sessions().size());
    json.put("baselines", baselines.rows().stream().map(EnsembleJson::baseline).toList());
    json.put(
        "horizons",
        result.ensemble().horizons().learners().stream().map(EnsembleJson::horizon).toList());
    json.put("calibration", calibration(result.ensemble().calibration()));
    json.put("brierScore", finite(result.ensemble().calibration().brierScore()));
    json.put("verdict", baselines.verdict());
    json.put("notes", run.market().origin());
    return MAPPER.writeValueAsString(json);
  }

  private static Map<String, Object> costs(EnsembleRun run) {
    Costs costs = run.venue().costs();
    Map<String, Object> spreads = new LinkedHashMap<>();
    for (Symbol fund : run.parameters().funds().symbols()) {
      spreads.put(fund.ticker(), costs.halfSpread().of(fund));
    }
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("halfSpreadBps", spreads);
    values.put("commission", costs.commissionPerShare());
    values.put("slippage", costs.slippagePerShare());
    values.put("regulatoryFees", costs.regulatoryFees());
    return values;
  }

  private static Map<String, Object> metrics(EnsembleResult result) {
    Map<String, Object> values = new LinkedHashMap<>();
    for (Metric metric : Metric.values()) {
      OptionalDouble value = result.performance().value(metric);
      value.ifPresent(number -> values.put(metric.key(), number));
    }
    return values;
  }

  private static Map<String, @Nullable Object> mean(DailyMean daily) {
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    values.put("mean", finite(daily.mean()));
    values.put("standardError", finite(daily.standardError()));
    return values;
  }

  private static Map<String, @Nullable Object> baseline(Baselines.Row row) {
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    values.put("name", row.name());
    values.put("withoutCosts", mean(row.gross().daily()));
    values.put("withCosts", mean(row.net().daily()));
    values.put("turnoverPerSession", finite(row.net().turnover()));
    values.put("breakEvenBasisPointsPerSide", finite(row.gross().perSideBasisPoints()));
    return values;
  }

  private static Map<String, @Nullable Object> horizon(HorizonLearner one) {
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    values.put("bars", one.horizon());
    values.put("labels", one.skill().judged());
    values.put("correlation", finite(one.skill().lifelong()));
    values.put("signRight", finite(one.skill().hitRate()));
    values.put("resets", one.model().resets());
    return values;
  }

  private static List<Map<String, Object>> calibration(Calibration calibration) {
    List<Map<String, Object>> steps = new ArrayList<>();
    for (Calibration.Step step : calibration.steps()) {
      Map<String, Object> values = new LinkedHashMap<>();
      values.put("from", step.from());
      values.put("count", step.count());
      values.put("said", step.meanProbability());
      values.put("rose", step.rose());
      steps.add(values);
    }
    return steps;
  }

  private static @Nullable Double finite(double value) {
    return Double.isFinite(value) ? value : null;
  }
}
