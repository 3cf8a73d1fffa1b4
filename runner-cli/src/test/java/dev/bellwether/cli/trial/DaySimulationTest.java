package dev.bellwether.cli.trial;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bellwether.cli.wiring.BundledData;
import dev.bellwether.cli.wiring.Market;
import dev.bellwether.market.calendar.NyseCalendar;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DaySimulationTest {
  private static final Market MARKET = BundledData.market(NyseCalendar.create());

  private final StringWriter told = new StringWriter();
  private final PrintWriter out = new PrintWriter(told);

  @Test
  void holdsWhatMustHoldOnTwoHundredDaysOnWhichThingsGoWrong() {
    int status = new TrialDaysRun(MARKET, out).run(1, 200, 2);

    assertThat(status).as(told::toString).isZero();
  }

  /** Each of these seeds violated something once. */
  @ParameterizedTest
  @ValueSource(longs = {38, 138, 1022, 1275, 1376, 1385, 2506, 3087, 3516, 4010, 4323})
  void holdsOnDaysThatWentWrongOnce(long seed) {
    int status = new TrialDaysRun(MARKET, out).one(seed);

    assertThat(status).as(told::toString).isZero();
  }

  @Test
  void survivesACrashAtEverySeventiethPointUnderEachFault() {
    TrialCrashRun run = new TrialCrashRun(MARKET, true, LocalDate.of(2024, 9, 5), out);

    int status = run.run("all", 70, 5_000, 2);

    assertThat(status).as(told::toString).isZero();
  }
}
