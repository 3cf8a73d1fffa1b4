package dev.bellwether.market.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.bellwether.market.data.Symbol;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class OrderTest {
  private static final Symbol SPY = Symbol.of("SPY");
  private static final BigDecimal TEN = BigDecimal.TEN;

  @Test
  void hasAnIdOfOneToFortyEightCharacters() {
    OrderRequest request = OrderRequest.market(SPY, Side.BUY, TEN);

    assertThat(new Order("x", request, 5).id()).isEqualTo("x");
    assertThat(new Order("x".repeat(48), request, 5).id()).hasSize(48);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Order("", request, 5))
        .withMessage("id must have 1 to 48 characters, was \"\"");
    assertThatIllegalArgumentException().isThrownBy(() -> new Order("x".repeat(49), request, 5));
  }

  @Test
  void signsItsQuantityByItsSide() {
    Order buy = new Order("b", OrderRequest.market(SPY, Side.BUY, TEN), 5);
    Order sell = new Order("s", OrderRequest.market(SPY, Side.SELL, TEN), 5);

    assertThat(buy.signedQuantity()).isEqualByComparingTo("10");
    assertThat(sell.signedQuantity()).isEqualByComparingTo("-10");
    assertThat(sell.symbol()).isEqualTo(SPY);
    assertThat(sell.request().type()).isEqualTo(OrderType.MARKET);
    assertThat(sell.request().timeInForce()).isEqualTo(TimeInForce.DAY);
    assertThat(Side.BUY.sign()).isEqualTo(-Side.SELL.sign()).isOne();
    assertThat(Side.BUY.opposite()).isEqualTo(Side.SELL);
    assertThat(Side.SELL.opposite()).isEqualTo(Side.BUY);
  }

  @Test
  void wantsMoreThanNothing() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> OrderRequest.market(SPY, Side.BUY, BigDecimal.ZERO))
        .withMessage("quantity must be above 0, was 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> OrderRequest.market(SPY, Side.SELL, TEN.negate()));
  }

  @Test
  void namesPricesAboveZeroOnly() {
    List<Function<BigDecimal, OrderType>> types =
        List.of(
            OrderType.Limit::new,
            OrderType.Stop::new,
            OrderType.TrailingStop::new,
            OrderType.TrailingStopFraction::new,
            price -> new OrderType.StopLimit(price, TEN),
            price -> new OrderType.StopLimit(TEN, price));

    for (Function<BigDecimal, OrderType> type : types) {
      assertThat(type.apply(new BigDecimal("0.01"))).isNotNull();
      assertThatIllegalArgumentException()
          .isThrownBy(() -> type.apply(BigDecimal.ZERO))
          .withMessageMatching("(price|trigger|distance|fraction) must be above 0, was 0");
      assertThatIllegalArgumentException().isThrownBy(() -> type.apply(TEN.negate()));
    }
  }

  @Test
  void trailsByLessThanTheWholePrice() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new OrderType.TrailingStopFraction(BigDecimal.ONE))
        .withMessage("fraction must be below 1, was 1");
  }

  @ParameterizedTest
  @EnumSource(OrderState.class)
  void hasNothingOpenOnceItIsOver(OrderState state) {
    Order order = new Order("x", OrderRequest.market(SPY, Side.BUY, TEN), 5);

    OrderStatus status = new OrderStatus(order, state, new BigDecimal("4"), "");

    assertThat(status.open()).isEqualByComparingTo(state.isTerminal() ? "0" : "6");
    assertThat(state.isTerminal())
        .isEqualTo(
            List.of(OrderState.FILLED, OrderState.CANCELLED, OrderState.EXPIRED, OrderState.REFUSED)
                .contains(state));
  }

  @Test
  void isNeverFilledBeyondItsQuantity() {
    Order order = new Order("x", OrderRequest.market(SPY, Side.BUY, TEN), 5);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> new OrderStatus(order, OrderState.FILLED, new BigDecimal("10.1"), ""))
        .withMessage("filled must be 0 to the order's quantity 10, was 10.1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new OrderStatus(order, OrderState.ACCEPTED, TEN.negate(), ""));
  }
}
