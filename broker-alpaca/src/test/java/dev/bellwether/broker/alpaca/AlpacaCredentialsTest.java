package dev.bellwether.broker.alpaca;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bellwether.http.Settings;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class AlpacaCredentialsTest {
  private static Settings settings(String text) {
    Map<String, String> values = new java.util.TreeMap<>();
    for (String pair : text.split(" ", -1)) {
      int equals = pair.indexOf('=');
      values.put(pair.substring(0, equals), pair.substring(equals + 1));
    }
    return Settings.of(values);
  }

  @ParameterizedTest
  @CsvSource({
    "ALPACA_PAPER_API_KEY=PK1 ALPACA_PAPER_API_SECRET=s1, PAPER, PK1",
    "ALPACA_LIVE_API_KEY=AK1 ALPACA_LIVE_API_SECRET=s1, LIVE, AK1",
    "ALPACA_API_KEY=PK1 ALPACA_SECRET_KEY=s1, PAPER, PK1",
    "APCA_API_KEY_ID=AK1 APCA_API_SECRET_KEY=s1, LIVE, AK1",
    "ALPACA_API_KEY=any ALPACA_SECRET_KEY=s1, CUSTOM, any",
    "ALPACA_API_KEY=PK1 ALPACA_SECRET_KEY=s1 APCA_API_KEY_ID=PK1 APCA_API_SECRET_KEY=s1, PAPER,"
        + " PK1",
    "ALPACA_LIVE_API_KEY=AK1 ALPACA_LIVE_API_SECRET=s1 ALPACA_API_KEY=PK2 ALPACA_SECRET_KEY=s2,"
        + " LIVE, AK1",
  })
  void takesTheKeysOfTheSession(String given, Venue venue, String keyId) {
    assertThat(AlpacaCredentials.from(settings(given), venue).keyId().value()).isEqualTo(keyId);
  }

  @ParameterizedTest
  @CsvSource({
    "X=1, PAPER, ALPACA_PAPER_API_KEY and ALPACA_PAPER_API_SECRET must be set",
    "ALPACA_PAPER_API_KEY=PK7 ALPACA_PAPER_API_SECRET=s7, LIVE, ALPACA_LIVE_API_KEY and"
        + " ALPACA_LIVE_API_SECRET must",
    "ALPACA_LIVE_API_KEY=PK7 ALPACA_LIVE_API_SECRET=s7, LIVE, ALPACA_LIVE_API_KEY holds a paper"
        + " key",
    "ALPACA_PAPER_API_KEY=AK7 ALPACA_PAPER_API_SECRET=s7, PAPER, ALPACA_PAPER_API_KEY holds a live"
        + " key",
    "ALPACA_API_KEY=PK7 ALPACA_SECRET_KEY=s7, LIVE, ALPACA_API_KEY holds a paper key",
    "ALPACA_PAPER_API_KEY=PK7, PAPER, ALPACA_PAPER_API_KEY is set but ALPACA_PAPER_API_SECRET is"
        + " not",
    "ALPACA_PAPER_API_SECRET=s7, PAPER, ALPACA_PAPER_API_SECRET is set but ALPACA_PAPER_API_KEY is"
        + " not",
    "ALPACA_API_KEY=PK7 ALPACA_SECRET_KEY=s7 APCA_API_KEY_ID=PK8 APCA_API_SECRET_KEY=s7, PAPER,"
        + " must not hold different keys",
    "ALPACA_PAPER_API_KEY=PK7 ALPACA_PAPER_API_SECRET=s7 ALPACA_API_KEY=PK8 ALPACA_SECRET_KEY=s7,"
        + " PAPER, must not hold different keys",
  })
  void refusesKeysThatAreMissingHalfMixedOrContradicting(
      String given, Venue venue, String message) {
    assertThatThrownBy(() -> AlpacaCredentials.from(settings(given), venue))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(message)
        .hasMessageNotContainingAny("PK7", "PK8", "AK7", "s7");
  }

  @ParameterizedTest
  @CsvSource({
    "ALPACA_BASE_URL=https://api.alpaca.markets, PAPER, names a live host",
    "APCA_API_BASE_URL=https://paper-api.alpaca.markets/v2, LIVE, names a paper host",
    "ALPACA_BASE_URL=http://127.0.0.1:8080, PAPER, names a custom host",
    "ALPACA_BASE_URL=https://api.alpaca.markets, CUSTOM, names a live host",
    "X=1, CUSTOM, ALPACA_BASE_URL must name the host",
    "ALPACA_BASE_URL=http://a:1 APCA_API_BASE_URL=http://b:1, CUSTOM, must not name different"
        + " hosts",
  })
  void refusesHostsOfAnotherSession(String given, Venue venue, String message) {
    assertThatThrownBy(() -> AlpacaConfig.from(settings(given), venue))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(message);
  }

  @Test
  void knowsTheHosts() {
    Settings own = settings("ALPACA_BASE_URL=http://127.0.0.1:8080/v2");

    assertThat(AlpacaConfig.from(Settings.of(Map.of()), Venue.PAPER))
        .isEqualTo(AlpacaConfig.paper());
    assertThat(AlpacaConfig.from(own, Venue.CUSTOM))
        .isEqualTo(
            AlpacaConfig.custom(
                URI.create("http://127.0.0.1:8080"), URI.create("ws://127.0.0.1:8080")));
    assertThat(AlpacaConfig.live().tradingStream()).isEqualTo("wss://api.alpaca.markets");
  }

  @Test
  void doesNotSendPaperKeysToTheLiveHost() {
    AlpacaCredentials paper = AlpacaCredentials.of("PK123456", "s7");

    assertThatThrownBy(() -> AlpacaApi.create(new LocalAlpaca().link, AlpacaConfig.live(), paper))
        .hasMessageContaining("paper and live keys must not be mixed")
        .hasMessageNotContaining("PK123456");
  }
}
