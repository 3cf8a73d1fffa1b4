package dev.bellwether.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DoctorTest {
  @TempDir Path folder;

  @Test
  void findsNothingWrongWithAMachineThatBuildsThis() {
    Cli.Said said = Cli.in(folder).run("doctor");

    assertThat(said.code()).as(said.out()).isZero();
    assertThat(said.outLines()).allMatch(line -> line.length() <= 80);
    assertThat(said.out())
        .contains("ok         Java            " + System.getProperty("java.version"))
        .contains("Memory", "Disk", "Work folder", "Temp folder")
        .contains("ok         Arithmetic      plain Java")
        .contains("it is 2026-11-20 10:00 in New York")
        .contains("ok         Exchange        open until 2026-11-20 16:00 New York time")
        .contains("unchecked  Clock")
        .contains("ok         Demo data       49,350 bars of SPY")
        .contains("Nothing stands in the way.");
  }

  @Test
  void namesCredentialsAndNeverShowsThem() {
    Map<String, String> keys =
        Map.of(
            "ALPACA_PAPER_API_KEY", "PKSECRET1",
            "ALPACA_PAPER_API_SECRET", "SECRET2",
            "ALPACA_LIVE_API_KEY", "AKSECRET3");

    Cli.Said said =
        new Cli(folder, keys, InstantSource.fixed(Instant.parse("2026-11-21T15:00:00Z")))
            .run("doctor");

    assertThat(said.out())
        .contains("ALPACA_PAPER_API_KEY and ALPACA_PAPER_API_SECRET set")
        .contains("warning    Alpaca live     ALPACA_LIVE_API_SECRET not set, but the rest is")
        .contains("note       Polygon         POLYGON_API_KEY not set")
        .contains("closed until 2026-11-23 09:30 New York time")
        .doesNotContain("SECRET1", "SECRET2", "SECRET3");
    assertThat(said.code()).isZero();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2026-11-20T15:00:00.700Z | 0 | ok         Clock           0.2 s ahead of",
        "2026-11-20T14:59:56.500Z | 0 | warning    Clock           4.0 s behind",
        "2026-11-20T15:01:00.500Z | 1 | FAILED     Clock           60.0 s ahead of",
      })
  void comparesTheClockWithThatOfAServer(Instant now, int code, String line) throws IOException {
    String date = "Fri, 20 Nov 2026 15:00:00 GMT";
    Cli.Said said;
    try (OneAnswer server = OneAnswer.of("401 Unauthorized", "Date: " + date)) {
      said =
          new Cli(folder, Map.of(), InstantSource.fixed(now))
              .run("doctor", "--url", server.url() + "/v2/clock");
    }

    assertThat(said.out()).contains(line);
    assertThat(said.code()).isEqualTo(code);
  }

  @Test
  void doesNotFailWhereThereIsNoNetwork() throws IOException {
    String url;
    try (OneAnswer server = OneAnswer.of("200 OK", "Date: never")) {
      url = server.url();
    }

    Cli.Said said = Cli.in(folder).run("doctor", "--url", url);

    assertThat(said.code()).isZero();
    assertThat(said.out())
        .contains("unchecked  Clock           127.0.0.1 could not be asked for the time");
  }

  @Test
  void readsTheDataItIsShown() {
    Cli cli = Cli.in(folder).withBundledFiles();
    cli.write("bad.csv", "timestamp,open\n1,2\n");

    Cli.Said good = cli.run("doctor", "--bars", "SPY=SPY.csv.gz");
    Cli.Said bad = cli.run("doctor", "--bars", "SPY=bad.csv");

    assertThat(good.code()).isZero();
    assertThat(good.unwrapped()).contains("49350 of 49351 rows kept");
    assertThat(bad.code()).isEqualTo(1);
    assertThat(bad.unwrapped())
        .contains("FAILED Data")
        .contains("bad.csv")
        .contains("1 check failed.");
  }

  @Test
  void refusesAnAddressThatIsNone() {
    Cli.Said said = Cli.in(folder).run("doctor", "--url", "ftp:x");

    assertThat(said.code()).isEqualTo(2);
    assertThat(said.err())
        .startsWith("bellwether: --url must begin with http:// or https:// and name a host");
  }
}
