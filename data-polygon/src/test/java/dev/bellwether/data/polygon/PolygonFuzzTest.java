package dev.bellwether.data.polygon;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bellwether.http.FrameConnection;
import dev.bellwether.http.FrameListener;
import dev.bellwether.http.HttpReply;
import dev.bellwether.http.HttpRequest;
import dev.bellwether.http.Mutations;
import dev.bellwether.http.StreamTarget;
import dev.bellwether.http.Transport;
import dev.bellwether.market.data.Granularity;
import dev.bellwether.market.port.PortException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever comes back, it is a result or a PortException. */
final class PolygonFuzzTest {
  private static final int TRIES = 200;
  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

  private final LocalPolygon polygon = new LocalPolygon();

  /** Answers every question with one of these, spoiled. */
  private record Spoiled(List<String> good, Random random) implements Transport {
    @Override
    public HttpReply exchange(HttpRequest request) {
      String body = good.get(random.nextInt(good.size()));
      int status = random.nextInt(20) == 0 ? 100 + random.nextInt(500) : 200;
      return new HttpReply(status, java.util.Map.of(), Mutations.of(body, random));
    }

    @Override
    public FrameConnection open(StreamTarget target, FrameListener listener) {
      throw new AssertionError("no stream");
    }
  }

  private static final List<String> ANSWERS =
      List.of(
          "{\"ticker\":\"SPY\",\"resultsCount\":1,\"results\":[{\"v\":81234.5,\"vw\":655.06,\"o\":655,\"c\":655.1,"
              + "\"h\":655.3,\"l\":654.8,\"t\":1795444200000,\"n\":602}],\"status\":\"OK\",\"request_id\":\"r\"}",
          "{\"results\":[],\"status\":\"OK\",\"next_url\":\"https://api.massive.com/v2/aggs/x?cursor=abc\"}",
          "{\"results\":[{\"ticker\":\"XYZ\",\"execution_date\":\"2026-01-05\",\"split_from\":10,\"split_to\":1}],"
              + "\"status\":\"OK\"}",
          "{\"results\":[{\"ticker\":\"XYZ\",\"ex_dividend_date\":\"2026-01-05\",\"cash_amount\":0.5,"
              + "\"currency\":\"USD\",\"dividend_type\":\"CD\"}],\"status\":\"OK\"}",
          "{\"market\":\"open\",\"serverTime\":\"2026-11-20T16:48:08-05:00\",\"earlyHours\":false,"
              + "\"afterHours\":true}",
          "{\"status\":\"NOT_AUTHORIZED\",\"request_id\":\"r\",\"message\":\"You are not"
              + " entitled\"}");

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void spoiledAnswersAreTypedErrors(long seed) {
    PolygonApi api = polygon.api(new Spoiled(ANSWERS, new Random(seed)), LocalPolygon.KEYS);
    PolygonReference reference = new PolygonReference(api);
    PolygonBars bars = new PolygonBars(api, LocalPolygon.CALENDAR);
    Instant open = Instant.ofEpochMilli(LocalPolygon.at("14:30:00"));
    int errors = 0;

    for (int i = 0; i < TRIES; i++) {
      errors += error(reference::marketStatus);
      errors += error(() -> reference.splits(LocalPolygon.SPY, MONDAY, MONDAY));
      errors += error(() -> reference.dividends(LocalPolygon.SPY, MONDAY, MONDAY));
      errors +=
          error(() -> bars.bars(LocalPolygon.SPY, Granularity.MINUTE, open, open.plusSeconds(300)));
      errors +=
          error(() -> bars.bars(LocalPolygon.SPY, Granularity.DAY, open, open.plusSeconds(300)));
    }

    assertThat(errors).as("seed %s", seed).isGreaterThan(TRIES);
  }

  @Test
  void spoiledFramesAreTypedErrors() {
    PolygonDialect dialect =
        new PolygonDialect(LocalPolygon.KEYS, List.of(LocalPolygon.SPY), List.of());
    List<String> frames =
        List.of(
            "[{\"ev\":\"status\",\"status\":\"auth_success\",\"message\":\"authenticated\"}]",
            "[{\"ev\":\"AM\",\"sym\":\"SPY\",\"v\":81234,\"o\":655,\"c\":655.1,\"h\":655.3,\"l\":654.8,"
                + "\"s\":1795444200000,\"e\":1795444260000}]",
            "[{\"ev\":\"T\",\"sym\":\"SPY\",\"x\":4,\"i\":\"12345\",\"z\":3,\"p\":114.125,\"s\":100,\"c\":[0,12],"
                + "\"t\":1795444200123,\"q\":3681328}]");
    Random random = new Random(4);
    int errors = 0;

    for (int i = 0; i < 20_000; i++) {
      String frame = Mutations.of(frames.get(i % frames.size()), random);
      errors += error(() -> dialect.read(frame));
    }

    assertThat(errors).isGreaterThan(5_000);
  }

  private static int error(Runnable question) {
    try {
      question.run();
      return 0;
    } catch (PortException e) {
      assertThat(e).hasMessageNotContaining(LocalPolygon.KEYS.key().value());
      return 1;
    }
  }
}
