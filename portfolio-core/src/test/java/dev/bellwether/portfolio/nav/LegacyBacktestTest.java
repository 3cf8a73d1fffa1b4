package dev.bellwether.portfolio.nav;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.bellwether.market.data.Symbol;
import dev.bellwether.portfolio.nav.LegacyBacktest.Outcome;
import dev.bellwether.portfolio.score.Tables;
import dev.bellwether.portfolio.score.TickerGroups;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LegacyBacktestTest {
  private static final TickerGroups SIX =
      new TickerGroups(symbols("C", "D"), symbols("A", "B"), symbols("E"), symbols("F"));

  @Test
  void isWrongBecauseItForgetsEveryGain() {
    // F doubles again and again, A and B hardly rise: the original calls them worth the same
    Tables market =
        new Tables()
            .with("A", Tables.growing(100, 1.002, 60))
            .with("B", Tables.growing(100, 1.002, 60))
            .with("C", Tables.growing(100, 1.002, 60))
            .with("D", Tables.growing(100, 1.002, 60))
            .with("E", Tables.growing(100, 1.010, 60))
            .with("F", Tables.growing(100, 1.050, 60));

    Map<PortfolioStrategy, Outcome> legacy = new LegacyBacktest(market.prices()).run(SIX);
    PortfolioResult honest =
        new PortfolioBacktest(market.table(), SIX, PortfolioParameters.DEFAULT).run();

    legacy.values().forEach(outcome -> assertThat(outcome.nav()).isCloseTo(100_000, within(1e-6)));
    assertThat(honest.paths().get(PortfolioStrategy.ASYM).last())
        .isGreaterThan(1.3 * honest.paths().get(PortfolioStrategy.BUY_HOLD).last());
    assertThat(honest.selection().orElseThrow().winner()).contains(PortfolioStrategy.ASYM);
  }

  @Test
  void isWorthACompleteHundredThousandWhereverARatioIsPositiveOnTheLastDay() {
    Random random = new Random(4);
    for (int round = 0; round < 20; round++) {
      Tables market = new Tables();
      SIX.all().forEach(one -> market.walking(one.ticker(), 0, 80, 0.01, random));

      new LegacyBacktest(market.prices())
          .run(SIX)
          .values()
          .forEach(outcome -> assertThat(outcome.nav()).isCloseTo(100_000, within(1e-6)));
    }
  }

  @Test
  void differsOnlyWhereHoldingsAreStale() {
    // up for 40 days, then straight down: no ratio is positive at the end, the old holdings stay
    double[] closes = Tables.growing(100, 1.01, 100);
    for (int i = 40; i < 100; i++) {
      closes[i] = closes[i - 1] * (i % 2 == 0 ? 0.97 : 0.98);
    }
    Tables market = new Tables().with("A", closes);

    Outcome outcome = new LegacyBacktest(market.prices()).run(symbols("A"));

    assertThat(outcome.nav()).isLessThan(50_000);
    assertThat(outcome.shares()).containsOnlyKeys(Symbol.of("A"));
  }

  @Test
  void hasNoPositionsAndWouldSellEverythingWhereDatesInCommonAreFew() {
    double[] young = Tables.growing(100, 1.01, 60);
    Arrays.fill(young, 0, 55, Double.NaN);
    Tables market = new Tables().with("A", Tables.growing(100, 1.01, 60)).with("B", young);

    Outcome outcome = new LegacyBacktest(market.prices()).run(symbols("A", "B"));

    assertThat(outcome.nav()).isEqualTo(100_000);
    assertThat(outcome.shares()).isEmpty();
  }

  @Test
  void isWorthNothingWhereNoRatioWasEverPositive() {
    Tables market = new Tables().with("A", Tables.growing(100, 0.98, 60));

    assertThat(new LegacyBacktest(market.prices()).run(symbols("A")).nav()).isZero();
  }

  @Test
  void takesTheFirstOfEquals() {
    Outcome same = new Outcome(100_000, Map.of());

    Map<PortfolioStrategy, Outcome> outcomes = new EnumMap<>(PortfolioStrategy.class);
    outcomes.put(PortfolioStrategy.SPEC, same);
    outcomes.put(PortfolioStrategy.TACTICAL, same);

    assertThat(LegacyBacktest.winner(outcomes)).isEqualTo(PortfolioStrategy.TACTICAL);
  }

  private static List<Symbol> symbols(String... tickers) {
    return Stream.of(tickers).map(Symbol::of).toList();
  }
}
