package dev.bellwether.btm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SessionVwapTest {
  @Test
  void weightsTheMeanOfHighLowAndCloseByVolume() {
    SessionVwap vwap = new SessionVwap(SessionVwap.Price.TYPICAL);

    vwap.add(103, 100, 100, 300); // 101
    vwap.add(106, 103, 106, 100); // 105

    assertThat(vwap.value()).isCloseTo(102, within(1e-12)); // (300 * 101 + 100 * 105) / 400
  }

  @Test
  void weightsTheCloseAloneIfAskedTo() {
    SessionVwap vwap = new SessionVwap(SessionVwap.Price.CLOSE);

    vwap.add(103, 100, 100, 300);
    vwap.add(106, 103, 106, 100);

    assertThat(vwap.value()).isCloseTo(101.5, within(1e-12)); // (300 * 100 + 100 * 106) / 400
  }

  @Test
  void isTheLatestCloseWhileNothingWasTraded() {
    SessionVwap vwap = new SessionVwap(SessionVwap.Price.TYPICAL);

    vwap.add(103, 100, 101, 0);
    vwap.add(103, 100, 102, 0);

    assertThat(vwap.value()).isEqualTo(102);
  }

  @Test
  void isNotANumberBeforeTheFirstBarAndAfterAReset() {
    SessionVwap vwap = new SessionVwap(SessionVwap.Price.TYPICAL);
    double before = vwap.value();
    vwap.add(103, 100, 101, 10);

    vwap.reset();

    assertThat(before).isNaN();
    assertThat(vwap.value()).isNaN();
  }
}
