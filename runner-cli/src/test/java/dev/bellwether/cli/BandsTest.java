package dev.bellwether.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class BandsTest {
  private static final String BANDS =
      "bands --bars SPY=SPY.csv.gz --no-cache --dividends SPY_dividends.csv ";

  @TempDir Path folder;
  private Cli cli;

  @BeforeEach
  void bars() {
    cli = Cli.in(folder).withBundledFiles();
  }

  @Test
  void showsTheBandAtEachMarkAsTheBacktestSawIt() {
    cli.run(
        "backtest btm --bars SPY=SPY.csv.gz --no-cache --dividends SPY_dividends.csv --decisions d"
            .split(" "));

    Cli.Said said = cli.run((BANDS + "--date 2024-07-24 --report b.html").split(" "));

    assertThat(said.code()).isZero();
    List<String> marks =
        said.outLines().stream()
            .filter(line -> line.matches("\\d\\d:\\d\\d .*(long|short|flat)"))
            .toList();
    assertThat(marks).hasSize(12);
    List<String> decisions =
        cli.lines("d").stream().filter(line -> line.startsWith("2024-07-24")).toList();
    for (int i = 0; i < marks.size(); i++) {
      String[] cells = decisions.get(i).split(",", -1);
      String rounded = String.format(java.util.Locale.ROOT, "%.4f", Double.valueOf(cells[3]));
      assertThat(marks.get(i)).startsWith(cells[1]).contains(rounded);
    }
    assertThat(said.outLines()).allMatch(line -> line.length() <= 80);
    assertThat(cli.read("b.html")).contains("Noise band");
  }

  @Test
  void namesTheDividendThatWasTakenOff() {
    Cli.Said said = cli.run((BANDS + "--date 2024-06-21").split(" "));

    assertThat(said.out()).contains("after a dividend of 1.7590");
  }

  @Test
  void hasSixMarksOnAHalfDay() {
    Cli.Said said = cli.run((BANDS + "--date 2024-07-03").split(" "));

    assertThat(said.outLines()).filteredOn(line -> line.startsWith("12:30")).hasSize(2);
    assertThat(said.outLines()).noneMatch(line -> line.startsWith("13:00"));
  }

  @Test
  void goesAsFarAsThePricesAreKnown() {
    String[] made = "generate bars --symbol SPY --sessions 16 --output made.csv".split(" ");
    cli.run(made);
    List<String> lines = cli.lines("made.csv");
    cli.write("made.csv", String.join("\n", lines.subList(0, 1 + 15 * 390 + 45)) + "\n");

    Cli.Said said = cli.run("bands", "--bars", "SPY=made.csv");

    assertThat(said.code()).isZero();
    assertThat(said.out()).contains("SYNTHETIC, not market data");
    assertThat(said.outLines())
        .filteredOn(line -> line.matches("\\d\\d:\\d\\d .*(long|short|flat)"))
        .hasSize(1);
    assertThat(said.outLines()).filteredOn(line -> line.matches("15:30 .*-")).hasSize(1);
  }

  @Test
  void saysWhyADayIsNotTraded() {
    Cli.Said said = cli.run((BANDS + "--date 2024-04-10").split(" "));

    assertThat(said.code()).isZero();
    assertThat(said.out()).contains("Not traded: warming up: too few sessions have been seen.");
  }

  @Test
  void refusesADayWithoutASession() {
    Cli.Said holiday = cli.run((BANDS + "--date 2024-07-04").split(" "));
    Cli.Said absent = cli.run((BANDS + "--date 2025-07-07").split(" "));

    assertThat(holiday.code()).isEqualTo(2);
    assertThat(holiday.err())
        .startsWith("bellwether: --date must be one on which the exchange trades, was 2024-07-04.");
    assertThat(absent.code()).isEqualTo(1);
    assertThat(absent.err())
        .isEqualTo(
            "bellwether: there are no bars of SPY on 2025-07-07; they run from 2024-04-01 to"
                + " 2024-09-30."
                + System.lineSeparator());
  }
}
