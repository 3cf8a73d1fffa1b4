package dev.bellwether.btm;

import dev.bellwether.market.calendar.Session;
import dev.bellwether.market.calendar.SessionTime;
import dev.bellwether.market.decision.Schedule;
import java.time.Duration;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The half-hour marks of a session: 30, 60, ... minutes after the open, strictly before the close;
 * 12 on a full day, 6 when trading ends at 13:00.
 */
final class Marks {
  /** Minutes from one mark to the next. */
  static final int STEP = 30;

  private static final Duration LEAD = Duration.ofSeconds(15);
  private static final long STEP_MILLIS = Duration.ofMinutes(STEP).toMillis();
  private static final long LEAD_MILLIS = LEAD.toMillis();

  /** How late the answer to a mark may still be asked for. */
  private static final long GRACE_MILLIS = 30_000;

  private Marks() {}

  /**
   * The marks and the exit. Counted back from the close, since a schedule leaves out what does not
   * lie after the open but keeps the close itself. All sessions of the exchange last whole half
   * hours; in one that did not, no mark would be met and nothing traded.
   */
  static Schedule schedule(ExitMode exit) {
    Stream<Schedule.Mark> marks =
        IntStream.range(1, 48)
            .mapToObj(k -> SessionTime.beforeClose(Duration.ofMinutes((long) k * STEP)))
            .map(time -> new Schedule.Mark(time, LEAD));
    return new Schedule.At(Stream.concat(marks, Stream.of(exitMark(exit))).toList());
  }

  /** An exit at the close itself can only be asked for before it; the others have time. */
  private static Schedule.Mark exitMark(ExitMode exit) {
    return new Schedule.Mark(exit.time(), exit == ExitMode.CLOSE ? LEAD : Duration.ZERO);
  }

  /** Minutes from the open to the mark that is meant at this time; 0 if none is. */
  static int minute(Session session, long timeMillis) {
    long count = (timeMillis + LEAD_MILLIS - session.openMillis()) / STEP_MILLIS;
    long mark = session.openMillis() + count * STEP_MILLIS;
    boolean meant = count > 0 && mark < session.closeMillis() && timeMillis - mark <= GRACE_MILLIS;
    return meant ? (int) count * STEP : 0;
  }

  /** Whether it is time to leave. */
  static boolean isExit(Session session, long timeMillis, ExitMode exit) {
    return timeMillis + LEAD_MILLIS >= exit.millisIn(session);
  }
}
