package dev.bellwether.market.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

final class BarsBuilderTest {
  private static final Symbol SPY = Symbol.of("SPY");
  private static final long MINUTE = 60_000;

  private final BarsBuilder builder = new BarsBuilder(SPY, Granularity.MINUTE);

  @Test
  void keepsNoEndsWhereEveryBarLastsAsLongAsTheGranularity() {
    Bars bars = builder.add(0, 1, 1, 1, 1, 1).add(MINUTE, 2 * MINUTE, 1, 1, 1, 1, 1).build();

    assertThat(bars.columns().end()).isSameAs(BarColumns.FIXED_LENGTH);
    assertThat(bars.endMillis(1)).isEqualTo(2 * MINUTE);
  }

  @Test
  void keepsTheEndsOfAllOnceOneDiffers() {
    builder.add(0, 1, 1, 1, 1, 1).add(MINUTE, MINUTE + 30_000, 2, 2, 2, 2, 2);
    Bars bars = builder.add(2 * MINUTE, 3, 3, 3, 3, 3).build();

    assertThat(bars.columns().end()).containsExactly(MINUTE, MINUTE + 30_000, 3 * MINUTE);
    assertThat(bars.endMillis(1)).isEqualTo(MINUTE + 30_000);
  }

  @Test
  void growsWithOrWithoutEndsAndKeepsWhatItHas() {
    for (int i = 0; i < 5_000; i++) {
      long end = i < 3_000 ? (i + 1) * MINUTE : (i + 1) * MINUTE - 1;
      builder.add(i * MINUTE, end, i + 1, i + 2, i + 1, i + 2, i);
    }

    Bars bars = builder.build();

    assertThat(builder.size()).isEqualTo(5_000);
    for (int i = 0; i < 5_000; i++) {
      assertThat(bars.bar(i))
          .isEqualTo(
              new Bar(
                  SPY,
                  i * MINUTE,
                  (i + 1) * MINUTE - (i < 3_000 ? 0 : 1),
                  i + 1,
                  i + 2,
                  i + 1,
                  i + 2,
                  i));
    }
  }

  @Test
  void givesBarsThatLaterOnesDoNotChange() {
    Bars first = builder.add(0, 1, 1, 1, 1, 1).build();

    Bars second = builder.add(MINUTE, 2, 2, 2, 2, 2).build();

    assertThat(first.size()).isOne();
    assertThat(second.size()).isEqualTo(2);
  }

  @Test
  void takesABarOfItsSymbolOnly() {
    Bar spy = new Bar(SPY, 0, MINUTE, 1, 1, 1, 1, 1);
    Bar qqq = new Bar(Symbol.of("QQQ"), MINUTE, 2 * MINUTE, 1, 1, 1, 1, 1);

    assertThat(builder.add(spy).build().bar(0)).isEqualTo(spy);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.add(qqq))
        .withMessageStartingWith("bar must be of SPY, was Bar[symbol=QQQ");
  }

  @Test
  void refusesBarsThatOverlapOrGoBack() {
    builder.add(0, 1, 1, 1, 1, 1);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.add(MINUTE - 1, 1, 1, 1, 1, 1).build())
        .withMessage("bar 1 must start at or after the end of the bar before it, 60000, was 59999");
  }

  @Test
  void refusesABarThatEndsAsItStarts() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.add(5, 5, 1, 1, 1, 1, 1).build())
        .withMessage("bar 0 must end after its start 5, was 5");
  }

  @Test
  void refusesARowThatIsNoBarAndSaysWhich() {
    builder.add(0, 1, 1, 1, 1, 1).add(MINUTE, 1, 1, 2, 1, 1);

    assertThatIllegalArgumentException()
        .isThrownBy(builder::build)
        .withMessage("bar 1: high must not be below low, was high 1.0 and low 2.0");
  }

  @Test
  void refusesColumnsOfDifferentLengths() {
    long[] two = {0, MINUTE};
    double[] one = {1};
    double[] both = {1, 1};

    assertThatIllegalArgumentException()
        .isThrownBy(() -> new BarColumns(two, BarColumns.FIXED_LENGTH, both, both, one, both, both))
        .withMessage("columns must have the length of start, 2");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new BarColumns(two, new long[1], both, both, both, both, both))
        .withMessage("end must have length 0 or 2, was 1");
  }
}
