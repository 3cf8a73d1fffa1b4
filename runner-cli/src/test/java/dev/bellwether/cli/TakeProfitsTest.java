package dev.bellwether.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bellwether.cli.option.SandboxOptions;
import dev.bellwether.cli.wiring.BundledData;
import dev.bellwether.cli.wiring.Market;
import dev.bellwether.market.calendar.NyseCalendar;
import dev.bellwether.sandbox.Sandbox;
import dev.bellwether.sandbox.SandboxRules;
import dev.bellwether.sandbox.exchange.AccountSpec;
import dev.bellwether.sandbox.exchange.NewOrderJson;
import dev.bellwether.sandbox.server.SandboxServer;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TakeProfitsTest {
  @TempDir Path folder;

  @Test
  void needsKeys() {
    Cli.Said said = Cli.in(folder).run("take-profits");

    assertThat(said.code()).isEqualTo(1);
    assertThat(said.err()).contains("ALPACA_PAPER_API_KEY").doesNotContain("Exception");
  }

  @Test
  void meansRealMoneyOnlyWhereItIsSaidTwice() {
    Cli.Said said = Cli.in(folder).run("take-profits", "--session", "live");

    assertThat(said.code()).isEqualTo(2);
    assertThat(said.err()).contains("trades real money: say --live as well");
  }

  @Test
  void refusesWhatIsNoModeAndNoPercentage() {
    Cli cli = Cli.in(folder);

    assertThat(cli.run("take-profits", "--mode", "eager").err())
        .contains("--mode must be one of aggressive, moderate, conservative");
    assertThat(cli.run("take-profits", "--min-profit", "-1").err())
        .contains("--min-profit must be 1.0E-4 to 1000.0 percent, was -1.0");
    assertThat(cli.run("take-profits", "--lock", "3").err()).contains("--lock must be 0.0 to 2.99");
  }

  /** Bought at 520 the day before, at 530 now: 2 percent, and 5 would be guarded. */
  @Test
  void leavesAWinnerBeforeTheCloseAtASandbox() {
    try (SandboxServer server = server("2024-08-08T19:54:30Z", 30)) {
      Cli.Said said = run(server, "--mode", "conservative");

      assertThat(said.out())
          .contains("Taking profits, conservative, sandbox")
          .contains("Sent: sell 10 SPY")
          .contains("Filled: sell 10 SPY at 5")
          .contains("The session is over.")
          .doesNotContain(SandboxOptions.SECRET);
      assertThat(said.code()).isZero();
    }
  }

  @Test
  void endsWithASentenceWhereTheMarketIsClosed() {
    try (SandboxServer server = server("2024-08-08T20:30:00Z", 1)) {
      Cli.Said said = run(server);

      assertThat(said.code()).isZero();
      assertThat(said.out())
          .contains("The market is closed: the next session opens on 2024-08-09 at 09:30");
    }
  }

  @Test
  void staysHaltedUntilTheHaltIsTakenBack() {
    try (SandboxServer server = server("2024-08-08T19:54:30Z", 1)) {
      String url = server.rest().toString();
      Cli cli = Cli.in(folder).ticking();

      Cli.Said halted = cli.run("halt", "--session", "sandbox", "--sandbox-url", url);
      Cli.Said refused = run(server);

      assertThat(halted.code()).isZero();
      assertThat(refused.code()).isEqualTo(1);
      assertThat(refused.err()).contains("Trading is halted: by hand at ");
    }
  }

  private Cli.Said run(SandboxServer server, String... more) {
    String[] args = new String[5 + more.length];
    System.arraycopy(
        new String[] {
          "take-profits", "--session", "sandbox", "--sandbox-url", server.rest().toString()
        },
        0,
        args,
        0,
        5);
    System.arraycopy(more, 0, args, 5, more.length);
    return Cli.in(folder).ticking().run(args);
  }

  /** Ten shares are bought on the 7th, near the close. */
  private static SandboxServer server(String time, double speed) {
    Market market = BundledData.market(NyseCalendar.create());
    Sandbox sandbox =
        new Sandbox(
            SandboxRules.DEFAULT,
            market.calendar(),
            Instant.parse("2024-08-07T19:30:00Z").toEpochMilli());
    market.bars().values().forEach(sandbox::load);
    sandbox.open(AccountSpec.paper(SandboxOptions.KEY_ID, SandboxOptions.SECRET));
    sandbox.alone(
        exchange ->
            exchange.submit(
                exchange.accounts().getFirst(), NewOrderJson.market("SPY", "buy", BigDecimal.TEN)));
    sandbox.advanceTo(Instant.parse(time).toEpochMilli());
    sandbox.speed(speed);
    return SandboxServer.start(sandbox, 0);
  }
}
