package dev.bellwether.ensemble.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

final class CalibrationTest {

  @Test
  void countsWhatCameOfEachProbability() {
    Calibration calibration = new Calibration();
    calibration.judge(0.62, 0.001);
    calibration.judge(0.64, 0.001);
    calibration.judge(0.63, -0.001);
    calibration.judge(0.31, -0.001);
    calibration.judge(0.31, 0);

    Calibration.Step high = calibration.steps().get(1);

    assertThat(calibration.steps()).hasSize(2);
    assertThat(high.from()).isEqualTo(0.6);
    assertThat(high.count()).isEqualTo(3);
    assertThat(high.meanProbability()).isCloseTo(0.63, within(1e-12));
    assertThat(high.rose()).isCloseTo(2.0 / 3, within(1e-12));
    // sqrt(2/3 * 1/3 / 3)
    assertThat(high.standardError()).isCloseTo(0.27216553, within(1e-8));
    assertThat(calibration.unmoved()).isEqualTo(1);
    // (0.38² + 0.36² + 0.63² + 0.31²) / 4
    assertThat(calibration.brierScore()).isCloseTo(0.19175, within(1e-12));
  }
}
