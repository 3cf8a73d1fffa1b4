package dev.bellwether.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RenderReportTest {
  @TempDir Path folder;
  private Cli cli;

  @BeforeEach
  void bars() {
    cli = Cli.in(folder).withBundledFiles();
  }

  @Test
  void givesABacktestTheFiguresThatItHad() {
    Cli.Said tested =
        cli.run("backtest btm --bars SPY=SPY.csv.gz --journal bt.jsonl --report a.html".split(" "));
    assertThat(tested.code()).isZero();

    Cli.Said said = cli.run("report bt.jsonl --output b.html --bars SPY=SPY.csv.gz".split(" "));

    assertThat(said.code()).isZero();
    assertThat(said.out()).contains("over 112 sessions").contains("Report written to b.html");
    String own = cli.read("a.html");
    String again = cli.read("b.html");
    for (String figure :
        new String[] {"from 100,000.00", "1.51 ± 1.50", "396.4", "-1.23 to 4.19"}) {
      assertThat(own).contains(figure);
      assertThat(again).contains(figure);
    }
    assertThat(again)
        .contains("Rendered from a journal")
        .contains("equal to the journal&#39;s at its marks")
        .contains("Refused orders");
  }

  @Test
  void rendersALivedDayWithItsChartAndWithoutFiguresByTheYear() {
    cli.run("rehearse btm --date 2024-07-24 --in-memory".split(" "));

    Cli.Said said = cli.run("report logs --bars SPY=SPY.csv.gz".split(" "));

    assertThat(said.code()).isZero();
    assertThat(said.out()).startsWith("The session came to +2,903.25 (+2.90");
    assertThat(cli.read("report.html"))
        .contains("175 SPXS at 574.66")
        .contains("Upper band")
        .doesNotContain("Annual return");
  }

  @Test
  void saysWhatIsMissing() {
    cli.write("made.jsonl", "{\"id\":1}\n");

    assertThat(cli.run("report", "nowhere.jsonl").err()).contains("there is no journal");
    assertThat(cli.run("report", "made.jsonl").err()).contains("is not a journal");
    assertThat(cli.run("report", ".").err()).contains("has no journals");
    assertThat(cli.run("report").code()).isEqualTo(2);
  }
}
