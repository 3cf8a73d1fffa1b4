package dev.bellwether.broker.alpaca;

import static dev.bellwether.broker.alpaca.AlpacaApi.encoded;

import dev.bellwether.http.bars.BarRow;
import dev.bellwether.http.bars.SessionBars;
import dev.bellwether.http.json.Fields;
import dev.bellwether.http.json.Json;
import dev.bellwether.http.json.Page;
import dev.bellwether.market.calendar.ExchangeCalendar;
import dev.bellwether.market.data.Bars;
import dev.bellwether.market.data.Granularity;
import dev.bellwether.market.data.Symbol;
import dev.bellwether.market.port.BarHistory;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * Bars from Alpaca's history, as they were traded unless asked otherwise: not adjusted. Days, and
 * minutes that divide 30. Safe for any thread.
 */
public final class AlpacaBars implements BarHistory {
  private static final int PAGE = 10_000;
  private static final int MOST_PAGES = 2_000;

  private final AlpacaApi api;
  private final ExchangeCalendar calendar;
  private final String adjustment;

  public AlpacaBars(AlpacaApi api, ExchangeCalendar calendar) {
    this(api, calendar, "raw");
  }

  private AlpacaBars(AlpacaApi api, ExchangeCalendar calendar, String adjustment) {
    this.api = api;
    this.calendar = calendar;
    this.adjustment = adjustment;
  }

  /** The same, adjusted for splits and dividends: for comparing prices of long ago with today's. */
  public AlpacaBars adjusted() {
    return new AlpacaBars(api, calendar, "all");
  }

  @Override
  public Bars bars(Symbol symbol, Granularity granularity, Instant from, Instant to) {
    SessionBars.requireAligned(granularity);
    long now = api.link().time().millis();
    if (!from.isBefore(to) || from.toEpochMilli() > now) {
      return Bars.empty(symbol, granularity);
    }
    String what = "bars of " + symbol;
    String target = target(symbol, granularity, from, to);
    List<BarRow> rows = Page.all(what, MOST_PAGES, "", token -> page(what, target, token, symbol));
    return new SessionBars(calendar, from, to, now).of(symbol, granularity, rows);
  }

  /** Both ends are included at Alpaca, and a day's bar is stamped with its midnight. */
  private String target(Symbol symbol, Granularity granularity, Instant from, Instant to) {
    Instant first =
        granularity.isDaily()
            ? from.atZone(calendar.zone()).truncatedTo(ChronoUnit.DAYS).toInstant()
            : from;
    return "/v2/stocks/bars?symbols="
        + encoded(symbol.ticker())
        + "&timeframe="
        + (granularity.isDaily() ? "1Day" : granularity.millis() / 60_000 + "Min")
        + "&start="
        + encoded(first.toString())
        + "&end="
        + encoded(to.minusMillis(1).toString())
        + "&limit="
        + PAGE
        + "&adjustment="
        + adjustment
        + "&sort=asc&feed="
        + api.config().feed().historyWord();
  }

  private Page<BarRow> page(String what, String target, String token, Symbol symbol) {
    String more = token.isEmpty() ? "" : "&page_token=" + encoded(token);
    return api.data().read(what, target + more, node -> page(node, symbol));
  }

  static Page<BarRow> page(JsonNode node, Symbol symbol) {
    Fields answer = Fields.of(node, "answer");
    Fields bySymbol = Fields.of(answer.node("bars").orElse(Json.object()), "bars");
    List<BarRow> rows = new ArrayList<>();
    for (Fields row : bySymbol.objects(symbol.ticker())) {
      rows.add(BarRow.of(row, row.instantMillis("t")));
    }
    return new Page<>(rows, answer.findText("next_page_token").filter(token -> !token.isEmpty()));
  }
}
