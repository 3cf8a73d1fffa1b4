package dev.bellwether.cli.text;

import dev.bellwether.btm.BtmParameters;
import dev.bellwether.btm.LeverageLadder;
import dev.bellwether.btm.Sizing;
import dev.bellwether.cli.option.BtmChoices;
import dev.bellwether.cli.wiring.BtmRun;
import dev.bellwether.engine.sim.Costs;
import dev.bellwether.engine.sim.FillRule;
import dev.bellwether.engine.sim.HalfSpread;
import dev.bellwether.market.calendar.Session;
import dev.bellwether.market.data.Bars;
import dev.bellwether.market.data.Symbol;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What ran on what, before any figure: name and value, a line each. */
public final class RunHeader {
  private static final String SWEPT = "(swept)";

  private final BtmRun run;
  private final Set<String> swept;
  private final List<String> lines = new ArrayList<>();

  private RunHeader(BtmRun run, Set<String> swept) {
    this.run = run;
    this.swept = swept;
  }

  public static List<String> lines(BtmRun run, String preset) {
    return new RunHeader(run, Set.of()).build(preset);
  }

  /**
   * The same for many runs.
   *
   * @param swept the parameters that differ between them, such as {@code band-multiplier}
   */
  public static List<String> lines(BtmRun run, String preset, Collection<String> swept) {
    return new RunHeader(run, Set.copyOf(swept)).build(preset);
  }

  private List<String> build(String preset) {
    Bars bars = run.signal();
    add("Signal", bars.symbol() + ", bars of " + bars.granularity() + synthetic());
    run.market().origin().forEach(fact -> add("Data", fact));
    add("Data hash", run.market().dataHash());
    add("Traded", traded(run.sessions()));
    add("Rule", rule(preset));
    add("Size", size());
    add("Fills", fills() + "; exit " + BtmChoices.name(run.parameters().exit()) + power());
    add("Costs", costs(run.venue().costs()));
    if (!run.modelledFunds().isEmpty()) {
      add("Modelled", modelled());
    }
    return lines;
  }

  private static String traded(List<Session> sessions) {
    return sessions.getFirst().date()
        + " to "
        + sessions.getLast().date()
        + ", "
        + Figures.things(sessions.size(), "session")
        + halfDays(sessions);
  }

  private String synthetic() {
    return run.market().isSynthetic() ? " - SYNTHETIC, not market data" : "";
  }

  private static String halfDays(List<Session> sessions) {
    long early = sessions.stream().filter(Session::earlyClose).count();
    return early == 0 ? "" : ", " + Figures.things(early, "early close") + " among them";
  }

  private String rule(String preset) {
    BtmParameters p = run.parameters();
    return String.format(
        Locale.ROOT,
        "%s, lookback %s, band multiplier %s%s (preset %s)",
        BtmChoices.name(p.variant()),
        shown("lookback", p.lookback()),
        shown("band-multiplier", p.bandMultiplier()),
        p.gapAdjustment() ? "" : ", no gap adjustment",
        preset);
  }

  private String size() {
    BtmParameters p = run.parameters();
    String start = "$" + Figures.money(run.venue().startCash().doubleValue()) + " at the start; ";
    if (p.sizing() == Sizing.FIXED) {
      return start + "fixed, 100 % of the equity";
    }
    return start
        + String.format(
            Locale.ROOT,
            "%s, target volatility %s a day over %d returns (lag %s), leverage up to %s",
            BtmChoices.name(p.sizing()),
            shown("target-volatility", p.targetVolatility()),
            p.volatilityLookback(),
            shown("volatility-lag", p.volatilityLag()),
            shown("leverage-cap", cap(p)));
  }

  private static double cap(BtmParameters p) {
    return p.sizing().usesFunds() ? Math.min(LeverageLadder.TOP, p.leverageCap()) : p.leverageCap();
  }

  private String shown(String name, Object value) {
    return swept.contains(name) ? SWEPT : value.toString();
  }

  private String fills() {
    return run.venue().fillRule() == FillRule.NEXT_OPEN
        ? "at the open of the next bar"
        : "at the close of the decision bar (optimistic)";
  }

  private String power() {
    double power = run.venue().buyingPowerMultiple();
    return Double.isFinite(power) ? "; buying power " + power + " times the equity" : "";
  }

  private List<Symbol> symbols() {
    return run.bars().stream().map(Bars::symbol).toList();
  }

  private String costs(Costs costs) {
    String spread =
        costs.halfSpread().equals(HalfSpread.NONE)
            ? ""
            : ", half spread " + SpreadText.of(costs.halfSpread(), symbols());
    String fees = costs.regulatoryFees() ? ", SEC and FINRA fees" : "";
    String least =
        costs.minimumCommission() == 0 ? "" : " (at least " + costs.minimumCommission() + ")";
    return String.format(
        Locale.ROOT,
        "$%s commission%s and $%s slippage a share and side%s%s",
        costs.commissionPerShare(),
        least,
        costs.slippagePerShare(),
        spread,
        fees);
  }

  private String modelled() {
    return run.modelledFunds().stream().map(Symbol::toString).collect(Collectors.joining(", "))
        + ": no bars of their own, so each is k times "
        + run.market().symbol()
        + "'s return since the prior close, without fees and spread";
  }

  private void add(String name, String value) {
    String line = String.format(Locale.ROOT, "%-10s %s", name, value);
    lines.addAll(Wrap.lines(line, " ".repeat(11)));
  }
}
