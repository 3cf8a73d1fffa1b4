package dev.bellwether.sandbox.fault;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bellwether.sandbox.Client;
import dev.bellwether.sandbox.exchange.Day;
import dev.bellwether.sandbox.wire.ApiOutcome;
import dev.bellwether.sandbox.wire.ApiOutcome.Reply;
import dev.bellwether.sandbox.wire.StreamRequest;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

final class FaultsTest {
  private static final String BUY =
      "{\"symbol\":\"SPY\",\"qty\":10,\"side\":\"buy\",\"type\":\"market\",\"time_in_force\":\"day\"}";

  private static final String AUTH =
      "{\"action\":\"auth\",\"key\":\"PKTEST\",\"secret\":\"secret\"}";

  private final Client client = Client.at10();

  @ParameterizedTest
  @MethodSource("requestFaults")
  void requestFaultsHappenBeforeOrAfterTheOrderIsTakenAsTheySay(FaultKind kind) {
    client.sandbox.faults(f -> f.add(FaultRule.once(kind, "POST /v2/orders")));

    ApiOutcome outcome = client.outcome("POST", "/v2/orders", BUY);

    boolean taken = kind.name().endsWith("_AFTER");
    assertThat(client.get("/v2/orders?status=all")).hasSize(taken ? 1 : 0);
    assertThat(outcome instanceof Reply reply && reply.text().contains("\"id\"")).isFalse();
    assertThat(client.send("POST", "/v2/orders", BUY).status()).isEqualTo(200);
  }

  private static Stream<FaultKind> requestFaults() {
    return Arrays.stream(FaultKind.values()).filter(k -> k.victim() == FaultKind.Victim.REQUEST);
  }

  @Test
  void strikesAtTheNthOccasionOnly() {
    client.sandbox.faults(
        f -> f.add(FaultRule.once(FaultKind.TOO_MANY_BARE, "GET /v2/clock").fromTheNth(3)));

    List<Integer> statuses =
        java.util.stream.IntStream.range(0, 5)
            .map(i -> client.send("GET", "/v2/clock", "").status())
            .boxed()
            .toList();

    assertThat(statuses).containsExactly(200, 200, 429, 200, 200);
  }

  @Test
  void tellsATimeThatIsNotTheExchanges() {
    client.sandbox.faults(f -> f.add(FaultRule.skew("GET .*", -90_000)));

    Reply clock = client.send("GET", "/v2/clock", "");
    Reply order = client.send("POST", "/v2/orders", BUY);

    assertThat(clock.text()).contains("\"timestamp\":\"2026-11-23T09:58:30-05:00\"");
    assertThat(clock.headers()).containsEntry("Date", "Mon, 23 Nov 2026 14:58:30 GMT");
    assertThat(order.headers()).containsEntry("Date", "Mon, 23 Nov 2026 15:00:00 GMT");
    assertThat(client.sandbox.nowMillis()).isEqualTo(Day.at(10, 0));
  }

  @Test
  void tellsABarAgainWhenATradeOfItWasReportedLate() {
    client.sandbox.faults(f -> f.add(FaultRule.once(FaultKind.UPDATE_BAR, "SPY")));
    Client.Stream alpaca = client.open(StreamRequest.of("/v2/iex"));
    alpaca.connection.text(AUTH);
    alpaca.connection.text(
        "{\"action\":\"subscribe\",\"bars\":[\"SPY\"],\"updatedBars\":[\"SPY\"]}");
    Client.Stream polygon = client.open(StreamRequest.of("/stocks"));
    polygon.connection.text("{\"action\":\"auth\",\"params\":\"PKTEST\"}");
    polygon.connection.text("{\"action\":\"subscribe\",\"params\":\"AM.SPY\"}");

    client.advance(60_000);
    String first = alpaca.last() + polygon.last();
    client.advance(29_999);
    int frames = alpaca.frames.size();
    client.advance(1);

    // of 1003 shares a tenth, 101, is late; 31 minutes of 1003 make 31093
    assertThat(first).contains("\"T\":\"b\"", "\"v\":902", "\"av\":30992");
    assertThat(alpaca.frames).hasSize(frames + 1);
    assertThat(alpaca.last()).contains("\"T\":\"u\"", "\"v\":1003", "T15:00:00Z");
    assertThat(polygon.last()).contains("\"v\":1003", "\"av\":31093", "\"s\":1795446000000");
  }

