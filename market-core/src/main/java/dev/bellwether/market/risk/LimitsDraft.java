package dev.bellwether.market.risk;

import dev.bellwether.market.data.Symbol;
import java.time.Duration;
import java.util.Set;

/** The limits while one of them is being changed. Begins with no limit at all. */
final class LimitsDraft {
  double maxOrderNotional = Double.POSITIVE_INFINITY;
  double maxPositionNotional = Double.POSITIVE_INFINITY;
  double maxGrossLeverage = Double.POSITIVE_INFINITY;
  double maxDailyLoss = Double.POSITIVE_INFINITY;
  double maxDailyLossFraction = Double.POSITIVE_INFINITY;
  double priceCollarFraction = Double.POSITIVE_INFINITY;
  int maxOrdersPerMinute = RiskLimits.UNLIMITED_ORDERS;
  int maxOrdersPerDay = RiskLimits.UNLIMITED_ORDERS;
  Duration duplicateWindow = Duration.ZERO;
  Duration maxSilence = Duration.ZERO;
  boolean longOnly;
  boolean marketOpenOnly;
  Set<Symbol> allowedSymbols = Set.of();

  LimitsDraft() {}

  LimitsDraft(RiskLimits from) {
    maxOrderNotional = from.maxOrderNotional();
    maxPositionNotional = from.maxPositionNotional();
    maxGrossLeverage = from.maxGrossLeverage();
    maxDailyLoss = from.maxDailyLoss();
    maxDailyLossFraction = from.maxDailyLossFraction();
    priceCollarFraction = from.priceCollarFraction();
    maxOrdersPerMinute = from.maxOrdersPerMinute();
    maxOrdersPerDay = from.maxOrdersPerDay();
    duplicateWindow = from.duplicateWindow();
    maxSilence = from.maxSilence();
    longOnly = from.longOnly();
    marketOpenOnly = from.marketOpenOnly();
    allowedSymbols = from.allowedSymbols();
  }

  RiskLimits build() {
    return new RiskLimits(
        maxOrderNotional,
        maxPositionNotional,
        maxGrossLeverage,
        maxDailyLoss,
        maxDailyLossFraction,
        priceCollarFraction,
        maxOrdersPerMinute,
        maxOrdersPerDay,
        duplicateWindow,
        maxSilence,
        longOnly,
        marketOpenOnly,
        allowedSymbols);
  }
}
