package dev.bellwether.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bellwether.market.data.Symbol;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class OrderIdsTest {
  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
  private final OrderIds ids = new OrderIds("btm", NEW_YORK);

  @Test
  void namesAnOrderAfterItsSystemInstantSymbolAndLeg() {
    assertThat(ids.next(at("2024-04-09T16:30:00Z"), Symbol.of("SPY")))
        .isEqualTo("btm-20240409-123000-SPY-0");
    assertThat(ids.next(at("2024-04-09T16:30:00Z"), Symbol.of("SPY")))
        .isEqualTo("btm-20240409-123000-SPY-1");
    assertThat(ids.next(at("2024-04-09T17:00:00Z"), Symbol.of("SPY")))
        .isEqualTo("btm-20240409-130000-SPY-0");
  }

  @Test
  void tellsTimeOnTheExchangesClockInSummerAndWinter() {
    assertThat(ids.next(at("2024-11-01T14:00:00Z"), Symbol.of("SPY"))).contains("20241101-100000");
    assertThat(ids.next(at("2024-11-04T15:00:00Z"), Symbol.of("SPY"))).contains("20241104-100000");
  }

  @Test
  void tellsTimeRightOnTheDayWhenTheClocksChange() {
    // 10 March 2024: 01:59 EST is followed by 03:00 EDT. 3 November 2024: 01:59 EDT by 01:00 EST.
    assertThat(ids.next(at("2024-03-10T05:00:00Z"), Symbol.of("BTC"))).contains("20240310-000000");
    assertThat(ids.next(at("2024-03-10T07:00:00Z"), Symbol.of("BTC"))).contains("20240310-030000");
    assertThat(ids.next(at("2024-03-11T04:00:00Z"), Symbol.of("BTC"))).contains("20240311-000000");
    assertThat(ids.next(at("2024-11-03T04:00:00Z"), Symbol.of("BTC"))).contains("20241103-000000");
    assertThat(ids.next(at("2024-11-03T06:30:00Z"), Symbol.of("BTC"))).contains("20241103-013000");
    assertThat(ids.next(at("2024-11-04T04:30:00Z"), Symbol.of("BTC"))).contains("20241103-233000");
  }

  @Test
  void countsTheOrdersOfOneInstantBeyondNine() {
    for (int leg = 0; leg < 1000; leg++) {
      ids.next(at("2024-04-09T16:30:00Z"), Symbol.of("SPY"));
    }

    assertThat(ids.next(at("2024-04-09T16:30:00Z"), Symbol.of("QQQ"))).endsWith("-QQQ-1000");
  }

  @Test
  void givesTheSameNameToTheSameDecisionAfterARestart() {
    String before = ids.next(at("2024-04-09T16:30:00Z"), Symbol.of("BRK.B"));
    String after =
        new OrderIds("btm", NEW_YORK).next(at("2024-04-09T16:30:00Z"), Symbol.of("BRK.B"));

    assertThat(after).isEqualTo(before).isEqualTo("btm-20240409-123000-BRK_B-0");
  }

  @Test
  void staysWithinTheBrokersFortyEightCharacters() {
    OrderIds longest = new OrderIds("ensemble", NEW_YORK);

    assertThat(longest.next(at("2024-04-09T16:30:00Z"), Symbol.of("ABCDEFGHIJKLMNOPQRST")).length())
        .isLessThanOrEqualTo(48);
  }

  @Test
  void refusesANameTooLongForTheRest() {
    assertThatThrownBy(() -> new OrderIds("ninechars", NEW_YORK))
        .hasMessageContaining("1 to 8 characters");
  }

  private static long at(String instant) {
    return Instant.parse(instant).toEpochMilli();
  }
}
