package dev.bellwether.portfolio.profit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class ProfitRulesTest {
  private static final ProfitRules RULES = ProfitRules.of(ProfitMode.MODERATE);

  @Test
  void refusesNumbersThatCannotBeMeant() {
    assertThatThrownBy(() -> RULES.withActivation(0))
        .hasMessage("activation must be above 0, was 0.0");
    assertThatThrownBy(() -> RULES.withActivation(Double.NaN))
        .hasMessageContaining("activation must be");
    assertThatThrownBy(() -> RULES.withLock(OptionalDouble.of(0.03)))
        .hasMessageContaining("lock must be at least 0.0 and at most 0.02");
  }

  @Test
  void changesOneThingAtATime() {
    ProfitRules changed =
        RULES.withActivation(0.01).withLock(OptionalDouble.empty()).closingGuarded();

    assertThat(changed.activation()).isEqualTo(0.01);
    assertThat(changed.lock()).isEmpty();
    assertThat(changed.closesGuarded()).isTrue();
    assertThat(changed.maxTrail()).isEqualTo(0.04);
  }
}
