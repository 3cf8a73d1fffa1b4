package dev.bellwether.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bellwether.http.TransportException.Reach;
import dev.bellwether.http.json.Fields;
import dev.bellwether.market.port.PortException;
import dev.bellwether.market.port.PortException.Remedy;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ApiClientTest {
  private static final String SECRET = "s3cr3t-key";
  private static final CallRules EVEN =
      new CallRules(
          0,
          0,
          3,
          new Backoff(Duration.ofMillis(100), Duration.ofSeconds(10), 0),
          Duration.ZERO,
          Duration.ofSeconds(60));

  private final Script script = new Script();
  private final ApiClient client =
      new ApiClient(
          script.link(), "https://api.example/", Map.of("X-Key", new Secret(SECRET)), EVEN);

  private long read() {
    return client.read("the thing", "/thing?page=1", node -> Fields.of(node, "thing").whole("n"));
  }

  @Test
  void readsWithTheKeyInAHeader() {
    script.reply(200, "{\"n\":7}");

    assertThat(read()).isEqualTo(7);
    assertThat(script.requests.getFirst().headers()).containsEntry("X-Key", SECRET);
    assertThat(script.requests.getFirst().base()).isEqualTo("https://api.example");
    assertThat(script.requests.getFirst().toString()).isEqualTo("GET https://api.example/thing");
  }

  @ParameterizedTest
  @ValueSource(ints = {408, 429, 500, 502, 503, 504})
  void triesAReadAgainAfterAPassingFailure(int status) {
    script.reply(status, "<html>later</html>").reply(200, "{\"n\":7}");

    assertThat(read()).isEqualTo(7);
    assertThat(script.sleeps).containsExactly(100L);
  }

  @Test
  void waitsTwiceAsLongEachTimeAndThenGivesUp() {
    script.lose(Reach.UNKNOWN, "timeout").reply(200, "{\"n\":\"seven\"}").reply(200, "{\"n\":7");

    assertThatThrownBy(this::read)
        .isInstanceOfSatisfying(
            PortException.class, e -> assertThat(e.remedy()).isEqualTo(Remedy.RETRY))
        .hasMessage("the thing: the answer of https://api.example is not JSON: \"{\"n\":7\"");
    assertThat(script.sleeps).containsExactly(100L, 200L);
  }

  @ParameterizedTest
  @CsvSource({
    "Retry-After, 7, 7000",
    "X-RateLimit-Reset, 1003, 3000",
    "X-RateLimit-Reset, 5, 100",
    "Retry-After, 9999, 60000",
    "Retry-After, soon, 100"
  })
  void waitsAsLongAsTheServerAsksWithinReason(String header, String value, long millis) {
    script.reply(429, "{}", header, value).reply(200, "{\"n\":7}");

    read();

    // The clock stands at 1,000 s.
    assertThat(script.sleeps).containsExactly(millis);
  }

  @Test
  void waitsLongEnoughAfterTooManyRequestsWhereTheServerDoesNotSay() {
    ApiClient patient =
        new ApiClient(
            script.link(), "https://h", Map.of(), EVEN.withTooMany(Duration.ofSeconds(15)));
    script.reply(429, "{}").reply(200, "{}");

    patient.read("a", "/a", node -> 1);

    assertThat(script.sleeps).containsExactly(15_000L);
  }

  @ParameterizedTest
  @CsvSource({"400", "401", "403", "404", "422", "302"})
  void stopsWhereAskingAgainCannotHelp(int status) {
    script.reply(status, "{\"code\":1,\"message\":\"not like this\"}");

    assertThatThrownBy(this::read)
        .isInstanceOfSatisfying(
            PortException.class, e -> assertThat(e.remedy()).isEqualTo(Remedy.STOP))
        .hasMessage(
            "the thing: https://api.example answers with status " + status + ": not like this");
    assertThat(script.sleeps).isEmpty();
  }

  @Test
  void whatIsNotThereIsEmptyOnlyIfTheServerItselfSaysSo() {
    script.reply(404, "{\"message\":\"order not found\"}");
    assertThat(client.find("it", "/it", node -> 1)).isEmpty();

    script.reply(404, "<html>404</html>").reply(404, "<html>404</html>").reply(404, "");
    assertThatThrownBy(() -> client.find("it", "/it", node -> 1)).isInstanceOf(PortException.class);
  }

  @Test
  void neverSendsAWriteTwice() {
    script.lose(Reach.UNKNOWN, "timeout");

    assertThatThrownBy(() -> client.write("order 1", "POST", "/orders", "{}"))
        .isInstanceOfSatisfying(
            PortException.class, e -> assertThat(e.remedy()).isEqualTo(Remedy.RECONCILE))
        .hasMessage("order 1: timeout");
    assertThat(script.requests).hasSize(1);
  }

  @Test
  void knowsThatAWriteThatDidNotLeaveChangedNothing() {
    script.lose(Reach.NOT_SENT, "no connection");

    assertThatThrownBy(() -> client.write("order 1", "POST", "/orders", "{}"))
        .isInstanceOfSatisfying(
            PortException.class, e -> assertThat(e.remedy()).isEqualTo(Remedy.RETRY));
  }

  @ParameterizedTest
  @ValueSource(ints = {100, 301, 408, 500, 504})
  void doesNotKnowWhatBecameOfAWriteAfterTheseAnswers(int status) {
    script.reply(status, "oops");

    assertThatThrownBy(() -> client.write("order 1", "POST", "/orders", "{}"))
        .isInstanceOfSatisfying(
            PortException.class, e -> assertThat(e.remedy()).isEqualTo(Remedy.RECONCILE));
  }

  @Test
  void quotesTheStartOfAForeignAnswerWithoutKeys() {
    String page = "<html>\r\n your key " + SECRET + " and apiKey=OTHERKEY&x " + "y".repeat(9000);
    script.reply(500, page).reply(500, page).reply(500, page);

    assertThatThrownBy(this::read)
        .hasMessageContaining("<html> your key *** and apiKey=***&x yyy")
        .hasMessageNotContainingAny(SECRET, "OTHERKEY")
        .satisfies(e -> assertThat(e.getMessage()).hasSizeLessThan(300));
  }

  @Test
  void doesNotQuoteAKeyThatComesBackInAField() {
    for (int i = 0; i < 3; i++) {
      script.reply(200, "{\"n\":\"" + SECRET + "\"}");
    }

    assertThatThrownBy(this::read).hasMessage("thing.n must be a number, was \"***\"");
  }

  @Test
  void keepsToTheLimitAndLetsWritesGoFirst() {
    CallRules two = new CallRules(2, 1, 1, EVEN.backoff(), Duration.ZERO, EVEN.longestWait());
    ApiClient limited = new ApiClient(script.link(), "https://api.example", Map.of(), two);
    for (int i = 0; i < 3; i++) {
      script.reply(200, "{}");
    }

    limited.read("a", "/a", node -> 1);
    limited.write("b", "POST", "/b", "{}");
    // Two a minute are one each 30 s; a read leaves one for writes.
    limited.read("c", "/c", node -> 1);

    assertThat(script.sleeps).containsExactly(60_000L);
  }
}
