package dev.bellwether.cli.rebalance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bellwether.market.data.Symbol;
import dev.bellwether.portfolio.score.DailyPrices;
import dev.bellwether.portfolio.score.PriceTable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlanBasisTest {
  private static final LocalDate FIRST = LocalDate.of(2024, 1, 2);
  private static final LocalDate SECOND = LocalDate.of(2024, 1, 3);

  @Test
  void tradesOnClosesOfWhichOneOfFourIsMissing() {
    assertThat(PlanBasis.fault(table(3, 1), SECOND)).isEmpty();
  }

  @Test
  void refusesClosesOfWhichTwoOfFourAreMissing() {
    assertThat(PlanBasis.fault(table(2, 2), SECOND))
        .contains("The closes of 2024-01-03 are not complete yet: [T2, T3] have none.");
  }

  @Test
  void refusesPricesThatEndTooEarly() {
    assertThat(PlanBasis.fault(table(4, 0), LocalDate.of(2024, 1, 4)))
        .contains("The prices end on 2024-01-03, the last close is of 2024-01-04.");
  }

  private static PriceTable table(int complete, int late) {
    List<DailyPrices> prices = new ArrayList<>();
    for (int i = 0; i < complete + late; i++) {
      List<LocalDate> dates = i < complete ? List.of(FIRST, SECOND) : List.of(FIRST);
      double[] closes = new double[dates.size()];
      Arrays.fill(closes, 10);
      prices.add(DailyPrices.ofCloses(Symbol.of("T" + i), dates, closes));
    }
    return PriceTable.of(List.of(FIRST, SECOND), prices);
  }
}
