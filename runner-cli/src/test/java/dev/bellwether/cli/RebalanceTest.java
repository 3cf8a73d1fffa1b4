package dev.bellwether.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bellwether.cli.option.SandboxOptions;
import dev.bellwether.cli.wiring.WholeSessions;
import dev.bellwether.engine.bars.synthetic.SyntheticBars;
import dev.bellwether.market.calendar.NyseCalendar;
import dev.bellwether.market.data.Symbol;
import dev.bellwether.sandbox.Sandbox;
import dev.bellwether.sandbox.SandboxRules;
import dev.bellwether.sandbox.exchange.AccountSpec;
import dev.bellwether.sandbox.exchange.NewOrderJson;
import dev.bellwether.sandbox.server.SandboxServer;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** The command, with files alone and with a sandbox behind sockets. */
class RebalanceTest {
  private static final NyseCalendar CALENDAR = NyseCalendar.create();
  private static final String[] TICKERS = {"SPY", "QQQ", "GLD", "NVDA"};

  @TempDir Path folder;

  private Cli withPrices() {
    Cli cli = Cli.in(folder);
    int seed = 1;
    for (String ticker : TICKERS) {
      String[] words = {
        "generate",
        "bars",
        "--daily",
        "--sessions",
        "320",
        "--symbol",
        ticker,
        "--seed",
        Integer.toString(seed++),
        "--output",
        ticker + ".csv"
      };
      assertThat(cli.run(words).code()).isZero();
    }
    return cli;
  }

  private static String[] dryRun(String... more) {
    List<String> words =
        List.of("rebalance --data-source csv --bars . --as-of 2025-03-31".split(" "));
    return Stream.concat(words.stream(), Stream.of(more)).toArray(String[]::new);
  }

  @Test
  void printsAPlanThatSaysWhoWonWhatToBuyAndWhen() {
    Cli.Said said = withPrices().run(dryRun("--equity", "57300"));

    assertThat(said.code()).as(said.err()).isZero();
    assertThat(said.unwrapped())
        .contains("Plan of 2025-03-31, rules \"top\"")
        .contains("Followed BUY_HOLD TACTICAL SPEC ASYM")
        .contains("After the close of 2025-03-31: ")
        .contains("Account: equity 57,300.00, cash 57,300.00")
        .contains("Orders, first what frees money")
        .contains("(new)")
        .contains("Now: the exchange is open; market orders are filled at once.");
    assertThat(folder.resolve("logs")).doesNotExist();
  }

  @Test
  void plansWhatTheBacktestHoldsNext() {
    Cli cli = withPrices();

    JsonNode plan = Json.object(cli.run(dryRun("--equity", "57300", "--json")).out());

    JsonNode target = plan.get("backtest").get("selection").get("target");
    double spent = 0;
    for (String ticker : target.propertyNames()) {
      double price = plan.get("plan").get("prices").get(ticker).doubleValue();
      long shares = plan.get("plan").get("targets").get(ticker).longValue();
      // the whole share nearest to weight * equity, one more or less for what truncation leaves
      assertThat(Math.abs(target.get(ticker).doubleValue() * 57_300 / price - shares))
          .isLessThan(1);
      spent += plan.get("expectedPurchases").get(ticker).longValue() * price;
    }
    assertThat(spent).isBetween(0.97 * 57_300 - 600, 0.98 * 57_300);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--data-source csv                     | --data-source csv needs --bars DIR",
        "--bars x                              | --bars needs --data-source csv",
        "--mode live --as-of 2024-01-05        | --as-of is for --mode dry-run",
        "--mode live --equity 5                | --equity is for --mode dry-run",
        "--session live                        | --session live trades real money",
        "--equity 5                            | --equity needs --data-source csv",
        "--patience 0                          | --patience must be at least 1 minute, was 0",
        "--after-close wait                    | --after-close must be one of hold, queue",
        "--max-gross-leverage -1               | --max-gross-leverage must be a number above 0",
      })
  void refusesWhatContradictsItself(String words, String complaint) {
    Cli.Said said = Cli.in(folder).run(("rebalance " + words).split(" "));

    assertThat(said.code()).as(said.err()).isEqualTo(2);
    assertThat(said.err()).contains(complaint);
  }

  @Test
  void needsKeysForAnAccount() {
    Cli.Said said = Cli.in(folder).run("rebalance", "--mode", "live");

    assertThat(said.code()).isEqualTo(1);
    assertThat(said.err()).contains("ALPACA_PAPER_API_KEY").doesNotContain("Exception");
  }

  @Test
  void tradesAtASandboxOnceADay() throws Exception {
    try (SandboxServer server = server("2025-04-01T14:30:00Z", 120)) {
      Cli.Said shown = rebalance(server, "--mode", "dry-run");
      Cli.Said first = rebalance(server, "--mode", "live");
      Cli.Said second = rebalance(server, "--mode", "live");

      assertThat(shown.code()).as(shown.err() + shown.out()).isZero();
      assertThat(shown.unwrapped()).contains("OTHER: holds 7, target 0: not of this system");
      assertThat(first.code()).as(first.err() + first.out()).isZero();
      assertThat(first.unwrapped())
          .contains("The plan of 2025-03-31 is kept")
          .contains("DAY order pf-20250331-")
          .contains("Done: buy ")
          .contains("The plan of 2025-03-31 has ended.");
      assertThat(second.code()).isZero();
      assertThat(second.out()).doesNotContain(" order pf-").contains("Done: buy ");
      assertThat(texts()).noneMatch(text -> text.contains(SandboxOptions.SECRET));
    }
  }

  @Test
  void staysHaltedWhereBtmIsHalted() throws Exception {
    try (SandboxServer server = server("2025-04-01T14:30:00Z", 60)) {
      String url = server.rest().toString();
      Cli cli = Cli.in(folder).ticking();
      cli.run("halt", "--session", "sandbox", "--sandbox-url", url);

      Cli.Said said = rebalance(server, "--mode", "live");

      assertThat(said.code()).isEqualTo(1);
      assertThat(said.err()).contains("Trading is halted: by hand at ");
    }
  }

  private Cli.Said rebalance(SandboxServer server, String... more) {
    List<String> words =
        List.of("rebalance", "--session", "sandbox", "--sandbox-url", server.rest().toString());
    return Cli.in(folder)
        .ticking()
        .run(Stream.concat(words.stream(), Stream.of(more)).toArray(String[]::new));
  }

  private List<String> texts() throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).map(RebalanceTest::text).toList();
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static SandboxServer server(String time, double speed) {
    Sandbox sandbox =
        new Sandbox(SandboxRules.DEFAULT, CALENDAR, Instant.parse(time).toEpochMilli() - 600_000);
    long seed = 1;
    for (String ticker : new String[] {"SPY", "QQQ", "GLD", "NVDA", "OTHER"}) {
      SyntheticBars made = SyntheticBars.of(seed++).with(Symbol.of(ticker));
      sandbox.load(
          WholeSessions.of(made.minutes(CALENDAR, LocalDate.of(2024, 1, 2), 320), CALENDAR));
    }
    sandbox.open(AccountSpec.paper(SandboxOptions.KEY_ID, SandboxOptions.SECRET));
    sandbox.alone(
        exchange ->
            exchange.submit(
                exchange.accounts().getFirst(),
                NewOrderJson.market("OTHER", "buy", BigDecimal.valueOf(7))));
    sandbox.advanceTo(Instant.parse(time).toEpochMilli());
    sandbox.speed(speed);
    return SandboxServer.start(sandbox, 0);
  }
}
