package dev.bellwether.examples;

import java.util.Arrays;
import java.util.List;

/**
 * The modules whose code {@link ArchitectureTest} reads, in the order of the root POM. A new module
 * gets a line here; the test fails until it has one.
 */
enum Module {
  MARKET_CORE("market-core", "dev.bellwether.market", Kind.VOCABULARY),
  BTM_CORE("btm-core", "dev.bellwether.btm", Kind.STRATEGY),
  PORTFOLIO_CORE("portfolio-core", "dev.bellwether.portfolio", Kind.STRATEGY),
  ENSEMBLE_CORE("ensemble-core", "dev.bellwether.ensemble", Kind.STRATEGY),
  ENSEMBLE_VECTOR("ensemble-vector", "dev.bellwether.vector", Kind.ARITHMETIC),
  TRADING_ENGINE("trading-engine", "dev.bellwether.engine", Kind.ENGINE),
  HTTP_CLIENT("http-client", "dev.bellwether.http", Kind.PLUMBING),
  BROKER_ALPACA("broker-alpaca", "dev.bellwether.broker.alpaca", Kind.ADAPTER),
  DATA_POLYGON("data-polygon", "dev.bellwether.data.polygon", Kind.ADAPTER),
  SANDBOX("sandbox", "dev.bellwether.sandbox", Kind.VENUE),
  RUNNER_CLI("runner-cli", "dev.bellwether.cli", Kind.RUNNER),
  EXAMPLES("examples", "dev.bellwether.examples", Kind.EXAMPLE);

  /** What a module is; modules of one kind never import each other. */
  enum Kind {
    VOCABULARY,
    STRATEGY,
    /** The same sums as a strategy's, by other means. */
    ARITHMETIC,
    ENGINE,
    PLUMBING,
    ADAPTER,
    VENUE,
    RUNNER,
    EXAMPLE
  }

  final String folder;
  final String root;
  final Kind kind;

  Module(String folder, String root, Kind kind) {
    this.folder = folder;
    this.root = root;
    this.kind = kind;
  }

  /** The module's root package and those below it, in ArchUnit's notation. */
  String packages() {
    return root + "..";
  }

  /** Pure: the answer depends on the arguments and on nothing else. */
  boolean isPure() {
    return kind == Kind.VOCABULARY || kind == Kind.STRATEGY || kind == Kind.ARITHMETIC;
  }

  static List<Module> all() {
    return Arrays.asList(values());
  }

  static List<Module> of(Kind kind) {
    return all().stream().filter(module -> module.kind == kind).toList();
  }

  static String[] packagesOf(List<Module> modules) {
    return modules.stream().map(Module::packages).toArray(String[]::new);
  }
}
