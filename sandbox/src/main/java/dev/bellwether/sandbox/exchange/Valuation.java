package dev.bellwether.sandbox.exchange;

import dev.bellwether.sandbox.market.Market;
import java.math.BigDecimal;

/**
 * What an account is worth and may still buy, at the market's last prices.
 *
 * <pre>
 *   equity         = cash + long value + short value (negative)
 *   initial        = sum of |value| * max(1/2, maintenance rate)
 *   buying power   = 4: (last equity - last maintenance) * 4 - gross value taken on today
 *                    2: max(equity - initial, 0) * 2
 *                    1: cash
 *                    each less what open orders reserve, and at least 0
 * </pre>
 *
 * <p>Below 2,000 dollars of equity the multiplier is 1. Source: Alpaca's account documentation; the
 * deduction for today's positions is ours, as Alpaca does not state it.
 */
public record Valuation(
    BigDecimal cash,
    BigDecimal longValue,
    BigDecimal shortValue,
    BigDecimal initialMargin,
    BigDecimal maintenanceMargin,
    int multiplier,
    BigDecimal buyingPower,
    BigDecimal cashPower) {
  private static final BigDecimal LEAST_FOR_MARGIN = new BigDecimal(2000);
  private static final BigDecimal HALF = new BigDecimal("0.5");

  public BigDecimal equity() {
    return cash.add(longValue).add(shortValue);
  }

  /** Long and short value without sign. */
  public BigDecimal gross() {
    return longValue.subtract(shortValue);
  }

  /** The account as it is now. */
  public static Valuation of(TradingAccount account, Market market) {
    BigDecimal longs = BigDecimal.ZERO;
    BigDecimal shorts = BigDecimal.ZERO;
    BigDecimal initial = BigDecimal.ZERO;
    BigDecimal maintenance = BigDecimal.ZERO;
    for (Holding holding : account.holdings()) {
      BigDecimal value = holding.qty().multiply(price(holding, market));
      boolean isLong = holding.qty().signum() > 0;
      BigDecimal rate = isLong ? holding.asset().longMargin() : holding.asset().shortMargin();
      longs = isLong ? longs.add(value) : longs;
      shorts = isLong ? shorts : shorts.add(value);
      initial = initial.add(value.abs().multiply(rate.max(HALF)));
      maintenance = maintenance.add(value.abs().multiply(rate));
    }
    return of(account, longs, shorts, initial, maintenance);
  }

  /** The last price of what is held; its entry price before there is one. */
  public static BigDecimal price(Holding holding, Market market) {
    double price = market.tape(holding.asset().ticker()).map(t -> t.price()).orElse(Double.NaN);
    return Double.isNaN(price) ? holding.averageEntry() : Prices.exact(price);
  }

  private static Valuation of(
      TradingAccount account,
      BigDecimal longs,
      BigDecimal shorts,
      BigDecimal initial,
      BigDecimal maintenance) {
    BigDecimal cash = account.cash();
    BigDecimal equity = cash.add(longs).add(shorts);
    int multiplier = equity.compareTo(LEAST_FOR_MARGIN) < 0 ? 1 : multiplier(account);
    BigDecimal gross = longs.subtract(shorts);
    BigDecimal power =
        switch (multiplier) {
          case 4 -> intraday(account, gross);
          case 2 -> equity.subtract(initial).max(BigDecimal.ZERO).multiply(new BigDecimal(2));
          default -> cash;
        };
    BigDecimal reserved = account.reserved();
    return new Valuation(
        cash,
        longs,
        shorts,
        initial,
        maintenance,
        multiplier,
        power.subtract(reserved).max(BigDecimal.ZERO),
        cash.subtract(reserved).max(BigDecimal.ZERO));
  }

  private static int multiplier(TradingAccount account) {
    int most = Integer.parseInt(account.settings().maxMarginMultiplier());
    return Math.min(most, account.spec().multiplier());
  }

  private static BigDecimal intraday(TradingAccount account, BigDecimal gross) {
    BigDecimal taken = gross.subtract(account.lastGross()).max(BigDecimal.ZERO);
    BigDecimal base = account.lastEquity().subtract(account.lastMaintenance());
    return base.multiply(new BigDecimal(4)).subtract(taken);
  }
}
