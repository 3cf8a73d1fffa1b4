package dev.bellwether.cli.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bellwether.cli.wiring.BundledData;
import dev.bellwether.cli.wiring.Market;
import dev.bellwether.ensemble.position.PositionState;
import dev.bellwether.market.calendar.NyseCalendar;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Issue 5, 4: kill -9 in a state ends flat and consistent. All seven by hand, two of them here. */
final class StateTrialTest {
  private static final NyseCalendar CALENDAR = NyseCalendar.create();
  private static final Market MARKET = BundledData.market(CALENDAR);

  @Test
  void endsFlatAndConsistentWhereItsProcessIsKilled() {
    TrialSystem tried = TrialSystem.ensemble(CALENDAR);
    StringWriter told = new StringWriter();
    StateTrialRun run = new StateTrialRun(MARKET, tried, tried.usualDate(), new PrintWriter(told));

    int status = run.run(List.of(PositionState.BASE_BULL_3X, PositionState.BEAR_1X_ONLY), 1);

    assertThat(status).as(told::toString).isZero();
    assertThat(run.kills(PositionState.BASE_BULL_3X)).isPositive();
    assertThat(run.kills(PositionState.BEAR_1X_ONLY)).isPositive();
  }

  /** The claim of docs/ensemble.md about that date. */
  @Test
  void knowsADayWithEachState() {
    TrialSystem tried = TrialSystem.ensemble(CALENDAR);
    StateTrialRun run =
        new StateTrialRun(MARKET, tried, tried.usualDate(), new PrintWriter(new StringWriter()));

    EnumSet<PositionState> all = EnumSet.allOf(PositionState.class);
    all.remove(PositionState.INVALID);
    assertThat(run.known()).isEqualTo(all);
  }
}
