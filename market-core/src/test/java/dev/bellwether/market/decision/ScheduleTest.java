package dev.bellwether.market.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.bellwether.market.calendar.NyseCalendar;
import dev.bellwether.market.calendar.Session;
import dev.bellwether.market.calendar.SessionTime;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class ScheduleTest {
  private final NyseCalendar calendar = NyseCalendar.create();
  private final Session full = calendar.session(LocalDate.of(2026, 11, 25)).orElseThrow();
  private final Session half = calendar.session(LocalDate.of(2026, 11, 27)).orElseThrow();

  // 10:00, 10:30 ... 15:30
  private final List<SessionTime> halfHours =
      IntStream.rangeClosed(1, 12)
          .mapToObj(i -> SessionTime.afterOpen(Duration.ofMinutes(30L * i)))
          .toList();

  @Test
  void namesTheHalfHoursOfAFullDay() {
    long[] instants = new Schedule.At(halfHours, Duration.ZERO).instants(full);

    assertThat(clock(full, instants))
        .containsExactly(
            "10:00", "10:30", "11:00", "11:30", "12:00", "12:30", "13:00", "13:30", "14:00",
            "14:30", "15:00", "15:30");
  }

  @Test
  void endsWithTheBellOnAHalfDay() {
    long[] instants = new Schedule.At(halfHours, Duration.ZERO).instants(half);

    // six before 13:00, and the closing bell itself
    assertThat(clock(half, instants))
        .containsExactly("10:00", "10:30", "11:00", "11:30", "12:00", "12:30", "13:00");
  }

  @Test
  void leavesOutTheOpenAndWhatLiesOutside() {
    Schedule.At schedule =
        new Schedule.At(
            List.of(
                SessionTime.afterOpen(Duration.ZERO),
                SessionTime.beforeClose(Duration.ofMinutes(-1)),
                SessionTime.beforeClose(Duration.ofHours(7)),
                SessionTime.at(LocalTime.of(14, 0), calendar.zone())),
            Duration.ZERO);

    assertThat(clock(full, schedule.instants(full))).containsExactly("14:00");
    assertThat(schedule.instants(half)).isEmpty();
  }

  @Test
  void putsTimesInOrderAndEachOnce() {
    Schedule.At schedule =
        new Schedule.At(
            List.of(
                SessionTime.beforeClose(Duration.ofHours(2)),
                SessionTime.afterOpen(Duration.ofMinutes(30)),
                SessionTime.at(LocalTime.of(14, 0), calendar.zone())),
            Duration.ofSeconds(15));

    assertThat(clock(full, schedule.instants(full))).containsExactly("10:00", "14:00");
    assertThat(clock(half, schedule.instants(half))).containsExactly("10:00", "11:00");
  }

  @Test
  void namesNoInstantsForEveryBar() {
    assertThat(Schedule.everyBar().instants(full)).isEmpty();
  }

  @Test
  void asksEachMarkAheadByItsOwnLead() {
    Schedule schedule =
        new Schedule.At(
            List.of(
                new Schedule.Mark(
                    SessionTime.afterOpen(Duration.ofMinutes(30)), Duration.ofSeconds(15)),
                new Schedule.Mark(SessionTime.beforeClose(Duration.ofMinutes(10)), Duration.ZERO)));

    assertThat(schedule.instantsAhead(full))
        .containsExactly(full.openMillis() + 1_785_000, full.closeMillis() - 600_000);
    assertThat(schedule.instants(full))
        .containsExactly(full.openMillis() + 1_800_000, full.closeMillis() - 600_000);
  }

  @Test
  void refusesToBeAskedNeverOrTooLate() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Schedule.At(List.of(), Duration.ZERO))
        .withMessage("marks must name at least one time of the session");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Schedule.At(halfHours, Duration.ofSeconds(-1)))
        .withMessage("lead must not be negative, was PT-1S");
  }

  private List<String> clock(Session session, long[] instants) {
    return Arrays.stream(instants)
        .map(instant -> instant - session.openMillis())
        .mapToObj(millis -> LocalTime.of(9, 30).plus(Duration.ofMillis(millis)).toString())
        .toList();
  }
}
