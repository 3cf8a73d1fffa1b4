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
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

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
    assertThat(systemLog())
        .contains(" INFO session of 2024-08-05, funds [SPY, SPXL, SH, SDS]")
        .contains(" INFO The order stream is up.")
        .contains(
            " INFO The market stream is up; subscribed are the bars of [SPY, SPXL, SH, SDS].");
    assertThat(Cli.in(folder).run("analyze", "logs/live_trading").out()).contains("Sessions  ");
    assertThat(files(""))
        .extracting(file -> file.getFileName().toString())
        .contains("morning-2024-08-05.html", "evening-2024-08-05.html", "evening-2024-08-05.txt");
    for (Path file : files("")) {
      assertThat(Files.readString(file)).doesNotContain(SandboxOptions.SECRET);
    }
  }

  private String systemLog() throws IOException {
    for (Path file : files("live_trading")) {
      if (file.getFileName().toString().startsWith("system_")) {
        return Files.readString(file);
      }
    }
    return "there is none";
  }

  private Cli.Said live(SandboxServer server) {
    return Cli.in(folder)
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
  }

  /** The folder of a system on the sandbox's account. */
  private Path of(String system, SandboxServer server) throws Exception {
    Path own = folder.resolve("logs").resolve(system + "-sandbox-" + account(server));
    return Files.createDirectories(own);
  }

  private static String account(SandboxServer server) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(server.rest().resolve("/v2/account"))
            .header("APCA-API-KEY-ID", SandboxOptions.KEY_ID)
            .header("APCA-API-SECRET-KEY", SandboxOptions.SECRET)
            .build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      String answer = client.send(request, HttpResponse.BodyHandlers.ofString()).body();
      return JsonMapper.shared().readTree(answer).path("account_number").asString();
    }
  }

  private void isRefusedWhileAnotherProcessHolds(String system, String sentence) throws Exception {
    try (SandboxServer server = server("2024-08-05T19:30:00Z", 1);
        OtherProcess first = OtherProcess.holding(of(system, server))) {
      Cli.Said said = live(server);

      assertThat(said.err()).contains(sentence);
      assertThat(said.code()).isEqualTo(1);
      assertThat(first.isAlive()).isTrue();
    }
  }

  @Test
  void refusesToRunTwiceOnOneAccount() throws Exception {
    isRefusedWhileAnotherProcessHolds("ensemble", "Online ensemble already runs on this account: ");
  }

  @Test
  void refusesToRunBesideBtm() throws Exception {
    isRefusedWhileAnotherProcessHolds("btm", "Another system already runs on this account: ");
  }

  @Test
  void refusesToRunOnTheDayOnWhichBtmTraded() throws Exception {
    String order = "{\"type\":\"order\",\"time\":\"2024-08-05T14:00:00Z\",\"id\":\"btm-1\"}\n";
    try (SandboxServer server = server("2024-08-05T19:30:00Z", 100)) {
      Files.writeString(of("btm", server).resolve("journal-2024-08-05.jsonl"), order);

      Cli.Said said = live(server);

      assertThat(said.err()).contains("Another system has traded on this account today");
      assertThat(said.code()).isEqualTo(1);
    }
  }

  @Test
  void runsTheDayAfterBtmTraded() throws Exception {
    String order = "{\"type\":\"order\",\"time\":\"2024-08-02T14:00:00Z\",\"id\":\"btm-1\"}\n";
    try (SandboxServer server = server("2024-08-05T19:59:30Z", 60)) {
      Files.writeString(of("btm", server).resolve("journal-2024-08-02.jsonl"), order);

      assertThat(live(server).code()).isZero();
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
