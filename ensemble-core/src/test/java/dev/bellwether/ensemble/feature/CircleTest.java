package dev.bellwether.ensemble.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

final class CircleTest {

  @Test
  void equalsTheLibraryAllTheWayRound() {
    for (int i = 0; i <= 3_900; i++) {
      double part = i / 3_900.0;
      assertThat(Circle.sine(part)).isCloseTo(Math.sin(2 * Math.PI * part), within(1e-14));
      assertThat(Circle.cosine(part)).isCloseTo(Math.cos(2 * Math.PI * part), within(1e-14));
    }
  }
}
