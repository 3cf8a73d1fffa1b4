package dev.bellwether.sandbox.polygon;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bellwether.sandbox.Client;
import dev.bellwether.sandbox.Client.Stream;
import dev.bellwether.sandbox.SandboxRules;
import dev.bellwether.sandbox.exchange.Day;
import dev.bellwether.sandbox.market.Dividend;
import dev.bellwether.sandbox.market.Split;
import dev.bellwether.sandbox.wire.ApiOutcome.Reply;
import dev.bellwether.sandbox.wire.ApiRequest;
import dev.bellwether.sandbox.wire.Json;
import dev.bellwether.sandbox.wire.StreamRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

final class PolygonTest {
  private static final String RANGE = "/v2/aggs/ticker/SPY/range/1/minute/2026-11-23/2026-11-23";

  private final Client client = Client.at10();

  @Test
  void asksForAKeyInEitherPlace() {
    assertThat(get("/v1/marketstatus/now").status()).isEqualTo(401);
    assertThat(get("/v1/marketstatus/now?apiKey=no").text()).contains("Unknown API Key");
    assertThat(get("/v1/marketstatus/now?apiKey=PKTEST").status()).isEqualTo(200);
    Reply bearer =
        (Reply)
            client.sandbox.handle(
                ApiRequest.of(
                    "GET", "/v1/marketstatus/now", Map.of("Authorization", "Bearer PKTEST"), ""));
    assertThat(bearer.text()).contains("\"market\":\"open\"");
  }

  @Test
  void followsPagesOnTheHostThatWasAsked() {
    List<Long> times = new ArrayList<>();
    String url = RANGE + "?limit=7";
    int pages = 0;
    while (!url.isEmpty()) {
      JsonNode page = json(url);
      page.path("results").forEach(row -> times.add(row.path("t").asLong()));
      String next = page.path("next_url").asString("");
      assertThat(next).doesNotContain("apiKey");
      url = next.replace("http://127.0.0.1:9999", "");
      pages++;
    }

    assertThat(pages).isEqualTo(5); // 30 minutes by 7
    assertThat(times).hasSize(30).doesNotHaveDuplicates().isSorted();
  }

  @Test
  void countsBaseMinutesAgainstTheLimit() {
    JsonNode page = json("/v2/aggs/ticker/SPY/range/5/minute/2026-11-23/2026-11-23?limit=10");

    assertThat(page.path("results")).hasSize(2);
    assertThat(page.path("queryCount").asInt()).isEqualTo(10);
    assertThat(page.has("next_url")).isTrue();
  }

  @Test
  void leavesOutResultsWhereThereAreNone() {
    JsonNode page = json("/v2/aggs/ticker/NONE/range/1/day/2026-11-23/2026-11-23");

    assertThat(page.path("resultsCount").asInt()).isZero();
    assertThat(page.has("results")).isFalse();
    assertThat(page.path("status").asString()).isEqualTo("OK");
  }

  @Test
  void stampsDailyPricesAtTheClose() {
    Client evening =
        new Client(SandboxRules.DEFAULT, Day.at(16, 30), Day.flat("SPY", Day.at(9, 30), 390, 600));

    String grouped =
        text(evening, "/v2/aggs/grouped/locale/us/market/stocks/2026-11-23?apiKey=PKTEST");

    assertThat(grouped).contains("\"T\":\"SPY\"").contains("\"t\":" + Day.at(16, 0));
    assertThat(text(evening, "/v2/aggs/ticker/SPY/prev?apiKey=PKTEST"))
        .contains("\"t\":" + Day.at(16, 0));
    assertThat(text(evening, "/v1/open-close/SPY/2026-11-23?apiKey=PKTEST"))
        .contains("\"close\":600.0")
        .contains("\"preMarket\":600.0");
    assertThat(text(evening, "/v1/open-close/SPY/2026-11-22?apiKey=PKTEST")).contains("NOT_FOUND");
  }

