package dev.bellwether.portfolio.profit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.bellwether.market.data.Bar;
import dev.bellwether.market.data.Symbol;
import org.junit.jupiter.api.Test;

class AverageRangeTest {
  private static final Symbol SPY = Symbol.of("SPY");

  private final AverageRange range = new AverageRange();

  @Test
  void isTheMeanOfTheLastFourteenTrueRanges() {
    add(0, 100, 101, 99, 100); // 2, falls out again
    for (int minute = 1; minute <= 12; minute++) {
      add(minute, 100, 100.5, 99.5, 100); // 1 each
    }
    assertThat(range.value()).isNaN();

    add(13, 102, 103, 102, 103); // from the previous close of 100 to 103: 3
    assertThat(range.value()).isEqualTo((2 + 12 + 3) / 14.0, within(1e-12));

    add(14, 102, 102.5, 101, 101); // from 101 to the previous close of 103: 2
    assertThat(range.value()).isEqualTo((12 + 3 + 2) / 14.0, within(1e-12));
  }

  @Test
  void leavesTheGapOfANightOut() {
    for (int minute = 0; minute < 13; minute++) {
      add(minute, 100, 101, 100, 100); // 1 each
    }

    add(1000, 120, 121, 120, 121); // 1, not 21

    assertThat(range.value()).isEqualTo(1);
  }

  @Test
  void leavesABarOutThatItHasSeen() {
    assertThat(add(5, 100, 101, 99, 100)).isTrue();
    assertThat(add(5, 100, 101, 99, 100)).isFalse();
    assertThat(add(4, 100, 101, 99, 100)).isFalse();
  }

  private boolean add(int minute, double open, double high, double low, double close) {
    long start = minute * 60_000L;
    return range.add(new Bar(SPY, start, start + 60_000, open, high, low, close, 1));
  }
}
