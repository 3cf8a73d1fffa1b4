package dev.bellwether.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bellwether.sandbox.Client.Stream;
import dev.bellwether.sandbox.exchange.Day;
import dev.bellwether.sandbox.market.DataPlan;
import dev.bellwether.sandbox.wire.ApiOutcome.Reply;
import dev.bellwether.sandbox.wire.StreamRequest;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** It is 10:00 of the Monday, and there are minutes from 9:30 on. */
final class DataPlanTest {
  private static final String AUTH =
      "{\"action\":\"auth\",\"key\":\"PKTEST\",\"secret\":\"secret\"}";
  private static final String BARS = "/v2/stocks/SPY/bars?timeframe=1Min&start=2026-11-23";
  private static final String AGGREGATES = "/v2/aggs/ticker/SPY/range/1/minute/";

  @Test
  void alpacaWithoutAPlanEndsAQuarterOfAnHourAgo() {
    Client free = client(DataPlan.FREE);

    assertThat(free.get(BARS).path("bars")).hasSize(16); // 9:30 to 9:45
    assertThat(free.get(BARS + "&end=2026-11-23T14:45:00Z").path("bars")).hasSize(16);
    assertThat(free.get(BARS + "&feed=iex").path("bars")).hasSize(30);
    assertThat(free.get("/v2/stocks/bars/latest?symbols=SPY").path("bars")).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        BARS + "&end=2026-11-23T14:45:01Z",
        BARS + "&feed=sip&end=2026-11-23",
        "/v2/stocks/bars/latest?symbols=SPY&feed=sip",
        "/v2/stocks/SPY/snapshot?feed=sip",
      })
  void alpacaWithoutAPlanRefusesRecentPricesOfSip(String target) {
    Reply reply = client(DataPlan.FREE).send("GET", target, "");

    assertThat(reply.status()).isEqualTo(403);
    assertThat(reply.text())
        .isEqualTo("{\"message\":\"subscription does not permit querying recent SIP data\"}");
    assertThat(client(DataPlan.REAL_TIME).send("GET", target, "").status()).isEqualTo(200);
  }

  @Test
  void alpacaWithoutAPlanStreamsThirtySymbolsOfIex() {
    Client free = client(DataPlan.FREE);
    Stream sip = free.open(StreamRequest.of("/v2/sip"));
    sip.connection.text(AUTH);
    Stream iex = free.open(StreamRequest.of("/v2/iex"));
    iex.connection.text(AUTH);

    iex.connection.text("{\"action\":\"subscribe\",\"bars\":[" + symbols(31) + "]}");
    String tooMany = iex.last();
    iex.connection.text("{\"action\":\"subscribe\",\"bars\":[" + symbols(30) + "]}");

    assertThat(sip.last()).contains("\"code\":409,\"msg\":\"insufficient subscription\"");
    assertThat(sip.closeCode).isEqualTo(1008);
    assertThat(tooMany).contains("\"code\":405,\"msg\":\"symbol limit exceeded\"");
    assertThat(iex.last()).contains("\"T\":\"subscription\"", "\"S29\"");
  }

  @Test
  void theDelayedFeedIsAQuarterOfAnHourBehind() {
    Client client = client(DataPlan.REAL_TIME);
    Stream stream = client.open(StreamRequest.of("/v2/delayed_sip"));
    stream.connection.text(AUTH);
    stream.connection.text("{\"action\":\"subscribe\",\"bars\":[\"SPY\"]}");

    client.advance(16 * 60_000 - 1);
    int before = stream.frames.size();
    client.advance(1);

    assertThat(before).isEqualTo(3);
    assertThat(stream.frames).hasSize(4);
    assertThat(stream.last()).contains("2026-11-23T15:00:00Z");
  }

  @Test
  void polygonWithoutAPlanAnswersFiveTimesAMinuteAndNothingOfToday() {
    Client free = client(DataPlan.FREE);

    Reply past = polygon(free, AGGREGATES + "2026-11-20/2026-11-22?x=y");
    Reply today = polygon(free, AGGREGATES + "2026-11-20/2026-11-23?x=y");
    Reply grouped =
        polygon(free, "/v2/aggs/grouped/locale/us/market/stocks/2026-11-23?adjusted=true");
    Reply snapshot = polygon(free, "/v2/snapshot/locale/us/markets/stocks/tickers?tickers=SPY");
    Reply fifth = polygon(free, "/v2/aggs/ticker/SPY/prev?x=y");
    Reply sixth = polygon(free, "/v2/aggs/ticker/SPY/prev?x=y");
    free.advance(60_000);

    assertThat(past.status()).isEqualTo(200);
    assertThat(today.status()).isEqualTo(403);
    assertThat(today.text())
        .contains("\"status\":\"NOT_AUTHORIZED\"", "Your plan doesn't include this data timeframe");
    assertThat(grouped.status()).isEqualTo(403);
    assertThat(snapshot.text()).contains("You are not entitled to this data.");
    assertThat(fifth.status()).isEqualTo(200);
    assertThat(sixth.status()).isEqualTo(429);
    assertThat(sixth.text()).contains("You've exceeded the maximum requests per minute");
    assertThat(polygon(free, "/v2/aggs/ticker/SPY/prev?x=y").status()).isEqualTo(200);
  }

  @Test
  void polygonWithoutAPlanHasNoStream() {
    Stream stream = client(DataPlan.FREE).open(StreamRequest.of("/stocks"));

    stream.connection.text("{\"action\":\"auth\",\"params\":\"PKTEST\"}");

    assertThat(stream.last()).contains("\"status\":\"auth_failed\"");
    assertThat(stream.closeCode).isEqualTo(1008);
  }

  @Test
  void polygonDelayedSaysSoAndIsAQuarterOfAnHourBehind() {
    Client delayed = client(DataPlan.DELAYED);
    Stream stream = delayed.open(StreamRequest.of("/stocks"));
    stream.connection.text("{\"action\":\"auth\",\"params\":\"PKTEST\"}");
    stream.connection.text("{\"action\":\"subscribe\",\"params\":\"AM.SPY\"}");
    Reply range = polygon(delayed, AGGREGATES + "2026-11-23/2026-11-23?x=y");

    delayed.advance(15 * 60_000);
    int before = stream.frames.size();
    delayed.advance(60_000);

    assertThat(range.text()).contains("\"status\":\"DELAYED\"", "\"resultsCount\":15");
    assertThat(stream.frames).hasSize(before + 1);
    assertThat(stream.last()).contains("\"s\":1795446000000"); // 10:00
  }

  private static Client client(DataPlan plan) {
    return new Client(
        SandboxRules.DEFAULT.withPlan(plan),
        Day.at(10, 0),
        Day.flat("SPY", Day.at(9, 30), 90, 600));
  }

  private static Reply polygon(Client client, String target) {
    return client.send("GET", target + "&apiKey=PKTEST", "");
  }

  private static String symbols(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> "\"S" + i + "\"")
        .collect(Collectors.joining(","));
  }
}
