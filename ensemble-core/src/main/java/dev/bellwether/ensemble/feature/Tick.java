package dev.bellwether.ensemble.feature;

import dev.bellwether.ensemble.state.StateReader;
import dev.bellwether.ensemble.state.StateWriter;
import dev.bellwether.market.calendar.Session;
import java.time.LocalDate;

/** The bar that just ended, the one before it, and where the session stands. Written over. */
final class Tick {
  double open;
  double high;
  double low;
  double close;
  double volume;
  double lastOpen;
  double lastHigh;
  double lastLow;
  double lastClose;
  double lastVolume;

  /** Bars seen, this one among them. */
  long count;

  /** Whether this is the first bar of its session. */
  boolean opensSession;

  /** How much of the session has passed, 0 to 1. */
  double fraction;

  /** When the bar ended, epoch milliseconds. */
  long endMillis;

  /** 0 for Monday to 4 for Friday. */
  int weekday;

  private long day = Long.MIN_VALUE;

  void take(Session session, long end, double o, double h, double l, double c, double v) {
    lastOpen = open;
    lastHigh = high;
    lastLow = low;
    lastClose = close;
    lastVolume = volume;
    open = o;
    high = h;
    low = l;
    close = c;
    volume = v;
    endMillis = end;
    count++;
    enter(session.date());
    long length = session.closeMillis() - session.openMillis();
    fraction = (double) (end - session.openMillis()) / length;
  }

  private void enter(LocalDate date) {
    long today = date.toEpochDay();
    opensSession = today != day;
    if (opensSession) {
      day = today;
      weekday = date.getDayOfWeek().getValue() - 1;
    }
  }

  /** The return of this bar over the close before it; 0 for the first bar of all. */
  double change() {
    return count > 1 ? close / lastClose - 1 : 0;
  }

  void save(StateWriter to) {
    to.add(new double[] {open, high, low, close, volume});
    to.add(new double[] {lastOpen, lastHigh, lastLow, lastClose, lastVolume});
    to.add(count);
    to.add(opensSession);
    to.add(fraction);
    to.add(endMillis);
    to.add(weekday);
    to.add(day);
  }

  void restore(StateReader from) {
    double[] now = new double[5];
    double[] last = new double[5];
    from.read(now);
    from.read(last);
    open = now[0];
    high = now[1];
    low = now[2];
    close = now[3];
    volume = now[4];
    lastOpen = last[0];
    lastHigh = last[1];
    lastLow = last[2];
    lastClose = last[3];
    lastVolume = last[4];
    count = from.readLong();
    opensSession = from.readBoolean();
    fraction = from.readDouble();
    endMillis = from.readLong();
    weekday = from.readInt();
    day = from.readLong();
  }
}
