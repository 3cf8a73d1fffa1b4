package dev.bellwether.sandbox.alpaca;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bellwether.sandbox.Client;
import dev.bellwether.sandbox.wire.ApiOutcome.Reply;
import dev.bellwether.sandbox.wire.ApiRequest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

final class TradingRestTest {
  private static final String BUY =
      "{\"symbol\":\"SPY\",\"qty\":\"10\",\"side\":\"buy\",\"type\":\"market\",\"time_in_force\":\"day\"}";

  private final Client client = Client.at10();

  @Test
  void answersWithoutKeysInHtmlAndWithWrongKeysInJson() {
    Reply none = (Reply) client.sandbox.handle(ApiRequest.of("GET", "/v2/account", Map.of(), ""));
    Reply wrong =
        (Reply)
            client.sandbox.handle(
                ApiRequest.of(
                    "GET",
                    "/v2/account",
                    Map.of("apca-api-key-id", "PKTEST", "apca-api-secret-key", "no"),
                    ""));

    assertThat(none.status()).isEqualTo(401);
    assertThat(none.text()).startsWith("<html>");
    assertThat(wrong.status()).isEqualTo(401);
    assertThat(wrong.text()).contains("unauthorized.");
  }

  @Test
  void tellsTheAccountInText() {
    JsonNode account = client.get("/v2/account");

    assertThat(account.path("cash").asString()).isEqualTo("100000");
    assertThat(account.path("buying_power").asString()).isEqualTo("400000");
    assertThat(account.path("status").asString()).isEqualTo("ACTIVE");
    assertThat(account.has("pattern_day_trader")).isFalse();
  }

  @Test
  void takesAnOrderAndFindsItAgain() {
    JsonNode placed =
        client.post("/v2/orders", BUY.replace("}", ",\"client_order_id\":\"mine-1\"}"));
    client.advance(1000);

    String id = placed.path("id").asString();
    assertThat(placed.path("status").asString()).isEqualTo("pending_new");
    assertThat(client.get("/v2/orders/" + id).path("status").asString()).isEqualTo("filled");
    assertThat(
            client
                .get("/v2/orders:by_client_order_id?client_order_id=mine-1")
                .path("id")
                .asString())
        .isEqualTo(id);
    assertThat(client.get("/v2/orders")).isEmpty();
    assertThat(client.get("/v2/orders?status=all")).hasSize(1);
    assertThat(client.get("/v2/positions/SPY").path("qty").asString()).isEqualTo("10");
    assertThat(client.get("/v2/account/activities/FILL").get(0).path("order_id").asString())
        .isEqualTo(id);
  }

  @Test
  void refusesADuplicateIdInTheVendorsWords() {
    client.post("/v2/orders", BUY.replace("}", ",\"client_order_id\":\"mine-1\"}"));

    Reply again =
        client.send("POST", "/v2/orders", BUY.replace("}", ",\"client_order_id\":\"mine-1\"}"));

    assertThat(again.status()).isEqualTo(422);
    assertThat(again.text())
        .isEqualTo("{\"code\":40010001,\"message\":\"client_order_id must be unique\"}");
  }

  @Test
  void refusesWhatIsNoOrderAndNeverFails() {
    assertThat(client.send("POST", "/v2/orders", "not json").status()).isEqualTo(400);
    assertThat(client.send("POST", "/v2/orders", "[]").status()).isEqualTo(400);
    assertThat(client.send("POST", "/v2/orders", BUY.replace("\"10\"", "\"ten\"")).status())
        .isEqualTo(422);
    assertThat(client.send("POST", "/v2/orders", BUY.replace("\"10\"", "1e999999999")).status())
        .isEqualTo(422);
    assertThat(client.send("GET", "/v2/nothing", "").status()).isEqualTo(404);
  }

  @Test
  void listsNestedOrdersWithTheirExitsInside() {
    client.post(
        "/v2/orders",
        BUY.replace(
            "}",
            ",\"order_class\":\"bracket\",\"take_profit\":{\"limit_price\":\"610\"},"
                + "\"stop_loss\":{\"stop_price\":\"590\"}}"));

    assertThat(client.get("/v2/orders?nested=true").get(0).path("legs")).hasSize(2);
    assertThat(client.get("/v2/orders")).hasSize(3);
    assertThat(client.get("/v2/orders").get(0).path("legs").isNull()).isTrue();
  }

