package dev.bellwether.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bellwether.sandbox.fault.FaultKind;
import dev.bellwether.sandbox.junit.AlpacaSandbox;
import dev.bellwether.sandbox.junit.RunningSandbox;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

/**
 * How to test one's own Alpaca code: against an exchange on this machine whose clock the test
 * moves, and which fails when it is told to. Any client will do; this one is the JDK's own.
 */
@AlpacaSandbox(date = "2026-11-27", symbols = "SPY")
final class FirstSandboxTest {
  private static final String BUY_AT_THE_CLOSE =
      "{\"symbol\":\"SPY\",\"qty\":\"10\",\"side\":\"buy\",\"type\":\"market\","
          + "\"time_in_force\":\"cls\",\"client_order_id\":\"friday-1\"}";

  @Test
  void anOrderForTheCloseOfAHalfDayIsFilledAtOne(RunningSandbox sandbox) throws Exception {
    sandbox.advanceTo("12:49");
    String placed = send(sandbox, "POST", "/v2/orders", BUY_AT_THE_CLOSE);
    sandbox.advanceTo("13:00");

    String now = send(sandbox, "GET", "/v2/orders:by_client_order_id?client_order_id=friday-1", "");
    assertThat(placed).contains("\"status\":\"pending_new\"");
    assertThat(now).contains("\"status\":\"filled\"");
  }

  @Test
  void anOrderWhoseAnswerWasLostMayHaveArrived(RunningSandbox sandbox) throws Exception {
    sandbox.advanceTo("12:00");
    sandbox.suffer(FaultKind.GATEWAY_TIMEOUT_AFTER, "POST /v2/orders");

    String lost = send(sandbox, "POST", "/v2/orders", BUY_AT_THE_CLOSE);
    String again = send(sandbox, "POST", "/v2/orders", BUY_AT_THE_CLOSE);

    assertThat(lost).contains("504 Gateway Time-out");
    assertThat(again).contains("client_order_id must be unique"); // so the first one is there
  }

  private static String send(RunningSandbox sandbox, String method, String target, String body)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(sandbox.rest() + target))
            .header("APCA-API-KEY-ID", RunningSandbox.KEY_ID)
            .header("APCA-API-SECRET-KEY", RunningSandbox.SECRET)
            .method(method, HttpRequest.BodyPublishers.ofString(body))
            .build();
    return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString()).body();
  }
}
