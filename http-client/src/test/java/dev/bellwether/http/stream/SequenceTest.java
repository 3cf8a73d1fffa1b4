package dev.bellwether.http.stream;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bellwether.http.stream.BarSequence.Place;
import dev.bellwether.market.calendar.NyseCalendar;
import dev.bellwether.market.data.Bar;
import dev.bellwether.market.data.Symbol;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

final class SequenceTest {
  private static final Symbol SPY = Symbol.of("SPY");
  private static final Symbol SH = Symbol.of("SH");

  private static Bar bar(Symbol symbol, int minute, double close) {
    return new Bar(symbol, minute * 60_000L, (minute + 1) * 60_000L, 10, 20, 5, close, 100);
  }

  @Test
  void putsBarsInTheirPlace() {
    BarSequence sequence = new BarSequence();

    assertThat(sequence.add(bar(SPY, 1, 10))).isEqualTo(Place.NEXT);
    assertThat(sequence.add(bar(SPY, 3, 10))).isEqualTo(Place.NEXT);
    assertThat(sequence.add(bar(SPY, 3, 10))).isEqualTo(Place.SEEN);
    assertThat(sequence.add(bar(SPY, 3, 11))).isEqualTo(Place.CORRECTION);
    assertThat(sequence.add(bar(SPY, 3, 11))).isEqualTo(Place.SEEN);
    assertThat(sequence.add(bar(SPY, 2, 10))).isEqualTo(Place.CORRECTION);
    assertThat(sequence.add(bar(SH, 2, 10))).isEqualTo(Place.NEXT);
    assertThat(sequence.last(SPY).orElseThrow().startMillis()).isEqualTo(180_000);
  }

  @Test
  void letsEachTradeThroughOnceAndNoneThatIsOlder() {
    TradeSequence trades = new TradeSequence();

    assertThat(trades.add(trade(5, "a"))).isTrue();
    assertThat(trades.add(trade(5, "b"))).isTrue();
    assertThat(trades.add(trade(5, "a"))).isFalse();
    assertThat(trades.add(trade(4, "c"))).isFalse();
    assertThat(trades.add(trade(6, "a"))).isTrue();
  }

  private static StreamEvent.Traded trade(long millis, String id) {
    return new StreamEvent.Traded(SPY, 10, 1, millis, id);
  }

  @Test
  void countsSilenceWhileASessionIsOpen() {
    StreamRules rules = StreamRules.of(NyseCalendar.create()).withSilence(Duration.ofSeconds(90));

    // Thanksgiving week: Friday ends at 18:00 UTC, Monday begins at 14:30.
    assertThat(silentAt(rules, "2026-11-27T15:00:00Z")).isEqualTo("2026-11-27T15:01:30Z");
    assertThat(silentAt(rules, "2026-11-27T12:00:00Z")).isEqualTo("2026-11-27T14:31:30Z");
    assertThat(silentAt(rules, "2026-11-27T17:59:00Z")).isEqualTo("2026-11-30T14:31:30Z");
    assertThat(silentAt(rules, "2026-11-28T12:00:00Z")).isEqualTo("2026-11-30T14:31:30Z");
  }

  private static Instant silentAt(StreamRules rules, String heard) {
    return Instant.ofEpochMilli(rules.silentAtMillis(Instant.parse(heard).toEpochMilli()));
  }
}
