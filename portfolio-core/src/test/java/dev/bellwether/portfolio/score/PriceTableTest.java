package dev.bellwether.portfolio.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bellwether.market.data.Symbol;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class PriceTableTest {
  private static final Symbol A = Symbol.of("A");

  @Test
  void leavesOutDaysThatAreNoSessions() {
    LocalDate day = Tables.FIRST;
    DailyPrices prices =
        DailyPrices.ofCloses(
            A, List.of(day, day.plusDays(1), day.plusDays(2)), new double[] {1, 2, 3});

    PriceTable table = PriceTable.of(List.of(day, day.plusDays(2)), List.of(prices));

    assertThat(table.close(A, 1)).isEqualTo(3);
    assertThat(table.hasOpens()).isFalse();
  }

  @Test
  void fillsNothingInButKnowsTheLastPrice() {
    PriceTable table = new Tables().with("A", 1, Double.NaN, Double.NaN).with("B", 1, 2, 3).table();

    assertThat(table.close(A, 2)).isNaN();
    assertThat(table.lastClose(A, 2)).isEqualTo(1);
    assertThat(table.lastClose(Symbol.of("C"), 2)).isNaN();
  }

  @Test
  void knowsNothingAfterTheDateItEndsWith() {
    PriceTable table = new Tables().with("A", 1, 2, 3).table().until(Tables.FIRST.plusDays(1));

    assertThat(table.size()).isEqualTo(2);
    assertThat(table.date(1)).isEqualTo(Tables.FIRST.plusDays(1));
  }

  @Test
  void refusesAPriceOfZeroAndATickerTwice() {
    assertThatThrownBy(() -> new Tables().with("A", 1, 0))
        .hasMessageContaining("prices of A must be above 0");
    assertThatThrownBy(() -> new Tables().with("A", 1).with("A", 1).table())
        .hasMessage("prices must name A once");
  }
}
