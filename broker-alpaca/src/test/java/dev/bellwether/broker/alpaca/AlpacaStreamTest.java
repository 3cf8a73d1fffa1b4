package dev.bellwether.broker.alpaca;

import static dev.bellwether.broker.alpaca.LocalAlpaca.SPY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bellwether.http.stream.VendorStream;
import dev.bellwether.market.data.Symbol;
import dev.bellwether.sandbox.fault.FaultKind;
import dev.bellwether.sandbox.fault.FaultRule;
import dev.bellwether.sandbox.market.Halt;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class AlpacaStreamTest {
  private static final String BARS = "/v2/iex bars";
  private static final List<String> SIX_MINUTES =
      List.of("15:00", "15:01", "15:02", "15:03", "15:04", "15:05");

  private final LocalAlpaca alpaca = new LocalAlpaca();
  private final Heard heard = new Heard();
  private final VendorStream stream = stream(alpaca.api, true);

  private VendorStream stream(AlpacaApi api, boolean filling) {
    AlpacaBars history = new AlpacaBars(alpaca.api, LocalAlpaca.CALENDAR);
    return AlpacaStream.of(api, alpaca.rules, filling ? Optional.of(history) : Optional.empty());
  }

  /** Lets time pass in steps of a second, as an owner does. */
  private void pass(VendorStream ticked, String until) {
    while (alpaca.sandbox.nowMillis() < LocalAlpaca.at(until)) {
      alpaca.sandbox.advanceTo(alpaca.sandbox.nowMillis() + 1000);
      ticked.tick(alpaca.sandbox.nowMillis());
    }
  }

  private void start(VendorStream any) {
    any.start(List.of(SPY), List.of(), heard);
    any.tick(alpaca.sandbox.nowMillis());
  }

  @Test
  void deliversEachMinuteWhenItHasEnded() {
    start(stream);

    pass(stream, "15:06:05");

    assertThat(heard.all.getFirst()).isEqualTo("connected");
    assertThat(heard.of("bar")).isEqualTo(SIX_MINUTES);
    assertThat(heard.all).hasSize(7);
    assertThat(stream.isReady()).isTrue();
  }

  @ParameterizedTest
  @EnumSource(
      value = FaultKind.class,
      names = {"LOSE", "DUPLICATE", "LATE", "SWAP", "DISCONNECT"})
  void everyMinuteComesOnceAndInOrderWhateverHappensToItsFrame(FaultKind kind) {
    start(stream);
    pass(stream, "15:01:30");
    alpaca.sandbox.faults(f -> f.add(FaultRule.once(kind, BARS).late(130_000)));

    pass(stream, "15:06:30");

    assertThat(heard.of("bar")).isEqualTo(SIX_MINUTES);
    assertThat(heard.of("corrected")).isEmpty();
  }

  @Test
  void listensToMoreSymbolsAfterItWasStartedAndAfterAReconnectToo() {
    stream.start(List.of(Symbol.of("QQQ")), List.of(), heard);
    pass(stream, "15:01:30");

    stream.watch(List.of(SPY), List.of(SPY));
    pass(stream, "15:03:30");
    alpaca.suffer(FaultKind.DISCONNECT, BARS);
    pass(stream, "15:06:30");

    assertThat(heard.of("bar")).isEqualTo(List.of("15:01", "15:02", "15:03", "15:04", "15:05"));
    assertThat(heard.of("trade")).isNotEmpty();
    assertThat(heard.all).filteredOn("connected"::equals).hasSize(2);
  }

  @Test
  void comesBackFromSilenceAndFillsTheGap() {
    start(stream);
    pass(stream, "15:01:30");
    alpaca.suffer(FaultKind.SILENCE, BARS);

    pass(stream, "15:06:30");

    assertThat(heard.all).anyMatch(text -> text.startsWith("down: silent since"));
    assertThat(heard.of("bar")).isEqualTo(SIX_MINUTES);
  }

  @Test
  void silenceIsNoFaultWhileTheExchangeIsClosed() {
    start(stream);

    pass(stream, "15:01:05");
    alpaca.advanceTo("21:05:00");
    stream.tick(alpaca.sandbox.nowMillis());
    pass(stream, "21:30:00");

    assertThat(heard.all).noneMatch(text -> text.startsWith("down"));
  }

  @Test
  void withoutAHistoryALateBarIsACorrection() {
    VendorStream bare = stream(alpaca.api, false);
    start(bare);
    pass(bare, "15:01:30");
    alpaca.suffer(FaultKind.SWAP, BARS);

    pass(bare, "15:04:30");

    assertThat(heard.of("bar")).containsExactly("15:00", "15:02", "15:03");
    assertThat(heard.of("corrected")).containsExactly("15:01");
  }

  @Test
  void goesOnWhenAGapCannotBeFilled() {
    start(stream);
    pass(stream, "15:01:30");
    alpaca.suffer(FaultKind.LOSE, BARS);
    alpaca.sandbox.faults(
        f -> f.add(FaultRule.sometimes(FaultKind.ERROR_BEFORE, "GET /v2/stocks/bars", 1)));

    pass(stream, "15:04:30");

    assertThat(heard.of("bar")).containsExactly("15:00", "15:02", "15:03");
  }

  @Test
  void deliversTradesOfTheSymbolsThatAskForThem() {
    VendorStream trading = stream(alpaca.api, true);
    trading.start(List.of(), List.of(SPY), heard);
    trading.tick(alpaca.sandbox.nowMillis());

    pass(trading, "15:01:00");

    // A replayed minute is four trades: open, two extremes, close.
    assertThat(heard.of("trade")).hasSize(4).endsWith("600.0");
    assertThat(heard.of("bar")).isEmpty();
  }

  @Test
  void tellsOfHalts() {
    start(stream);
    alpaca.sandbox.alone(
        e -> e.halt(new Halt("SPY", LocalAlpaca.at("15:02:00"), LocalAlpaca.at("15:05:00"))));

    pass(stream, "15:06:00");

    assertThat(heard.all).contains("halted SPY", "resumed SPY");
  }

  @Test
  void givesUpWhenTheKeysAreWrong() {
    VendorStream wrong =
        stream(alpaca.api(AlpacaCredentials.of("PKOTHER", "a-wrong-secret")), true);
    start(wrong);

    pass(wrong, "15:05:00");

    assertThat(heard.all).containsExactly("ended: error 402, auth failed");
  }

  @Test
  void waitsAMinuteWhileAnotherProgramHasTheStream() {
    start(stream);
    Heard second = new Heard();
    VendorStream other = stream(alpaca.api, true);
    other.start(List.of(SPY), List.of(), second);
    other.tick(alpaca.sandbox.nowMillis());

    pass(other, "15:00:59");
    assertThat(second.all).containsExactly("down: error 406, connection limit exceeded");
    stream.close();
    pass(other, "15:01:30");

    assertThat(second.all).contains("connected");
  }

  @Test
  void saysNothingMoreOnceItIsClosed() {
    start(stream);
    stream.close();

    pass(stream, "15:05:00");

    assertThat(heard.all).containsExactly("connected");
  }

  @Test
  void runsTheSameTwice() {
    assertThat(faultyRun()).isEqualTo(faultyRun()).hasSizeGreaterThan(5);
  }

  private static List<String> faultyRun() {
    AlpacaStreamTest test = new AlpacaStreamTest();
    test.alpaca.sandbox.faults(
        f -> {
          f.add(FaultRule.sometimes(FaultKind.DISCONNECT, BARS, 0.2));
          f.add(FaultRule.sometimes(FaultKind.DUPLICATE, BARS, 0.3));
        });
    test.start(test.stream);
    test.pass(test.stream, "15:20:00");
    return List.copyOf(test.heard.all);
  }
}
