package dev.bellwether.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DemoTest {
  @TempDir Path folder;

  @Test
  void tradesInFrontOfTheUserAndWritesTheReport() {
    Cli cli = Cli.in(folder);

    Cli.Said said = cli.run("demo");

    assertThat(said.code()).isZero();
    assertThat(said.err()).isEmpty();
    assertThat(said.outLines()).allMatch(line -> line.length() <= 80);
    assertThat(said.outLines())
        .filteredOn(line -> line.matches("2024-\\d\\d-\\d\\d  .* (long|short) .*"))
        .hasSize(88);
    assertThat(said.out())
        .contains("2024-04-22  14:00  15:30  long   SPY          537   501.43   500.58     -461.28")
        .contains("  2024-07: ")
        .contains("Total return                                +8.83 %        +16.67 %")
        .contains("Report written to report.html");
    assertThat(cli.read("report.html")).contains("Beat the Market on SPY");
  }

  @Test
  void endsEachMonthBeforeTheNextBegins() {
    Cli.Said said = Cli.in(folder).run("demo", "--report", "r.html");

    int end = said.out().indexOf("  2024-04: 9 trades, equity $101,189.38 (+1.19 %)");
    assertThat(end).isPositive().isLessThan(said.out().indexOf("2024-05-01  "));
    assertThat(said.out()).contains("  2024-09: 12 trades, equity $108,827.06 (+4.72 %)");
  }

  @Test
  void isTheSameAsABacktestOfTheBundledFiles() {
    Cli cli = Cli.in(folder).withBundledFiles();

    String demo = cli.run("demo").out();
    String backtest =
        cli.run(
                "backtest btm --bars SPY=SPY.csv.gz --no-cache --dividends SPY_dividends.csv"
                    .split(" "))
            .out();

    assertThat(figures(demo)).isEqualTo(figures(backtest));
  }

  private static String figures(String text) {
    return text.substring(text.indexOf("Total return"), text.indexOf("Returns by month"));
  }
}
