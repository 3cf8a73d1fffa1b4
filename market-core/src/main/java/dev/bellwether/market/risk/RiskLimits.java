package dev.bellwether.market.risk;

import dev.bellwether.market.data.Symbol;
import java.time.Duration;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * What a person allows at most. Begin with {@link #none()} and set what matters:
 *
 * <pre>
 *   RiskLimits.none().withMaxOrderNotional(50_000).withMaxGrossLeverage(2).withLongOnly()
 * </pre>
 *
 * <p>Positive infinity, {@link #UNLIMITED_ORDERS}, {@link Duration#ZERO}, {@code false} and the
 * empty set stand for "no limit". NaN is refused everywhere.
 *
 * @param maxOrderNotional quantity times price of one order, account currency
 * @param maxPositionNotional absolute market value of one position, open orders filled, account
 *     currency
 * @param maxGrossLeverage sum of the absolute market values of all positions, open orders filled,
 *     as a multiple of equity
 * @param maxDailyLoss equity at session start less equity now, account currency; reached is too
 *     much
 * @param maxDailyLossFraction the same as a fraction of equity at session start, 0.02 is two
 *     percent; of two loss limits the tighter holds
 * @param priceCollarFraction how far a limit or stop price, or a trailing distance, may be from the
 *     last price, as a fraction of it
 * @param maxOrdersPerMinute approved orders within any 60 seconds
 * @param maxOrdersPerDay approved orders in one {@linkplain RiskView#tradingDay trading day}
 * @param duplicateWindow how long an order that is the same in everything, or has the same id,
 *     counts as sent by mistake
 * @param maxSilence how long nothing may have been {@linkplain RiskView#silenceMillis heard} of the
 *     market for anything to be bought still
 * @param longOnly whether no order may lead to a short position
 * @param marketOpenOnly whether orders must wait for the session, auction orders ({@code OPG},
 *     {@code CLS}) excepted
 * @param allowedSymbols the symbols that may be bought or sold short; empty for all
 */
public record RiskLimits(
    double maxOrderNotional,
    double maxPositionNotional,
    double maxGrossLeverage,
    double maxDailyLoss,
    double maxDailyLossFraction,
    double priceCollarFraction,
    int maxOrdersPerMinute,
    int maxOrdersPerDay,
    Duration duplicateWindow,
    Duration maxSilence,
    boolean longOnly,
    boolean marketOpenOnly,
    Set<Symbol> allowedSymbols) {

  /** For the two counts of orders: no limit. */
  public static final int UNLIMITED_ORDERS = Integer.MAX_VALUE;

  private static final int MOST_ORDERS_PER_MINUTE = 100_000;
  private static final RiskLimits NONE = new LimitsDraft().build();

  public RiskLimits {
    positive("maxOrderNotional", maxOrderNotional);
    positive("maxPositionNotional", maxPositionNotional);
    positive("maxGrossLeverage", maxGrossLeverage);
    positive("maxDailyLoss", maxDailyLoss);
    fraction("maxDailyLossFraction", maxDailyLossFraction);
    fraction("priceCollarFraction", priceCollarFraction);
    orders("maxOrdersPerMinute", maxOrdersPerMinute, MOST_ORDERS_PER_MINUTE);
    orders("maxOrdersPerDay", maxOrdersPerDay, UNLIMITED_ORDERS);
    span("duplicateWindow", duplicateWindow);
    span("maxSilence", maxSilence);
    allowedSymbols = Collections.unmodifiableSet(new TreeSet<>(allowedSymbols));
  }

  /** Everything is allowed. */
  public static RiskLimits none() {
    return NONE;
  }

  public RiskLimits withMaxOrderNotional(double currencyUnits) {
    return with(draft -> draft.maxOrderNotional = currencyUnits);
  }

  public RiskLimits withMaxPositionNotional(double currencyUnits) {
    return with(draft -> draft.maxPositionNotional = currencyUnits);
  }

  public RiskLimits withMaxGrossLeverage(double timesEquity) {
    return with(draft -> draft.maxGrossLeverage = timesEquity);
  }

  public RiskLimits withMaxDailyLoss(double currencyUnits) {
    return with(draft -> draft.maxDailyLoss = currencyUnits);
  }

  public RiskLimits withMaxDailyLossFraction(double fraction) {
    return with(draft -> draft.maxDailyLossFraction = fraction);
  }

  public RiskLimits withPriceCollarFraction(double fraction) {
    return with(draft -> draft.priceCollarFraction = fraction);
  }

  public RiskLimits withMaxOrdersPerMinute(int orders) {
    return with(draft -> draft.maxOrdersPerMinute = orders);
  }

  public RiskLimits withMaxOrdersPerDay(int orders) {
    return with(draft -> draft.maxOrdersPerDay = orders);
  }

  public RiskLimits withDuplicateWindow(Duration window) {
    return with(draft -> draft.duplicateWindow = window);
  }

  public RiskLimits withMaxSilence(Duration silence) {
    return with(draft -> draft.maxSilence = silence);
  }

  public RiskLimits withLongOnly() {
    return with(draft -> draft.longOnly = true);
  }

  public RiskLimits withMarketOpenOnly() {
    return with(draft -> draft.marketOpenOnly = true);
  }

  /**
   * Only these symbols.
   *
   * @throws IllegalArgumentException if the set is empty, because an empty list in a settings file
   *     is more often a mistake than a wish to allow everything
   */
  public RiskLimits withAllowedSymbols(Set<Symbol> symbols) {
    if (symbols.isEmpty()) {
      throw new IllegalArgumentException(
          "allowedSymbols must name at least one symbol; leave it out to allow every symbol");
    }
    return with(draft -> draft.allowedSymbols = symbols);
  }

  /** Whether new positions in the symbol may be opened at all. */
  public boolean allows(Symbol symbol) {
    return allowedSymbols.isEmpty() || allowedSymbols.contains(symbol);
  }

  /** The loss at which opening stops, account currency: the tighter of the two loss limits. */
  double dailyLoss(double sessionStartEquity) {
    return Math.min(maxDailyLoss, maxDailyLossFraction * sessionStartEquity);
  }

  boolean limitsLoss() {
    return Double.isFinite(maxDailyLoss) || Double.isFinite(maxDailyLossFraction);
  }

  /** Whether any limit is in money, so that a price must be known. */
  boolean needsPrice() {
    return Double.isFinite(maxOrderNotional)
        || Double.isFinite(maxPositionNotional)
        || Double.isFinite(maxGrossLeverage)
        || Double.isFinite(priceCollarFraction);
  }

  private RiskLimits with(Consumer<LimitsDraft> change) {
    LimitsDraft draft = new LimitsDraft(this);
    change.accept(draft);
    return draft.build();
  }

  private static void positive(String name, double value) {
    if (!(value > 0)) {
      throw new IllegalArgumentException(name + " must be a number above 0, was " + value);
    }
  }

  private static void span(String name, Duration value) {
    if (value.isNegative()) {
      throw new IllegalArgumentException(name + " must not be negative, was " + value);
    }
  }

  private static void fraction(String name, double value) {
    if (!(value > 0 && (value <= 1 || value == Double.POSITIVE_INFINITY))) {
      throw new IllegalArgumentException(
          name + " must be a fraction above 0 and at most 1 (0.02 is two percent), was " + value);
    }
  }

  private static void orders(String name, int value, int most) {
    if (value < 1 || (value > most && value != UNLIMITED_ORDERS)) {
      throw new IllegalArgumentException(name + " must be 1 to " + most + ", was " + value);
    }
  }
}
