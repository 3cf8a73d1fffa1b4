package dev.bellwether.cli.option;

import dev.bellwether.portfolio.nav.Criterion;
import dev.bellwether.portfolio.nav.DrawdownRules;
import dev.bellwether.portfolio.nav.FillRules;
import dev.bellwether.portfolio.nav.PortfolioParameters;
import dev.bellwether.portfolio.nav.RankedRules;
import dev.bellwether.portfolio.nav.RankedRules.WhenNone;
import dev.bellwether.portfolio.nav.Rulebook;
import java.util.Optional;
import picocli.CommandLine.Option;

/** By which rules a portfolio is chosen. */
public final class PortfolioOptions {
  /** The two sets of rules. */
  public enum Rules {
    TOP,
    MANAGER
  }

  @Option(
      names = "--rules",
      paramLabel = "NAME",
      converter = ToRules.class,
      description =
          "top (default): each day the best few by Sharpe ratio, equally weighted; manager: the"
              + " fuller version with Sharpe weights, tiers, drawdown rule and cool-down.")
  private Rules rules = Rules.TOP;

  @Option(names = "--top", paramLabel = "N", description = "Most tickers held (default: 3).")
  private Optional<Integer> top = Optional.empty();

  @Option(
      names = "--sharpe-lookback",
      paramLabel = "N",
      description = "Daily returns in the ratio (default: 30; manager: 45).")
  private Optional<Integer> sharpeLookback = Optional.empty();

  @Option(
      names = "--every",
      paramLabel = "N",
      description = "Sessions from one ranking to the next (default: 1).")
  private Optional<Integer> every = Optional.empty();

  @Option(
      names = "--when-none",
      paramLabel = "NAME",
      converter = ToWhenNone.class,
      description = "Where no ticker has a ratio above zero: cash (default), or keep what is held.")
  private Optional<WhenNone> whenNone = Optional.empty();

  @Option(
      names = "--drawdown",
      paramLabel = "N",
      description =
          "Fall from its peak at which a strategy sells all; 0.1 is ten percent (default: never;"
              + " manager: 0.05).")
  private Optional<Double> drawdown = Optional.empty();

  @Option(
      names = "--cooldown",
      paramLabel = "N",
      description = "Sessions in cash after that (default: 5).")
  private Optional<Integer> cooldown = Optional.empty();

  @Option(
      names = "--select",
      paramLabel = "NAME",
      converter = ToCriterion.class,
      description =
          "By what the strategy is chosen that is followed: nav (default), sharpe,"
              + " deflated-sharpe, or momentum (new highs; default with manager).")
  private Optional<Criterion> criterion = Optional.empty();

  @Option(
      names = "--window",
      paramLabel = "N",
      description = "Sessions over which that looks back (default: 252; manager: 20).")
  private Optional<Integer> window = Optional.empty();

  @Option(
      names = "--tolerance",
      paramLabel = "N",
      description =
          "A position this near its target is left alone; 0.02 is two percent of the target"
              + " (default: 0.02).")
  private Optional<Double> tolerance = Optional.empty();

  @Option(
      names = "--cost-bps",
      paramLabel = "N",
      description = "Costs in basis points of the traded value, each side (default: 5).")
  private Optional<Double> cost = Optional.empty();

  /**
   * The parameters.
   *
   * @throws IllegalArgumentException if a value is out of its range, or belongs to the other rules
   */
  public PortfolioParameters parameters() {
    PortfolioParameters base =
        rules == Rules.MANAGER ? PortfolioParameters.MANAGER : PortfolioParameters.DEFAULT;
    base = base.withRulebook(rulebook(base.rulebook())).withDrawdown(drawdown(base.drawdown()));
    base = criterion.map(base::withCriterion).orElse(base);
    base = window.map(base::withWindow).orElse(base);
    FillRules fills = base.fills();
    fills = tolerance.map(fills::withTolerance).orElse(fills);
    return base.withFills(cost.map(fills::withCost).orElse(fills));
  }

  /** What a user calls the rules. */
  public String name() {
    return NamedValue.word(rules);
  }

  /** What a user calls a choice. */
  public static String name(Enum<?> choice) {
    return NamedValue.word(choice);
  }

  private Rulebook rulebook(Rulebook base) {
    Rulebook book = sharpeLookback.map(base::withSharpeLookback).orElse(base);
    if (!(book instanceof RankedRules ranked)) {
      only("--top", top.isPresent());
      only("--every", every.isPresent());
      only("--when-none", whenNone.isPresent());
      return book;
    }
    ranked = top.map(ranked::withTop).orElse(ranked);
    ranked = every.map(ranked::withEvery).orElse(ranked);
    return whenNone.map(ranked::withWhenNone).orElse(ranked);
  }

  private static void only(String option, boolean given) {
    if (given) {
      throw new IllegalArgumentException(option + " belongs to --rules top");
    }
  }

  private DrawdownRules drawdown(DrawdownRules base) {
    DrawdownRules changed = drawdown.map(base::withThreshold).orElse(base);
    if (changed.isNever() && cooldown.isPresent()) {
      throw new IllegalArgumentException("--cooldown needs --drawdown");
    }
    return cooldown.map(changed::withCooldown).orElse(changed);
  }

  static final class ToRules extends NamedValue<Rules> {
    ToRules() {
      super(Rules.class);
    }
  }

  static final class ToWhenNone extends NamedValue<WhenNone> {
    ToWhenNone() {
      super(WhenNone.class);
    }
  }

  static final class ToCriterion extends NamedValue<Criterion> {
    ToCriterion() {
      super(Criterion.class);
    }
  }
}
