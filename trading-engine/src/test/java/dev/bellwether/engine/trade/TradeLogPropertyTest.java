package dev.bellwether.engine.trade;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bellwether.market.account.Fill;
import dev.bellwether.market.account.Position;
import dev.bellwether.market.account.Side;
import dev.bellwether.market.data.Symbol;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random fills of three symbols, whole and fractional shares, long and short, adds and flips. */
class TradeLogPropertyTest {
  private static final List<Symbol> SYMBOLS =
      List.of(Symbol.of("SPY"), Symbol.of("QQQ"), Symbol.of("BTC/USD"));

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void accountsForEveryCentThatMoved(long seed) {
    List<Fill> fills = fills(new Random(seed), 500);

    for (int count = 0; count <= fills.size(); count += 7) {
      List<Fill> some = fills.subList(0, count);
      TradingActivity activity = TradeLog.of(some).activity();

      BigDecimal cash =
          sum(activity.trades(), Trade::profit).add(sum(activity.open(), OpenTrade::cashFlow));
      assertThat(cash).isEqualByComparingTo(sum(some, Fill::cashFlow));
      BigDecimal costs =
          sum(activity.trades(), Trade::costs).add(sum(activity.open(), OpenTrade::costs));
      assertThat(costs)
          .isEqualByComparingTo(sum(some, Fill::fees).add(sum(some, Fill::slippage)))
          .isEqualByComparingTo(activity.costs());
      assertThat(activity.shares()).isEqualByComparingTo(sum(some, Fill::quantity));
      assertThat(activity.notional())
          .isEqualByComparingTo(sum(some, TradeLogPropertyTest::marketValue));
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {11, 12, 13, 14, 15})
  void holdsWhatTheAccountHolds(long seed) {
    List<Fill> fills = fills(new Random(seed), 300);
    TradeLog log = new TradeLog();
    Map<Symbol, Position> positions = new HashMap<>();

    for (Fill fill : fills) {
      log.on(fill);
      positions.merge(
          fill.symbol(), Position.FLAT.after(fill), (before, unused) -> before.after(fill));

      Map<Symbol, BigDecimal> open = new HashMap<>();
      log.open()
          .forEach(
              one ->
                  open.put(one.symbol(), one.isLong() ? one.quantity() : one.quantity().negate()));
      for (Symbol symbol : SYMBOLS) {
        BigDecimal held = positions.getOrDefault(symbol, Position.FLAT).quantity();
        assertThat(open.getOrDefault(symbol, BigDecimal.ZERO)).isEqualByComparingTo(held);
      }
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {21, 22, 23, 24, 25})
  void agreesWithItsOwnPricesToTheLastDecimalShown(long seed) {
    List<Trade> trades = TradeLog.of(fills(new Random(seed), 2_000)).trades();

    assertThat(trades).isNotEmpty();
    for (Trade trade : trades) {
      BigDecimal move = trade.exitPrice().subtract(trade.entryPrice());
      BigDecimal gross = (trade.isLong() ? move : move.negate()).multiply(trade.quantity());
      // each of the two averages is rounded by at most half of 1e-8 per share
      BigDecimal off = gross.subtract(trade.costs()).subtract(trade.profit()).abs();
      assertThat(off).isLessThanOrEqualTo(trade.quantity().multiply(new BigDecimal("1e-8")));
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {31, 32, 33})
  void givesTheMirrorImageWhenBoughtAndSoldChangePlaces(long seed) {
    List<Fill> fills = fills(new Random(seed), 400).stream().map(f -> free(f, f.side())).toList();
    List<Fill> mirrored = fills.stream().map(f -> free(f, f.side().opposite())).toList();

    List<Trade> trades = TradeLog.of(fills).trades();
    List<Trade> mirror = TradeLog.of(mirrored).trades();

    assertThat(mirror).hasSameSizeAs(trades);
    for (int i = 0; i < trades.size(); i++) {
      assertThat(mirror.get(i).isLong()).isNotEqualTo(trades.get(i).isLong());
      assertThat(mirror.get(i).profit()).isEqualByComparingTo(trades.get(i).profit().negate());
    }
  }

  private static Fill free(Fill f, Side side) {
    return new Fill(
        f.orderId(),
        f.symbol(),
        side,
        f.quantity(),
        f.price(),
        BigDecimal.ZERO,
        BigDecimal.ZERO,
        f.epochMillis());
  }

  private static List<Fill> fills(Random random, int count) {
    Map<Symbol, Position> positions = new HashMap<>();
    List<Fill> fills = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Symbol symbol = SYMBOLS.get(random.nextInt(SYMBOLS.size()));
      Fill fill = fill(random, symbol, positions.getOrDefault(symbol, Position.FLAT), i);
      positions.merge(symbol, Position.FLAT.after(fill), (before, unused) -> before.after(fill));
      fills.add(fill);
    }
    return fills;
  }

  /** One fill in three makes the symbol flat, the others are of any size and side. */
  private static Fill fill(Random random, Symbol symbol, Position held, int at) {
    boolean flatten = !held.isFlat() && random.nextInt(3) == 0;
    BigDecimal any = BigDecimal.valueOf(1 + random.nextInt(5_000), random.nextInt(4));
    BigDecimal quantity = flatten ? held.quantity().abs() : any;
    boolean sells = flatten ? held.quantity().signum() > 0 : random.nextBoolean();
    return new Fill(
        "order-" + at,
        symbol,
        sells ? Side.SELL : Side.BUY,
        quantity,
        BigDecimal.valueOf(1_000_000 + random.nextInt(99_000_000), 4),
        BigDecimal.valueOf(random.nextInt(1_000), 3),
        BigDecimal.valueOf(random.nextInt(1_000) - 100, 4),
        at);
  }

  private static BigDecimal marketValue(Fill fill) {
    BigDecimal slippage = fill.slippage().multiply(BigDecimal.valueOf(fill.side().sign()));
    return fill.notional().subtract(slippage);
  }

  private static <T> BigDecimal sum(List<T> all, Function<T, BigDecimal> number) {
    return all.stream().map(number).reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
