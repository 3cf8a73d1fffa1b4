package dev.bellwether.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class GenerateBarsTest {
  @TempDir Path folder;

  @Test
  void makesTheMinutesOfEachSessionHalfDaysAndSummerTimeIncluded() {
    Cli cli = Cli.in(folder);

    Cli.Said said =
        cli.run("generate bars --from 2024-07-01 --to 2024-07-05 --output made.csv".split(" "));

    List<String> lines = cli.lines("made.csv");
    assertThat(said.code()).isZero();
    // 1 and 2 July are whole, the 3rd ends at 13:00, the 4th is a holiday, the 5th is whole
    assertThat(lines).hasSize(1 + 3 * 390 + 210);
    assertThat(lines.getFirst()).isEqualTo("timestamp,open,high,low,close,volume,synthetic_seed_1");
    assertThat(lines.get(1)).startsWith("2024-07-01T09:30:00-04:00,").endsWith(",");
    assertThat(said.out())
        .isEqualTo(
            "1,380 synthetic bars of SPY (4 sessions from 2024-07-01, seed 1) written to"
                + " made.csv"
                + System.lineSeparator());
  }

  @Test
  void equalOptionsGiveEqualBytesAndAnotherSeedOthers() {
    Cli cli = Cli.in(folder);

    for (String[] file : new String[][] {{"a", "3"}, {"b", "3"}, {"c", "4"}}) {
      cli.run("generate", "bars", "--sessions", "2", "--output", file[0], "--seed", file[1]);
    }

    assertThat(cli.read("b")).isEqualTo(cli.read("a"));
    assertThat(cli.read("c")).isNotEqualTo(cli.read("a"));
  }

  @Test
  void namesTheFileAfterTheSymbolUnlessToldOtherwise() {
    Cli cli = Cli.in(folder);

    Cli.Said said = cli.run("generate bars --symbol qqq --sessions 20".split(" "));
    Cli.Said bands = cli.run("bands --bars QQQ_synthetic.csv.gz --no-cache".split(" "));

    assertThat(said.out()).contains("bars of QQQ").contains("written to QQQ_synthetic.csv.gz");
    assertThat(bands.out()).startsWith("QQQ on 2024-01-30 (SYNTHETIC, not market data)");
  }

  @Test
  void pricesAreSixteenthsIfAskedFor() {
    Cli cli = Cli.in(folder);

    cli.run("generate bars --sessions 1 --tick-exact --output made.csv".split(" "));

    assertThat(cli.lines("made.csv").stream().skip(1))
        .allMatch(line -> (Double.parseDouble(line.split(",", -1)[1]) * 16) % 1 == 0);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--output x --sessions 0             | --sessions must be at least 1, was 0.",
        "--output x --sessions 5 --to 2024-02-01 | --to and --sessions exclude each other; give"
            + " one.",
        "--output x --from 2024-07-04 --to 2024-07-04 | there is no session from --from 2024-07-04"
            + " to --to 2024-07-04.",
        "--output x --symbol =               | --symbol must name a symbol such as SPY, named"
            + " \"=\".",
        "--output x --seed pi                | --seed: 'pi' is not a long.",
      })
  void refusesWhatMakesNoBars(String options, String sentence) {
    Cli.Said said = Cli.in(folder).run(("generate bars " + options).split(" +"));

    assertThat(said.err()).startsWith("bellwether: " + sentence + System.lineSeparator());
    assertThat(said.code()).isEqualTo(2);
  }

  @Test
  void saysSoWhereItCannotWrite() {
    Cli.Said said = Cli.in(folder).run("generate bars --output no/x.csv".split(" "));

    assertThat(said.code()).isEqualTo(1);
    assertThat(said.err()).contains("the file cannot be written");
  }
}
