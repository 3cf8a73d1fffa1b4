package dev.bellwether.broker.alpaca;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bellwether.http.HttpReply;
import dev.bellwether.http.HttpRequest;
import dev.bellwether.http.Link;
import dev.bellwether.http.Mutations;
import dev.bellwether.http.SandboxTransport;
import dev.bellwether.http.Transport;
import dev.bellwether.http.json.Json;
import dev.bellwether.market.data.Granularity;
import dev.bellwether.market.port.Broker.Submission;
import dev.bellwether.market.port.PortException;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever comes back, it is a result or a PortException. */
final class AlpacaFuzzTest {
  private static final int TRIES = 80;

  private final LocalAlpaca alpaca = new LocalAlpaca();

  /** Everything that asks Alpaca something. */
  private static List<Runnable> questions(AlpacaApi api) {
    AlpacaBroker broker = new AlpacaBroker(api, AlpacaRules.DEFAULT);
    AlpacaReference reference = new AlpacaReference(api);
    AlpacaBars bars = new AlpacaBars(api, LocalAlpaca.CALENDAR);
    Instant open = Instant.ofEpochMilli(LocalAlpaca.at("14:30:00"));
    return List.of(
        broker::reconcile,
        broker::account,
        () -> broker.find("b-1"),
        () -> broker.cancel("b-1"),
        broker::closePositions,
        reference::clock,
        () -> reference.calendar(LocalDate.of(2026, 11, 23), LocalDate.of(2026, 11, 30)),
        () -> reference.asset(LocalAlpaca.SPY),
        () -> bars.bars(LocalAlpaca.SPY, Granularity.MINUTE, open, open.plusSeconds(300)),
        () -> bars.bars(LocalAlpaca.SPY, Granularity.DAY, open, open.plusSeconds(300)));
  }

  private AlpacaApi spoiled(Random random) {
    SandboxTransport right = alpaca.transport;
    Transport wrong =
        new Transport() {
          @Override
          public HttpReply exchange(HttpRequest request) {
            HttpReply reply = right.exchange(request);
            return new HttpReply(
                random.nextInt(20) == 0 ? 100 + random.nextInt(500) : reply.status(),
                reply.headers(),
                Mutations.of(reply.body(), random));
          }

          @Override
          public dev.bellwether.http.FrameConnection open(
              dev.bellwether.http.StreamTarget target, dev.bellwether.http.FrameListener listener) {
            throw new AssertionError("no stream");
          }
        };
    Link link = Link.simulated(wrong, alpaca.link.time(), 1);
    AlpacaConfig config =
        AlpacaConfig.custom(URI.create("http://sandbox"), URI.create("ws://sandbox"));
    return AlpacaApi.create(link, config, LocalAlpaca.KEYS);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void spoiledAnswersAreTypedErrors(long seed) {
    alpaca.submit(LocalAlpaca.buy("b-1", 10));
    alpaca.advanceTo("15:02:00");
    alpaca.submit(LocalAlpaca.buy("b-2", 10));
    Random random = new Random(seed);
    int errors = 0;

    for (int i = 0; i < TRIES; i++) {
      for (Runnable question : questions(spoiled(random))) {
        errors += isError(question) ? 1 : 0;
      }
    }

    assertThat(errors).as("seed %s", seed).isGreaterThan(TRIES);
  }

  private static boolean isError(Runnable question) {
    try {
      question.run();
      return false;
    } catch (PortException e) {
      assertThat(e).hasMessageNotContaining(LocalAlpaca.KEYS.secret().value());
      return true;
    }
  }

  @Test
  void aSpoiledAnswerToASubmissionIsNeverAnException() {
    Random random = new Random(5);
    int refused = 0;
    int accepted = 0;

    for (int i = 0; i < TRIES; i++) {
      String id = "f-" + i;
      AlpacaBroker broker = new AlpacaBroker(spoiled(random), AlpacaRules.DEFAULT);
      Submission submission = broker.submit(LocalAlpaca.approved(LocalAlpaca.buy(id, 1)));
      boolean lied = alpaca.atExchange(id) == 1 && submission instanceof Submission.Refused;
      refused += lied ? 1 : 0;
      accepted += submission instanceof Submission.Accepted ? 1 : 0;
    }

    // Only a status that was spoiled too, to one of 400 to 499, can make a taken order look
    // refused:
    // one answer in 20, and of these one status in 5.
    assertThat(refused).isLessThan(TRIES / 20);
    assertThat(accepted).isPositive();
  }

  @Test
  void spoiledFramesAreTypedErrors() {
    AlpacaDialect market =
        new AlpacaDialect(LocalAlpaca.KEYS, List.of(LocalAlpaca.SPY), List.of(LocalAlpaca.SPY));
    UpdateProtocol updates = new UpdateProtocol(LocalAlpaca.KEYS, alpaca.broker.news());
    List<String> frames =
        List.of(
            "[{\"T\":\"success\",\"msg\":\"connected\"}]",
            "[{\"T\":\"error\",\"code\":402,\"msg\":\"auth failed\"}]",
            "[{\"T\":\"b\",\"S\":\"SPY\",\"o\":655,\"h\":655.3,\"l\":654.8,\"c\":655.1,\"v\":81234,"
                + "\"n\":602,\"vw\":655.06,\"t\":\"2026-11-23T14:30:00Z\"}]",
            "[{\"T\":\"t\",\"S\":\"SPY\",\"i\":7,\"x\":\"P\",\"p\":600.1,\"s\":10,\"c\":[\"@\"],"
                + "\"z\":\"B\",\"t\":\"2026-11-23T14:30:00.123456789Z\"}]",
            "[{\"T\":\"s\",\"S\":\"SPY\",\"sc\":\"2\",\"sm\":\"halt\",\"rc\":\"M\",\"rm\":\"LULD\","
                + "\"z\":\"B\",\"t\":\"2026-11-23T14:30:00Z\"}]");
    String update =
        "{\"stream\":\"trade_updates\",\"data\":{\"event\":\"fill\",\"execution_id\":\"e\",\"price\":\"655.08\","
            + "\"qty\":\"5\",\"timestamp\":\"2026-11-23T14:30:00Z\",\"order\":{\"client_order_id\":\"b-1\"}}}";
    Random random = new Random(6);

    for (int i = 0; i < 20_000; i++) {
      String frame = frames.get(i % frames.size());
      isError(() -> market.read(Mutations.of(frame, random)));
      isError(() -> updates.read(Mutations.of(update, random)));
    }

    assertThat(Json.read(update)).isPresent();
  }
}
