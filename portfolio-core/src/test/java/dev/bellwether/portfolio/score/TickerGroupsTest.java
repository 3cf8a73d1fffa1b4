package dev.bellwether.portfolio.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bellwether.market.data.Symbol;
import dev.bellwether.portfolio.nav.PortfolioStrategy;
import java.util.List;
import org.junit.jupiter.api.Test;

class TickerGroupsTest {
  @Test
  void hasTheSixteenOfTheOriginalInTheirOrder() {
    assertThat(TickerGroups.DEFAULT.all().stream().map(Symbol::ticker))
        .containsExactly(
            "GLD", "SLX", "JEF", "CPER", "SPY", "QQQ", "NVDA", "PLTR", "TSLA", "MSFT", "OKLO",
            "RMBS", "QBTS", "IREN", "AFRM", "SOFI");
  }

  @Test
  void givesEachStrategyTheGroupsOfTheOneBeforeAndItsOwn() {
    List<Integer> sizes =
        List.of(PortfolioStrategy.values()).stream()
            .map(one -> one.tickers(TickerGroups.DEFAULT).size())
            .toList();

    assertThat(sizes).containsExactly(2, 6, 10, 16);
  }

  @Test
  void countsATickerInTwoGroupsOnce() {
    TickerGroups groups =
        TickerGroups.DEFAULT.withCore(
            List.of(Symbol.of("SPY"), Symbol.of("GLD"), Symbol.of("SPY")));

    assertThat(groups.core()).hasSize(2);
    assertThat(PortfolioStrategy.TACTICAL.tickers(groups).stream().map(Symbol::ticker))
        .containsExactly("SPY", "GLD", "QQQ");
  }

  @Test
  void needsABenchmark() {
    assertThatThrownBy(() -> TickerGroups.DEFAULT.withBenchmarks(List.of()))
        .hasMessage("benchmarks must name at least one ticker");
  }
}
