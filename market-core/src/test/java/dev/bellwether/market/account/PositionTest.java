package dev.bellwether.market.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bellwether.market.data.Symbol;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

final class PositionTest {
  @Test
  void addsUpWhatSharesCost() {
    Position position = Position.FLAT.after(buy("100", "10.00")).after(buy("50", "13.00"));

    assertThat(position.quantity()).isEqualByComparingTo("150");
    assertThat(position.cost()).isEqualByComparingTo("1650"); // 1000 + 650
    assertThat(position.averageCost()).isEqualByComparingTo("11");
    assertThat(position.unrealised(new BigDecimal("12"))).isEqualByComparingTo("150");
    assertThat(position.realised()).isEqualByComparingTo("0");
  }

  @Test
  void realisesTheAverageWhenReduced() {
    Position position = Position.FLAT.after(buy("100", "10")).after(sell("40", "12"));

    assertThat(position.quantity()).isEqualByComparingTo("60");
    assertThat(position.cost()).isEqualByComparingTo("600");
    assertThat(position.realised()).isEqualByComparingTo("80"); // 40 * (12 - 10)
  }

  @Test
  void realisesAllWhenClosed() {
    Position position = Position.FLAT.after(buy("3", "10")).after(sell("3", "9.99"));

    assertThat(position.isFlat()).isTrue();
    assertThat(position.cost()).isEqualByComparingTo("0");
    assertThat(position.averageCost()).isEqualByComparingTo("0");
    assertThat(position.realised()).isEqualByComparingTo("-0.03");
  }

  @Test
  void turnsFromLongToShortInOneFill() {
    Position position = Position.FLAT.after(buy("100", "10")).after(sell("150", "11"));

    assertThat(position.quantity()).isEqualByComparingTo("-50");
    assertThat(position.cost()).isEqualByComparingTo("-550"); // 50 sold short at 11
    assertThat(position.averageCost()).isEqualByComparingTo("11");
    assertThat(position.realised()).isEqualByComparingTo("100"); // 100 * (11 - 10)
  }

  @Test
  void earnsWhenAShortPositionFalls() {
    Position position = Position.FLAT.after(sell("100", "10")).after(buy("40", "9"));

    assertThat(position.quantity()).isEqualByComparingTo("-60");
    assertThat(position.cost()).isEqualByComparingTo("-600");
    assertThat(position.realised()).isEqualByComparingTo("40"); // 40 * (10 - 9)
    assertThat(position.unrealised(new BigDecimal("8"))).isEqualByComparingTo("120"); // 60 * 2
  }

  @Test
  void leavesWhatRoundingTakesInThePartKept() {
    // 10.00 for 3 shares: one share costs 3.333333333333, and the rest 6.666666666667
    Position position = Position.FLAT.after(buy("1", "3")).after(buy("2", "3.5"));

    Position reduced = position.after(sell("1", "4"));

    assertThat(reduced.realised()).isEqualByComparingTo("0.666666666667");
    assertThat(reduced.cost()).isEqualByComparingTo("6.666666666667");
    assertThat(reduced.after(sell("2", "4")).realised()).isEqualByComparingTo("2"); // 12 - 10
  }

  @Test
  void writesTheAverageWithTwelveDecimals() {
    Position position = Position.FLAT.after(buy("1", "3")).after(buy("2", "3.5"));

    assertThat(position.averageCost()).isEqualTo(new BigDecimal("3.333333333333"));
  }

  private static Fill buy(String quantity, String price) {
    return fill(Side.BUY, quantity, price);
  }

  private static Fill sell(String quantity, String price) {
    return fill(Side.SELL, quantity, price);
  }

  private static Fill fill(Side side, String quantity, String price) {
    return new Fill(
        "x",
        Symbol.of("SPY"),
        side,
        new BigDecimal(quantity),
        new BigDecimal(price),
        BigDecimal.ZERO,
        BigDecimal.ZERO,
        0);
  }
}
