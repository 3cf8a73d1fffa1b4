package dev.bellwether.cli.option;

import dev.bellwether.engine.sim.Costs;
import dev.bellwether.engine.sim.VenueRules;
import java.math.BigDecimal;
import picocli.CommandLine.Option;

/** What trading four funds at a broker without commission takes. */
public final class EnsembleCostOptions {
  @Option(
      names = "--half-spread-bps",
      paramLabel = "N",
      defaultValue = "0.5",
      description =
          "Half the bid-ask spread in basis points of the price, each side, of every fund (default:"
              + " ${DEFAULT-VALUE}; SPY has about 0.07, SPXL 0.5, SH 1.4, SDS 3.4).")
  private double halfSpread;

  @Option(
      names = "--commission",
      paramLabel = "N",
      defaultValue = "0",
      description = "Dollars per share and side (default: ${DEFAULT-VALUE}).")
  private double commission;

  @Option(
      names = "--slippage",
      paramLabel = "N",
      defaultValue = "0",
      description = "Dollars per share and side (default: ${DEFAULT-VALUE}).")
  private double slippage;

  @Option(names = "--no-costs", description = "Nothing costs anything, SEC and FINRA included.")
  private boolean noCosts;

  @Option(
      names = "--equity",
      paramLabel = "N",
      defaultValue = "100000",
      description = "Dollars at the start (default: ${DEFAULT-VALUE}).")
  private BigDecimal equity = BigDecimal.ZERO;

  /**
   * The venue's rules: filled at the next open, no margin used, the regulators' fees charged.
   *
   * @throws IllegalArgumentException if a value is out of its range
   */
  public VenueRules venue() {
    notNegative("--half-spread-bps", halfSpread);
    notNegative("--commission", commission);
    notNegative("--slippage", slippage);
    if (equity.signum() <= 0) {
      throw new IllegalArgumentException("--equity must be above 0, was " + equity);
    }
    Costs costs = noCosts ? Costs.NONE : new Costs(commission, 0, slippage, halfSpread, true);
    // what is sized at a close may cost a little more at the next open; more is never borrowed
    return VenueRules.of(equity, costs).withBuyingPowerMultiple(1.05);
  }

  private static void notNegative(String option, double value) {
    if (!(value >= 0 && value < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(option + " must be a number of at least 0, was " + value);
    }
  }
}
