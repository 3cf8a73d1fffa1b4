package dev.bellwether.engine.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.bellwether.engine.trade.Trade;
import dev.bellwether.market.data.Symbol;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TradeFiguresTest {
  @Test
  void agreesWithHandWorkedTrades() {
    TradeFigures figures = TradeFigures.of(profits("30", "-10", "0", "20", "-15"));

    assertThat(figures).isEqualTo(new TradeFigures(5, 2, 2, 50, -25));
    assertThat(figures.hitRate()).hasValue(0.4);
    assertThat(figures.profitFactor()).hasValue(2);
    assertThat(figures.expectancy()).hasValue(5);
    assertThat(figures.averageWin()).hasValue(25);
    assertThat(figures.averageLoss()).hasValue(-12.5);
    assertThat(figures.payoffRatio()).hasValue(2);
  }

  @Test
  void hasOnlyACountWithoutTrades() {
    TradeFigures none = TradeFigures.of(List.of());

    assertThat(none.trades()).isZero();
    assertThat(none.hitRate()).isEmpty();
    assertThat(none.profitFactor()).isEmpty();
    assertThat(none.expectancy()).isEmpty();
    assertThat(none.averageWin()).isEmpty();
    assertThat(none.averageLoss()).isEmpty();
    assertThat(none.payoffRatio()).isEmpty();
  }

  @Test
  void hasNoProfitFactorWithoutALoss() {
    TradeFigures figures = TradeFigures.of(profits("1", "2"));

    assertThat(figures.profitFactor()).isEmpty();
    assertThat(figures.payoffRatio()).isEmpty();
    assertThat(figures.hitRate()).hasValue(1);
  }

  @Test
  void hasAProfitFactorOfZeroWithoutAWin() {
    TradeFigures figures = TradeFigures.of(profits("-1", "0"));

    assertThat(figures.profitFactor()).hasValue(0);
    assertThat(figures.averageWin()).isEmpty();
    assertThat(figures.payoffRatio()).isEmpty();
  }

  @Test
  void addsCentsExactly() {
    // a thousand times a tenth in doubles is 99.9999999999986
    List<Trade> trades = Stream.generate(() -> profit("0.1")).limit(1_000).toList();

    assertThat(TradeFigures.of(trades).won()).isEqualTo(100);
    assertThat(TradeFigures.of(trades).expectancy().orElseThrow()).isCloseTo(0.1, within(1e-17));
  }

  static List<Trade> profits(String... profits) {
    return Stream.of(profits).map(TradeFiguresTest::profit).toList();
  }

  private static Trade profit(String profit) {
    BigDecimal one = BigDecimal.ONE;
    return new Trade(
        Symbol.of("SPY"), true, 1, 2, one, one, one, BigDecimal.ZERO, new BigDecimal(profit));
  }
}
