package dev.bellwether.sandbox.alpaca;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bellwether.sandbox.Client;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

final class MarketDataRestTest {
  private final Client client = Client.at10();

  @Test
  void tellsFinishedMinutesOnly() {
    client.advance(30_000);

    JsonNode bars = client.get("/v2/stocks/SPY/bars?timeframe=1Min&start=2026-11-23");

    assertThat(bars.path("bars")).hasSize(30);
    assertThat(bars.path("bars").get(29).path("t").asString()).isEqualTo("2026-11-23T14:59:00Z");
    assertThat(bars.path("bars").get(0).path("v").isIntegralNumber()).isTrue();
    assertThat(bars.path("next_page_token").isNull()).isTrue();
  }

  @Test
  void pagesOverAllSymbolsInOrder() {
    List<String> seen = new ArrayList<>();
    String token = "";
    do {
      JsonNode page =
          client.get(
              "/v2/stocks/bars?symbols=SPY,SH,NONE&timeframe=1Min&start=2026-11-23&limit=25"
                  + (token.isEmpty() ? "" : "&page_token=" + token));
      page.path("bars")
          .properties()
          .forEach(
              e -> e.getValue().forEach(b -> seen.add(e.getKey() + " " + b.path("t").asString())));
      token = page.path("next_page_token").asString("");
    } while (!token.isEmpty());

    assertThat(seen).hasSize(60).doesNotHaveDuplicates().isSorted();
    assertThat(seen.getFirst()).isEqualTo("SH 2026-11-23T14:30:00Z");
  }

  @Test
  void putsMinutesTogether() {
    JsonNode five = client.get("/v2/stocks/SPY/bars?timeframe=5Min&start=2026-11-23");
    JsonNode day = client.get("/v2/stocks/SPY/bars?timeframe=1Day&start=2026-11-23");

    assertThat(five.path("bars")).hasSize(6);
    assertThat(five.path("bars").get(0).path("v").asLong()).isEqualTo(5 * 1003);
    assertThat(day.path("bars").get(0).path("t").asString()).isEqualTo("2026-11-23T05:00:00Z");
    assertThat(day.path("bars").get(0).path("v").asLong()).isEqualTo(30 * 1003);
  }

  @Test
  void refusesLimitsAndFramesOutsideTheVendors() {
    assertThat(client.send("GET", "/v2/stocks/SPY/bars?timeframe=1Min&limit=10001", "").text())
        .isEqualTo("{\"message\":\"invalid limit: larger than the allowed maximum of 10000\"}");
    for (String frame : new String[] {"60Min", "24Hour", "5Month", "0Min", "", "x"}) {
      assertThat(client.send("GET", "/v2/stocks/SPY/bars?timeframe=" + frame, "").status())
          .as(frame)
          .isEqualTo(400);
    }
  }

  @Test
  void tellsTheLatestOfEverything() {
    client.advance(15_000);

    assertThat(client.get("/v2/stocks/SPY/trades/latest").path("trade").path("t").asString())
        .isEqualTo("2026-11-23T15:00:15Z");
    assertThat(client.get("/v2/stocks/bars/latest?symbols=SPY,SH").path("bars")).hasSize(2);
    JsonNode quote = client.get("/v2/stocks/SPY/quotes/latest").path("quote");
    assertThat(quote.path("bp").asDouble()).isEqualTo(599.99);
    assertThat(quote.path("ap").asDouble()).isEqualTo(600.01);
    JsonNode snapshot = client.get("/v2/stocks/snapshots?symbols=SPY").path("SPY");
    assertThat(snapshot.properties())
        .extracting(java.util.Map.Entry::getKey)
        .contains("latestTrade", "latestQuote", "minuteBar", "dailyBar");
    assertThat(client.get("/v2/stocks/SPY/trades?start=2026-11-23T15:00:00Z").path("trades"))
        .hasSize(2);
  }

  @Test
  void knowsNothingOfAnUnknownSymbol() {
    assertThat(client.send("GET", "/v2/stocks/bars?symbols=NONE&timeframe=1Min", "").text())
        .isEqualTo("{\"bars\":{},\"next_page_token\":null}");
  }
}
