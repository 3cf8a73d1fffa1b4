package dev.bellwether.portfolio.nav;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.bellwether.market.data.Symbol;
import dev.bellwether.portfolio.score.PriceTable;
import dev.bellwether.portfolio.score.Tables;
import dev.bellwether.portfolio.score.TickerGroups;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PortfolioBacktestTest {
  private static final TickerGroups SMALL =
      new TickerGroups(symbols("C", "D"), symbols("A", "B"), symbols("E", "F"), symbols("G"));

  @Test
  void skipsAGroupWithoutHistoryAndSellsNothingWhereAllAreSkipped() {
    PriceTable table = new Tables().with("A", 1, 2, 3).with("B", 1, 2, 3).table();

    PortfolioResult result = new PortfolioBacktest(table, SMALL, PortfolioParameters.DEFAULT).run();

    assertThat(result.target()).isEmpty();
    assertThat(result.selection()).isEmpty();
    assertThat(result.skipped()).hasSize(4);
    assertThat(result.skipped().get(PortfolioStrategy.ASYM))
        .isEqualTo("only 3 sessions of prices, 31 are needed");
  }

  @Test
  void namesTheTickersOfASkippedGroup() {
    Random random = new Random(1);
    Tables market = new Tables();
    Stream.of("C", "D", "E", "F", "G").forEach(one -> market.walking(one, 0, 80, 0.001, random));

    PortfolioResult result =
        new PortfolioBacktest(market.table(), SMALL, PortfolioParameters.DEFAULT).run();

    assertThat(result.skipped().get(PortfolioStrategy.BUY_HOLD)).startsWith("none of [A, B]");
    assertThat(result.paths()).hasSize(3);
    assertThat(result.target()).isPresent();
  }

  @Test
  void beginsAllStrategiesOnTheSameDay() {
    PortfolioResult result = random(7, 0);

    assertThat(result.paths().values())
        .allSatisfy(
            path -> {
              assertThat(path.start()).isEqualTo(30);
              assertThat(path.value(0)).isEqualTo(100_000);
            });
  }

  @Test
  void leavesAYoungTickerOutUntilItHasReturnsEnough() {
    PortfolioResult result = random(7, 60);
    NavPath asym = result.paths().get(PortfolioStrategy.ASYM);

    for (int row = 0; row < 60; row++) {
      assertThat(asym.target(row).of(Symbol.of("G"))).isZero();
    }
  }

  @Test
  void holdsThreeAtMostAndOnlyWhatIsAboveZero() {
    PortfolioResult result = random(8, 0);

    result.paths().values().forEach(PortfolioBacktestTest::isTopThree);
  }

  private static void isTopThree(NavPath path) {
    for (int row = 0; row < path.size(); row++) {
      int held = path.target(row).weights().size();
      assertThat(held).isBetween(0, 3);
      path.target(row)
          .weights()
          .values()
          .forEach(weight -> assertThat(weight).isCloseTo(1.0 / held, within(1e-12)));
    }
  }

  @Test
  void neverHasLessThanNoCashWhateverTheMarketDoes() {
    for (long seed = 0; seed < 20; seed++) {
      PortfolioResult result = random(seed, 0);
      for (NavPath path : result.paths().values()) {
        for (int row = 0; row < path.size(); row++) {
          double invested = 0;
          for (Symbol symbol : SMALL.all()) {
            assertThat(path.part(symbol, row)).as("seed %s", seed).isNotNegative();
            invested += path.part(symbol, row);
          }
          assertThat(invested).as("seed %s", seed).isLessThan(1 + 1e-9);
        }
      }
    }
  }

  @Test
  void followsTheChosenStrategysTarget() {
    PortfolioResult result = random(9, 0);
    NavPath account = result.followed().orElseThrow();

    for (int row = 0; row < account.size(); row++) {
      PortfolioStrategy winner = result.selections().get(row).winner().orElseThrow();
      assertThat(account.target(row).weights())
          .isEqualTo(result.paths().get(winner).target(row).weights());
    }
  }

  @Test
  void runsTheFullerVersionWithItsCooldowns() {
    Random random = new Random(3);
    Tables market = new Tables();
    SMALL.all().forEach(one -> market.walking(one.ticker(), 0, 200, 0, random));

    PortfolioResult result =
        new PortfolioBacktest(market.table(), SMALL, PortfolioParameters.MANAGER).run();

    assertThat(result.start()).isEqualTo(45);
    assertThat(result.paths().get(PortfolioStrategy.BUY_HOLD).cooldowns()).isEmpty();
    assertThat(result.paths().get(PortfolioStrategy.ASYM).cooldowns()).isNotEmpty();
    assertThat(result.paths().get(PortfolioStrategy.ASYM).daysInCash()).isPositive();
  }

  private static PortfolioResult random(long seed, int young) {
    Random random = new Random(seed);
    Tables market = new Tables();
    Stream.of("A", "B", "C", "D", "E", "F")
        .forEach(one -> market.walking(one, 0, 120, 0.001, random));
    market.walking("G", young, 120, 0.01, random);
    return new PortfolioBacktest(market.table(), SMALL, PortfolioParameters.DEFAULT).run();
  }

  private static List<Symbol> symbols(String... tickers) {
    return Stream.of(tickers).map(Symbol::of).toList();
  }
}
