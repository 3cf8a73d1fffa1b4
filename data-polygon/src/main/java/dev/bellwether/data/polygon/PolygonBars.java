package dev.bellwether.data.polygon;

import dev.bellwether.http.bars.BarRow;
import dev.bellwether.http.bars.SessionBars;
import dev.bellwether.http.json.Fields;
import dev.bellwether.market.calendar.ExchangeCalendar;
import dev.bellwether.market.data.Bars;
import dev.bellwether.market.data.Granularity;
import dev.bellwether.market.data.Symbol;
import dev.bellwether.market.port.BarHistory;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * Bars from Polygon's aggregates, as they were traded unless asked otherwise. Days, and minutes
 * that divide 30. Safe for any thread.
 */
public final class PolygonBars implements BarHistory {
  private static final int PAGE = 50_000;

  private final PolygonApi api;
  private final ExchangeCalendar calendar;
  private final boolean adjusted;

  public PolygonBars(PolygonApi api, ExchangeCalendar calendar) {
    this(api, calendar, false);
  }

  private PolygonBars(PolygonApi api, ExchangeCalendar calendar, boolean adjusted) {
    this.api = api;
    this.calendar = calendar;
    this.adjusted = adjusted;
  }

  /** The same, adjusted for splits; Polygon does not adjust for dividends. */
  public PolygonBars adjusted() {
    return new PolygonBars(api, calendar, true);
  }

  @Override
  public Bars bars(Symbol symbol, Granularity granularity, Instant from, Instant to) {
    SessionBars.requireAligned(granularity);
    long now = api.link().time().millis();
    if (!from.isBefore(to) || from.toEpochMilli() > now) {
      return Bars.empty(symbol, granularity);
    }
    String target = target(symbol, granularity, from, to);
    List<BarRow> rows = api.rows("bars of " + symbol, target, PolygonBars::row);
    return new SessionBars(calendar, from, to, now).of(symbol, granularity, rows);
  }

  static BarRow row(Fields row) {
    return BarRow.of(row, row.epochMillis("t"));
  }

  /** Both ends are included, and a day's bar is stamped with its midnight in New York. */
  private String target(Symbol symbol, Granularity granularity, Instant from, Instant to) {
    boolean daily = granularity.isDaily();
    Instant first =
        daily ? from.atZone(calendar.zone()).truncatedTo(ChronoUnit.DAYS).toInstant() : from;
    return "/v2/aggs/ticker/"
        + Tickers.inPath(symbol)
        + "/range/"
        + (daily ? "1/day" : granularity.millis() / 60_000 + "/minute")
        + "/"
        + first.toEpochMilli()
        + "/"
        + (to.toEpochMilli() - 1)
        + "?adjusted="
        + adjusted
        + "&sort=asc&limit="
        + PAGE;
  }
}
