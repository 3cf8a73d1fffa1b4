package dev.bellwether.portfolio.nav;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class TiersTest {
  @Test
  void strictGivesNothingToAsymmetricTickersThatDoNotLead() {
    // a = 1 is not above (1 + 2) / 2: s = 2/3 of all, cut to 40 %
    check(Tiers.STRICT.shares(1, 2, 1), 0.6, 0.4, 0);
  }

  @Test
  void strictRaisesCoreToHalfFirstFromSpeculative() {
    // a = 3 > 1: min(6/5, 30 %) = 30 %; s = 1/2 * 70 % = 35 %; core 35 %, 15 % short: s to 20 %
    check(Tiers.STRICT.shares(1, 1, 3), 0.5, 0.2, 0.3);
  }

  @Test
  void looseCapsSpeculativeAtFifteenAndAsymmetricAtThirtyPercent() {
    check(Tiers.LOOSE.shares(1, 1, 1), 0.55, 0.15, 0.3);
  }

  @Test
  void looseWantsAScoreOfItsOwnFromEachTier() {
    check(Tiers.LOOSE.shares(1, 0.3, 0.25), 1, 0, 0);
  }

  @Test
  void bothAddUpToOneAndLeaveCoreHalfWhateverTheScores() {
    long seed = 11;
    Random random = new Random(seed);
    for (int i = 0; i < 1_000; i++) {
      for (Tiers tiers : Tiers.values()) {
        Tiers.Shares shares =
            tiers.shares(5 * random.nextDouble(), 5 * random.nextDouble(), 5 * random.nextDouble());

        double sum = shares.core() + shares.speculative() + shares.asymmetric();
        assertThat(sum).as("seed %s", seed).isCloseTo(1, within(1e-12));
        assertThat(shares.core()).isGreaterThanOrEqualTo(0.5 - 1e-12);
        assertThat(shares.speculative()).isNotNegative();
        assertThat(shares.asymmetric()).isNotNegative();
      }
    }
  }

  private static void check(Tiers.Shares shares, double core, double speculative, double other) {
    assertThat(shares.core()).isCloseTo(core, within(1e-12));
    assertThat(shares.speculative()).isCloseTo(speculative, within(1e-12));
    assertThat(shares.asymmetric()).isCloseTo(other, within(1e-12));
  }
}
