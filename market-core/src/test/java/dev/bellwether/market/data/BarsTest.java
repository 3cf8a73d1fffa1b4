package dev.bellwether.market.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Random;
import org.junit.jupiter.api.Test;

final class BarsTest {
  private static final Symbol SPY = Symbol.of("SPY");
  private static final long MINUTE = 60_000;

  // starts 0, 1, 2, 5, 6 minutes; close = 100 + row
  private final Bars bars = minutes(0, 1, 2, 5, 6);

  @Test
  void showsEachRow() {
    assertThat(bars.size()).isEqualTo(5);
    assertThat(bars.isEmpty()).isFalse();
    assertThat(bars.bar(3))
        .isEqualTo(new Bar(SPY, 5 * MINUTE, 6 * MINUTE, 103, 104, 102, 103, 1003));
    assertThat(bars.startMillis(4)).isEqualTo(6 * MINUTE);
    assertThat(bars.endMillis(4)).isEqualTo(7 * MINUTE);
    assertThat(bars).hasToString("Bars[SPY 1m x 5]");
  }

  @Test
  void refusesRowsThatAreNotThere() {
    assertThatExceptionOfType(IndexOutOfBoundsException.class)
        .isThrownBy(() -> bars.close(5))
        .withMessage("bar 5 of 5");
    assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> bars.close(-1));
  }

  @Test
  void cutsAViewThatCannotSeeBeyondItsEnds() {
    Bars middle = bars.slice(1, 4);

    assertThat(middle.size()).isEqualTo(3);
    assertThat(middle.close(0)).isEqualTo(101);
    assertThat(middle.columns()).isSameAs(bars.columns());
    assertThat(middle.slice(1, 3).offset()).isEqualTo(2);
    assertThat(middle.slice(1, 3).close(1)).isEqualTo(103);
    assertThatExceptionOfType(IndexOutOfBoundsException.class)
        .isThrownBy(() -> middle.close(3)); // there in the columns, but not in the view
    assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> middle.close(-1));
    assertThat(middle.slice(3, 3).isEmpty()).isTrue();
  }

  @Test
  void refusesAViewThatItDoesNotHave() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> bars.slice(0, 6))
        .withMessage("rows must lie in 0 to 5 in order, were 0 to 6");
    assertThatIllegalArgumentException().isThrownBy(() -> bars.slice(-1, 2));
    assertThatIllegalArgumentException().isThrownBy(() -> bars.slice(3, 2));
  }

  @Test
  void cutsByTime() {
    assertThat(bars.between(MINUTE, 5 * MINUTE).size()).isEqualTo(2);
    assertThat(bars.between(MINUTE, 5 * MINUTE + 1).size()).isEqualTo(3);
    assertThat(bars.between(MINUTE + 1, 2 * MINUTE).isEmpty()).isTrue();
    assertThat(bars.between(5 * MINUTE, MINUTE).isEmpty()).isTrue();
    assertThat(bars.between(Long.MIN_VALUE, Long.MAX_VALUE).size()).isEqualTo(5);
  }

  @Test
  void findsTheSameRowAsASearchOneByOne() {
    Random random = new Random(3);
    for (int round = 0; round < 500; round++) {
      Bars all = randomBars(random);
      int from = random.nextInt(all.size() + 1);
      Bars view = all.slice(from, from + random.nextInt(all.size() - from + 1));
      long wanted = random.nextInt(130) * MINUTE / 2;

      int expected = 0;
      while (expected < view.size() && view.startMillis(expected) < wanted) {
        expected++;
      }
      assertThat(view.firstAtOrAfter(wanted)).as("round %s", round).isEqualTo(expected);
    }
  }

  @Test
  void canBeEmpty() {
    Bars none = Bars.empty(SPY, Granularity.DAY);

    assertThat(none.isEmpty()).isTrue();
    assertThat(none.firstAtOrAfter(0)).isZero();
    assertThat(none.between(0, 1).isEmpty()).isTrue();
  }

  private static Bars randomBars(Random random) {
    BarsBuilder builder = new BarsBuilder(SPY, Granularity.MINUTE);
    long minute = random.nextInt(3);
    for (int i = random.nextInt(30); i >= 0; i--) {
      builder.add(minute * MINUTE, 1, 1, 1, 1, 0);
      minute += 1 + random.nextInt(3);
    }
    return builder.build();
  }

  private static Bars minutes(int... starts) {
    BarsBuilder builder = new BarsBuilder(SPY, Granularity.MINUTE);
    for (int i = 0; i < starts.length; i++) {
      builder.add(starts[i] * MINUTE, 100 + i, 101 + i, 99 + i, 100 + i, 1000 + i);
    }
    return builder.build();
  }
}
