package dev.bellwether.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bellwether.sandbox.Client.Stream;
import dev.bellwether.sandbox.wire.StreamRequest;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

final class LockStepTest {
  @Test
  void movesTimeWhenToldAndCountsTheFramesOfEachStream() {
    Client client = Client.at10();
    Stream stream = subscribed(client);

    JsonNode next = client.post("/_sandbox/clock", "{\"advanceTo\":\"next\"}");
    JsonNode minute = client.post("/_sandbox/clock", "{\"advanceTo\":\"2026-11-23T15:01:00Z\"}");

    assertThat(next.path("now").asString()).isEqualTo("2026-11-23T15:00:15Z");
    assertThat(minute.path("frames").path(stream.connection.id()).asInt())
        .isEqualTo(stream.frames.size());
    assertThat(stream.last()).contains("\"T\":\"b\"");
    assertThat(
            client
                .send("POST", "/_sandbox/clock", "{\"advanceTo\":\"2026-11-23T15:00:00Z\"}")
                .status())
        .isEqualTo(400);
    assertThat(client.send("POST", "/_sandbox/clock", "{}").status()).isEqualTo(400);
  }

  @Test
  void oneSeedGivesTheSameBytesTwice() {
    assertThat(run(7)).isEqualTo(run(7)).isNotEqualTo(run(8));
  }

  private static String run(long seed) {
    Random random = new Random(seed);
    Client client = Client.at10();
    Stream stream = subscribed(client);
    StringBuilder all = new StringBuilder();
    for (int i = 0; i < 40; i++) {
      String side = random.nextBoolean() ? "buy" : "sell";
      String body =
          "{\"symbol\":\"SPY\",\"qty\":"
              + (1 + random.nextInt(9))
              + ",\"side\":\""
              + side
              + "\",\"type\":\"market\",\"time_in_force\":\"day\"}";
      all.append(client.send("POST", "/v2/orders", body).text());
      all.append(client.send("POST", "/_sandbox/clock", "{\"advanceTo\":\"next\"}").text());
      all.append(client.send("GET", "/v2/account", "").text());
    }
    stream.frames.forEach(all::append);
    return all.append(client.send("GET", "/_sandbox/state", "").text()).toString();
  }

  private static Stream subscribed(Client client) {
    Stream stream = client.open(StreamRequest.of("/v2/iex"));
    stream.connection.text("{\"action\":\"auth\",\"key\":\"PKTEST\",\"secret\":\"secret\"}");
    stream.connection.text("{\"action\":\"subscribe\",\"bars\":[\"*\"],\"trades\":[\"SPY\"]}");
    return stream;
  }
}
