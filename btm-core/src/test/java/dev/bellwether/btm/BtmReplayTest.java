package dev.bellwether.btm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bellwether.btm.Playback.Turn;
import dev.bellwether.market.data.Bars;
import dev.bellwether.market.data.Symbol;
import dev.bellwether.market.decision.Decision;
import dev.bellwether.market.decision.Evidence;
import dev.bellwether.market.decision.Schedule;
import dev.bellwether.market.decision.Snapshot;
import dev.bellwether.market.decision.Strategy;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A restart is a replay: a fresh strategy that was shown the same bars goes on in the same way. */
class BtmReplayTest {
  private static final TestCalendar CALENDAR = TestCalendar.weekdays("2024-05-06", "2024-06-28");
  private static final Bars BARS =
      Days.spy(CALENDAR)
          .history(17)
          .day(100, m -> 100 + 4 * Math.sin(m / 40.0))
          .day(101, m -> 101 - 3 * Math.sin(m / 25.0))
          .bars();

  private static BtmStrategy fresh(Variant variant) {
    return new BtmStrategy(BtmPresets.PAPER.withVariant(variant), CALENDAR, Dividends.NONE);
  }

  /** Shows the bars, but asks only from an instant on, as a process started then would. */
  private record StartedLate(Strategy strategy, long fromMillis) implements Strategy {
    private static final Decision NOT_YET = new Decision.Hold("not started");

    @Override
    public String name() {
      return strategy.name();
    }

    @Override
    public List<Symbol> symbols() {
      return strategy.symbols();
    }

    @Override
    public Schedule schedule() {
      return strategy.schedule();
    }

    @Override
    public void observe(Snapshot now) {
      strategy.observe(now);
    }

    @Override
    public Decision decide(Snapshot now) {
      return now.timeMillis() < fromMillis ? NOT_YET : strategy.decide(now);
    }

    @Override
    public Evidence evidence() {
      return strategy.evidence();
    }
  }

  @ParameterizedTest
  @EnumSource
  void givesTheSameAnswersTwice(Variant variant) {
    List<Turn> once = Playback.play(fresh(variant), CALENDAR, BARS);
    List<Turn> again = Playback.play(fresh(variant), CALENDAR, BARS);

    assertThat(again).isEqualTo(once);
    assertThat(once.stream().filter(t -> t.position() != 0).count()).isGreaterThan(5);
  }

  @Test
  void needsNoEarlierAnswersWithTheRuleThatHasNoMemory() {
    long noon = CALENDAR.number(18).openMillis() + 150 * 60_000;
    List<Turn> whole = Playback.play(fresh(Variant.CURRENT_BAND_VWAP), CALENDAR, BARS);

    List<Turn> late =
        Playback.play(new StartedLate(fresh(Variant.CURRENT_BAND_VWAP), noon), CALENDAR, BARS);

    assertThat(late.stream().filter(t -> t.timeMillis() >= noon).toList())
        .isEqualTo(whole.stream().filter(t -> t.timeMillis() >= noon).toList())
        .anyMatch(t -> t.position() != 0);
  }
}
