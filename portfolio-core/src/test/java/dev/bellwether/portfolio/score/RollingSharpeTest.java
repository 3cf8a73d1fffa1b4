package dev.bellwether.portfolio.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.bellwether.market.data.Symbol;
import dev.bellwether.portfolio.score.Standing.Status;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RollingSharpeTest {
  private static final Symbol A = Symbol.of("A");
  private static final double NONE = Double.NaN;

  @Test
  void isMeanBySampleDeviationForAYear() {
    // returns 10 %, -10 %, 10 %: mean 1/30, deviations 1/15, -2/15, 1/15,
    // squares (1 + 4 + 1) / 225 = 6/225, by 2: 3/225, root 0.11547...
    PriceTable table = new Tables().with("A", 100, 110, 99, 108.9).table();

    double ratio = RollingSharpe.of(table, 3).at(A, 3);

    assertThat(ratio).isCloseTo(1.0 / 30 / Math.sqrt(3.0 / 225) * Math.sqrt(252), within(1e-12));
  }

  @Test
  void looksAtTheLastReturnsOnly() {
    PriceTable all = new Tables().with("A", 1, 50, 100, 110, 99, 108.9).table();
    PriceTable last = new Tables().with("A", 100, 110, 99, 108.9).table();

    assertThat(RollingSharpe.of(all, 3).at(A, 5)).isEqualTo(RollingSharpe.of(last, 3).at(A, 3));
  }

  @Test
  void isNotDefinedBeforeThereAreReturnsEnough() {
    RollingSharpe sharpe =
        RollingSharpe.of(new Tables().with("A", NONE, 100, 110, 99, 108.9).table(), 3);

    assertThat(sharpe.standing(A, 0).status()).isEqualTo(Status.UNKNOWN);
    assertThat(sharpe.standing(A, 3).status()).isEqualTo(Status.YOUNG);
    assertThat(sharpe.standing(A, 4).status()).isEqualTo(Status.SCORED);
  }

  @Test
  void isNotDefinedOnADayWithoutAPrice() {
    RollingSharpe sharpe =
        RollingSharpe.of(
            new Tables().with("A", 100, 110, 99, 108.9, NONE).with("B", 1, 1, 1, 1, 1).table(), 3);

    assertThat(sharpe.standing(A, 4).status()).isEqualTo(Status.NO_PRICE);
  }

  @Test
  void spansAHoleByTheReturnBetweenTheClosesAroundIt() {
    PriceTable hole = new Tables().with("A", 100, 110, NONE, 99, 108.9).table();
    PriceTable whole = new Tables().with("A", 100, 110, 99, 108.9).table();

    assertThat(RollingSharpe.of(hole, 3).at(A, 4)).isEqualTo(RollingSharpe.of(whole, 3).at(A, 3));
  }

  @Test
  void scoresNeitherAPriceThatStandsStillNorOneThatGrowsLikeAClock() {
    PriceTable table = new Tables().with("A", 5, 5, 5, 5, 5).with("B", 1, 2, 4, 8, 16).table();

    RollingSharpe sharpe = RollingSharpe.of(table, 3);

    assertThat(sharpe.standing(A, 4).status()).isEqualTo(Status.STILL);
    assertThat(sharpe.standing(Symbol.of("B"), 4).status()).isEqualTo(Status.STILL);
  }

  @Test
  void ranksTheBestFirstAndEqualOnesInTheOrderOfTheGroup() {
    double[] up = {100, 110, 99, 108.9};
    double[] down = Arrays.stream(up).map(price -> 1 / price).toArray();
    PriceTable table =
        new Tables().with("D", down).with("Y", up).with("X", up).with("N", 1, 1, 1, 1).table();

    Ranking ranking =
        Ranking.of(
            Stream.of("N", "D", "X", "Y").map(Symbol::of).toList(), RollingSharpe.of(table, 3), 3);

    assertThat(ranking.standings().stream().map(one -> one.symbol().ticker()))
        .containsExactly("X", "Y", "D", "N");
    assertThat(ranking.top(3)).containsExactly(Symbol.of("X"), Symbol.of("Y"));
  }

  @Test
  void refusesALookbackOfOneReturn() {
    PriceTable table = new Tables().with("A", 1, 2).table();

    assertThatThrownBy(() -> RollingSharpe.of(table, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("lookback must be at least 2, was 1");
  }
}
