package dev.bellwether.cli.option;

import dev.bellwether.ensemble.position.FundSet;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Which funds follow the base. */
public final class FundsOption {
  @Option(
      names = "--funds",
      paramLabel = "LIST",
      converter = EnsembleChoices.ToFunds.class,
      description =
          "The base and its funds with how many times it each moves (default:"
              + " SPY,SPXL:3,SH:-1,SDS:-2, or for QQQ its own).")
  private Optional<FundSet> funds = Optional.empty();

  /** Those that were given, or SPY's. */
  public FundSet funds() {
    return funds.orElse(FundSet.SPY);
  }

  /** Those that were given. */
  public Optional<FundSet> given() {
    return funds;
  }
}
