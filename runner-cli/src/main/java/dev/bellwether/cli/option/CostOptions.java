package dev.bellwether.cli.option;

import dev.bellwether.btm.Sizing;
import dev.bellwether.engine.sim.Costs;
import dev.bellwether.engine.sim.FillRule;
import dev.bellwether.engine.sim.HalfSpread;
import dev.bellwether.engine.sim.VenueRules;
import java.math.BigDecimal;
import java.util.Optional;
import picocli.CommandLine.Option;

/** What the simulated venue does and takes. */
public final class CostOptions {
  @Option(
      names = "--fill",
      paramLabel = "NAME",
      converter = BtmChoices.ToFill.class,
      defaultValue = "next-open",
      description =
          "When market orders are filled: next-open (default) or decision-close, the optimistic"
              + " rule of the paper.")
  private FillRule fill = FillRule.NEXT_OPEN;

  @Option(
      names = "--commission",
      paramLabel = "N",
      defaultValue = "0.0035",
      description = "Dollars per share and side (default: ${DEFAULT-VALUE}).")
  private double commission;

  @Option(
      names = "--min-commission",
      paramLabel = "N",
      defaultValue = "0",
      description = "Least commission of an order in dollars (default: ${DEFAULT-VALUE}).")
  private double minCommission;

  @Option(
      names = "--slippage",
      paramLabel = "N",
      defaultValue = "0.001",
      description = "Dollars per share and side (default: ${DEFAULT-VALUE}).")
  private double slippage;

  @Option(
      names = "--half-spread-bps",
      paramLabel = "LIST",
      converter = HalfSpreadText.Reader.class,
      description =
          "Half the bid-ask spread in basis points of the price, each side: one number for all, or"
              + " of single symbols as SYMBOL=N,... (default: 0).")
  private Optional<HalfSpreadText> halfSpread = Optional.empty();

  @Option(
      names = "--regulatory-fees",
      description = "Charge the SEC and FINRA fees of the date on sales.")
  private boolean regulatoryFees;

  @Option(
      names = "--equity",
      paramLabel = "N",
      defaultValue = "100000",
      description = "Dollars at the start (default: ${DEFAULT-VALUE}).")
  private BigDecimal equity = BigDecimal.ZERO;

  @Option(
      names = "--buying-power",
      paramLabel = "N",
      description =
          "Gross exposure allowed, as a multiple of the equity (default: no limit; 2 with funds).")
  private Optional<Double> buyingPower = Optional.empty();

  /**
   * The venue's rules.
   *
   * @throws IllegalArgumentException if a value is out of its range
   */
  public VenueRules venue(Sizing sizing) {
    notNegative("--commission", commission);
    notNegative("--min-commission", minCommission);
    notNegative("--slippage", slippage);
    if (equity.signum() <= 0) {
      throw new IllegalArgumentException("--equity must be above 0, was " + equity);
    }
    if (buyingPower.isPresent() && !(buyingPower.get() >= 1)) {
      throw new IllegalArgumentException(
          "--buying-power must be at least 1, was " + buyingPower.get());
    }
    HalfSpread spread = halfSpread.map(text -> text.over(HalfSpread.NONE)).orElse(HalfSpread.NONE);
    Costs costs = new Costs(commission, minCommission, slippage, spread, regulatoryFees);
    double unlimited = sizing.usesFunds() ? 2 : Double.POSITIVE_INFINITY;
    return VenueRules.of(equity, costs)
        .withFillRule(fill)
        .withBuyingPowerMultiple(buyingPower.orElse(unlimited));
  }

  private static void notNegative(String option, double value) {
    if (!(value >= 0 && value < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(option + " must be a number of at least 0, was " + value);
    }
  }
}
