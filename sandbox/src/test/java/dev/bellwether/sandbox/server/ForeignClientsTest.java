package dev.bellwether.sandbox.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.bellwether.sandbox.junit.AlpacaSandbox;
import dev.bellwether.sandbox.junit.RunningSandbox;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The vendors' own JavaScript clients; build/client-proof.sh fetches and runs them. */
@AlpacaSandbox(symbols = {"SPY", "SH"})
final class ForeignClientsTest {
  @Test
  void servesTheOfficialAlpacaClient(RunningSandbox sandbox) throws Exception {
    assertThat(run(sandbox, "alpaca.mjs")).contains("0 failures").doesNotContain("FAILED");
  }

  @Test
  void servesTheOfficialMassiveClient(RunningSandbox sandbox) throws Exception {
    assertThat(run(sandbox, "massive.mjs")).contains("0 failures").doesNotContain("FAILED");
  }

  private static String run(RunningSandbox sandbox, String script) throws Exception {
    String folder = System.getProperty("bellwether.clients", "");
    assumeFalse(folder.isEmpty(), "the clients are not here: run build/client-proof.sh");
    Process node =
        new ProcessBuilder(
                "node",
                script,
                sandbox.rest().toString(),
                sandbox.streams().toString(),
                RunningSandbox.KEY_ID,
                RunningSandbox.SECRET)
            .directory(Path.of(folder).toFile())
            .redirectErrorStream(true)
            .start();
    String output = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(node.waitFor(60, TimeUnit.SECONDS)).as(output).isTrue();
    System.out.println(output);
    return output;
  }
}
