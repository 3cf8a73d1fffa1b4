package dev.bellwether.cli.option;

import dev.bellwether.ensemble.EnsembleParameters;
import dev.bellwether.ensemble.learn.LearningRules;
import dev.bellwether.ensemble.position.FundSet;
import dev.bellwether.ensemble.position.PositionRules;
import dev.bellwether.ensemble.position.StateLadder;
import dev.bellwether.ensemble.signal.ProbabilityMap;
import dev.bellwether.ensemble.signal.SignalRules;
import dev.bellwether.market.data.Symbol;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What the ensemble can be told. */
public final class EnsembleOptions {
  @Option(
      names = "--rules",
      paramLabel = "NAME",
      converter = EnsembleChoices.ToRules.class,
      defaultValue = "corrected",
      description =
          "Where everything starts: corrected (default), or as-built, the original with its"
              + " defects, for comparisons. The other options change single things.")
  private String rules = "corrected";

  @Mixin private FundsOption funds = new FundsOption();

  @Option(
      names = "--thresholds",
      paramLabel = "NAME",
      converter = EnsembleChoices.ToLadder.class,
      description = "From probability to state: corrected or as-built.")
  private Optional<StateLadder> thresholds = Optional.empty();

  @Option(
      names = "--min-hold",
      paramLabel = "BARS",
      description = "How long a position is kept unless it is forced out (3).")
  private Optional<Integer> minimumHold = Optional.empty();

  @Option(
      names = "--profit-target",
      paramLabel = "N",
      description = "Rise of the equity at which it is sold, fraction (0.02).")
  private Optional<Double> profitTarget = Optional.empty();

  @Option(
      names = "--stop-loss",
      paramLabel = "N",
      description = "Fall of the equity at which it is sold, fraction (0.015).")
  private Optional<Double> stopLoss = Optional.empty();

  @Option(
      names = "--no-amplification",
      description = "Leave the Bollinger band out of the probability.")
  private boolean noAmplification;

  @Option(
      names = "--map",
      paramLabel = "NAME",
      converter = EnsembleChoices.ToMap.class,
      description = "From forecast to probability: squashed (default) or straight.")
  private Optional<ProbabilityMap> map = Optional.empty();

  @Option(
      names = "--min-agreement",
      paramLabel = "N",
      description = "Least part of the horizons that must agree, 0 to 1 (0).")
  private Optional<Double> minimumAgreement = Optional.empty();

  @Option(
      names = "--forgetting",
      paramLabel = "N",
      description = "One forgetting for all horizons (by horizon: 0.995 + 0.001 ln bars).")
  private Optional<Double> forgetting = Optional.empty();

  @Option(
      names = "--warm-up",
      paramLabel = "BARS",
      description = "Bars that are learned from before anything is traded (960).")
  private Optional<Integer> warmUp = Optional.empty();

  @Option(
      names = "--cash-buffer",
      paramLabel = "N",
      description = "Fraction of the equity that is never invested (0.01).")
  private Optional<Double> cashBuffer = Optional.empty();

  /** The name of the rules that everything started from. */
  public String rules() {
    return rules;
  }

  /**
   * The funds for a base.
   *
   * @throws IllegalArgumentException if none were given and none are known
   */
  public FundSet fundsOf(Symbol base) {
    return funds.given().orElseGet(() -> usual(base));
  }

  /**
   * The base: that of the funds given, or the symbol that was named, or the first bars', or SPY.
   */
  public Symbol baseOf(DataOptions data) {
    return funds()
        .map(FundSet::base)
        .or(data::symbol)
        .or(() -> data.areGiven() ? data.bars().getFirst().symbol() : Optional.empty())
        .orElse(FundSet.SPY.base());
  }

  /** The funds that were given. */
  public Optional<FundSet> funds() {
    return funds.given();
  }

  private static FundSet usual(Symbol base) {
    if (base.equals(FundSet.SPY.base())) {
      return FundSet.SPY;
    }
    if (base.equals(FundSet.QQQ.base())) {
      return FundSet.QQQ;
    }
    throw new IllegalArgumentException(
        "--funds must say which funds follow "
            + base
            + ", such as SPY,SPXL:3,SH:-1,SDS:-2; they are known for SPY and QQQ only");
  }

  /**
   * The rules with what the options change in them, for a base.
   *
   * @throws IllegalArgumentException if a value is out of its range
   */
  public EnsembleParameters parameters(Symbol base) {
    EnsembleParameters from = EnsembleChoices.RULES.parse(rules);
    return from.withFunds(fundsOf(base))
        .withLearning(learning(from.learning()))
        .withSignal(signal(from.signal()))
        .withPosition(position(from.position()));
  }

  private LearningRules learning(LearningRules from) {
    LearningRules changed = warmUp.map(from::withWarmUpBars).orElse(from);
    return forgetting.map(changed::withForgetting).orElse(changed);
  }

  private SignalRules signal(SignalRules from) {
    SignalRules changed = noAmplification ? from.withAmplification(false) : from;
    changed = map.map(changed::withMap).orElse(changed);
    return minimumAgreement.map(changed::withMinimumAgreement).orElse(changed);
  }

  private PositionRules position(PositionRules from) {
    PositionRules changed = thresholds.map(from::withLadder).orElse(from);
    changed = minimumHold.map(changed::withMinimumHold).orElse(changed);
    changed =
        changed.withExits(
            profitTarget.orElse(changed.profitTarget()), stopLoss.orElse(changed.stopLoss()));
    return cashBuffer.map(changed::withCashBuffer).orElse(changed);
  }
}