  @Test
  void pagesOrdersByTimeOfSubmissionExclusively() {
    String first = client.post("/v2/orders", limit("590")).path("submitted_at").asString();
    String second = client.post("/v2/orders", limit("591")).path("submitted_at").asString();

    assertThat(client.get("/v2/orders?after=" + first)).hasSize(1);
    assertThat(client.get("/v2/orders?until=" + second)).hasSize(1);
    assertThat(client.get("/v2/orders?direction=asc&limit=1").get(0).path("limit_price").asString())
        .isEqualTo("590");
    assertThat(client.send("GET", "/v2/orders?limit=501", "").status()).isEqualTo(422);
  }

  @Test
  void cancelsAndReplaces() {
    String id = client.post("/v2/orders", limit("590")).path("id").asString();

    Reply replaced = client.send("PATCH", "/v2/orders/" + id, "{\"limit_price\":\"591\"}");
    Reply gone = client.send("DELETE", "/v2/orders/" + id, "");
    Reply all = client.send("DELETE", "/v2/orders", "");

    assertThat(replaced.text()).contains("\"replaces\":\"" + id + "\"");
    assertThat(gone.status()).isEqualTo(422);
    assertThat(gone.text()).contains("order is already in \\\"replaced\\\" state");
    assertThat(all.status()).isEqualTo(207);
    assertThat(client.get("/v2/orders")).isEmpty();
  }

  @Test
  void closesPositionsByMarketOrders() {
    client.post("/v2/orders", BUY);
    client.advance(1000);

    JsonNode half = client.post("/v2/positions", ""); // not a thing
    Reply closed = client.send("DELETE", "/v2/positions/SPY?percentage=50", "");
    Reply all = client.send("DELETE", "/v2/positions?cancel_orders=true", "");

    assertThat(half.path("code").asLong()).isEqualTo(40410000);
    assertThat(closed.text()).contains("\"qty\":\"5\"").contains("\"side\":\"sell\"");
    assertThat(all.status()).isEqualTo(207);
    assertThat(all.text()).contains("\"status\":200");
    assertThat(client.send("GET", "/v2/positions/QQQ", "").text())
        .contains("position does not exist");
  }

  @Test
  void tellsClockAndCalendarInNewYorkTime() {
    assertThat(client.get("/v2/clock").path("timestamp").asString())
        .isEqualTo("2026-11-23T10:00:00-05:00");
    assertThat(client.get("/v2/clock").path("next_open").asString())
        .isEqualTo("2026-11-24T09:30:00-05:00");
    assertThat(
            client.send("GET", "/v2/calendar?start=2026-11-26&end=2026-11-27T00:00:00Z", "").text())
        .isEqualTo(
            "[{\"date\":\"2026-11-27\",\"open\":\"09:30\",\"close\":\"13:00\",\"session_open\":\"0400\","
                + "\"session_close\":\"1700\",\"settlement_date\":\"2026-11-30\"}]");
  }

  @Test
  void limitsRequestsIfAskedTo() {
    Client slow =
        new Client(
            dev.bellwether.sandbox.SandboxRules.DEFAULT.withRequestsPerMinute(2),
            client.sandbox.nowMillis());

    slow.get("/v2/clock");
    Reply second = slow.send("GET", "/v2/clock", "");
    Reply third = slow.send("GET", "/v2/clock", "");
    slow.advance(60_000);

    assertThat(second.headers()).containsEntry("X-RateLimit-Remaining", "0");
    assertThat(third.status()).isEqualTo(429);
    assertThat(slow.send("GET", "/v2/clock", "").status()).isEqualTo(200);
  }

  @Test
  void keepsTheSettingsThatAreChanged() {
    Reply changed = client.send("PATCH", "/v2/account/configurations", "{\"no_shorting\":true}");

    assertThat(changed.text()).contains("\"no_shorting\":true");
    assertThat(client.get("/v2/account").path("shorting_enabled").asBoolean()).isFalse();
    assertThat(client.send("POST", "/v2/orders", BUY.replace("buy", "sell")).text())
        .contains("account is not allowed to short");
  }

  @Test
  void tellsEquityByMinuteAndByDay() {
    client.post("/v2/orders", BUY);
    client.advance(60_000 * 3);
    client.advance(1);

    JsonNode minutes = client.get("/v2/account/portfolio/history?timeframe=1Min");

    assertThat(minutes.path("equity")).hasSize(3);
    assertThat(minutes.path("equity").get(0).asDouble()).isEqualTo(100_000);
    assertThat(minutes.path("timestamp").get(0).asLong())
        .isEqualTo(client.sandbox.nowMillis() / 60_000 * 60 - 120);
  }

  private static String limit(String price) {
    return BUY.replace("market", "limit").replace("}", ",\"limit_price\":" + price + "}");
  }
}
