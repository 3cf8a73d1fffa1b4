package dev.bellwether.engine.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SplitMixTest {
  /** Published with the task "Pseudo-random numbers/Splitmix64" of rosettacode.org. */
  @Test
  void givesThePublishedSequence() {
    SplitMix random = new SplitMix(1234567);

    assertThat(IntStream.range(0, 5).mapToObj(i -> Long.toUnsignedString(random.next())))
        .containsExactly(
            "6457827717110365317",
            "3203168211198807973",
            "9817491932198370423",
            "4593380528125082431",
            "16408922859458223821");
  }

  @Test
  void spreadsEvenlyOverItsRange() {
    SplitMix random = new SplitMix(1);
    int[] counts = new int[7];
    double sum = 0;
    for (int i = 0; i < 70_000; i++) {
      counts[random.below(7)]++;
      sum += random.fraction();
    }

    // 10,000 expected in each, standard deviation sqrt(70,000 * 1/7 * 6/7) = 93; four of them
    for (int count : counts) {
      assertThat(count).isBetween(9_630, 10_370);
    }
    // mean 1/2, standard error sqrt(1/12 / 70,000) = 0.0011
    assertThat(sum / 70_000).isCloseTo(0.5, within(0.0044));
  }
}
