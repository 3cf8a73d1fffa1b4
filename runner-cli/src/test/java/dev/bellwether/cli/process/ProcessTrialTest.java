package dev.bellwether.cli.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bellwether.cli.wiring.BundledData;
import dev.bellwether.market.calendar.NyseCalendar;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProcessTrialTest {
  private static final NyseCalendar CALENDAR = NyseCalendar.create();

  @Test
  void neitherDoublesNorLosesAnOrderWhenItsProcessIsKilled() {
    StringWriter told = new StringWriter();
    ProcessTrialRun run =
        new ProcessTrialRun(
            BundledData.market(CALENDAR),
            TrialSystem.btm(true, CALENDAR),
            LocalDate.of(2024, 9, 5),
            new PrintWriter(told));
    List<String> faults =
        List.of("none", "timeout_after", "gateway_timeout_after", "disconnect", "partial_fill");

    int status = run.run(faults, 1, 2_400);

    assertThat(status).as(told::toString).isZero();
    assertThat(run.killed()).as(told::toString).isEqualTo(5);
  }
}
