package dev.bellwether.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What docs/cli.md shows is what the commands print. */
final class DocumentationTest {
  private static final String PROMPT = "$ ";

  @TempDir Path folder;

  /** A command of the page, and the output shown below it. */
  private record Example(String command, List<String> shown) {}

  @Test
  void everyExampleOfThePageIsTrue() throws Exception {
    Cli cli = Cli.in(folder).withBundledFiles();

    List<Example> examples = examples(page());

    assertThat(examples).hasSizeGreaterThan(10);
    for (Example example : examples) {
      assertThat(output(cli, example.command()))
          .as("the output of %s, after that of the examples above it", example.command())
          .matches(pattern(example.shown()));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "backtest btm, 30",
    "backtest portfolio, 15",
    "rehearse btm, 20",
    "live btm, 20",
    "rebalance, 25",
    "halt, 5",
    "sandbox, 15",
    "take-profits, 12",
    "rehearse profits, 12",
    "backtest ensemble, 25",
    "rehearse ensemble, 20",
    "live ensemble, 20",
    "analyze, 2"
  })
  void everyOptionIsOnThePage(String command, int fewest) throws IOException {
    String help = Cli.in(folder).run(("help " + command).split(" ")).out();
    String page = String.join("\n", page());

    assertThat(Pattern.compile("(?m)^ {4,6}(--[a-z-]+)").matcher(help).results())
        .hasSizeGreaterThan(fewest)
        .allSatisfy(option -> assertThat(page).contains(option.group(1)));
  }

  private static List<String> page() throws IOException {
    return Files.readAllLines(Path.of(System.getProperty("bellwether.root"), "docs", "cli.md"));
  }

  private static List<Example> examples(List<String> page) {
    List<Example> examples = new ArrayList<>();
    boolean inside = false;
    for (String line : page) {
      if (line.startsWith("```")) {
        inside = line.equals("```console");
      } else if (inside && line.startsWith(PROMPT)) {
        examples.add(new Example(line.substring(PROMPT.length()), new ArrayList<>()));
      } else if (inside) {
        examples.getLast().shown().add(line);
      }
    }
    return examples;
  }

  /** Three points alone stand for any lines, one sign of three points for the rest of a phrase. */
  private static Pattern pattern(List<String> shown) {
    StringBuilder pattern = new StringBuilder();
    for (String line : shown) {
      if (line.equals("...")) {
        pattern.append("(?:.*\n)*");
      } else {
        pattern.append(Pattern.quote(line).replace("…", "\\E.*\\Q")).append("\n");
      }
    }
    return Pattern.compile(pattern.toString());
  }

  private static String output(Cli cli, String command) throws Exception {
    String[] words = command.split(" +");
    if (words[0].equals("head")) {
      return head(cli, Integer.parseInt(words[2]), List.of(words).subList(3, words.length));
    }
    if (words[0].equals("mkdir")) {
      Files.createDirectories(cli.directory().resolve(words[1]));
      return "";
    }
    assertThat(words[0]).isEqualTo("./bellwether");
    if (words[1].equals("sandbox")) {
      return sandbox(cli, List.of(words).subList(1, words.length));
    }
    Cli.Said said = cli.run(List.of(words).subList(1, words.length).toArray(String[]::new));
    return said.out() + said.err();
  }

  private static String sandbox(Cli cli, List<String> words) throws Exception {
    try (RunningCli running = RunningCli.sandbox(cli, words)) {
      return String.join("\n", running.until("Ctrl-C")).replace(running.port(), "8790") + "\n";
    }
  }

  private static String head(Cli cli, int count, List<String> files) {
    StringBuilder text = new StringBuilder();
    for (String file : files) {
      text.append(text.isEmpty() ? "" : "\n").append("==> ").append(file).append(" <==\n");
      cli.lines(file).stream().limit(count).forEach(line -> text.append(line).append('\n'));
    }
    return text.toString();
  }
}
