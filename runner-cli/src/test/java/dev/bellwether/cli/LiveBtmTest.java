package dev.bellwether.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bellwether.cli.option.SandboxOptions;
import dev.bellwether.cli.wiring.BundledData;
import dev.bellwether.cli.wiring.Market;
import dev.bellwether.market.calendar.NyseCalendar;
import dev.bellwether.sandbox.Sandbox;
import dev.bellwether.sandbox.SandboxRules;
import dev.bellwether.sandbox.exchange.AccountSpec;
import dev.bellwether.sandbox.server.SandboxServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LiveBtmTest {
  @TempDir Path folder;

  @Test
  void needsKeys() {
    Cli.Said said = Cli.in(folder).run("live", "btm", "--session", "paper");

    assertThat(said.code()).isEqualTo(1);
    assertThat(said.err()).contains("ALPACA_PAPER_API_KEY").doesNotContain("Exception");
  }

  @Test
  void meansRealMoneyOnlyWhereItIsSaidTwice() {
    Cli.Said said = Cli.in(folder).run("live", "btm", "--session", "live");

    assertThat(said.code()).isEqualTo(2);
    assertThat(said.err()).contains("trades real money: say --live as well");
  }

  @Test
  void refusesAnExitThatNoExchangeTakes() {
    Cli.Said said = Cli.in(folder).run("live", "btm", "--exit", "close");

    assertThat(said.code()).isEqualTo(2);
    assertThat(said.err()).contains("an exchange takes no order at the closing bell");
  }

  @Test
  void saysWhereThereIsNoSandbox() {
    Cli.Said said =
        Cli.in(folder)
            .run("live", "btm", "--session", "sandbox", "--sandbox-url", "http://127.0.0.1:1");

    assertThat(said.code()).isEqualTo(1);
    assertThat(said.err()).contains("There is no sandbox at http://127.0.0.1:1");
  }

  @Test
  void livesTheEndOfADayAtASandboxAndKeepsItsSecretsToItself() throws Exception {
    try (SandboxServer server = server("2024-07-24T19:58:00Z", 60)) {
      Cli.Said said = live(server);

      assertThat(said.out()).contains("Session of 2024-07-24, 09:30 to 16:00").contains("Flat.");
      assertThat(said.code()).isZero();
      for (Path file : files()) {
        assertThat(Files.readString(file))
            .doesNotContain(SandboxOptions.SECRET)
            .doesNotContain(SandboxOptions.KEY_ID);
      }
      assertThat(said.out() + said.err()).doesNotContain(SandboxOptions.SECRET);
    }
  }

  @Test
  void doesNotWaitForTheSessionAfterAHoliday() {
    // Thursday the 4th is a holiday: from the morning on it is a day to the open of the 5th
    try (SandboxServer server = server("2024-07-04T13:20:00Z", 1)) {
      Cli.Said said = live(server);

      assertThat(said.code()).isZero();
      assertThat(said.out()).contains("The exchange is closed; the next session is on 2024-07-05.");
    }
  }

  @Test
  void staysHaltedUntilTheHaltIsTakenBack() {
    try (SandboxServer server = server("2024-07-24T20:01:00Z", 60)) {
      String url = server.rest().toString();
      Cli cli = Cli.in(folder).ticking();

      Cli.Said halted = cli.run("halt", "--session", "sandbox", "--sandbox-url", url);
      Cli.Said refused = live(server);
      Cli.Said cleared = cli.run("halt", "--clear", "--session", "sandbox", "--sandbox-url", url);

      assertThat(halted.code()).isZero();
      assertThat(halted.out()).contains("Open orders taken back: 0.");
      assertThat(refused.code()).isEqualTo(1);
      assertThat(refused.err()).contains("Trading is halted: by hand at ");
      assertThat(cleared.out()).contains("The halt is taken back.");
    }
  }

  private Cli.Said live(SandboxServer server) {
    return Cli.in(folder)
        .ticking()
        .run("live", "btm", "--session", "sandbox", "--sandbox-url", server.rest().toString());
  }

  private static SandboxServer server(String time, double speed) {
    Market market = BundledData.market(NyseCalendar.create());
    Sandbox sandbox =
        new Sandbox(SandboxRules.DEFAULT, market.calendar(), Instant.parse(time).toEpochMilli());
    market.bars().values().forEach(sandbox::load);
    sandbox.open(AccountSpec.paper(SandboxOptions.KEY_ID, SandboxOptions.SECRET));
    sandbox.speed(speed);
    return SandboxServer.start(sandbox, 0);
  }

  private List<Path> files() throws Exception {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).toList();
    }
  }
}
