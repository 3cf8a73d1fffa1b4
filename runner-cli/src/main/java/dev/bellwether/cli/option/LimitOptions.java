package dev.bellwether.cli.option;

import dev.bellwether.btm.BtmParameters;
import dev.bellwether.market.data.Symbol;
import dev.bellwether.market.risk.RiskLimits;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Option;

/** What the risk gate holds, whatever the strategy wants. */
public final class LimitOptions {
  private static final double ROOM = 1.1;
  private static final int ORDERS_PER_MINUTE = 20;
  private static final int ORDERS_PER_DAY = 200;

  /** Minutes of a session, each with a sale and a purchase of two funds, at the worst. */
  private static final int ORDERS_PER_DAY_OF_MINUTES = 600;

  @Option(
      names = "--max-order-notional",
      paramLabel = "N",
      description = "Dollars that one entry may be worth.")
  private Optional<Double> order = Optional.empty();

  @Option(
      names = "--max-daily-loss",
      paramLabel = "N",
      description = "Dollars lost since the day began after which nothing is bought any more.")
  private Optional<Double> loss = Optional.empty();

  @Option(
      names = "--max-gross-leverage",
      paramLabel = "N",
      description =
          "Market value of all positions as a multiple of equity (default: a tenth above what the"
              + " sizing aims at).")
  private Optional<Double> leverage = Optional.empty();

  /** Whether the limits that real money needs were given. */
  public boolean areComplete() {
    return order.isPresent() && loss.isPresent();
  }

  /**
   * The limits.
   *
   * @throws IllegalArgumentException if a value is out of its range
   */
  public RiskLimits limits(BtmParameters parameters, Set<Symbol> symbols) {
    RiskLimits limits =
        RiskLimits.none()
            .withAllowedSymbols(symbols)
            .withMaxOrdersPerMinute(ORDERS_PER_MINUTE)
            .withMaxOrdersPerDay(ORDERS_PER_DAY)
            .withMarketOpenOnly()
            .withMaxGrossLeverage(leverage.orElseGet(() -> ROOM * aim(parameters)));
    limits = parameters.sizing().usesFunds() ? limits.withLongOnly() : limits;
    limits = order.map(limits::withMaxOrderNotional).orElse(limits);
    return loss.map(limits::withMaxDailyLoss).orElse(limits);
  }

  /**
   * The limits of a system that holds shares for long and borrows nothing; orders may wait for the
   * next session.
   *
   * @throws IllegalArgumentException if a value is out of its range
   */
  public RiskLimits limitsWithoutMargin() {
    RiskLimits limits =
        RiskLimits.none()
            .withMaxOrdersPerMinute(ORDERS_PER_MINUTE)
            .withMaxOrdersPerDay(ORDERS_PER_DAY)
            .withLongOnly()
            .withMaxGrossLeverage(leverage.orElse(ROOM));
    limits = order.map(limits::withMaxOrderNotional).orElse(limits);
    return loss.map(limits::withMaxDailyLoss).orElse(limits);
  }

  /**
   * The limits of a system that holds funds without margin, and asks at every bar.
   *
   * @throws IllegalArgumentException if a value is out of its range
   */
  public RiskLimits ofFunds(Set<Symbol> symbols) {
    RiskLimits limits =
        RiskLimits.none()
            .withAllowedSymbols(symbols)
            .withMaxOrdersPerMinute(ORDERS_PER_MINUTE)
            .withMaxOrdersPerDay(ORDERS_PER_DAY_OF_MINUTES)
            .withMarketOpenOnly()
            .withLongOnly()
            .withMaxGrossLeverage(leverage.orElse(ROOM));
    limits = order.map(limits::withMaxOrderNotional).orElse(limits);
    return loss.map(limits::withMaxDailyLoss).orElse(limits);
  }

  private static double aim(BtmParameters parameters) {
    return switch (parameters.sizing()) {
      case DYNAMIC -> parameters.leverageCap();
      case FIXED, ETF, ETF_EXACT -> 1;
    };
  }
}
