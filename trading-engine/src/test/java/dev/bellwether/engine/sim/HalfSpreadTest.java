package dev.bellwether.engine.sim;

import static dev.bellwether.engine.Days.SPY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bellwether.engine.Backtest;
import dev.bellwether.engine.Days;
import dev.bellwether.engine.Scripted;
import dev.bellwether.market.account.Fill;
import dev.bellwether.market.account.Order;
import dev.bellwether.market.account.OrderRequest;
import dev.bellwether.market.account.Side;
import dev.bellwether.market.data.Bars;
import dev.bellwether.market.data.Symbol;
import dev.bellwether.market.decision.Decision;
import dev.bellwether.market.decision.Schedule;
import java.math.BigDecimal;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

final class HalfSpreadTest {
  private static final Symbol SDS = Symbol.of("SDS");
  private static final Symbol SH = Symbol.of("SH");

  @Test
  void hasAnExceptionForASymbolAndTheUsualForOthers() {
    HalfSpread spread = HalfSpread.of(0.5).with(SDS, 3.4).with(SH, 1.4).with(SH, 1.5);

    assertThat(spread.of(SPY)).isEqualTo(0.5);
    assertThat(spread.of(SDS)).isEqualTo(3.4);
    assertThat(spread.of(SH)).isEqualTo(1.5);
    assertThat(spread.bySymbol().keySet()).containsExactly(SDS, SH);
    assertThat(spread).isEqualTo(HalfSpread.of(0.5).with(SH, 1.5).with(SDS, 3.4));
  }

  @Test
  void copiesWhatItIsGiven() {
    SortedMap<Symbol, Double> given = new TreeMap<>();
    HalfSpread spread = new HalfSpread(0, given);

    given.put(SPY, 1.0);

    assertThat(spread).isEqualTo(HalfSpread.NONE);
    assertThatThrownBy(() -> spread.bySymbol().put(SPY, 1.0))
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void refusesWhatIsNoSpread() {
    assertThatThrownBy(() -> HalfSpread.of(Double.NaN))
        .hasMessage("usual must be a number of at least 0, was NaN");
    assertThatThrownBy(() -> HalfSpread.NONE.with(SDS, -1))
        .hasMessage("the half spread of SDS must be a number of at least 0, was -1.0");
  }

  /** Both are bought at an open of 100: SPY at 100 * 1.00007, SDS at 100 * 1.00340. */
  @Test
  void isPaidBySymbol() {
    Costs costs = new Costs(0, 0, 0, HalfSpread.of(0.7).with(SDS, 34), false);
    Days days = Days.of(1, 3);
    Scripted strategy =
        new Scripted(Schedule.everyBar(), SPY, SDS)
            .at(0, new Decision.Place(List.of(buy(SPY), buy(SDS)), "test"))
            .at(1, new Decision.Hold("wait"));

    List<Fill> fills =
        Backtest.of(
                strategy,
                List.of(flat(SPY, days), flat(SDS, days)),
                days,
                VenueRules.of(new BigDecimal("10000"), costs))
            .run()
            .fills();

    assertThat(fills).extracting(Fill::symbol).containsExactly(SPY, SDS);
    assertThat(fills.getFirst().price()).isEqualByComparingTo("100.007");
    assertThat(fills.getFirst().slippage()).isEqualByComparingTo("0.07");
    assertThat(fills.getLast().price()).isEqualByComparingTo("100.34");
    assertThat(fills.getLast().slippage()).isEqualByComparingTo("3.4");
  }

  /** Nothing is lost where only a symbol that is not traded here has a spread. */
  @Test
  void costsNothingWhereItIsZero() {
    Execution execution =
        new Execution(new Costs(0, 0, 0, HalfSpread.NONE.with(SDS, 34), false), List.of(SPY));
    OrderRequest request = buy(SPY);
    WorkingOrder working = new WorkingOrder(new Order("1", request, 0), 0);

    Fill fill = execution.of(working, BigDecimal.TEN, 100, 0);

    assertThat(fill.price()).isEqualByComparingTo("100");
    assertThat(fill.slippage()).isEqualByComparingTo("0");
  }

  private static OrderRequest buy(Symbol symbol) {
    return OrderRequest.market(symbol, Side.BUY, BigDecimal.TEN);
  }

  private static Bars flat(Symbol symbol, Days days) {
    return days.bars(symbol, new double[][] {{100, 100}, {100, 100}, {100, 100}});
  }
}
