package dev.bellwether.broker.alpaca;

import static dev.bellwether.broker.alpaca.AlpacaApi.encoded;

import dev.bellwether.http.json.Fields;
import dev.bellwether.market.calendar.Session;
import dev.bellwether.market.data.Symbol;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Alpaca's clock, calendar and assets. Safe for any thread. */
public final class AlpacaReference {
  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
  private static final LocalTime USUAL_CLOSE = LocalTime.of(16, 0);

  private final AlpacaApi api;

  public AlpacaReference(AlpacaApi api) {
    this.api = api;
  }

  public AlpacaClock clock() {
    return api.trading().read("the clock", "/v2/clock", AlpacaReference::clock);
  }

  static AlpacaClock clock(JsonNode node) {
    Fields fields = Fields.of(node, "clock");
    boolean open =
        fields.findFlag("is_open").orElseThrow(() -> fields.senseless("is_open", "is missing"));
    return new AlpacaClock(
        fields.instant("timestamp"),
        open,
        fields.instant("next_open"),
        fields.instant("next_close"));
  }

  /** The sessions whose dates lie in {@code [from, to]}, in order. */
  public List<Session> calendar(LocalDate from, LocalDate to) {
    return api.trading()
        .read(
            "the calendar", "/v2/calendar?start=" + from + "&end=" + to, AlpacaReference::sessions);
  }

  static List<Session> sessions(JsonNode node) {
    return Fields.list(node, "calendar").stream().map(AlpacaReference::session).toList();
  }

  private static Session session(Fields row) {
    LocalDate date = row.date("date");
    LocalTime open = time(row, "open");
    LocalTime close = time(row, "close");
    if (!close.isAfter(open)) {
      throw row.senseless("close", "must be after open " + open + ", was " + close);
    }
    return new Session(date, millis(date, open), millis(date, close), close.isBefore(USUAL_CLOSE));
  }

  private static LocalTime time(Fields row, String name) {
    String text = row.text(name);
    try {
      return LocalTime.parse(text);
    } catch (DateTimeException e) {
      throw row.senseless(name, "must be a time such as 09:30, was \"" + text + "\"");
    }
  }

  private static long millis(LocalDate date, LocalTime time) {
    return date.atTime(time).atZone(NEW_YORK).toInstant().toEpochMilli();
  }

  /** What may be done with an instrument; empty if Alpaca does not know it. */
  public Optional<AlpacaAsset> asset(Symbol symbol) {
    return api.trading()
        .find("asset " + symbol, "/v2/assets/" + encoded(symbol.ticker()), AlpacaReference::asset);
  }

  static AlpacaAsset asset(JsonNode node) {
    Fields fields = Fields.of(node, "asset");
    boolean easy =
        fields
            .findWord("borrow_status")
            .map("easy_to_borrow"::equals)
            .or(() -> fields.findFlag("easy_to_borrow"))
            .orElse(false);
    return new AlpacaAsset(
        fields.symbol("symbol"),
        fields.findText("exchange").orElse(""),
        fields.findWord("status").filter("active"::equals).isPresent(),
        fields.findFlag("tradable").orElse(false),
        fields.findFlag("marginable").orElse(false),
        fields.findFlag("shortable").orElse(false),
        easy,
        fields.findFlag("fractionable").orElse(false));
  }
}
