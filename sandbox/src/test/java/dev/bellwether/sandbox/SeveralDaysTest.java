package dev.bellwether.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bellwether.market.calendar.Session;
import dev.bellwether.market.data.Bars;
import dev.bellwether.market.data.BarsBuilder;
import dev.bellwether.market.data.Granularity;
import dev.bellwether.market.data.Symbol;
import dev.bellwether.sandbox.Client.Stream;
import dev.bellwether.sandbox.exchange.Day;
import dev.bellwether.sandbox.wire.StreamRequest;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** From session to session by {@code /_sandbox/clock}: the week of Thanksgiving. */
final class SeveralDaysTest {
  private static final String MONDAY_EVENING = "2026-11-23T19:30:00-05:00";

  /** SPY at 600 on Monday, 601 on Tuesday, 602 on Wednesday, 603 on Friday, which ends at 13:00. */
  private final Client client = new Client(SandboxRules.DEFAULT, Day.at(10, 0), week());

  @Test
  void passesOverNightsAHolidayAndAHalfDayInOneStep() {
    Stream stream = client.open(StreamRequest.of("/v2/iex"));
    stream.connection.text("{\"action\":\"auth\",\"key\":\"PKTEST\",\"secret\":\"secret\"}");
    stream.connection.text("{\"action\":\"subscribe\",\"bars\":[\"SPY\"]}");
    long before = stream.frames.size();

    JsonNode clock = to("2026-11-28T12:00:00-05:00");

    // 360 minutes of Monday are left; Thursday is a holiday, Friday ends after 210
    assertThat(stream.frames.size() - before).isEqualTo(360 + 390 + 390 + 210);
    assertThat(clock.path("frames").path(stream.connection.id()).asInt())
        .isEqualTo(stream.frames.size());
    assertThat(client.get("/v2/clock").path("next_open").asString())
        .isEqualTo("2026-11-30T09:30:00-05:00");
    assertThat(client.get("/v2/stocks/SPY/bars?timeframe=1Day&start=2026-11-20").path("bars"))
        .hasSize(4);
  }

  @Test
  void stopsAtEachThingThatHappensByItselfOfTheNightToo() {
    to("2026-11-23T16:00:00-05:00");

    assertThat(next()).isEqualTo("2026-11-23T21:15:00Z"); // old orders end
    assertThat(next()).isEqualTo("2026-11-24T01:00:00Z"); // extended trading ends
    assertThat(next()).isEqualTo("2026-11-24T09:00:00Z"); // and begins again
    assertThat(next()).isEqualTo("2026-11-24T14:30:00Z"); // the bell
  }

  @Test
  void letsDayOrdersExpireAndKeepsTheOthersUntilTheyAreFilled() {
    order("day-1", "limit", "day", ",\"limit_price\":\"500\",\"side\":\"buy\"");
    order("gtc-1", "stop", "gtc", ",\"stop_price\":\"602.5\",\"side\":\"buy\"");

    to("2026-11-23T16:00:00-05:00");
    String ofTheDay = status("day-1");
    to("2026-11-25T16:00:00-05:00");
    String beforeFriday = status("gtc-1");
    to("2026-11-27T09:31:00-05:00");

    assertThat(ofTheDay).isEqualTo("expired");
    assertThat(beforeFriday).isEqualTo("new");
    assertThat(status("gtc-1")).isEqualTo("filled");
  }

  @Test
  void fillsOrdersOfTheEveningAtTheNextOpenAndClose() {
    to(MONDAY_EVENING);
    order("opg-1", "market", "opg", ",\"side\":\"buy\"");
    order("cls-1", "market", "cls", ",\"side\":\"buy\"");
    order("day-1", "market", "day", ",\"side\":\"buy\"");
    String queued = status("opg-1");

    to("2026-11-24T09:30:00-05:00");
    String atTheBell = status("opg-1");
    to("2026-11-24T09:31:00-05:00");
    String afterTheOpen = status("opg-1") + " " + status("day-1") + " " + status("cls-1");
    to("2026-11-24T16:00:00-05:00");

    assertThat(queued).isEqualTo("accepted");
    assertThat(atTheBell).isEqualTo("new");
    assertThat(afterTheOpen).isEqualTo("filled filled new");
    assertThat(order("cls-1").path("filled_avg_price").asString()).isEqualTo("601");
    assertThat(order("cls-1").path("filled_at").asString()).startsWith("2026-11-24T21:00:00");
  }

  @Test
  void cancelsAnOpeningOrderThatTheNextOpenDoesNotFill() {
    to(MONDAY_EVENING);
    order("opg-1", "limit", "opg", ",\"limit_price\":\"590\",\"side\":\"buy\"");

    to("2026-11-24T09:31:00-05:00");

    assertThat(status("opg-1")).isEqualTo("canceled");
  }

  @Test
  void carriesPositionsOverAndTellsYesterdaysWorthApart() {
    order("one", "market", "day", ",\"side\":\"buy\"");
    to("2026-11-24T10:00:00-05:00");

    JsonNode account = client.get("/v2/account");
    JsonNode position = client.get("/v2/positions/SPY");

    // bought one at 600 on Monday; on Tuesday it is worth 601
    assertThat(account.path("last_equity").asString()).isEqualTo("100000");
    assertThat(account.path("equity").asString()).isEqualTo("100001");
    assertThat(account.path("balance_asof").asString()).isEqualTo("2026-11-23");
    assertThat(position.path("lastday_price").asString()).isEqualTo("600");
    assertThat(position.path("unrealized_intraday_pl").asString()).isEqualTo("1");
  }

  @Test
  void polygonsTotalsOfTheDayBeginAnew() {
    Stream stream = client.open(StreamRequest.of("/stocks"));
    stream.connection.text("{\"action\":\"auth\",\"params\":\"PKTEST\"}");
    stream.connection.text("{\"action\":\"subscribe\",\"params\":\"AM.SPY\"}");

    to("2026-11-24T09:32:00-05:00");

    assertThat(stream.last()).contains("\"v\":1000").contains("\"av\":2000").contains("\"op\":601");
  }

  private JsonNode to(String instant) {
    return client.post("/_sandbox/clock", "{\"advanceTo\":\"" + instant + "\"}");
  }

  private String next() {
    return client.post("/_sandbox/clock", "{\"advanceTo\":\"next\"}").path("now").asString();
  }

  private void order(String id, String type, String force, String more) {
    JsonNode placed =
        client.post(
            "/v2/orders",
            "{\"symbol\":\"SPY\",\"qty\":\"1\",\"type\":\""
                + type
                + "\",\"time_in_force\":\""
                + force
                + "\",\"client_order_id\":\""
                + id
                + "\""
                + more
                + "}");
    assertThat(placed.has("id")).as(placed.toString()).isTrue();
  }

  private JsonNode order(String id) {
    return client.get("/v2/orders:by_client_order_id?client_order_id=" + id);
  }

  private String status(String id) {
    return order(id).path("status").asString();
  }

  private static Bars week() {
    BarsBuilder bars = new BarsBuilder(Symbol.of("SPY"), Granularity.MINUTE);
    double price = 600;
    for (Session session : Day.CALENDAR.sessions(Day.MONDAY, LocalDate.of(2026, 11, 27))) {
      for (int minute = 0; minute < session.minutes(); minute++) {
        bars.add(session.openMillis() + minute * 60_000L, price, price, price, price, 1000);
      }
      price++;
    }
    return bars.build();
  }
}
