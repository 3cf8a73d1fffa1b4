package dev.bellwether.btm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bellwether.btm.Playback.Turn;
import dev.bellwether.market.data.Bars;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Live, the strategy is asked before the bar of the mark has ended. */
class BtmFormingBarTest {
  private static final TestCalendar CALENDAR = TestCalendar.weekdays("2024-05-06", "2024-06-28");

  private static Bars bars(int without) {
    return Days.spy(CALENDAR)
        .history(15)
        .day(100, m -> 100 + 4 * Math.sin(m / 40.0), m -> m != without)
        .bars();
  }

  private static BtmStrategy strategy(BtmParameters parameters) {
    return new BtmStrategy(
        parameters.withExit(ExitMode.MOC).withMaxPriceAge(Duration.ofSeconds(30)),
        CALENDAR,
        Dividends.NONE);
  }

  @ParameterizedTest
  @EnumSource(Variant.class)
  void answersAheadOfAMarkAsItDoesAtTheMarkWhenNothingIsTradedInBetween(Variant variant) {
    BtmParameters parameters = BtmPresets.PAPER.withVariant(variant);

    List<Turn> atMarks = Playback.play(strategy(parameters), CALENDAR, bars(-1));
    List<Turn> ahead = Playback.playAhead(strategy(parameters), CALENDAR, bars(-1));

    assertThat(ahead.stream().map(Turn::decision).toList())
        .isEqualTo(atMarks.stream().map(Turn::decision).toList());
    assertThat(ahead.stream().map(Turn::evidence).toList())
        .isEqualTo(atMarks.stream().map(Turn::evidence).toList());
    assertThat(ahead).anyMatch(turn -> turn.position() == 1).anyMatch(t -> t.position() == -1);
  }

  @Test
  void holdsWhereTheLastTradeIsTooOld() {
    // the bar that ends at 10:00 is missing: at 09:59:45 the last trade is 45 seconds old
    List<Turn> turns = Playback.playAhead(strategy(BtmPresets.PAPER), CALENDAR, bars(30));

    Turn mark =
        turns.stream()
            .filter(turn -> turn.session().equals(CALENDAR.number(15)))
            .filter(turn -> turn.number("minute") == 30)
            .findFirst()
            .orElseThrow();
    assertThat(mark.decision().reason()).isEqualTo("the last price is too old");
  }
}
