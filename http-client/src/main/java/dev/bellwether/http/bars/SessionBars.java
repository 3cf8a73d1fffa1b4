package dev.bellwether.http.bars;

import dev.bellwether.market.calendar.ExchangeCalendar;
import dev.bellwether.market.calendar.Session;
import dev.bellwether.market.data.Bars;
import dev.bellwether.market.data.BarsBuilder;
import dev.bellwether.market.data.Granularity;
import dev.bellwether.market.data.Symbol;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
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

  public Bars of(Symbol symbol, Granularity granularity, List<BarRow> rows) {
    TreeMap<Long, BarRow> sorted = new TreeMap<>();
    rows.stream().filter(this::isNear).forEach(row -> sorted.put(row.startMillis(), row));
    BarsBuilder builder = new BarsBuilder(symbol, granularity);
    for (BarRow row : sorted.values()) {
      if (granularity.isDaily()) {
        addDay(builder, row);
      } else {
        addPart(builder, row, granularity.millis());
      }
    }
    return builder.build();
  }

  /** Rows far from what was asked for need not lie where the calendar reaches. */
  private boolean isNear(BarRow row) {
    return row.startMillis() >= from.toEpochMilli() - DAY_MILLIS
        && row.startMillis() < to.toEpochMilli();
  }

  private void addDay(BarsBuilder builder, BarRow row) {
    LocalDate date = Instant.ofEpochMilli(row.startMillis()).atZone(calendar.zone()).toLocalDate();
    Optional<Session> session = calendar.session(date);
    session.ifPresent(s -> add(builder, row, s.openMillis(), s.closeMillis()));
  }

  private void addPart(BarsBuilder builder, BarRow row, long millis) {
    long end = row.startMillis() + millis;
    if (calendar.atOrAfter(row.startMillis()).covers(row.startMillis(), end)) {
      add(builder, row, row.startMillis(), end);
    }
  }

  private void add(BarsBuilder builder, BarRow row, long start, long end) {
    boolean wanted = start >= from.toEpochMilli() && start < to.toEpochMilli();
    if (wanted && end <= nowMillis) {
      builder.add(start, end, row.open(), row.high(), row.low(), row.close(), row.volume());
    }
  }
}
