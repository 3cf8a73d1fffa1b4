package dev.bellwether.btm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class DailyClosesTest {
  private static DailyCloses of(int depth, double... closes) {
    DailyCloses daily = new DailyCloses(depth);
    for (double close : closes) {
      daily.put(close);
      daily.advance(1);
    }
    return daily;
  }

  @Test
  void areFoundBySessionsAgo() {
    DailyCloses daily = of(3, 10, 11, 12, 13);

    assertThat(daily.ago(1)).isEqualTo(13);
    assertThat(daily.ago(3)).isEqualTo(11);
  }

  @Test
  void giveTheVolatilityOfTheNewestReturns() {
    // returns 0.1, -0.1, 0.3 -> 0.2, as in VolatilityTargetTest
    DailyCloses daily = of(4, 50, 100, 110, 99, 128.7);

    assertThat(daily.volatility(3, 1)).isCloseTo(0.2, within(1e-12));
  }

  @Test
  void leaveTheNewestReturnOutWithALagOfTwo() {
    DailyCloses daily = of(5, 50, 100, 110, 99, 128.7, 500);

    assertThat(daily.volatility(3, 2)).isCloseTo(0.2, within(1e-12));
  }

  @Test
  void haveNoVolatilityAcrossASessionWithoutAClose() {
    DailyCloses daily = of(4, 100, 110);
    daily.advance(1);
    daily.put(120);
    daily.advance(1);

    assertThat(daily.ago(2)).isNaN();
    assertThat(daily.volatility(3, 1)).isNaN();
  }

  @Test
  void haveNoVolatilityBeforeThereAreEnough() {
    assertThat(of(4, 100, 110, 99).volatility(3, 1)).isNaN();
  }
}
