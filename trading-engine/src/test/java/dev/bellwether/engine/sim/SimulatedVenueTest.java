package dev.bellwether.engine.sim;

import static dev.bellwether.engine.Days.SPY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bellwether.engine.Backtest;
import dev.bellwether.engine.Days;
import dev.bellwether.engine.Scripted;
import dev.bellwether.engine.journal.MemoryJournal;
import dev.bellwether.market.account.Fill;
import dev.bellwether.market.account.OrderRequest;
import dev.bellwether.market.account.OrderType;
import dev.bellwether.market.account.Side;
import dev.bellwether.market.account.TimeInForce;
import dev.bellwether.market.data.Bars;
import dev.bellwether.market.data.BarsBuilder;
import dev.bellwether.market.data.Granularity;
import dev.bellwether.market.decision.Decision;
import dev.bellwether.market.decision.Schedule;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every order is decided at the end of the first bar, whose prices are all 100. */
class SimulatedVenueTest {
  private static final VenueRules FREE = VenueRules.of(new BigDecimal("10000"), Costs.NONE);

  private final Days days = Days.of(2, 5);

  @Test
  void fillsALimitBuyAtItsPriceOrABetterOpen() {
    OrderType limit = new OrderType.Limit(new BigDecimal("99"));

    assertThat(price(Side.BUY, limit, bar(100, 101, 98, 100))).isEqualTo(99);
    assertThat(price(Side.BUY, limit, bar(97, 101, 96, 100))).isEqualTo(97);
    assertThat(price(Side.BUY, limit, bar(100, 101, 99.5, 100))).isNaN();
  }

  @Test
  void fillsALimitSaleAtItsPriceOrABetterOpen() {
    OrderType limit = new OrderType.Limit(new BigDecimal("101"));

    assertThat(price(Side.SELL, limit, bar(100, 102, 98, 100))).isEqualTo(101);
    assertThat(price(Side.SELL, limit, bar(103, 104, 98, 100))).isEqualTo(103);
    assertThat(price(Side.SELL, limit, bar(100, 100.5, 98, 100))).isNaN();
  }

  @Test
  void fillsAStopAtItsTriggerOrAWorseOpen() {
    OrderType stop = new OrderType.Stop(new BigDecimal("98"));

    assertThat(price(Side.SELL, stop, bar(100, 101, 97, 100))).isEqualTo(98);
    assertThat(price(Side.SELL, stop, bar(95, 101, 94, 100))).isEqualTo(95);
    assertThat(price(Side.SELL, stop, bar(100, 101, 99, 100))).isNaN();
    assertThat(price(Side.BUY, new OrderType.Stop(new BigDecimal("102")), bar(100, 103, 97, 100)))
        .isEqualTo(102);
  }

  @Test
  void fillsAStopLimitInItsTriggersOwnBarOnlyWhereTheBarProvesIt() {
    OrderType stop = new OrderType.StopLimit(new BigDecimal("102"), new BigDecimal("101"));

    // triggered at 102, the limit is below; the bar ends above it: nothing proves a trade at 101
    // afterwards
    assertThat(price(Side.BUY, stop, bar(100, 103, 99, 103))).isNaN();
    // ends at 100: to get there after the trigger it must have traded at 101
    assertThat(price(Side.BUY, stop, bar(100, 103, 99, 100))).isEqualTo(101);
    // not in the first bar, but in the second, which opens better
    assertThat(price(Side.BUY, stop, bar(100, 103, 99, 103), bar(100.5, 103, 99, 103)))
        .isEqualTo(100.5);
  }

  @Test
  void letsATrailingStopFollowTheBestPriceOfEarlierBarsOnly() {
    OrderType trail = new OrderType.TrailingStop(new BigDecimal("2"));

    // best 100 at the open; the bar falls to 97: stopped at 98 although it rose to 105 at some time
    assertThat(price(Side.SELL, trail, bar(100, 105, 97, 100))).isEqualTo(98);
    // rises to 105 first, then falls below 103 in the next bar
    assertThat(price(Side.SELL, trail, bar(100, 105, 99, 104), bar(104, 104, 102, 102)))
        .isEqualTo(103);
    assertThat(price(Side.BUY, trail, bar(100, 101, 95, 96), bar(96, 98, 95, 98))).isEqualTo(97);
  }

  @Test
  void letsATrailingStopFollowByAFraction() {
    OrderType trail = new OrderType.TrailingStopFraction(new BigDecimal("0.1"));

    // best 200, stop at 180
    assertThat(price(Side.SELL, trail, bar(100, 200, 99, 190), bar(190, 190, 170, 175)))
        .isEqualTo(180);
  }

  @Test
  void chargesSlippageAndHalfTheSpreadToTakersOnly() {
    Costs costs = new Costs(0, 0, 0.01, 5, false);

    Fill market =
        run(FREE, costs, Side.BUY, OrderType.MARKET, "10", bar(100, 101, 99, 100))
            .fills()
            .getFirst();
    Fill limit =
        run(
                FREE,
                costs,
                Side.BUY,
                new OrderType.Limit(new BigDecimal("100")),
                "10",
                bar(100, 101, 99, 100))
            .fills()
            .getFirst();

    // 100 + 0.01 + 100 * 0.0005
    assertThat(market.price()).isEqualByComparingTo("100.06");
    assertThat(market.slippage()).isEqualByComparingTo("0.6");
    assertThat(limit.price()).isEqualByComparingTo("100");
    assertThat(limit.slippage()).isEqualByComparingTo("0");
  }

