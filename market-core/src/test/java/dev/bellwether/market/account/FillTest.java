package dev.bellwether.market.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.bellwether.market.data.Symbol;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class FillTest {
  private static final Symbol SPY = Symbol.of("SPY");
  private static final Symbol QQQ = Symbol.of("QQQ");

  @Test
  void movesCashAgainstTheShares() {
    // 100 at 10.01 is 1001.00, with 0.35 of fees
    assertThat(fill(Side.BUY, "100", "10.01", "0.35").cashFlow()).isEqualByComparingTo("-1001.35");
    assertThat(fill(Side.SELL, "100", "10.01", "0.35").cashFlow()).isEqualByComparingTo("1000.65");
    assertThat(fill(Side.SELL, "100", "10.01", "0.35").notional()).isEqualByComparingTo("1001");
  }

  @Test
  void refusesNothingForSomethingAndFeesBelowZero() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> fill(Side.BUY, "0", "1", "0"))
        .withMessage("quantity and price must be above 0, were 0 and 1");
    assertThatIllegalArgumentException().isThrownBy(() -> fill(Side.BUY, "1", "-1", "0"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> fill(Side.BUY, "1", "1", "-0.01"))
        .withMessage("fees must be at least 0, were -0.01");
  }

  @Test
  void leadsToAnAccountThatIsFlatOrNot() {
    Position held = Position.FLAT.after(fill(Side.BUY, "1", "10", "0"));
    Position closed = held.after(fill(Side.SELL, "1", "11", "0"));
    Map<Symbol, Position> positions = new HashMap<>(Map.of(SPY, closed));

    Account flat = new Account(BigDecimal.ONE, BigDecimal.ONE, positions);
    positions.put(QQQ, held);
    Account invested = new Account(BigDecimal.ONE, BigDecimal.ONE, positions);

    assertThat(flat.isFlat()).isTrue();
    assertThat(flat.position(QQQ)).isSameAs(Position.FLAT);
    assertThat(invested.isFlat()).isFalse();
    assertThat(invested.position(QQQ)).isEqualTo(held);
    assertThat(invested.positions().keySet()).containsExactly(QQQ, SPY);
  }

  private static Fill fill(Side side, String quantity, String price, String fees) {
    return new Fill(
        "x",
        SPY,
        side,
        new BigDecimal(quantity),
        new BigDecimal(price),
        new BigDecimal(fees),
        BigDecimal.ZERO,
        0);
  }
}
