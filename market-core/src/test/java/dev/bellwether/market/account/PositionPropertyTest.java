package dev.bellwether.market.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bellwether.market.data.Symbol;
import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Random fills of odd quantities at odd prices; the seed is named on failure. */
final class PositionPropertyTest {
  private static final int SEQUENCES = 2_000;
  private static final int FILLS = 60;

  @Test
  void theBooksAddUpToTheCashThatMovedToTheLastDigit() {
    int flips = 0;
    int closed = 0;
    for (int seed = 0; seed < SEQUENCES; seed++) {
      Random random = new Random(seed);
      Position position = Position.FLAT;
      BigDecimal cash = BigDecimal.ZERO;
      BigDecimal shares = BigDecimal.ZERO;
      BigDecimal fees = BigDecimal.ZERO;
      for (int i = 0; i < FILLS; i++) {
        Fill fill = fill(random, position);
        Position before = position;
        position = position.after(fill);
        cash = cash.add(fill.cashFlow());
        fees = fees.add(fill.fees());
        shares = shares.add(signed(fill));

        String when = "seed " + seed + ", fill " + i;
        assertThat(position.quantity()).as(when).isEqualByComparingTo(shares);
        assertThat(position.realised().subtract(position.cost()))
            .as(when)
            .isEqualByComparingTo(cash.add(fees));
        // at any price: realised + unrealised = cash + shares at that price
        assertThat(position.realised().add(position.unrealised(fill.price())))
            .as(when)
            .isEqualByComparingTo(cash.add(fees).add(shares.multiply(fill.price())));
        holdsItsShape(before, fill, position, when);
        flips += before.quantity().signum() * position.quantity().signum() < 0 ? 1 : 0;
        closed += position.isFlat() ? 1 : 0;
      }
    }
    assertThat(flips).isGreaterThan(5_000);
    assertThat(closed).isGreaterThan(2_000);
  }

  private static void holdsItsShape(Position before, Fill fill, Position after, String when) {
    assertThat(after.cost().signum()).as(when).isEqualTo(after.quantity().signum());
    boolean adds = before.quantity().signum() * signed(fill).signum() >= 0;
    if (adds) {
      assertThat(after.realised()).as(when).isEqualTo(before.realised());
    } else if (before.quantity().signum() == after.quantity().signum()) {
      // a reduction leaves the average cost as it was, but for the last decimal
      assertThat(after.averageCost().subtract(before.averageCost()).abs())
          .as(when)
          .isLessThan(new BigDecimal("0.000001"));
    }
    assertThat(after.cost().scale()).as(when).isLessThanOrEqualTo(Position.COST_SCALE);
  }

  private static BigDecimal signed(Fill fill) {
    return fill.side() == Side.BUY ? fill.quantity() : fill.quantity().negate();
  }

  private static Fill fill(Random random, Position position) {
    boolean closes = !position.isFlat() && random.nextInt(5) == 0;
    boolean buys = closes ? position.quantity().signum() < 0 : random.nextBoolean();
    BigDecimal quantity =
        closes
            ? position.quantity().abs()
            : BigDecimal.valueOf(1 + random.nextInt(100_000), random.nextInt(6));
    return new Fill(
        "order-" + random.nextInt(),
        Symbol.of("SPY"),
        buys ? Side.BUY : Side.SELL,
        quantity,
        BigDecimal.valueOf(1 + random.nextInt(1_000_000), random.nextInt(5)),
        BigDecimal.valueOf(random.nextInt(500), 2),
        BigDecimal.ZERO,
        0);
  }
}