  @Test
  void losesDoublesDelaysAndSwapsFrames() {
    client.sandbox.faults(
        f -> {
          f.add(FaultRule.once(FaultKind.LOSE, "/v2/iex bars"));
          f.add(FaultRule.once(FaultKind.DUPLICATE, "/v2/iex bars"));
          f.add(FaultRule.once(FaultKind.LATE, "/v2/iex bars").late(70_000));
          f.add(FaultRule.once(FaultKind.SWAP, "/v2/iex bars"));
        });
    Client.Stream stream = bars();

    client.advance(7 * 60_000);

    // Rules take turns: minute 0 lost, 1 twice, 2 late by 70 s, 3 swapped with 4.
    assertThat(stream.frames.subList(3, stream.frames.size()))
        .extracting(frame -> frame.replaceAll(".*T15:0(\\d).*", "$1"))
        .containsExactly("1", "1", "2", "4", "3", "5", "6");
  }

  @Test
  void fallsSilentOrBreaks() {
    client.sandbox.faults(f -> f.add(FaultRule.once(FaultKind.SILENCE, "/v2/iex bars")));
    Client.Stream silent = bars();
    client.advance(5 * 60_000);
    silent.connection.closed();
    client.sandbox.faults(f -> f.add(FaultRule.once(FaultKind.DISCONNECT, "/v2/iex bars")));
    Client.Stream broken = bars();
    client.advance(5 * 60_000);

    assertThat(silent.frames).hasSize(3);
    assertThat(broken.frames).hasSize(3);
    assertThat(broken.closeCode).isEqualTo(1006);
    assertThat(bars().last()).contains("subscription"); // its place is free again
  }

  @Test
  void disturbsOrdersThemselves() {
    client.sandbox.faults(
        f -> {
          f.add(FaultRule.once(FaultKind.REJECT, "SPY"));
          f.add(FaultRule.once(FaultKind.PARTIAL_FILL, "SPY"));
        });
    String rejected = client.post("/v2/orders", BUY).path("id").asString();
    String partial = client.post("/v2/orders", BUY).path("id").asString();
    client.advance(1);
    JsonNode half = client.get("/v2/orders/" + partial);
    client.advance(60_000);

    assertThat(client.get("/v2/orders/" + rejected).path("status").asString())
        .isEqualTo("rejected");
    assertThat(half.path("status").asString()).isEqualTo("partially_filled");
    assertThat(half.path("filled_qty").asString()).isEqualTo("5");
    assertThat(client.get("/v2/orders/" + partial).path("status").asString()).isEqualTo("filled");
  }

  @Test
  void leavesOrdersAndCancellationsHanging() {
    client.sandbox.faults(
        f -> {
          f.add(FaultRule.once(FaultKind.STICK, "SPY"));
          f.add(FaultRule.once(FaultKind.STICK_CANCEL, "SPY"));
        });
    String stuck = client.post("/v2/orders", BUY).path("id").asString();
    client.advance(120_000);

    assertThat(client.get("/v2/orders/" + stuck).path("status").asString())
        .isEqualTo("pending_new");
    assertThat(client.send("DELETE", "/v2/orders/" + stuck, "").status()).isEqualTo(204);
    assertThat(client.get("/v2/orders/" + stuck).path("status").asString())
        .isEqualTo("pending_cancel");
  }

  @Test
  void isSwitchedOverTheWire() {
    client.post(
        "/_sandbox/faults", "{\"kind\":\"error_before\",\"target\":\"GET /v2/clock\",\"times\":2}");

    assertThat(client.send("GET", "/v2/clock", "").status()).isEqualTo(500);
    assertThat(client.get("/_sandbox/faults").path("struck").asInt()).isEqualTo(1);
    client.send("DELETE", "/_sandbox/faults", "");
    assertThat(client.send("GET", "/v2/clock", "").status()).isEqualTo(200);
    assertThat(client.send("POST", "/_sandbox/faults", "{\"kind\":\"no\"}").status())
        .isEqualTo(400);
  }

  @Test
  void halvesTheFaultsOfOneSeedAlikeInEveryRun() {
    assertThat(statuses(1)).isEqualTo(statuses(1)).contains(200, 500).isNotEqualTo(statuses(2));
  }

  private static List<Integer> statuses(long seed) {
    Client one =
        new Client(
            dev.bellwether.sandbox.SandboxRules.DEFAULT.withFaultSeed(seed),
            dev.bellwether.sandbox.exchange.Day.at(10, 0));
    one.sandbox.faults(f -> f.add(FaultRule.sometimes(FaultKind.ERROR_BEFORE, "GET .*", 0.5)));
    return java.util.stream.IntStream.range(0, 40)
        .map(i -> one.send("GET", "/v2/clock", "").status())
        .boxed()
        .toList();
  }

  private Client.Stream bars() {
    Client.Stream stream = client.open(StreamRequest.of("/v2/iex"));
    stream.connection.text(AUTH);
    stream.connection.text("{\"action\":\"subscribe\",\"bars\":[\"SPY\"]}");
    return stream;
  }
}
