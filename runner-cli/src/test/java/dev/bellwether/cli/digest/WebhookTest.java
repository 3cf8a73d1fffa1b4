package dev.bellwether.cli.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.bellwether.http.OkHttpTransport;
import dev.bellwether.http.Settings;
import dev.bellwether.http.Transport;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Map;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.Test;

final class WebhookTest {
  private static final Letter LETTER = new Letter("subject", "a \"text\"\n", "p.html", "<html/>");

  private static Webhook webhook(String url, Transport transport) {
    return Webhook.of(Settings.of(Map.of("WEBHOOK_URL", url)), transport).orElseThrow();
  }

  @Test
  void postsTheText() throws Exception {
    try (MockWebServer server = new MockWebServer();
        Transport transport = OkHttpTransport.create(Duration.ofSeconds(5))) {
      server.start();
      server.enqueue(new MockResponse.Builder().code(200).body("ok").build());

      assertThat(webhook(server.url("/hooks/s3cret?k=1").toString(), transport).bring(LETTER))
          .isEmpty();

      RecordedRequest request = server.takeRequest();
      assertThat(request.getMethod()).isEqualTo("POST");
      assertThat(request.getTarget()).isEqualTo("/hooks/s3cret?k=1");
      assertThat(request.getBody().utf8()).isEqualTo("{\"text\":\"a \\\"text\\\"\\n\"}");
    }
  }

  @Test
  void saysThatItWasNotTakenAndKeepsTheAddressToItself() throws Exception {
    try (MockWebServer server = new MockWebServer();
        Transport transport = OkHttpTransport.create(Duration.ofSeconds(5))) {
      server.start();
      server.enqueue(new MockResponse.Builder().code(500).body("s3cret").build());
      Webhook webhook = webhook(server.url("/hooks/s3cret").toString(), transport);

      assertThat(webhook.bring(LETTER).orElseThrow())
          .endsWith("answered 500.")
          .doesNotContain("s3cret");
      assertThat(webhook.toString()).doesNotContain("s3cret");
      assertThat(webhook(nowhere(), transport).bring(LETTER).orElseThrow())
          .endsWith("was not reached.")
          .doesNotContain("s3cret");
    }
  }

  /** A port at which nobody listens any more. */
  private static String nowhere() throws Exception {
    try (ServerSocket taken = new ServerSocket(0)) {
      return "http://localhost:" + taken.getLocalPort() + "/hooks/s3cret";
    }
  }

  @Test
  void refusesWhatIsNoAddressWithoutRepeatingIt() {
    try (Transport transport = OkHttpTransport.create(Duration.ofSeconds(5))) {
      assertThat(Webhook.of(Settings.of(Map.of()), transport)).isEmpty();
      for (String url : new String[] {"hooks/s3cret", "https://a b/s3cret", "ftp://x/s3cret"}) {
        assertThatIllegalArgumentException()
            .isThrownBy(() -> webhook(url, transport))
            .withMessageContaining("WEBHOOK_URL must be an address")
            .withMessageNotContaining("s3cret");
      }
    }
  }
}
