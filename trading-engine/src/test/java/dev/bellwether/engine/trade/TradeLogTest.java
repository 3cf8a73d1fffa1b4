package dev.bellwether.engine.trade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bellwether.market.account.Fill;
import dev.bellwether.market.account.Side;
import dev.bellwether.market.data.Symbol;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class TradeLogTest {
  private static final Symbol SPY = Symbol.of("SPY");
  private static final Symbol QQQ = Symbol.of("QQQ");

  @Test
  void makesOneTradeOfABuyAndASell() {
    Fill buy = fill(1, SPY, Side.BUY, "100", "500.001", "0.35", "0.1");
    Fill sell = fill(2, SPY, Side.SELL, "100", "501.999", "0.36", "0.1");

    TradingActivity activity = TradeLog.of(List.of(buy, sell)).activity();

    // the market: bought at 500.00, sold at 502.00, 100 shares: +200
    // costs: 0.35 + 0.10 + 0.36 + 0.10 = 0.91
    assertThat(activity.trades())
        .containsExactly(
            new Trade(
                SPY, true, 1, 2, dec("100"), dec("500"), dec("502"), dec("0.91"), dec("199.090")));
    assertThat(activity.open()).isEmpty();
    assertThat(activity.shares()).isEqualByComparingTo("200");
    assertThat(activity.notional()).isEqualByComparingTo("100200");
    assertThat(activity.costs()).isEqualByComparingTo("0.91");
  }

  @Test
  void givesAShortTradeTheOppositeSign() {
    Fill sell = fill(1, SPY, Side.SELL, "10", "99.9", "1", "1");
    Fill buy = fill(2, SPY, Side.BUY, "10", "90.1", "1", "1");

    List<Trade> trades = TradeLog.of(List.of(sell, buy)).trades();

    // the market: sold at 100, bought back at 90, 10 shares: +100; costs 4
    assertThat(trades).hasSize(1);
    Trade trade = trades.getFirst();
    assertThat(trade.isLong()).isFalse();
    assertThat(trade.entryPrice()).isEqualByComparingTo("100");
    assertThat(trade.exitPrice()).isEqualByComparingTo("90");
    assertThat(trade.costs()).isEqualByComparingTo("4");
    assertThat(trade.profit()).isEqualByComparingTo("96");
    assertThat(trade.isWin()).isTrue();
  }

  @Test
  void averagesEntriesAndExitsOverAddsAndPartialExits() {
    List<Fill> fills =
        List.of(
            fill(1, SPY, Side.BUY, "100", "10", "0", "0"),
            fill(2, SPY, Side.BUY, "50", "11", "0", "0"),
            fill(3, SPY, Side.SELL, "30", "12", "0", "0"),
            fill(4, SPY, Side.BUY, "30", "13", "0", "0"),
            fill(5, SPY, Side.SELL, "150", "14", "0", "0"));

    List<Trade> trades = TradeLog.of(fills).trades();

    // entered 100*10 + 50*11 + 30*13 = 1,940 for 180 shares: 10.7777...
    // left 30*12 + 150*14 = 2,460 for 180 shares: 13.6666...; profit 520
    assertThat(trades)
        .containsExactly(
            new Trade(
                SPY,
                true,
                1,
                5,
                dec("180"),
                dec("10.77777778"),
                dec("13.66666667"),
                dec("0"),
                dec("520")));
  }

  @Test
  void endsOneTradeAndBeginsTheNextWhereAFillCrossesZero() {
    Fill buy = fill(1, SPY, Side.BUY, "10", "100", "1", "0");
    Fill flip = fill(2, SPY, Side.SELL, "30", "109.9", "3", "3");
    Fill cover = fill(3, SPY, Side.BUY, "20", "105", "2", "0");

    List<Trade> trades = TradeLog.of(List.of(buy, flip, cover)).trades();

    // the flip sold at a market price of 110; a third of it, 10 shares, closes the long trade:
    //   profit 10*(110-100) = 100, costs 1 + 1 fee + 1 slippage = 3 -> 97
    // two thirds open a short one: profit 20*(110-105) = 100, costs 2 + 2 + 2 = 6 -> 94
    assertThat(trades)
        .containsExactly(
            new Trade(SPY, true, 1, 2, dec("10"), dec("100"), dec("110"), dec("3"), dec("97.0")),
            new Trade(SPY, false, 2, 3, dec("20"), dec("110"), dec("105"), dec("6"), dec("94.0")));
  }

  @Test
  void leavesWhatRoundingTakesFromTheOldTradeInTheNewOne() {
    Fill buy = fill(1, SPY, Side.BUY, "1", "100", "0", "0");
    Fill flip = fill(2, SPY, Side.SELL, "3", "100", "1", "0");

    TradeLog log = TradeLog.of(List.of(buy, flip));

    // a third of the fee, 0.333333333333 at twelve decimals, and the rest of it
    assertThat(log.trades().getFirst().costs()).isEqualTo(dec("0.333333333333"));
    assertThat(log.open().getFirst().costs()).isEqualTo(dec("0.666666666667"));
  }

  @Test
  void keepsSymbolsApart() {
    List<Fill> fills =
        List.of(
            fill(1, SPY, Side.BUY, "1", "100", "0", "0"),
            fill(2, QQQ, Side.SELL, "1", "200", "0", "0"),
            fill(3, SPY, Side.SELL, "1", "101", "0", "0"),
            fill(4, QQQ, Side.BUY, "1", "205", "0", "0"));

    List<Trade> trades = TradeLog.of(fills).trades();

    assertThat(trades).extracting(Trade::symbol).containsExactly(SPY, QQQ);
    assertThat(trades).extracting(Trade::profit).containsExactly(dec("1"), dec("-5"));
    assertThat(trades).extracting(Trade::isLong).containsExactly(true, false);
  }

  @Test
  void saysWhatIsOpenAndWhatPartOfItIsRealised() {
    List<Fill> fills =
        List.of(
            fill(1, SPY, Side.SELL, "30", "100", "3", "0"),
            fill(2, SPY, Side.BUY, "10", "90", "1", "0"),
            fill(3, QQQ, Side.BUY, "5", "200", "0", "0"));

    TradingActivity activity = TradeLog.of(fills).activity();

    // SPY: 10 of 30 shares bought back 10 lower: 100 - 4 of fees = 96 realised;
    //   20 shares sold at 100 are still owed: outlay -2,000; cash so far 3,000 - 900 - 4 = 2,096
    assertThat(activity.open())
        .containsExactly(
            new OpenTrade(QQQ, true, 3, dec("5"), dec("200"), dec("0"), dec("0"), dec("1000")),
            new OpenTrade(SPY, false, 1, dec("20"), dec("100"), dec("4"), dec("96"), dec("-2000")));
    assertThat(activity.open().getLast().cashFlow()).isEqualTo(dec("2096"));
    assertThat(activity.open().getLast().unrealised(dec("95"))).isEqualTo(dec("100"));
    assertThat(activity.open().getFirst().unrealised(dec("190"))).isEqualTo(dec("-50"));
    // 30 + 10 + 5 shares; 3,000 + 900 + 1,000 of value; 4 of fees
    assertThat(activity.shares()).isEqualTo(dec("45"));
    assertThat(activity.notional()).isEqualTo(dec("4900"));
    assertThat(activity.costs()).isEqualTo(dec("4"));
  }

  @Test
  void takesAPriceBetterThanTheMarketsAsANegativeCost() {
    Fill buy = fill(1, SPY, Side.BUY, "10", "99", "0", "-10");
    Fill sell = fill(2, SPY, Side.SELL, "10", "101", "0", "0");

    Trade trade = TradeLog.of(List.of(buy, sell)).trades().getFirst();

    assertThat(trade.entryPrice()).isEqualTo(dec("100"));
    assertThat(trade.costs()).isEqualTo(dec("-10"));
    assertThat(trade.profit()).isEqualTo(dec("20"));
  }

  @Test
  void startsAfreshAfterFlat() {
    List<Fill> fills =
        List.of(
            fill(1, SPY, Side.BUY, "1", "100", "1", "0"),
            fill(2, SPY, Side.SELL, "1", "101", "1", "0"),
            fill(3, SPY, Side.SELL, "2", "110", "0", "0"),
            fill(4, SPY, Side.BUY, "2", "109", "0", "0"));

    TradeLog log = TradeLog.of(fills);

    assertThat(log.size()).isEqualTo(2);
    assertThat(log.trades().getLast())
        .isEqualTo(
            new Trade(SPY, false, 3, 4, dec("2"), dec("110"), dec("109"), dec("0"), dec("2")));
  }

  @Test
  void refusesFillsThatGoBackInTime() {
    TradeLog log = TradeLog.of(List.of(fill(9, SPY, Side.BUY, "1", "100", "0", "0")));

    assertThatThrownBy(() -> log.on(fill(8, SPY, Side.SELL, "1", "100", "0", "0")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "exitMillis must not be before entryMillis 9, was 8: give the fills of SPY in the"
                + " order in which they happened");
  }

  private static Fill fill(
      long at,
      Symbol symbol,
      Side side,
      String quantity,
      String price,
      String fees,
      String slippage) {
    return new Fill(
        "order-" + at, symbol, side, dec(quantity), dec(price), dec(fees), dec(slippage), at);
  }

  private static BigDecimal dec(String number) {
    return new BigDecimal(number);
  }
}
