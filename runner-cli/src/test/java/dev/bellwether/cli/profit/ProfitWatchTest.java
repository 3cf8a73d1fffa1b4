package dev.bellwether.cli.profit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.bellwether.market.data.Symbol;
import dev.bellwether.portfolio.profit.ProfitMode;
import dev.bellwether.portfolio.profit.ProfitRules;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Days whose every price is known, through the real adapters. */
class ProfitWatchTest {
  private static final ProfitOptions MODERATE =
      ProfitOptions.of(ProfitRules.of(ProfitMode.MODERATE));
  private static final String A_DAY = "2024-08-07";
  private static final String A_HALF_DAY = "2024-11-29";

  /** Activated at 103 with a stop of 101.455, followed to 103.425 at 105, left at 103.4. */
  private static final String TRACE = "10:00 103, 10:10 105, 10:20 103.4, 10:40 104";

  @TempDir Path folder;

  @Test
  void activatesFollowsAndLeavesAtTheStop() {
    GuardedDay day = new GuardedDay(A_DAY, MODERATE, folder).prices("SPY", TRACE).held("SPY", "10");

    ProfitWatch.Outcome outcome = day.live("09:20");

    assertThat(day.exits()).as("%s", day.news).containsExactly("10:21 sell 10 SPY at 103.4");
    assertThat(day.stops("SPY")).hasSize(2);
    assertThat(day.stops("SPY").getFirst()).isCloseTo(101.455, within(1e-9));
    assertThat(day.stops("SPY").getLast()).isCloseTo(103.425, within(1e-9));
    assertThat(outcome.clean()).isTrue();
    assertThat(day.intents()).hasSize(1);
    assertThat(day.intents().getFirst().order().id()).isEqualTo("profit-20240807-SPY-0");
    assertThat(day.journal().ofType("fill")).hasSize(1);
  }

  @Test
  void leavesFractionsAndShortsWhole() {
    GuardedDay day =
        new GuardedDay(A_DAY, MODERATE, folder)
            .prices("SPY", TRACE)
            .prices("QQQ", "10:00 97, 10:10 95, 10:20 96.5")
            .held("SPY", "10.25")
            .held("QQQ", "-3");

    day.live("09:20");

    assertThat(day.exits())
        .containsExactly("10:21 buy 3 QQQ at 96.5", "10:21 sell 10.25 SPY at 103.4");
  }

  @Test
  void leavesSmallWinnersBeforeTheCloseOfAnyDay() {
    GuardedDay full =
        new GuardedDay(A_DAY, MODERATE, folder.resolve("full"))
            .prices("SPY", "10:00 102")
            .prices("QQQ", "10:00 100.9")
            .prices("GLD", "10:00 104")
            .held("SPY", "10")
            .held("QQQ", "10")
            .held("GLD", "10");
    GuardedDay half =
        new GuardedDay(A_HALF_DAY, MODERATE, folder.resolve("half"))
            .prices("SPY", "10:00 102")
            .held("SPY", "10");

    full.live("09:30");
    half.live("09:30");

    assertThat(full.exits()).containsExactly("15:55 sell 10 SPY at 102");
    assertThat(full.heldNow("GLD")).isEqualTo("10");
    assertThat(full.news).anyMatch(line -> line.contains("Kept: GLD: 10 at 100.00, now 104.00"));
    assertThat(half.exits()).containsExactly("12:55 sell 10 SPY at 102");
  }

  @Test
  void looksAfterPositionsThatAreOpenedLater() {
    GuardedDay day =
        new GuardedDay(A_DAY, MODERATE, folder)
            .prices("SPY", "09:30 100")
            .prices("QQQ", "11:00 103.5, 11:10 101.9")
            .held("SPY", "10")
            .orderAt("10:30", "QQQ", "4");

    day.live("09:30");

    assertThat(day.exits()).as("%s", day.news).containsExactly("11:11 sell 4 QQQ at 101.9");
  }

  @Test
  void goesOnWithTheSamePeakAndStopAfterItDied() {
    GuardedDay day =
        new GuardedDay(A_DAY, MODERATE, folder)
            .prices("SPY", TRACE)
            .held("SPY", "10")
            .crashAt("10:15", Duration.ofMinutes(4));

    day.live("09:20");

    assertThat(day.lives()).isEqualTo(2);
    assertThat(day.exits()).containsExactly("10:21 sell 10 SPY at 103.4");
    assertThat(day.news).anyMatch(line -> line.contains("guarded: peak 105.00, stop 103.43"));
  }

  /** The peak of 105 was made while nobody ran; the price is at the stop when it comes back. */
  @Test
  void takesUpWhatHappenedWhileItWasDownButSellsOnAFreshPriceOnly() {
    GuardedDay day =
        new GuardedDay(A_DAY, MODERATE, folder)
            .prices("SPY", TRACE)
            .held("SPY", "10")
            .crashAt("10:05", Duration.ofMinutes(20));

    day.live("09:20");

    assertThat(day.stops("SPY").getLast()).isCloseTo(103.425, within(1e-9));
    assertThat(day.exits()).containsExactly("10:26 sell 10 SPY at 103.4");
  }

  @Test
  void looksAtSingleTradesWhereAsked() {
    ProfitOptions trades = new ProfitOptions(MODERATE.rules(), MODERATE.only(), true, false, true);
    GuardedDay day = new GuardedDay(A_DAY, trades, folder).prices("SPY", TRACE).held("SPY", "10");

    day.live("09:20");

    assertThat(day.exits()).as("%s", day.news).containsExactly("10:21 sell 10 SPY at 103.4");
    assertThat(day.news).anyMatch(line -> line.startsWith("10:20:15 Sent: sell 10 SPY"));
  }

  @Test
  void leavesOtherSymbolsAloneWhereSomeAreNamed() {
    ProfitOptions some =
        new ProfitOptions(MODERATE.rules(), Set.of(Symbol.of("QQQ")), false, false, true);
    GuardedDay day = new GuardedDay(A_DAY, some, folder).prices("SPY", TRACE).held("SPY", "10");

    ProfitWatch.Outcome outcome = day.live("09:35");

    assertThat(day.exits()).isEmpty();
    assertThat(outcome.sentence()).isEqualTo("No positions: there is nothing to look after.");
  }

  @Test
  void sendsNothingInADryRun() {
    ProfitOptions dry = new ProfitOptions(MODERATE.rules(), MODERATE.only(), false, false, false);
    GuardedDay day = new GuardedDay(A_DAY, dry, folder).prices("SPY", TRACE).held("SPY", "10");

    ProfitWatch.Outcome outcome = day.live("09:35");

    assertThat(day.exits()).isEmpty();
    assertThat(day.heldNow("SPY")).isEqualTo("10");
    assertThat(day.journal().ofType("sent")).hasSize(1);
    assertThat(outcome.clean()).isTrue();
  }

  @Test
  void endsWithOneSentenceWhereThereIsNothingToDo() {
    GuardedDay none = new GuardedDay(A_DAY, MODERATE, folder).prices("SPY", TRACE);
    assertThat(none.live("09:40").sentence())
        .isEqualTo("No positions: there is nothing to look after.");

    GuardedDay night = new GuardedDay(A_DAY, MODERATE, folder).prices("SPY", TRACE);
    assertThat(night.live("03:00").sentence())
        .isEqualTo(
            "The market is closed: the next session opens on 2024-08-07 at 09:30 New York. Start"
                + " again within half an hour of that, or later.");
  }
}
