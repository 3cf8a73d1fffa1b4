package dev.bellwether.cli.report;

import dev.bellwether.btm.BtmParameters;
import dev.bellwether.cli.option.BtmChoices;
import dev.bellwether.cli.text.Figures;
import dev.bellwether.cli.wiring.BtmRun;
import dev.bellwether.engine.report.document.Facts;
import dev.bellwether.engine.report.document.Section;
import dev.bellwether.engine.sim.Costs;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Everything that the result depends on. */
final class ParameterSections {
  private final BtmRun run;
  private final Map<String, String> swept;

  /**
   * The sections of one run, or of many.
   *
   * @param swept the values of the parameters that differ between the runs, by their names such as
   *     {@code band-multiplier}
   */
  ParameterSections(BtmRun run, Map<String, String> swept) {
    this.run = run;
    this.swept = Map.copyOf(swept);
  }

  Section rule(String preset) {
    BtmParameters p = run.parameters();
    Map<String, String> values = new LinkedHashMap<>();
    values.put("Preset", preset);
    values.put("Symbol", p.symbol().ticker());
    values.put("Variant", BtmChoices.name(p.variant()));
    values.put("Lookback", shown("lookback", p.lookback()) + " sessions");
    values.put("Band multiplier", shown("band-multiplier", p.bandMultiplier()));
    values.put("Gap adjustment", p.gapAdjustment() ? "yes" : "no");
    values.put("VWAP of", BtmChoices.name(p.vwapPrice()));
    values.put("Sizing", BtmChoices.name(p.sizing()));
    values.put("Volatility over", Figures.things(p.volatilityLookback(), "daily return"));
    values.put("Volatility lag", shown("volatility-lag", p.volatilityLag()));
    values.put("Target volatility", shown("target-volatility", p.targetVolatility()) + " a day");
    values.put("Leverage cap", shown("leverage-cap", p.leverageCap()));
    values.put("Cash buffer", Double.toString(p.cashBuffer()));
    values.put("Exit", BtmChoices.name(p.exit()));
    return Facts.of("Parameters", values);
  }

  private String shown(String name, Object value) {
    return swept.getOrDefault(name, value.toString());
  }

  Section venue() {
    Costs costs = run.venue().costs();
    Map<String, String> values = new LinkedHashMap<>();
    values.put("Start equity", "$" + Figures.money(run.venue().startCash().doubleValue()));
    values.put("Fills", BtmChoices.name(run.venue().fillRule()));
    values.put("Commission", "$" + costs.commissionPerShare() + " a share and side");
    values.put("Least commission", "$" + costs.minimumCommission() + " an order");
    values.put("Slippage", "$" + costs.slippagePerShare() + " a share and side");
    values.put("Half spread", costs.halfSpreadBasisPoints() + " bp");
    values.put("SEC and FINRA fees", costs.regulatoryFees() ? "charged" : "not charged");
    double power = run.venue().buyingPowerMultiple();
    values.put("Buying power", Double.isFinite(power) ? power + " x equity" : "no limit");
    return Facts.of("Venue and costs", values);
  }

  Section data(Optional<Long> seed) {
    Map<String, String> values = new LinkedHashMap<>();
    List<String> origin = run.market().origin();
    for (int i = 0; i < origin.size(); i++) {
      values.put("Bars" + (origin.size() == 1 ? "" : " (" + (i + 1) + ")"), origin.get(i));
    }
    values.put("Data hash (SHA-256)", run.market().dataHash());
    values.put("Dividends", Figures.things(run.market().dividends().byExDate().size(), "date"));
    seed.ifPresent(one -> values.put("Seed of the bootstrap", Long.toString(one)));
    return Facts.of("Data", values);
  }
}
