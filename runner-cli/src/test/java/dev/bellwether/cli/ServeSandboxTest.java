package dev.bellwether.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ServeSandboxTest {
  private static final String READY = "Ctrl-C ends it.";
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  @TempDir Path folder;

  @Test
  void servesTheDateFromNineOnWithTheBarsBeforeItAsHistory() throws Exception {
    try (RunningCli sandbox = start("--date 2024-07-03 --speed lockstep --equity 5000")) {
      List<String> said = sandbox.until(READY);
      String base = base(said);

      String clock = get(base + "/v2/clock");
      String account = get(base + "/v2/account");
      String bars =
          get(base + "/v2/stocks/SPY/bars?timeframe=1Day&start=2024-07-01&end=2024-07-05");
      post(base + "/_sandbox/clock", "{\"advanceTo\":\"2024-07-10T20:00:00Z\"}");
      String later = get(base + "/v2/stocks/SPY/bars?timeframe=1Day&start=2024-07-02");
      int code = sandbox.stop();

      assertThat(said.getFirst())
          .isEqualTo("Clock      2024-07-03 09:00:00 in New York, moved by /_sandbox/clock only");
      assertThat(said).contains("Account    key PKME, secret mine, $5,000.00");
      assertThat(clock).contains("\"timestamp\":\"2024-07-03T09:00:00-04:00\"");
      assertThat(clock).contains("\"next_close\":\"2024-07-03T13:00:00-04:00\"");
      assertThat(account).contains("\"cash\":\"5000\"");
      assertThat(bars).contains("2024-07-01T", "2024-07-02T").doesNotContain("2024-07-03T");
      assertThat(later).contains("2024-07-03T").doesNotContain("2024-07-05T");
      assertThat(code).isZero();
      assertThat(sandbox.until("Ended")).anyMatch(l -> l.contains("2024-07-10 16:00:00"));
      assertThat(sandbox.err()).isEmpty();
    }
  }

  @Test
  void replaysAllDatesFromTheFirstOneOnUnlessToldOtherwise() throws Exception {
    try (RunningCli sandbox = start("--from 2024-07-02 --at 09:29 --speed lockstep")) {
      String base = base(sandbox.until(READY));

      String clock = get(base + "/v2/clock");
      post(base + "/_sandbox/clock", "{\"advanceTo\":\"2024-07-08T20:00:00Z\"}");
      String bars = get(base + "/v2/stocks/SPY/bars?timeframe=1Day&start=2024-07-02");

      assertThat(clock).contains("2024-07-02T09:29:00-04:00");
      assertThat(bars).contains("2024-07-03T", "2024-07-05T", "2024-07-08T");
    }
  }

  @Test
  void runsByItselfAtTheSpeedAskedFor() throws Exception {
    try (RunningCli sandbox = start("--date 2024-07-03 --speed 20000")) {
      List<String> said = sandbox.until(READY);
      String base = base(said);

      String clock = get(base + "/v2/clock");
      while (!clock.contains("\"is_open\":true")) { // half an hour takes a tenth of a second
        clock = get(base + "/v2/clock");
      }

      assertThat(said.getFirst()).endsWith("20000 times as fast as here");
    }
  }

  @Test
  void readsSeveralSymbolsAndLongerBars() throws Exception {
    Cli cli = Cli.in(folder);
    cli.write(
        "SPY.csv",
        """
        timestamp,open,high,low,close,volume
        2024-07-01T13:30:00Z,500,503,499,502,1000
        2024-07-01T13:35:00Z,502,504,501,503,1000
        """);
    cli.write(
        "SH.csv",
        """
        date,open,high,low,close,volume
        2024-06-28,40,42,39,41,900
        2024-07-01,41,43,40,42,900
        """);
    try (RunningCli sandbox =
        RunningCli.start(
            cli,
            ("sandbox --bars SPY.csv --bars SH.csv --date 2024-07-01 --speed lockstep --port 0"
                    + " --account PKME:mine")
                .split(" "))) {
      List<String> said = sandbox.until(READY);
      String base = base(said);

      post(base + "/_sandbox/clock", "{\"advanceTo\":\"2024-07-01T21:00:00Z\"}");
      String five = get(base + "/v2/stocks/bars?symbols=SPY&timeframe=5Min&start=2024-07-01");
      String daily = get(base + "/v2/stocks/bars?symbols=SH&timeframe=1Day&start=2024-06-28");

      assertThat(said.get(1)).isEqualTo("Bars       SH, SPY from 2024-06-28 to 2024-07-01");
      assertThat(five).contains("\"o\":500.0,\"h\":503.0,\"l\":499.0,\"c\":502.0,\"v\":1000");
      assertThat(daily).contains("\"o\":40.0,\"h\":42.0,\"l\":39.0,\"c\":41.0,\"v\":900");
      assertThat(daily).contains("\"o\":41.0,\"h\":43.0,\"l\":40.0,\"c\":42.0,\"v\":900");
    }
  }

  @Test
  void behavesAsAskedFor() throws Exception {
    Cli cli = files();
    cli.write("SPY_splits.csv", "execution_date,split_from,split_to\n2024-06-10,1,2\n");
    String options =
        "--plan delayed --slippage 0.02 --half-spread-bps 1 --requests-per-minute 5 --fault-seed 3"
            + " --dividends SPY=SPY_dividends.csv --splits SPY=SPY_splits.csv --from 2024-07-03"
            + " --at 09:30 --speed lockstep --port 0 --account PKME:mine --bars SPY=SPY.csv.gz";
    try (RunningCli sandbox = RunningCli.start(cli, ("sandbox " + options).split(" "))) {
      String base = base(sandbox.until(READY));

      post(base + "/_sandbox/clock", "{\"advanceTo\":\"2024-07-03T10:00:00-04:00\"}");
      String polygon =
          get(base + "/v2/aggs/ticker/SPY/range/1/minute/2024-07-03/2024-07-03?apiKey=PKME");
      String splits = get(base + "/v3/reference/splits?apiKey=PKME");
      String actions = get(base + "/v1/corporate-actions?start=2024-01-01&end=2024-12-31");
      for (int i = 0; i < 4; i++) {
        get(base + "/v2/clock");
      }

      assertThat(polygon).contains("\"status\":\"DELAYED\"", "\"resultsCount\":15");
      assertThat(splits).contains("\"execution_date\":\"2024-06-10\"", "\"split_to\":2");
      assertThat(actions).contains("forward_splits", "cash_dividends");
      assertThat(get(base + "/v2/clock")).contains("too many requests.");
    }
  }

  @Test
  void saysSoWhereAFileOfSplitsIsNone() {
    Cli cli = files();
    cli.write("SPY_splits.csv", "execution_date,split_from,split_to\n2024-06-10,1\n");

    Cli.Said said = cli.run("sandbox --bars SPY=SPY.csv.gz --splits SPY=SPY_splits.csv".split(" "));

    assertThat(said.code()).isEqualTo(1);
    assertThat(said.err())
        .contains("SPY_splits.csv, line 2: a row must have as many columns as the header.");
  }

  @Test
  void saysSoWhereThePortIsTaken() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Cli.Said said =
          files()
              .run(
                  ("sandbox --bars SPY=SPY.csv.gz --date 2024-07-03 --port " + taken.getLocalPort())
                      .split(" "));

      assertThat(said.code()).isEqualTo(1);
      assertThat(said.err())
          .isEqualTo(
              "bellwether: port "
                  + taken.getLocalPort()
                  + " of 127.0.0.1 cannot be used, as another program has it or it needs more"
                  + " rights; name another one, or 0 for any that is free."
                  + System.lineSeparator());
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--speed fast          | --speed must be real, lockstep or a number above 0 up to 1000000,"
            + " was \"fast\".",
        "--speed 0             | --speed must be real, lockstep or a number above 0 up to 1000000,"
            + " was \"0\".",
        "--at noon             | --at must be a time such as 09:29, was \"noon\".",
        "--account hush        | --account must be KEY:SECRET, such as PKME:my-secret.",
        "--account A:b --account A:c | --account must name each key once.",
        "--date 2024-07-03 --from 2024-07-03 | --date and --from exclude each other; give one.",
        "--plan cheap          | --plan must be one of real-time, delayed, free, was \"cheap\".",
        "--half-spread-bps -1  | --half-spread-bps must be at least 0 and below 10000, was -1.0.",
        "--splits SH.csv       | --splits must be SYMBOL=FILE, was SH.csv.",
        "--port 70000          | --port must be 0 to 65535, was 70000.",
        "--equity -1           | --equity must be above 0, was -1.",
      })
  void doesNotUnderstandWhatMakesNoSandbox(String options, String sentence) {
    Cli.Said said = files().run(("sandbox --bars SPY=SPY.csv.gz " + options).split(" +"));

    assertThat(said.err()).startsWith("bellwether: " + sentence + System.lineSeparator());
    assertThat(said.code()).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--date 2024-07-04 | the exchange is closed on 2024-07-04.",
        "--date 2025-07-03 | no --bars hold 2025-07-03; they run from 2024-04-01 to 2024-09-30.",
        "--from 2025-07-03 | no --bars hold 2025-07-03; they run from 2024-04-01 to 2024-09-30.",
      })
  void failsWhereThereIsNothingToReplay(String options, String sentence) {
    Cli.Said said = files().run(("sandbox --bars SPY=SPY.csv.gz " + options).split(" +"));

    assertThat(said.err()).isEqualTo("bellwether: " + sentence + System.lineSeparator());
    assertThat(said.code()).isEqualTo(1);
  }

  private Cli files() {
    return Cli.in(folder).withBundledFiles();
  }

  private RunningCli start(String options) {
    return RunningCli.start(
        files(),
        ("sandbox --bars SPY=SPY.csv.gz --port 0 --account PKME:mine " + options).split(" "));
  }

  private static String base(List<String> said) {
    Matcher address =
        Pattern.compile("Alpaca +(http://127\\.0\\.0\\.1:[0-9]+) ")
            .matcher(String.join("\n", said));
    assertThat(address.find()).as("%s", said).isTrue();
    return address.group(1);
  }

  private static String get(String url) throws Exception {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url));
    request.header("APCA-API-KEY-ID", "PKME").header("APCA-API-SECRET-KEY", "mine");
    return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString()).body();
  }

  private static void post(String url, String body) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(url))
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    assertThat(CLIENT.send(request, HttpResponse.BodyHandlers.ofString()).statusCode())
        .isEqualTo(200);
  }
}
