package dev.bellwether.sandbox.fault;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bellwether.sandbox.Client;
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
    stream.connection.text("{\"action\":\"auth\",\"key\":\"PKTEST\",\"secret\":\"secret\"}");
    stream.connection.text("{\"action\":\"subscribe\",\"bars\":[\"SPY\"]}");
    return stream;
  }
}
