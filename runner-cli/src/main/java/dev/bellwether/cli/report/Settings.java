package dev.bellwether.cli.report;

import dev.bellwether.btm.BtmParameters;
import dev.bellwether.cli.option.BtmChoices;
import dev.bellwether.cli.text.Figures;
import dev.bellwether.cli.text.SpreadText;
import dev.bellwether.cli.wiring.BtmRun;
import dev.bellwether.engine.report.document.Note;
import dev.bellwether.engine.sim.Costs;
import dev.bellwether.engine.sim.FillRule;
import dev.bellwether.market.data.Bars;
import dev.bellwether.market.data.Symbol;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/** Everything that a result depends on, as names and values for people. */
public final class Settings {
  private final BtmRun run;
  private final Map<String, String> swept;

  private Settings(BtmRun run, Map<String, String> swept) {
    this.run = run;
    this.swept = Map.copyOf(swept);
  }

  /** Those of one run. */
  public static Settings of(BtmRun run) {
    return new Settings(run, Map.of());
  }

  /**
   * Those of many runs over the same bars.
   *
   * @param swept the values of the parameters that differ between them, by their names such as
   *     {@code band-multiplier}
   */
  public static Settings of(BtmRun run, Map<String, String> swept) {
    return new Settings(run, swept);
  }

  /** What changes how everything else is to be read. */
  public List<Note> notes() {
    List<Note> notes = new ArrayList<>();
    if (run.market().isSynthetic()) {
      notes.add(synthetic());
    }
    if (!run.modelledFunds().isEmpty()) {
      String funds =
          run.modelledFunds().stream().map(Object::toString).collect(Collectors.joining(", "));
      notes.add(
          Note.warning(
              funds
                  + " had no bars of their own: each is modelled as a multiple of the index's"
                  + " return since the prior close, without fees and spread."));
    }
    if (run.venue().fillRule() == FillRule.DECISION_CLOSE) {
      notes.add(
          Note.warning(
              "Orders were filled at the close of the decision bar, which is optimistic."));
    }
    return notes;
  }

  /** The strategy's. */
  public Map<String, String> parameters(String preset) {
    return parameters(run.parameters(), preset, this::shown);
  }

  /** Those of a strategy that is not run over bars, but lived. */
  public static Map<String, String> parametersOf(BtmParameters parameters, String preset) {
    return parameters(parameters, preset, (name, value) -> value.toString());
  }

  private static Map<String, String> parameters(
      BtmParameters p, String preset, BiFunction<String, Object, String> shown) {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("Preset", preset);
    values.put("Symbol", p.symbol().ticker());
    values.put("Variant", BtmChoices.name(p.variant()));
    values.put("Lookback", shown.apply("lookback", p.lookback()) + " sessions");
    values.put("Band multiplier", shown.apply("band-multiplier", p.bandMultiplier()));
    values.put("Gap adjustment", p.gapAdjustment() ? "yes" : "no");
    values.put("VWAP of", BtmChoices.name(p.vwapPrice()));
    values.put("Sizing", BtmChoices.name(p.sizing()));
    values.put("Volatility over", Figures.things(p.volatilityLookback(), "daily return"));
    values.put("Volatility lag", shown.apply("volatility-lag", p.volatilityLag()));
    values.put(
        "Target volatility", shown.apply("target-volatility", p.targetVolatility()) + " a day");
    values.put("Leverage cap", shown.apply("leverage-cap", p.leverageCap()));
    values.put("Cash buffer", Double.toString(p.cashBuffer()));
    values.put("Exit", BtmChoices.name(p.exit()));
    return values;
  }

  /** The venue's. */
  public Map<String, String> costs() {
    Costs costs = run.venue().costs();
    Map<String, String> values = new LinkedHashMap<>();
    values.put("Commission", "$" + costs.commissionPerShare() + " a share and side");
    values.put("Least commission", "$" + costs.minimumCommission() + " an order");
    values.put("Slippage", "$" + costs.slippagePerShare() + " a share and side");
    List<Symbol> symbols = run.bars().stream().map(Bars::symbol).toList();
    values.put("Half spread", SpreadText.of(costs.halfSpread(), symbols));
    values.put("SEC and FINRA fees", costs.regulatoryFees() ? "charged" : "not charged");
    return values;
  }

  /** The data's, and how orders were filled. */
  public Map<String, String> origin() {
    Map<String, String> values = new LinkedHashMap<>();
    List<String> origin = run.market().origin();
    for (int i = 0; i < origin.size(); i++) {
      values.put("Bars" + (origin.size() == 1 ? "" : " (" + (i + 1) + ")"), origin.get(i));
    }
    values.put("Data hash (SHA-256)", run.market().dataHash());
    values.put("Dividends", Figures.things(run.market().dividends().byExDate().size(), "ex-date"));
    values.put("Fills", BtmChoices.name(run.venue().fillRule()));
    double power = run.venue().buyingPowerMultiple();
    values.put("Buying power", Double.isFinite(power) ? power + " x equity" : "no limit");
    return values;
  }

  static Note synthetic() {
    return Note.warning("The bars are synthetic: made up by a program, not market data.");
  }

  private String shown(String name, Object value) {
    return swept.getOrDefault(name, value.toString());
  }
}
