package dev.bellwether.portfolio.nav;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bellwether.market.data.Symbol;
import dev.bellwether.portfolio.nav.Allocation.Keep;
import dev.bellwether.portfolio.nav.Allocation.Weights;
import java.util.List;
import org.junit.jupiter.api.Test;

class GuardedRuleTest {
  private static final Weights ALL = Weights.equal(List.of(Symbol.of("A")), "all in");
  private static final Weights BACK = Weights.equal(List.of(Symbol.of("B")), "back");

  private final GuardedRule guarded =
      new GuardedRule(new Constant(), new DrawdownRules(0.05, 5, 2), 100);
  private final NavHistory nav = new NavHistory(0, 100);
  private int day;

  private record Constant() implements Rule {
    @Override
    public Allocation ask(int day, NavHistory nav) {
      return ALL;
    }

    @Override
    public Allocation reentry(int day) {
      return BACK;
    }
  }

  @Test
  void asksTheRuleWhileTheFallIsShallow() {
    assertThat(at(100)).isSameAs(ALL);
    assertThat(at(95.01)).isSameAs(ALL);
  }

  @Test
  void sellsAtExactlyTheThresholdAndComesBackAfterTheCooldown() {
    at(100);

    assertThat(at(95)).isEqualTo(Weights.cash("drawdown: all is sold"));
    assertThat(at(95)).isInstanceOf(Keep.class);
    assertThat(at(95)).isInstanceOf(Keep.class);
    assertThat(at(95)).isSameAs(BACK);
    assertThat(guarded.cooldowns()).containsExactly(new Cooldown(1, 3, 0.05));
  }

  @Test
  void beginsWithANewPeakSoThatTheOldFallDoesNotCountTwice() {
    at(100);
    for (int i = 0; i < 4; i++) {
      at(90);
    }

    assertThat(at(90)).isSameAs(ALL);
  }

  @Test
  void countsTheLowestOfTheLastSessionsNotOnlyToday() {
    // 94 was the lowest three sessions ago, when the peak was still low; the new peak makes it 6 %
    GuardedRule late = new GuardedRule(new Constant(), new DrawdownRules(0.06, 3, 2), 94);
    NavHistory values = new NavHistory(0, 10);
    values.add(94);
    late.ask(0, values);
    values.add(100);

    assertThat(late.ask(1, values)).isEqualTo(Weights.cash("drawdown: all is sold"));
  }

  private Allocation at(double value) {
    nav.add(value);
    return guarded.ask(day++, nav);
  }
}
