package dev.bellwether.sandbox.alpaca;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bellwether.sandbox.Client;
import dev.bellwether.sandbox.Client.Stream;
import dev.bellwether.sandbox.exchange.Day;
import dev.bellwether.sandbox.wire.Query;
import dev.bellwether.sandbox.wire.StreamRequest;
import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.msgpack.core.MessagePack;

final class StreamsTest {
  private static final String AUTH =
      "{\"action\":\"auth\",\"key\":\"PKTEST\",\"secret\":\"secret\"}";

  private final Client client = Client.at10();

  @Test
  void speaksTheVendorsHandshakeAndSendsBarsWhenTheyEnd() {
    Stream stream = client.open(StreamRequest.of("/v2/iex"));
    stream.connection.text(AUTH);
    stream.connection.text("{\"action\":\"subscribe\",\"bars\":[\"SPY\"],\"statuses\":[\"*\"]}");
    client.advance(59_999);
    int before = stream.frames.size();
    client.advance(1);

    assertThat(stream.frames.get(0)).isEqualTo("[{\"T\":\"success\",\"msg\":\"connected\"}]");
    assertThat(stream.frames.get(1)).isEqualTo("[{\"T\":\"success\",\"msg\":\"authenticated\"}]");
    assertThat(stream.frames.get(2))
        .isEqualTo(
            "[{\"T\":\"subscription\",\"trades\":[],\"quotes\":[],\"bars\":[\"SPY\"],\"updatedBars\":[],"
                + "\"dailyBars\":[],\"statuses\":[\"*\"],\"lulds\":[],\"corrections\":[],"
                + "\"cancelErrors\":[]}]");
    assertThat(before).isEqualTo(3);
    assertThat(stream.last())
        .isEqualTo(
            "[{\"T\":\"b\",\"S\":\"SPY\",\"t\":\"2026-11-23T15:00:00Z\",\"o\":600.0,\"h\":600.0,"
                + "\"l\":600.0,\"c\":600.0,\"v\":1003,\"n\":4,\"vw\":600.0}]");
    assertThat(stream.connection.framesSent()).isEqualTo(4);
  }

  @Test
  void tradesOfAMinuteMakeItsBarBeforeItsLastQuarter() {
    Stream stream = client.open(StreamRequest.of("/v2/iex"));
    stream.connection.text(AUTH);
    stream.connection.text("{\"action\":\"subscribe\",\"trades\":[\"SPY\"]}");

    client.advance(45_000);

    assertThat(stream.frames).hasSize(3 + 4);
    assertThat(stream.last()).contains("\"t\":\"2026-11-23T15:00:45Z\"");
  }

  @Test
  void speaksMessagePackIfTheUpgradeAsksForIt() throws IOException {
    Stream stream =
        client.open(
            new StreamRequest(
                "/v2/sip", Query.NONE, Map.of("Content-Type", "application/msgpack")));
    try (var packer = MessagePack.newDefaultBufferPacker()) {
      packer.packMapHeader(3).packString("action").packString("auth");
      packer.packString("key").packString("PKTEST").packString("secret").packString("secret");
      stream.connection.binary(packer.toByteArray());
    }
    stream.connection.text("{\"action\":\"subscribe\",\"bars\":[\"SPY\"]}");
    client.advance(60_000);

    try (var unpacker = MessagePack.newDefaultUnpacker(stream.binaries.getLast())) {
      var bar = unpacker.unpackValue().asArrayValue().get(0).asMapValue().map();
      var time = bar.get(org.msgpack.value.ValueFactory.newString("t"));
      assertThat(time.isTimestampValue()).isTrue();
      assertThat(time.asTimestampValue().toInstant())
          .isEqualTo(Instant.ofEpochMilli(Day.at(10, 0)));
      assertThat(bar.get(org.msgpack.value.ValueFactory.newString("v")).isIntegerValue()).isTrue();
    }
    assertThat(stream.binaries).hasSize(4);
  }

  @Test
  void answersMistakesWithTheVendorsCodes() {
    Stream stream = client.open(StreamRequest.of("/v2/iex"));
    stream.connection.text("{\"action\":\"subscribe\",\"bars\":[\"SPY\"]}");
    String notYet = stream.last();
    stream.connection.text("nonsense");
    String syntax = stream.last();
    stream.connection.text(AUTH.replace("\"secret\"}", "\"wrong\"}"));
    String failed = stream.last();
    stream.connection.authenticationDue();

    assertThat(notYet).contains("\"code\":401");
    assertThat(syntax).contains("\"code\":400");
    assertThat(failed).contains("\"code\":402,\"msg\":\"auth failed\"");
    assertThat(stream.last()).contains("\"code\":404");
    assertThat(stream.closeCode).isEqualTo(1008);
  }

  @Test
  void givesOneKeyOneStreamUntilItHangsUp() {
    Stream first = client.open(StreamRequest.of("/v2/iex"));
    first.connection.text(AUTH);
    Stream second = client.open(StreamRequest.of("/v2/iex"));
    second.connection.text(AUTH);
    first.connection.closed();
    Stream third = client.open(StreamRequest.of("/v2/iex"));
    third.connection.text(AUTH);

    assertThat(second.last()).contains("\"code\":406");
    assertThat(third.last()).contains("authenticated");
  }

  @Test
  void sendsOrderUpdatesInBinaryFramesToTheirAccountOnly() {
    client.post("/_sandbox/accounts", "{\"key_id\":\"PKOTHER\",\"secret\":\"other\"}");
    Stream mine = updates("PKTEST", "secret");
    Stream other = updates("PKOTHER", "other");

    client.post(
        "/v2/orders",
        "{\"symbol\":\"SPY\",\"qty\":1,\"side\":\"buy\",\"type\":\"market\",\"time_in_force\":\"day\"}");
    client.advance(1);

    assertThat(mine.frames.get(0))
        .isEqualTo(
            "{\"stream\":\"authorization\",\"data\":{\"status\":\"authorized\",\"action\":\"authenticate\"}}");
    assertThat(mine.frames.get(1))
        .isEqualTo("{\"stream\":\"listening\",\"data\":{\"streams\":[\"trade_updates\"]}}");
    assertThat(mine.frames).hasSize(5);
    assertThat(mine.binaries).hasSize(5);
    assertThat(mine.last()).contains("\"event\":\"fill\"").contains("\"position_qty\":\"1\"");
    assertThat(other.frames).hasSize(2);
  }

  @Test
  void refusesToListenBeforeAuthentication() {
    Stream stream = client.open(StreamRequest.of("/stream"));

    stream.connection.text("{\"action\":\"listen\",\"data\":{\"streams\":[\"trade_updates\"]}}");

    assertThat(stream.last())
        .isEqualTo(
            "{\"stream\":\"authorization\",\"data\":{\"status\":\"unauthorized\",\"action\":\"listen\"}}");
  }

  private Stream updates(String key, String secret) {
    Stream stream = client.open(StreamRequest.of("/stream"));
    stream.connection.text(
        "{\"action\":\"authenticate\",\"data\":{\"key_id\":\""
            + key
            + "\",\"secret_key\":\""
            + secret
            + "\"}}");
    stream.connection.binary(
        "{\"action\":\"listen\",\"data\":{\"streams\":[\"trade_updates\"]}}"
            .getBytes(java.nio.charset.StandardCharsets.UTF_8));
    return stream;
  }
}
