package dev.bellwether.cli.option;

import dev.bellwether.portfolio.rebalance.AccountGuard;
import dev.bellwether.portfolio.rebalance.OrderWindow.AfterClose;
import dev.bellwether.portfolio.rebalance.RebalanceRules;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import picocli.CommandLine.Option;

/** What a rebalancing is to do. */
public final class RebalanceOptions {
  /** Whether anything is sent. */
  public enum Mode {
    DRY_RUN,
    LIVE
  }

  /** Where daily prices come from. */
  public enum Source {
    POLYGON,
    ALPACA,
    CSV
  }

  @Option(
      names = "--mode",
      paramLabel = "NAME",
      converter = ToMode.class,
      description = "dry-run (default): show the plan, send and keep nothing; live: carry it out.")
  private Mode mode = Mode.DRY_RUN;

  @Option(
      names = "--data-source",
      paramLabel = "NAME",
      converter = ToSource.class,
      description = "Where daily prices come from: polygon, alpaca (default) or csv.")
  private Source source = Source.ALPACA;

  @Option(
      names = "--bars",
      paramLabel = "DIR",
      description = "For csv: a folder of daily bars or closes, as for backtest portfolio.")
  private Optional<Path> bars = Optional.empty();

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      converter = DateText.class,
      description =
          "Plan as after the close of this date (default: the last close that is final); for"
              + " dry-run only.")
  private Optional<LocalDate> asOf = Optional.empty();

  @Option(
      names = "--equity",
      paramLabel = "N",
      description =
          "For dry-run: plan for an empty account with so many dollars, and ask no broker.")
  private Optional<BigDecimal> equity = Optional.empty();

  @Option(
      names = "--after-close",
      paramLabel = "NAME",
      converter = ToAfterClose.class,
      description =
          "From the close to 19:00 New York, when no auction order is taken: hold the plan until"
              + " 19:05 (default), or queue day orders for the next open.")
  private AfterClose afterClose = AfterClose.HOLD;

  @Option(
      names = "--no-wait",
      description =
          "Do what may be done now, say when to come again, and end: for schedules that start this"
              + " command several times a day.")
  private boolean noWait;

  @Option(
      names = "--patience",
      paramLabel = "MINUTES",
      description =
          "Take an order back that is not filled so long after it could have been (default: 10).")
  private int patience = 10;

  @Option(
      names = "--adopt",
      description = "Sell positions that are not of this system, too, where they are not wanted.")
  private boolean adopt;

  @Option(names = "--allow-cash", description = "Sell everything where the answer is cash.")
  private boolean allowCash;

  @Option(
      names = "--account-drawdown",
      paramLabel = "N",
      description =
          "Sell everything where the account's equity has fallen by this fraction from its peak;"
              + " 0.1 is ten percent (default: never).")
  private Optional<Double> accountDrawdown = Optional.empty();

  @Option(
      names = "--account-cooldown",
      paramLabel = "SESSIONS",
      description = "Buy nothing for so many sessions after that (default: 5).")
  private Optional<Integer> accountCooldown = Optional.empty();

  @Option(names = "--json", description = "Print one JSON object, and nothing else.")
  private boolean json;

  /**
   * Refuses what contradicts itself.
   *
   * @throws IllegalArgumentException if options exclude each other
   */
  public RebalanceOptions checked() {
    require(source != Source.CSV || bars.isPresent(), "--data-source csv needs --bars DIR");
    require(source == Source.CSV || bars.isEmpty(), "--bars needs --data-source csv");
    require(isDryRun() || asOf.isEmpty(), "--as-of is for --mode dry-run: the past is not traded");
    require(isDryRun() || equity.isEmpty(), "--equity is for --mode dry-run");
    require(
        accountCooldown.isEmpty() || accountDrawdown.isPresent(),
        "--account-cooldown needs --account-drawdown");
    require(
        accountDrawdown.isEmpty() || (accountDrawdown.get() > 0 && accountDrawdown.get() < 1),
        "--account-drawdown must be above 0 and below 1, was " + accountDrawdown.orElse(0.0));
    require(
        accountCooldown.orElse(5) >= 1,
        "--account-cooldown must be at least 1 session, was " + accountCooldown.orElse(5));
    require(patience > 0, "--patience must be at least 1 minute, was " + patience);
    require(
        equity.isEmpty() || source == Source.CSV,
        "--equity needs --data-source csv: without a broker's keys there are no other prices");
    require(equity.isEmpty() || equity.get().signum() > 0, "--equity must be above 0");
    return this;
  }

  private static void require(boolean holds, String sentence) {
    if (!holds) {
      throw new IllegalArgumentException(sentence);
    }
  }

  public boolean isDryRun() {
    return mode == Mode.DRY_RUN;
  }

  public Source source() {
    return source;
  }

  public Optional<Path> bars() {
    return bars;
  }

  public Optional<LocalDate> asOf() {
    return asOf;
  }

  public Optional<BigDecimal> equity() {
    return equity;
  }

  public AfterClose afterClose() {
    return afterClose;
  }

  public boolean waits() {
    return !noWait;
  }

  public Duration patience() {
    return Duration.ofMinutes(patience);
  }

  public boolean allowCash() {
    return allowCash;
  }

  /** When all is sold because the whole account has fallen; empty for never. */
  public Optional<AccountGuard.Rules> guard() {
    return accountDrawdown.map(
        fraction -> new AccountGuard.Rules(fraction, accountCooldown.orElse(5)));
  }

  public boolean json() {
    return json;
  }

  /** How targets become orders. */
  public RebalanceRules rules(double tolerance) {
    return RebalanceRules.DEFAULT.withTolerance(tolerance).withAdopt(adopt);
  }

  /** The account's options in the words of a live day. */
  public LiveOptions account(AccountOptions account) {
    LiveOptions.Data data =
        source == Source.POLYGON ? LiveOptions.Data.POLYGON : LiveOptions.Data.ALPACA;
    return LiveOptions.of(data, isDryRun(), account);
  }

  static final class ToMode extends NamedValue<Mode> {
    ToMode() {
      super(Mode.class);
    }
  }

  static final class ToSource extends NamedValue<Source> {
    ToSource() {
      super(Source.class);
    }
  }

  static final class ToAfterClose extends NamedValue<AfterClose> {
    ToAfterClose() {
      super(AfterClose.class);
    }
  }
}
