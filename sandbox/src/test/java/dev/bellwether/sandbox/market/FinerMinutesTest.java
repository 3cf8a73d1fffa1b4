package dev.bellwether.sandbox.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bellwether.market.calendar.Session;
import dev.bellwether.market.data.Bars;
import dev.bellwether.market.data.BarsBuilder;
import dev.bellwether.market.data.Granularity;
import dev.bellwether.market.data.Symbol;
import dev.bellwether.sandbox.exchange.Day;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class FinerMinutesTest {
  private static final Symbol SPY = Symbol.of("SPY");
  private static final long OPEN = Day.at(9, 30);

  @Test
  void leavesMinutesAsTheyAre() {
    Bars minutes = Day.flat("SPY", OPEN, 3, 600);

    assertThat(FinerMinutes.of(minutes, OPEN)).isSameAs(minutes);
  }

  @Test
  void goesFromTheOpenByBothExtremesToTheClose() {
    Bars five = bars(Granularity.FIVE_MINUTES).add(OPEN, 100, 103, 97, 101, 1003).build();

    Bars minutes = FinerMinutes.of(five, OPEN);

    // a rising bar: 100 to 97 in 5/3 minutes, to 103 in 10/3, to 101 in 5; closes on these lines:
    // 100 - 3 * 3/5 = 98.2; 97 + 6 * 1/5 = 98.2; 97 + 6 * 4/5 = 101.8; 103 - 2 * 2/5 = 102.2
    assertThat(closes(minutes)).containsExactly(98.2, 98.2, 101.8, 102.2, 101);
    assertThat(minutes.low(1)).isEqualTo(97);
    assertThat(minutes.high(3)).isEqualTo(103);
    assertThat(minutes.volume(4)).isEqualTo(203); // 1003 = 4 * 200 + 203
    assertThat(minutes.endMillis(4)).isEqualTo(OPEN + 300_000);
  }

  @Test
  void minutesPutTogetherAgainAreTheBar() {
    Random random = new Random(5);
    for (int length = 2; length <= 60; length++) {
      double open = cents(100 + random.nextGaussian());
      double close = cents(100 + random.nextGaussian());
      double high = Math.max(open, close) + random.nextInt(3);
      double low = Math.min(open, close) - random.nextInt(3);
      Bars bars =
          bars(new Granularity(length * 60_000L)).add(OPEN, open, high, low, close, 700).build();

      Bars minutes = FinerMinutes.of(bars, OPEN);

      assertThat(minutes.size()).isEqualTo(length);
      assertThat(minutes.open(0)).isEqualTo(open);
      assertThat(minutes.close(length - 1)).isEqualTo(close);
      assertThat(rows(minutes).mapToDouble(minutes::high).max()).hasValue(high);
      assertThat(rows(minutes).mapToDouble(minutes::low).min()).hasValue(low);
      assertThat(rows(minutes).mapToDouble(minutes::volume).sum()).isEqualTo(700);
    }
  }

  @Test
  void keepsASessionThatIsOverAsItsLastMinute() {
    Session today = Day.CALENDAR.session(Day.MONDAY).orElseThrow();
    Session before = Day.CALENDAR.session(Day.MONDAY.minusDays(3)).orElseThrow();
    Bars days =
        bars(Granularity.DAY)
            .add(before.openMillis(), before.closeMillis(), 99, 102, 98, 101, 390_000)
            .add(today.openMillis(), today.closeMillis(), 101, 104, 100, 103, 390_000)
            .build();

    Bars minutes = FinerMinutes.of(days, Day.at(9, 0));

    assertThat(minutes.size()).isEqualTo(1 + 390);
    assertThat(minutes.endMillis(0)).isEqualTo(before.closeMillis());
    assertThat(minutes.high(0)).isEqualTo(102);
    assertThat(minutes.startMillis(1)).isEqualTo(OPEN);
  }

  @Test
  void refusesBarsBelowAMinute() {
    Bars seconds = bars(new Granularity(30_000)).add(OPEN, 1, 1, 1, 1, 1).build();

    assertThatThrownBy(() -> FinerMinutes.of(seconds, OPEN))
        .hasMessage("bars must be of a minute or longer, were of 30s for SPY");
  }

  private static BarsBuilder bars(Granularity granularity) {
    return new BarsBuilder(SPY, granularity);
  }

  private static double cents(double price) {
    return Math.round(price * 100) / 100.0;
  }

  private static double[] closes(Bars bars) {
    return rows(bars).mapToDouble(bars::close).toArray();
  }

  private static IntStream rows(Bars bars) {
    return IntStream.range(0, bars.size());
  }
}
