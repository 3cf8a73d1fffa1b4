package dev.bellwether.http.bars;

import dev.bellwether.market.calendar.ExchangeCalendar;
import dev.bellwether.market.calendar.Session;
import dev.bellwether.market.data.Bars;
import dev.bellwether.market.data.BarsBuilder;
import dev.bellwether.market.data.Granularity;
import dev.bellwether.market.data.Symbol;
import dev.bellwether.market.port.PortException;
import dev.bellwether.market.port.PortException.Remedy;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Cuts a vendor's rows to the finished bars of the regular sessions, in time order, each once; of
 * two rows with one start the later one is kept. A day's bar covers its session.
 *
 * @param calendar the sessions
 * @param from first instant at which a bar may start
 * @param to first instant at which it may start no longer
 * @param nowMillis bars that end later are not finished
 */
public record SessionBars(ExchangeCalendar calendar, Instant from, Instant to, long nowMillis) {
  private static final long DAY_MILLIS = 86_400_000;

  /**
   * Whether vendors' bars of this length fit into sessions that begin at half past.
   *
   * @throws IllegalArgumentException if not, since they are aligned to the full hour
   */
  public static void requireAligned(Granularity granularity) {
    boolean fits =
        granularity.isDaily()
            || (granularity.millis() % 60_000 == 0 && 1_800_000 % granularity.millis() == 0);
    if (!fits) {
      throw new IllegalArgumentException(
          "granularity must be 1d or whole minutes that divide 30, was "
              + granularity
              + ": the vendor's longer bars mix the session with the time before it; make them of"
              + " 1m");
    }
  }

  /**
   * The bars of the sessions.
   *
   * @throws PortException if a bar starts where none can
   */
  public Bars of(Symbol symbol, Granularity granularity, List<BarRow> rows) {
    SortedMap<Long, Part> parts = new TreeMap<>();
    for (BarRow row : rows) {
      if (isNear(row)) {
        (granularity.isDaily() ? day(row) : part(row, granularity.millis()))
            .filter(this::isWanted)
            .ifPresent(part -> parts.put(part.startMillis(), part));
      }
    }
    BarsBuilder builder = new BarsBuilder(symbol, granularity);
    parts.values().forEach(part -> part.addTo(builder));
    return builder.build();
  }

  /** Rows far from what was asked for need not lie where the calendar reaches. */
  private boolean isNear(BarRow row) {
    return row.startMillis() >= from.toEpochMilli() - DAY_MILLIS
        && row.startMillis() < to.toEpochMilli();
  }

  private boolean isWanted(Part part) {
    return part.startMillis() >= from.toEpochMilli()
        && part.startMillis() < to.toEpochMilli()
        && part.endMillis() <= nowMillis;
  }

  private Optional<Part> day(BarRow row) {
    LocalDate date = Instant.ofEpochMilli(row.startMillis()).atZone(calendar.zone()).toLocalDate();
    return calendar.session(date).map(s -> new Part(s.openMillis(), s.closeMillis(), row));
  }

  private Optional<Part> part(BarRow row, long millis) {
    long end = row.startMillis() + millis;
    Session session = calendar.atOrAfter(row.startMillis());
    if (!session.covers(row.startMillis(), end)) {
      return Optional.empty();
    }
    if ((row.startMillis() - session.openMillis()) % millis != 0) {
      throw new PortException(
          Remedy.RETRY,
          "a bar of "
              + millis / 1000
              + " s must not start at "
              + Instant.ofEpochMilli(row.startMillis()));
    }
    return Optional.of(new Part(row.startMillis(), end, row));
  }

  /** A row with the time that it covers. */
  private record Part(long startMillis, long endMillis, BarRow row) {
    void addTo(BarsBuilder builder) {
      builder.add(
          startMillis, endMillis, row.open(), row.high(), row.low(), row.close(), row.volume());
    }
  }
}
