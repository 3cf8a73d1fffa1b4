package dev.bellwether.cli.option;

import dev.bellwether.portfolio.score.TickerGroups;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Which tickers there are to choose from. */
public final class GroupOptions {
  @Option(
      names = "--tickers",
      paramLabel = "LIST",
      converter = SymbolList.ToList.class,
      description = "Core tickers in place of GLD,SLX,JEF,CPER; the other groups stay.")
  private Optional<SymbolList> core = Optional.empty();

  @Option(
      names = "--benchmarks",
      paramLabel = "LIST",
      converter = SymbolList.ToList.class,
      description = "In place of SPY,QQQ.")
  private Optional<SymbolList> benchmarks = Optional.empty();

  @Option(
      names = "--speculative",
      paramLabel = "LIST",
      converter = SymbolList.ToList.class,
      description = "In place of NVDA,PLTR,TSLA,MSFT.")
  private Optional<SymbolList> speculative = Optional.empty();

  @Option(
      names = "--asymmetric",
      paramLabel = "LIST",
      converter = SymbolList.ToList.class,
      description = "In place of OKLO,RMBS,QBTS,IREN,AFRM,SOFI.")
  private Optional<SymbolList> asymmetric = Optional.empty();

  @Option(
      names = "--scanner",
      paramLabel = "FILE",
      description =
          "A scanner's result as JSON, whose recommended_groups (core, speculative, asymmetric)"
              + " take the place of the defaults; a group that is not in it stays.")
  private Optional<Path> scanner = Optional.empty();

  /** A scanner's file, if one was named. */
  public Optional<Path> scanner() {
    return scanner;
  }

  /** Groups with those in them that were given. */
  public TickerGroups in(TickerGroups groups) {
    groups = core.map(SymbolList::symbols).map(groups::withCore).orElse(groups);
    groups = benchmarks.map(SymbolList::symbols).map(groups::withBenchmarks).orElse(groups);
    groups = speculative.map(SymbolList::symbols).map(groups::withSpeculative).orElse(groups);
    return asymmetric.map(SymbolList::symbols).map(groups::withAsymmetric).orElse(groups);
  }
}
