package dev.bellwether.market.calendar;

import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * An instant of every session: so long after the open, so long before the close, or at a time on
 * the exchange's clock.
 */
public sealed interface SessionTime {
  /** The instant in one session, epoch milliseconds; it may fall outside the session. */
  long millisIn(Session session);

  static SessionTime afterOpen(Duration offset) {
    return new AfterOpen(offset);
  }

  static SessionTime beforeClose(Duration offset) {
    return new BeforeClose(offset);
  }

  static SessionTime at(LocalTime time, ZoneId zone) {
    return new At(time, zone);
  }

  record AfterOpen(Duration offset) implements SessionTime {
    @Override
    public long millisIn(Session session) {
      return session.openMillis() + offset.toMillis();
    }
  }

  record BeforeClose(Duration offset) implements SessionTime {
    @Override
    public long millisIn(Session session) {
      return session.closeMillis() - offset.toMillis();
    }
  }

  record At(LocalTime time, ZoneId zone) implements SessionTime {
    @Override
    public long millisIn(Session session) {
      return session.date().atTime(time).atZone(zone).toInstant().toEpochMilli();
    }
  }
}
