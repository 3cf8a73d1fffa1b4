package dev.bellwether.cli.option;

import dev.bellwether.engine.sim.Costs;
import dev.bellwether.engine.sim.HalfSpread;
import dev.bellwether.engine.sim.VenueRules;
import dev.bellwether.market.data.Symbol;
import java.math.BigDecimal;
import java.util.Optional;
import picocli.CommandLine.Option;

/** What trading four funds at a broker without commission takes. */
public final class EnsembleCostOptions {
  /**
   * Half a cent over the price where the spread is a cent wide, as it mostly is: about 0.07 for
   * SPY, 0.25 to 1 for SPXL, 1.4 for SH, 3.4 for SDS at their prices of 2025. Others are not known.
   */
  public static final HalfSpread USUAL =
      HalfSpread.of(0.5)
          .with(Symbol.of("SPY"), 0.07)
          .with(Symbol.of("SPXL"), 0.5)
          .with(Symbol.of("SH"), 1.4)
          .with(Symbol.of("SDS"), 3.4);

  @Option(
      names = "--half-spread-bps",
      paramLabel = "LIST",
      converter = HalfSpreadText.Reader.class,
      description =
          "Half the bid-ask spread in basis points of the price, each side: one number for all, or"
              + " of single funds as SYMBOL=N,... (default: 0.5,SPY=0.07,SPXL=0.5,SH=1.4,SDS=3.4).")
  private Optional<HalfSpreadText> halfSpread = Optional.empty();

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
    notNegative("--commission", commission);
    notNegative("--slippage", slippage);
    if (equity.signum() <= 0) {
      throw new IllegalArgumentException("--equity must be above 0, was " + equity);
    }
    HalfSpread spread = halfSpread.map(text -> text.over(USUAL)).orElse(USUAL);
    Costs costs = noCosts ? Costs.NONE : new Costs(commission, 0, slippage, spread, true);
    // what is sized at a close may cost a little more at the next open; more is never borrowed
    return VenueRules.of(equity, costs).withBuyingPowerMultiple(1.05);
  }

  private static void notNegative(String option, double value) {
    if (!(value >= 0 && value < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(option + " must be a number of at least 0, was " + value);
    }
  }
}