  @Test
  void chargesTheMinimumCommissionOnceAnOrder() {
    Costs costs = new Costs(0.0035, 0.35, 0, 0, false);

    Fill small =
        run(FREE, costs, Side.BUY, OrderType.MARKET, "10", bar(100, 100, 100, 100))
            .fills()
            .getFirst();

    assertThat(small.fees()).isEqualByComparingTo("0.35");
  }

  @Test
  void spreadsCommissionOverPartialFillsWithoutChargingItTwice() {
    Costs costs = new Costs(0.01, 0.35, 0, 0, false);
    VenueRules thin = FREE.withParticipation(0.02); // 20 shares of a bar's 1000

    List<Fill> fills =
        run(thin, costs, Side.BUY, OrderType.MARKET, "50", flat(), flat(), flat()).fills();

    // 20 shares: at least 0.35; 40: 0.40, 0.05 more; 50: 0.50, 0.10 more
    assertThat(fills).extracting(f -> f.quantity().intValue()).containsExactly(20, 20, 10);
    assertThat(fills).extracting(f -> f.fees().doubleValue()).containsExactly(0.35, 0.05, 0.1);
  }

  @Test
  void endsTheRestOfADayOrderWithTheSession() {
    VenueRules thin = FREE.withParticipation(0.001);

    MemoryJournal run =
        run(
            thin,
            Costs.NONE,
            Side.BUY,
            OrderType.MARKET,
            "50",
            flat(),
            flat(),
            flat(),
            flat(),
            flat());

    assertThat(run.fills()).hasSize(4);
    assertThat(run.ended()).hasSize(1);
    assertThat(run.ended().getFirst().reason()).contains("session closed");
  }

  @Test
  void refusesWhatBuyingPowerDoesNotCover() {
    VenueRules cash = FREE.withBuyingPowerMultiple(1);

    MemoryJournal dear =
        run(cash, Costs.NONE, Side.BUY, OrderType.MARKET, "101", bar(100, 100, 100, 100));
    MemoryJournal affordable =
        run(cash, Costs.NONE, Side.BUY, OrderType.MARKET, "100", bar(100, 100, 100, 100));

    assertThat(dear.fills()).isEmpty();
    assertThat(dear.ended().getFirst().reason()).contains("buying power");
    assertThat(affordable.fills()).hasSize(1);
  }

  @Test
  void cancelsWhatIsNotFilledAtOnceWhereTheOrderSaysSo() {
    OrderType limit = new OrderType.Limit(new BigDecimal("90"));

    MemoryJournal run =
        place(
            FREE,
            new OrderRequest(SPY, Side.BUY, BigDecimal.TEN, limit, TimeInForce.IOC),
            flat(),
            bar(80, 80, 80, 80));

    assertThat(run.fills()).isEmpty();
    assertThat(run.ended().getFirst().reason()).isEqualTo("not filled at once");
  }

  @Test
  void fillsAllOrNothingWhereTheOrderSaysSo() {
    VenueRules thin = FREE.withParticipation(0.02);
    OrderRequest order =
        new OrderRequest(SPY, Side.BUY, new BigDecimal("50"), OrderType.MARKET, TimeInForce.FOK);

    MemoryJournal run = place(thin, order, flat());

    assertThat(run.fills()).isEmpty();
    assertThat(run.ended()).hasSize(1);
  }

  @Test
  void keepsAGoodTillCancelledOrderOverNight() {
    OrderRequest order =
        new OrderRequest(
            SPY,
            Side.BUY,
            BigDecimal.TEN,
            new OrderType.Limit(new BigDecimal("90")),
            TimeInForce.GTC);

    MemoryJournal run = place(FREE, order, flat(), flat(), flat(), flat(), bar(89, 89, 89, 89));

    assertThat(run.fills()).hasSize(1);
    assertThat(run.fills().getFirst().price()).isEqualByComparingTo("89");
  }

  private static double[] bar(double open, double high, double low, double close) {
    return new double[] {open, high, low, close};
  }

  private static double[] flat() {
    return bar(100, 100, 100, 100);
  }

  private double price(Side side, OrderType type, double[]... later) {
    List<Fill> fills = run(FREE, Costs.NONE, side, type, "1", later).fills();
    return fills.isEmpty() ? Double.NaN : fills.getFirst().price().doubleValue();
  }

  private MemoryJournal run(
      VenueRules rules,
      Costs costs,
      Side side,
      OrderType type,
      String quantity,
      double[]... later) {
    VenueRules with =
        new VenueRules(
            rules.fillRule(),
            costs,
            rules.startCash(),
            rules.buyingPowerMultiple(),
            rules.participation());
    return place(
        with, new OrderRequest(SPY, side, new BigDecimal(quantity), type, TimeInForce.DAY), later);
  }

  private MemoryJournal place(VenueRules rules, OrderRequest request, double[]... later) {
    Scripted strategy =
        new Scripted(Schedule.everyBar(), SPY)
            .at(0, new Decision.Place(List.of(request), "test"))
            .at(1, new Decision.Hold("wait"));
    return Backtest.of(strategy, List.of(bars(later)), days, rules).run();
  }

  private Bars bars(double[]... later) {
    BarsBuilder builder = new BarsBuilder(SPY, Granularity.MINUTE);
    builder.add(days.day(0).openMillis(), 100, 100, 100, 100, 1000);
    for (int i = 1; i <= later.length; i++) {
      double[] bar = later[i - 1];
      builder.add(
          days.day(i / 5).openMillis() + i % 5 * 60_000L, bar[0], bar[1], bar[2], bar[3], 1000);
    }
    return builder.build();
  }
}
