package dev.bellwether.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class MainTest {
  @TempDir Path folder;

  @Test
  void saysItsVersionAndThatOfJava() {
    Cli.Said said = Cli.in(folder).run("--version");

    assertThat(said.code()).isZero();
    assertThat(said.out()).startsWith("bellwether ").contains(", Java ");
    assertThat(said.err()).isEmpty();
  }

  @Test
  void listsItsCommandsAndTheExitCodes() {
    Cli.Said said = Cli.in(folder).run("--help");

    assertThat(said.code()).isZero();
    assertThat(said.out())
        .contains("demo", "backtest", "sweep", "bands", "doctor", "generate", "help")
        .contains("Exit codes: 0 done, 1 failed, 2 not understood.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "demo",
        "backtest",
        "backtest btm",
        "sweep",
        "sweep btm",
        "bands",
        "generate",
        "generate bars",
        "sandbox",
        "doctor",
        "help"
      })
  void tellsOfEachCommandInTwoWaysAndInEightyColumns(String command) {
    Cli cli = Cli.in(folder);

    Cli.Said help = cli.run(("help " + command).split(" "));
    Cli.Said option = cli.run((command + " --help").split(" "));

    assertThat(help.code()).isZero();
    assertThat(help.out()).startsWith("Usage: bellwether " + command);
    assertThat(option.out()).isEqualTo(help.out());
    assertThat(help.outLines()).allMatch(line -> line.length() <= 80);
  }

  @Test
  void aBareCallShowsWhatThereIsAndCountsAsNotUnderstood() {
    Cli.Said said = Cli.in(folder).run();

    assertThat(said.code()).isEqualTo(2);
    assertThat(said.out()).isEmpty();
    assertThat(said.err()).contains("a command must follow").contains("Commands:");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "dmo                       | unknown command dmo. Did you mean demo?",
        "backtset btm              | unknown command backtset. Did you mean backtest?",
        "backtest bmt              | unknown command bmt. Did you mean btm?",
        "xyzzy                     | unknown command xyzzy.",
        "help demos                | unknown command demos. Did you mean demo?",
        "help backtest btn         | unknown command btn. Did you mean btm?",
        "demo --reprot x.html      | unknown option --reprot. Did you mean --report?",
        "demo --report=a --colour=b| unknown option --colour.",
        "demo extra                | unexpected argument extra.",
        "backtest btm --bars SPY=x --lookbak 3 | unknown option --lookbak. Did you mean"
            + " --lookback?",
        "bands --bar SPY=x         | unknown option --bar. Did you mean --bars?",
        "generate                  | a command must follow: bars.",
      })
  void suggestsTheNearestOfWhatItDoesNotKnow(String arguments, String sentence) {
    Cli.Said said = Cli.in(folder).run(arguments.split(" +"));

    assertThat(said.code()).isEqualTo(2);
    assertThat(said.out()).isEmpty();
    assertThat(said.err()).startsWith("bellwether: " + sentence + System.lineSeparator());
    assertThat(said.err()).contains("--help");
  }
}
