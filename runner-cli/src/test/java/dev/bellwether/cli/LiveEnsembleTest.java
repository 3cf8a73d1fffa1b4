package dev.bellwether.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bellwether.btm.ModelledFund;
import dev.bellwether.cli.option.SandboxOptions;
import dev.bellwether.cli.wiring.BundledData;
import dev.bellwether.cli.wiring.Market;
import dev.bellwether.ensemble.position.FundSet;
import dev.bellwether.market.calendar.NyseCalendar;
import dev.bellwether.market.data.Bars;
import dev.bellwether.sandbox.Sandbox;
import dev.bellwether.sandbox.SandboxRules;
import dev.bellwether.sandbox.exchange.AccountSpec;
import dev.bellwether.sandbox.server.SandboxServer;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LiveEnsembleTest {
  @TempDir Path folder;

  @Test
  void needsKeysAndSaysThatNoEdgeWasFound() {
    Cli.Said said = Cli.in(folder).run("live", "ensemble");

    assertThat(said.code()).isEqualTo(1);
    assertThat(said.err()).contains("ALPACA_PAPER_API_KEY");
    assertThat(Cli.in(folder).run("help", "live", "ensemble").unwrapped())
        .contains("No edge was found in it");
  }

  @Test
  void refusesAHistoryShorterThanTheWarmUp() {
    Cli.Said said = Cli.in(folder).run("live", "ensemble", "--history", "2");

    assertThat(said.code()).isEqualTo(2);
    assertThat(said.err()).contains("history must be 4 to 500 sessions, was 2");
  }

  @Test
  void livesTheEndOfADayAtASandboxAndWritesTheFiveLogs() throws IOException {
    // half an hour, a hundred times faster
    try (SandboxServer server = server("2024-08-05T19:30:00Z", 100)) {
      Cli.Said said =
          Cli.in(folder)
              .ticking()
              .run(
                  "live",
                  "ensemble",
                  "--session",
                  "sandbox",
                  "--sandbox-url",
                  server.rest().toString(),
                  "--history",
                  "4");

      assertThat(said.out()).contains("Online ensemble, sandbox").contains("Flat.");
      assertThat(said.code()).isZero();
    }
    List<Path> logs = files("live_trading");
    assertThat(logs).hasSize(5);
    assertThat(Cli.in(folder).run("analyze", "logs/live_trading").out()).contains("Sessions  ");
    for (Path file : files("")) {
      assertThat(Files.readString(file)).doesNotContain(SandboxOptions.SECRET);
    }
  }

  private List<Path> files(String below) throws IOException {
    try (Stream<Path> all = Files.walk(folder.resolve("logs").resolve(below))) {
      return all.filter(Files::isRegularFile).toList();
    }
  }

  private static SandboxServer server(String start, double speed) {
    NyseCalendar calendar = NyseCalendar.create();
    Market market = BundledData.market(calendar);
    Sandbox sandbox =
        new Sandbox(SandboxRules.DEFAULT, calendar, Instant.parse(start).toEpochMilli());
    sandbox.load(market.signal());
    FundSet funds = FundSet.SPY;
    for (int place = 1; place < 4; place++) {
      int multiple = List.of(1, funds.bullMultiple(), funds.bearMultiple(), -2).get(place);
      Bars fund = ModelledFund.of(market.signal(), funds.symbols().get(place), multiple, calendar);
      sandbox.load(fund);
    }
    sandbox.open(
        new AccountSpec(SandboxOptions.KEY_ID, SandboxOptions.SECRET, new BigDecimal("100000"), 4));
    sandbox.speed(speed);
    return SandboxServer.start(sandbox, 0);
  }
}
