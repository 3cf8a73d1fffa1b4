package dev.bellwether.btm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class DailyClosesTest {
  private static DailyCloses of(int returns, int lag, double... closes) {
    DailyCloses daily = new DailyCloses(returns, lag);
    for (double close : closes) {
      daily.put(close);
      daily.advance(1);
    }
    return daily;
  }

  @Test
  void areFoundBySessionsAgo() {
    DailyCloses daily = of(2, 1, 10, 11, 12, 13);

    assertThat(daily.ago(1)).isEqualTo(13);
    assertThat(daily.ago(3)).isEqualTo(11);
  }

  @Test
  void giveTheVolatilityOfTheNewestReturns() {
    // returns 0.1, -0.1, 0.3 -> 0.2, as in VolatilityTargetTest
    DailyCloses daily = of(3, 1, 50, 100, 110, 99, 128.7);

    assertThat(daily.volatility()).isCloseTo(0.2, within(1e-12));
  }

  @Test
  void leaveTheNewestReturnOutWithALagOfTwo() {
    DailyCloses daily = of(3, 2, 50, 100, 110, 99, 128.7, 500);

    assertThat(daily.volatility()).isCloseTo(0.2, within(1e-12));
  }

  @Test
  void haveNoVolatilityAcrossASessionWithoutAClose() {
    DailyCloses daily = of(3, 1, 100, 110);
    daily.advance(1);
    daily.put(120);
    daily.advance(1);

    assertThat(daily.ago(2)).isNaN();
    assertThat(daily.volatility()).isNaN();
  }

  @Test
  void haveNoVolatilityBeforeThereAreEnough() {
    assertThat(of(3, 1, 100, 110, 99).volatility()).isNaN();
  }
}
