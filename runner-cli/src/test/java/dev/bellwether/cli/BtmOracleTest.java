package dev.bellwether.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The whole chain from a file of bars to its figures, against a program that shares nothing with
 * it.
 */
final class BtmOracleTest {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"next-open", "decision-close"})
  void everyMarkAndEveryDaysEquityIsThatOfTheSlowProgram(String fill) {
    Cli cli = Cli.in(folder).withBundledFiles();
    SlowBtm slow = SlowBtm.over(RawDay.bundled(), fill.equals("next-open"));

    Cli.Said said =
        cli.run(
            ("backtest btm --bars SPY=SPY.csv.gz --no-cache --dividends SPY_dividends.csv --json"
                    + " --decisions d.csv --journal j.jsonl --fill "
                    + fill)
                .split(" "));

    assertThat(said.code()).as(said.err()).isZero();
    List<String> rows = cli.lines("d.csv");
    assertThat(rows).hasSize(1 + slow.marks.size());
    for (int i = 0; i < slow.marks.size(); i++) {
      same(rows.get(i + 1), slow.marks.get(i));
    }
    List<Double> equities = equities(cli);
    assertThat(equities).hasSize(15 + slow.equities.size());
    for (int i = 0; i < slow.equities.size(); i++) {
      assertThat(equities.get(15 + i)).isCloseTo(slow.equities.get(i), within(1e-6));
    }
    assertThat(said.out()).contains("\"trades\":" + slow.trades + ",");
    assertThat(said.out()).contains(String.format(Locale.ROOT, "\"costs\":%.3f", slow.costs));
  }

  private static void same(String row, SlowBtm.Mark mark) {
    String[] cells = row.split(",", -1);
    assertThat(cells[0] + " " + cells[1]).isEqualTo(mark.date() + " " + mark.time());
    assertThat(Integer.parseInt(cells[7])).as(row).isEqualTo(mark.position());
    close(cells[2], mark.price());
    close(cells[3], mark.upper());
    close(cells[4], mark.lower());
    close(cells[5], mark.vwap());
    close(cells[6], mark.sigma());
  }

  private static void close(String cell, double expected) {
    assertThat(Double.parseDouble(cell)).isCloseTo(expected, within(1e-9 * expected));
  }

  private static List<Double> equities(Cli cli) {
    return cli.lines("j.jsonl").stream()
        .filter(line -> line.startsWith("{\"type\":\"session\""))
        .map(line -> Double.valueOf(line.replaceAll(".*\"equity\":([0-9.E-]+).*", "$1")))
        .toList();
  }
}
