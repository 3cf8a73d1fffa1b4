package dev.bellwether.sandbox.polygon;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bellwether.sandbox.Client;
import dev.bellwether.sandbox.SandboxRules;
import dev.bellwether.sandbox.exchange.Day;
import dev.bellwether.sandbox.market.Dividend;
import dev.bellwether.sandbox.market.Split;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Snapshots, candles of seconds, and splits and dividends under their newer paths. */
final class SnapshotTest {
  private final Client client =
      new Client(
          SandboxRules.DEFAULT,
          Day.at(9, 30),
          Day.minutes("SPY", Day.at(9, 30), 600, 604, 598, 602, 602, 603, 601, 601),
          Day.flat("SH", Day.at(9, 30), 2, 40));

  @Test
  void aSnapshotHasTheDayTheLastMinuteTradeAndQuote() {
    client.advance(120_000);

    JsonNode reply = get("/v2/snapshot/locale/us/markets/stocks/tickers/SPY?x=y");

    JsonNode ticker = reply.path("ticker");
    assertThat(reply.path("status").asString()).isEqualTo("OK");
    assertThat(ticker.path("day").toString()).startsWith("{\"o\":600.0,\"h\":604.0,\"l\":598.0,");
    assertThat(ticker.path("day").path("c").asDouble()).isEqualTo(601);
    assertThat(ticker.path("day").path("v").asLong()).isEqualTo(2006);
    assertThat(ticker.path("min").path("o").asDouble()).isEqualTo(602);
    assertThat(ticker.path("min").path("av").asLong()).isEqualTo(2006);
    assertThat(ticker.path("lastTrade").path("p").asDouble()).isEqualTo(601);
    assertThat(ticker.path("lastQuote").path("P").asDouble()).isEqualTo(601.01);
    assertThat(ticker.path("updated").asLong()).isEqualTo(Day.at(9, 32) * 1_000_000);
  }

  @Test
  void aListOfSnapshotsHasTheTickersAskedFor() {
    client.advance(60_000);
    String path = "/v2/snapshot/locale/us/markets/stocks/tickers";

    assertThat(get(path + "?x=y").path("tickers")).hasSize(2);
    assertThat(get(path + "?tickers=SH").path("tickers").get(0).path("ticker").asString())
        .isEqualTo("SH");
    assertThat(client.send("GET", path + "/NONE?apiKey=PKTEST", "").status()).isEqualTo(404);
  }

  @Test
  void secondsAreTheTradesThatAMinuteIsReplayedAs() {
    client.advance(60_000);

    JsonNode reply = get("/v2/aggs/ticker/SPY/range/1/second/2026-11-23/2026-11-23?x=y");
    JsonNode halves = get("/v2/aggs/ticker/SPY/range/30/second/2026-11-23/2026-11-23?x=y");

    // a rising minute: open, low, high, close, fifteen seconds apart
    assertThat(reply.path("results"))
        .extracting(r -> r.path("c").asInt())
        .containsExactly(600, 598, 604, 602);
    assertThat(reply.path("results").get(1).path("t").asLong()).isEqualTo(Day.at(9, 30) + 15_000);
    assertThat(halves.path("results")).hasSize(2);
    assertThat(halves.path("results").get(0).path("l").asInt()).isEqualTo(598);
  }

  @Test
  void newerPathsTellMoreOfSplitsAndDividends() {
    client.sandbox.alone(
        e -> {
          e.market().actions().add(new Split("SH", LocalDate.of(2026, 6, 1), 2, 1));
          e.market().actions().add(new Split("SH", LocalDate.of(2026, 9, 1), 5, 1));
          LocalDate ex = LocalDate.of(2026, 6, 18);
          e.market().actions().add(new Dividend("SH", ex, ex.plusDays(9), 0.5));
        });

    JsonNode splits = get("/stocks/v1/splits?ticker=SH").path("results");
    JsonNode dividend = get("/stocks/v1/dividends?ticker=SH").path("results").get(0);

    // prices before June are multiplied by 2 and by 5, the dividend of June by 5
    assertThat(splits.get(0).path("historical_adjustment_factor").asInt()).isEqualTo(5);
    assertThat(splits.get(1).path("historical_adjustment_factor").asInt()).isEqualTo(10);
    assertThat(splits.get(0).path("adjustment_type").asString()).isEqualTo("reverse_split");
    assertThat(dividend.path("split_adjusted_cash_amount").asDouble()).isEqualTo(2.5);
    assertThat(dividend.path("distribution_type").asString()).isEqualTo("recurring");
  }

  private JsonNode get(String target) {
    return client.get(target + "&apiKey=PKTEST");
  }
}
