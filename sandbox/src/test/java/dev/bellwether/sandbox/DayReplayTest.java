package dev.bellwether.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bellwether.market.data.Bars;
import dev.bellwether.market.data.BarsBuilder;
import dev.bellwether.market.data.Granularity;
import dev.bellwether.market.data.Symbol;
import dev.bellwether.sandbox.exchange.AccountSpec;
import dev.bellwether.sandbox.exchange.Day;
import dev.bellwether.sandbox.fault.FaultKind;
import dev.bellwether.sandbox.fault.FaultRule;
import dev.bellwether.sandbox.fault.Faults;
import dev.bellwether.sandbox.wire.ApiOutcome;
import dev.bellwether.sandbox.wire.ApiRequest;
import dev.bellwether.sandbox.wire.StreamRequest;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A whole day in lock-step, with faults of every kind, run again: the same bytes. */
final class DayReplayTest {
  private static final Bars MINUTES = minutes();

  @Test
  void oneSeedOfFaultsGivesTheSameFramesAndAnswersAndAnotherGivesOthers() {
    String first = run(1);

    assertThat(first).hasSizeGreaterThan(200_000);
    assertThat(run(1)).isEqualTo(first);
    assertThat(run(2)).isNotEqualTo(first);
  }

  @Test
  void twoSandboxesShareTheirBarsWithoutDisturbingEachOther() {
    Sandbox one = sandbox(1);
    Sandbox other = sandbox(1);

    one.advanceTo(Day.at(16, 30));
    String alone = run(1);

    assertThat(other.nowMillis()).isEqualTo(Day.at(9, 0));
    assertThat(run(1)).isEqualTo(alone);
  }

  private static Sandbox sandbox(long seed) {
    Sandbox sandbox =
        new Sandbox(SandboxRules.DEFAULT.withFaultSeed(seed), Day.CALENDAR, Day.at(9, 0));
    sandbox.open(AccountSpec.paper("PKTEST", "secret"));
    sandbox.load(MINUTES);
    return sandbox;
  }

  private static void disturb(Faults faults) {
    for (FaultKind kind : FaultKind.values()) {
      boolean once = kind == FaultKind.SILENCE || kind == FaultKind.DISCONNECT;
      double chance = once ? 0.0002 : 0.02;
      faults.add(FaultRule.sometimes(kind, ".*", chance).late(7000));
    }
  }

  private static String run(long seed) {
    Sandbox sandbox = sandbox(seed);
    sandbox.faults(DayReplayTest::disturb);
    StringBuilder all = new StringBuilder();
    Client.Stream updates = open(sandbox, "/stream");
    updates.connection.text(
        "{\"action\":\"authenticate\",\"data\":{\"key_id\":\"PKTEST\",\"secret_key\":\"secret\"}}");
    updates.connection.text("{\"action\":\"listen\",\"data\":{\"streams\":[\"trade_updates\"]}}");
    Client.Stream data = open(sandbox, "/v2/iex");
    data.connection.text("{\"action\":\"auth\",\"key\":\"PKTEST\",\"secret\":\"secret\"}");
    data.connection.text(
        "{\"action\":\"subscribe\",\"bars\":[\"*\"],\"trades\":[\"*\"],\"updatedBars\":[\"*\"]}");
    for (int minute = 0; minute < 450; minute++) {
      sandbox.advanceTo(Day.at(9, 0) + (minute + 1) * 60_000L);
      if (minute % 15 == 0) {
        all.append(say(sandbox, "POST", "/v2/orders", order(minute)));
        all.append(say(sandbox, "GET", "/v2/orders?status=all&limit=5", ""));
        all.append(say(sandbox, "GET", "/v2/account", ""));
      }
    }
    List.of(updates, data).forEach(stream -> stream.frames.forEach(all::append));
    return all.toString();
  }

  private static Client.Stream open(Sandbox sandbox, String path) {
    Client.Stream stream = new Client.Stream();
    stream.connection = sandbox.open(StreamRequest.of(path), stream).orElseThrow();
    return stream;
  }

  private static String order(int minute) {
    String side = minute % 30 == 0 ? "buy" : "sell";
    return "{\"symbol\":\"SPY\",\"qty\":\"10\",\"side\":\""
        + side
        + "\",\"type\":\"market\",\"time_in_force\":\"day\",\"client_order_id\":\"m-"
        + minute
        + "\"}";
  }

  /** Everything that a client could see of an answer, the headers too. */
  private static String say(Sandbox sandbox, String method, String target, String body) {
    ApiOutcome outcome = sandbox.handle(ApiRequest.of(method, target, Client.KEYS, body));
    return switch (outcome) {
      case ApiOutcome.Reply reply -> reply.status() + " " + reply.headers() + reply.text();
      case ApiOutcome.Reset reset -> "reset";
      case ApiOutcome.Silence silence -> "silence";
    };
  }

  private static Bars minutes() {
    Random random = new Random(3);
    BarsBuilder bars = new BarsBuilder(Symbol.of("SPY"), Granularity.MINUTE);
    double price = 600;
    for (int minute = 0; minute < 390; minute++) {
      double close = Math.round((price + random.nextGaussian() / 10) * 100) / 100.0;
      double high = Math.max(price, close) + 0.05;
      double low = Math.min(price, close) - 0.05;
      bars.add(Day.at(9, 30) + minute * 60_000L, price, high, low, close, 5000);
      price = close;
    }
    return bars.build();
  }
}