  @Test
  void adjustsForSplitsUnlessToldNotTo() {
    client.sandbox.alone(
        e -> {
          e.market().actions().add(new Split("SPY", LocalDate.of(2026, 11, 24), 10, 1));
          e.market()
              .actions()
              .add(new Dividend("SPY", LocalDate.of(2026, 9, 18), LocalDate.of(2026, 10, 30), 1.8));
        });
    client.sandbox.advanceTo(Day.at(10, 0) + 86_400_000);

    assertThat(json(RANGE).path("results").get(0).path("o").asDouble()).isEqualTo(6000);
    assertThat(json(RANGE + "?adjusted=false").path("results").get(0).path("o").asDouble())
        .isEqualTo(600);
    assertThat(
            json("/v3/reference/splits?ticker=SPY")
                .path("results")
                .get(0)
                .path("split_from")
                .asInt())
        .isEqualTo(10);
    assertThat(json("/v3/reference/splits?execution_date.lt=2026-11-24").path("results")).isEmpty();
    assertThat(
            json("/v3/reference/dividends?ticker=SPY")
                .path("results")
                .get(0)
                .path("cash_amount")
                .asDouble())
        .isEqualTo(1.8);
  }

  @Test
  void tellsShortAndClosedDaysAsABareArray() {
    JsonNode days = json("/v1/marketstatus/upcoming");

    assertThat(days.isArray()).isTrue();
    assertThat(days.get(0).path("date").asString()).isEqualTo("2026-11-26");
    assertThat(days.get(2).path("status").asString()).isEqualTo("early-close");
    assertThat(days.get(2).path("close").asString()).isEqualTo("2026-11-27T18:00:00.000Z");
  }

  @Test
  void greetsAcknowledgesEachTopicAndStreams() {
    Stream stream = client.open(StreamRequest.of("/stocks"));
    stream.connection.text("{\"action\":\"auth\",\"params\":\"PKTEST\"}");
    stream.connection.text("{\"action\":\"subscribe\",\"params\":\"AM.SPY,AM.SH,XX.SPY\"}");
    client.advance(60_000);

    assertThat(stream.frames.get(0)).contains("\"status\":\"connected\"");
    assertThat(stream.frames.get(1)).contains("auth_success");
    assertThat(stream.frames.get(2)).contains("subscribed to: AM.SPY");
    assertThat(stream.frames.get(3)).contains("subscribed to: AM.SH");
    assertThat(stream.frames.get(4)).contains("\"status\":\"error\"");
    assertThat(stream.last())
        .contains("\"ev\":\"AM\"")
        .contains("\"sym\":\"SPY\"")
        .contains("\"av\":" + 31 * 1003)
        .contains("\"op\":600.0")
        .contains("\"e\":" + Day.at(10, 1));
  }

  @Test
  void endsTheSurplusConnectionAfterItsSubscription() {
    Stream first = client.open(StreamRequest.of("/stocks"));
    first.connection.text("{\"action\":\"auth\",\"params\":\"PKTEST\"}");
    Stream second = client.open(StreamRequest.of("/stocks"));
    second.connection.text("{\"action\":\"auth\",\"params\":\"PKTEST\"}");
    String auth = second.last();
    second.connection.text("{\"action\":\"subscribe\",\"params\":\"AM.SPY\"}");

    assertThat(auth).contains("auth_success");
    assertThat(second.last()).contains("max_connections");
    assertThat(second.closeCode).isEqualTo(1008);
  }

  @Test
  void streamsCryptoByPairs() {
    client.sandbox.load(Day.flat("BTC/USD", Day.at(10, 0), 5, 90_000));
    Stream stream = client.open(StreamRequest.of("/crypto"));
    stream.connection.text("{\"action\":\"auth\",\"params\":\"PKTEST\"}");
    stream.connection.text("{\"action\":\"subscribe\",\"params\":\"XA.BTC-USD,XT.*\"}");
    client.advance(60_000);

    assertThat(stream.last())
        .contains("\"ev\":\"XA\",\"pair\":\"BTC-USD\"")
        .doesNotContain("\"op\"");
    assertThat(stream.frames).hasSize(4 + 4 + 1);
    assertThat(
            json("/v2/aggs/ticker/X:BTCUSD/range/1/minute/2026-11-23/2026-11-23")
                .path("resultsCount")
                .asInt())
        .isEqualTo(1);
  }

  private Reply get(String target) {
    return (Reply)
        client.sandbox.handle(ApiRequest.of("GET", target, Map.of("Host", "127.0.0.1:9999"), ""));
  }

  private JsonNode json(String target) {
    Reply reply = get(target + (target.contains("?") ? "&" : "?") + "apiKey=PKTEST");
    assertThat(reply.status()).as(reply.text()).isEqualTo(200);
    return Json.read(reply.text()).orElseThrow();
  }

  private static String text(Client one, String target) {
    return ((Reply) one.sandbox.handle(ApiRequest.of("GET", target, Map.of(), ""))).text();
  }
}
