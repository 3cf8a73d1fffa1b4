package dev.bellwether.cli.option;

import dev.bellwether.market.data.Symbol;
import dev.bellwether.portfolio.profit.ProfitMode;
import dev.bellwether.portfolio.profit.ProfitRules;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import picocli.CommandLine.Option;

/** How profits are taken, and of which positions. */
public final class ProfitChoices {
  private static final double PERCENT = 100;

  @Option(
      names = "--mode",
      paramLabel = "NAME",
      converter = ToMode.class,
      description =
          "How eagerly: aggressive guards from 2 %% of gain on, moderate (default) from 3 %%,"
              + " conservative from 5 %%; the eager stay closer to the price.")
  private ProfitMode mode = ProfitMode.MODERATE;

  @Option(
      names = "--min-profit",
      paramLabel = "PERCENT",
      description = "Guard from another gain on, in percent: 2.5 is two and a half percent.")
  private Optional<Double> activation = Optional.empty();

  @Option(
      names = "--lock",
      paramLabel = "PERCENT",
      description =
          "The gain that a guarded position keeps at least, as far as the market gives it, in"
              + " percent (default: 0, its entry price).")
  private Optional<Double> lock = Optional.empty();

  @Option(
      names = "--close-guarded",
      description =
          "Five minutes before the close sell guarded positions as well; they otherwise keep their"
              + " stops into the next session.")
  private boolean closesGuarded;

  @Option(
      names = "--tickers",
      paramLabel = "A,B",
      split = ",",
      converter = BarArgument.ToSymbol.class,
      description = "Look after these positions only (default: all of the account).")
  private Set<Symbol> only = new TreeSet<>();

  @Option(
      names = "--trades",
      description =
          "Look at single trades too, at most one a second, besides each minute's last price:"
              + " faster, and misled by a single wrong print.")
  private boolean trades;

  /**
   * The rules.
   *
   * @throws IllegalArgumentException if a number is none
   */
  public ProfitRules rules() {
    ProfitRules rules = ProfitRules.of(mode);
    if (activation.isPresent()) {
      require("--min-profit", activation.get(), 0.0001, 1000);
      rules = rules.withActivation(activation.get() / PERCENT);
    }
    if (lock.isPresent()) {
      require("--lock", lock.get(), 0, Math.nextDown(rules.activation() * PERCENT));
      rules = rules.withLock(OptionalDouble.of(lock.get() / PERCENT));
    }
    return closesGuarded ? rules.closingGuarded() : rules;
  }

  private static void require(String name, double value, double least, double most) {
    if (!(value >= least && value <= most)) {
      throw new IllegalArgumentException(
          name + " must be " + least + " to " + most + " percent, was " + value);
    }
  }

  public ProfitMode mode() {
    return mode;
  }

  /** The symbols that are looked after; empty for all. */
  public Set<Symbol> only() {
    return only;
  }

  public boolean trades() {
    return trades;
  }

  static final class ToMode extends NamedValue<ProfitMode> {
    ToMode() {
      super(ProfitMode.class);
    }
  }
}
