package dev.bellwether.data.polygon;

import static dev.bellwether.data.polygon.LocalPolygon.SPY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bellwether.http.stream.StreamEvent;
import dev.bellwether.http.stream.VendorStream;
import dev.bellwether.market.data.Symbol;
import dev.bellwether.sandbox.fault.FaultKind;
import dev.bellwether.sandbox.fault.FaultRule;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class PolygonStreamTest {
  private static final List<String> SIX_MINUTES =
      List.of("15:00", "15:01", "15:02", "15:03", "15:04", "15:05");

  private final LocalPolygon polygon = new LocalPolygon();
  private final Heard heard = new Heard();
  private final VendorStream stream = stream(polygon.api);

  private VendorStream stream(PolygonApi api) {
    return PolygonStream.of(
        api, polygon.rules, Optional.of(new PolygonBars(polygon.api, LocalPolygon.CALENDAR)));
  }

  private void pass(VendorStream ticked, String until) {
    while (polygon.sandbox.nowMillis() < LocalPolygon.at(until)) {
      polygon.sandbox.advanceTo(polygon.sandbox.nowMillis() + 1000);
      ticked.tick(polygon.sandbox.nowMillis());
    }
  }

  private void start(VendorStream any, Heard listener) {
    any.start(List.of(SPY), List.of(SPY), listener);
    any.tick(polygon.sandbox.nowMillis());
  }

  @Test
  void deliversMinutesAndTrades() {
    start(stream, heard);

    pass(stream, "15:06:05");

    assertThat(heard.of("bar")).isEqualTo(SIX_MINUTES);
    assertThat(heard.of("trade")).hasSizeGreaterThanOrEqualTo(24);
    assertThat(heard.all).filteredOn("connected"::equals).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource(
      value = FaultKind.class,
      names = {"LOSE", "DUPLICATE", "LATE", "SWAP", "DISCONNECT"})
  void everyMinuteComesOnceAndInOrderWhateverHappensToItsFrame(FaultKind kind) {
    start(stream, heard);
    pass(stream, "15:01:30");
    polygon.sandbox.faults(f -> f.add(FaultRule.once(kind, "/stocks AM").late(130_000)));

    pass(stream, "15:06:30");

    assertThat(heard.of("bar")).isEqualTo(SIX_MINUTES);
    assertThat(heard.of("corrected")).isEmpty();
  }

  @Test
  void listensToMoreSymbolsAfterItWasStartedAndAfterAReconnectToo() {
    stream.start(List.of(Symbol.of("QQQ")), List.of(), heard);
    pass(stream, "15:01:30");

    stream.watch(List.of(SPY), List.of());
    pass(stream, "15:03:30");
    polygon.sandbox.faults(f -> f.add(FaultRule.once(FaultKind.DISCONNECT, "/stocks AM")));
    pass(stream, "15:06:30");

    assertThat(heard.of("bar")).isEqualTo(List.of("15:01", "15:02", "15:03", "15:04", "15:05"));
    assertThat(heard.of("trade")).isEmpty();
  }

  @Test
  void givesUpWhenTheKeyIsWrong() {
    VendorStream wrong =
        stream(polygon.api(polygon.transport, PolygonCredentials.of("PGWRONGKEY")));
    start(wrong, heard);

    pass(wrong, "15:05:00");

    assertThat(heard.all).containsExactly("ended: auth_failed, authentication failed");
  }

  @Test
  void waitsAMinuteWhileAnotherProgramHasTheStream() {
    start(stream, heard);
    Heard second = new Heard();
    VendorStream other = stream(polygon.api);
    start(other, second);

    pass(other, "15:00:55");
    assertThat(second.all).hasSize(2).first().isEqualTo("connected");
    assertThat(second.all.get(1)).startsWith("down: max_connections");
    stream.close();
    pass(other, "15:02:05");

    assertThat(second.of("bar")).isNotEmpty();
  }

  @Test
  void aMinuteThatIsSentAgainIsTheSameMinute() {
    PolygonDialect dialect = new PolygonDialect(LocalPolygon.KEYS, List.of(SPY), List.of());
    String frame =
        "[{\"ev\":\"AM\",\"sym\":\"SPY\",\"v\":81234.5,\"av\":9470157,\"op\":654.2,\"vw\":655.06,\"o\":655,"
            + "\"c\":655.1,\"h\":655.3,\"l\":654.8,\"a\":654.9,\"z\":134,\"s\":1795444200000,"
            + "\"e\":1795444260000,\"dv\":\"81234.5\"},{\"ev\":\"LULD\",\"T\":\"SPY\"}]";

    List<StreamEvent> events = dialect.read(frame);

    assertThat(events).hasSize(1).isEqualTo(dialect.read(frame));
    assertThat(((StreamEvent.Ended) events.getFirst()).bar().volume()).isEqualTo(81234.5);
    assertThat(((StreamEvent.Ended) events.getFirst()).bar().open()).isEqualTo(655);
  }
}
