package dev.bellwether.btm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bellwether.market.calendar.NyseCalendar;
import dev.bellwether.market.calendar.Session;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarksTest {
  private static final TestCalendar CALENDAR =
      new TestCalendar(
          LocalDate.parse("2024-01-01"),
          LocalDate.parse("2024-12-31"),
          Set.of(),
          Set.of(LocalDate.parse("2024-07-03")));
  private static final Session FULL = on("2024-07-02");
  private static final Session HALF = on("2024-07-03");

  private static Session on(String date) {
    return CALENDAR.session(LocalDate.parse(date)).orElseThrow();
  }

  private static List<LocalTime> clock(Session session, ExitMode exit) {
    ZoneId newYork = ZoneId.of("America/New_York");
    return Arrays.stream(Marks.schedule(exit).instants(session))
        .mapToObj(t -> Instant.ofEpochMilli(t).atZone(newYork).toLocalTime())
        .toList();
  }

  private static LocalTime[] times(String... times) {
    return Arrays.stream(times).map(LocalTime::parse).toArray(LocalTime[]::new);
  }

  @Test
  void areTwelveOnAFullDayAndThenTheClose() {
    assertThat(clock(FULL, ExitMode.CLOSE))
        .containsExactly(
            times(
                "10:00", "10:30", "11:00", "11:30", "12:00", "12:30", "13:00", "13:30", "14:00",
                "14:30", "15:00", "15:30", "16:00"));
  }

  @Test
  void areSixOnAHalfDayWithTheExitMovedToo() {
    assertThat(clock(HALF, ExitMode.CLOSE))
        .containsExactly(times("10:00", "10:30", "11:00", "11:30", "12:00", "12:30", "13:00"));
    assertThat(clock(HALF, ExitMode.MOC))
        .containsExactly(times("10:00", "10:30", "11:00", "11:30", "12:00", "12:30", "12:49:30"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2024-03-08", "2024-03-11", "2024-11-01", "2024-11-04"})
  void keepToNewYorksClockWhenTheClocksChange(String date) {
    assertThat(clock(on(date), ExitMode.MARKET))
        .hasSize(13)
        .startsWith(LocalTime.of(10, 0))
        .endsWith(LocalTime.of(15, 30), LocalTime.of(15, 49, 30));
  }

  @Test
  void areAskedForFifteenSecondsEarlyByALiveRunner() {
    long[] asked = Marks.schedule(ExitMode.CLOSE).instantsAhead(FULL);

    assertThat(asked).hasSize(13);
    assertThat(asked[0]).isEqualTo(FULL.openMillis() + 30 * 60_000 - 15_000);
    assertThat(asked[12]).isEqualTo(FULL.closeMillis() - 15_000);
    assertThat(Marks.minute(FULL, FULL.openMillis() + 30 * 60_000 - 15_000)).isEqualTo(30);
    assertThat(Marks.minute(FULL, FULL.openMillis() + 360 * 60_000 - 15_000)).isEqualTo(360);
    assertThat(Marks.isExit(FULL, FULL.closeMillis() - 15_000, ExitMode.CLOSE)).isTrue();
    assertThat(Marks.isExit(FULL, FULL.closeMillis() - 15_001, ExitMode.CLOSE)).isFalse();
  }

  @Test
  void leaveAtTheVeryInstantWhereTheExchangeStillTakesTheOrder() {
    assertThat(Marks.schedule(ExitMode.MOC).instantsAhead(FULL))
        .hasSize(13)
        .endsWith(FULL.closeMillis() - 630_000);
  }

  @Test
  void areStillAnsweredHalfAMinuteLateButNoLater() {
    long mark = FULL.openMillis() + 60 * 60_000;

    assertThat(Marks.minute(FULL, mark)).isEqualTo(60);
    assertThat(Marks.minute(FULL, mark + 30_000)).isEqualTo(60);
    assertThat(Marks.minute(FULL, mark + 30_001)).isZero();
    assertThat(Marks.minute(FULL, mark - 15_001)).isZero();
  }

  @Test
  void areNeitherTheOpenNorTheClose() {
    assertThat(Marks.minute(FULL, FULL.openMillis())).isZero();
    assertThat(Marks.minute(FULL, FULL.closeMillis())).isZero();
    assertThat(Marks.minute(HALF, HALF.closeMillis())).isZero();
  }

  @Test
  void endWithTheExit() {
    long moc = HALF.closeMillis() - 630_000;

    assertThat(Marks.isExit(HALF, moc, ExitMode.MOC)).isTrue();
    assertThat(Marks.isExit(HALF, HALF.closeMillis(), ExitMode.MOC)).isTrue();
    assertThat(Marks.isExit(HALF, moc - 15_001, ExitMode.MOC)).isFalse();
  }

  @Test
  void areNotMetInASessionThatDoesNotLastWholeHalfHours() {
    LocalDate date = LocalDate.parse("2024-07-02");
    Session odd =
        NyseCalendar.create()
            .withEarlyClose(date, LocalTime.of(13, 15), "a test")
            .session(date)
            .orElseThrow();

    for (long asked : Marks.schedule(ExitMode.MOC).instants(odd)) {
      boolean isExit = Marks.isExit(odd, asked, ExitMode.MOC);
      assertThat(isExit).isEqualTo(asked == odd.closeMillis() - 630_000);
      assertThat(Marks.minute(odd, asked)).isZero();
    }
  }
}
