package dev.bellwether.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bellwether.sandbox.fault.FaultKind;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What docs/sandbox.md shows is what the sandbox answers. */
final class SandboxPageTest {
  private static final String PROMPT = "$ ";
  private static final Pattern WORD = Pattern.compile("'([^']*)'|\"([^\"]*)\"|(\\S+)");

  @TempDir Path folder;

  /** A command of the page, and the output shown below it. */
  private record Example(String command, List<String> shown) {}

  @Test
  void everyExampleOfThePageIsTrue() throws Exception {
    List<Example> examples = examples();
    Cli cli = Cli.in(folder).withBundledFiles();
    List<String> start = words(examples.getFirst().command());

    try (RunningCli sandbox = RunningCli.sandbox(cli, start.subList(1, start.size()))) {
      String said = String.join("\n", sandbox.until("Ctrl-C"));

      assertThat(said).matches(pattern(examples.getFirst().shown()));
      assertThat(examples).hasSizeGreaterThan(8);
      for (Example example : examples.subList(1, examples.size())) {
        assertThat(curl(example.command(), sandbox.port()).strip())
            .as(example.command())
            .matches(pattern(example.shown()));
      }
    }
  }

  @Test
  void everyKindOfFaultIsOnThePage() throws Exception {
    String page = Files.readString(page());

    for (FaultKind kind : FaultKind.values()) {
      String name = kind.name().toLowerCase(Locale.ROOT);
      assertThat(page).contains(name.replaceFirst(".*_after$", "_after"));
      assertThat(page).contains("`" + name.replaceFirst("_after$", "_before"));
    }
  }

  private static Path page() {
    return Path.of(System.getProperty("bellwether.root"), "docs", "sandbox.md");
  }

  private static List<Example> examples() throws Exception {
    List<Example> examples = new ArrayList<>();
    boolean inside = false;
    for (String line : Files.readAllLines(page())) {
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

  /** The sign of three points stands for anything. */
  private static Pattern pattern(List<String> shown) {
    String all = String.join("\n", shown);
    return Pattern.compile(Pattern.quote(all).replace("…", "\\E.*\\Q"), Pattern.DOTALL);
  }

  private static List<String> words(String command) {
    List<String> words = new ArrayList<>();
    Matcher word = WORD.matcher(command);
    while (word.find()) {
      words.add(word.group(1) != null ? word.group(1) : word.group().replace("\"", ""));
    }
    return words;
  }

  /** What curl would do with -X, -H and -d. */
  private static String curl(String command, String port) throws Exception {
    HttpRequest.Builder request = HttpRequest.newBuilder();
    String method = "GET";
    String body = "";
    List<String> words = words(command);
    assertThat(words.getFirst()).isEqualTo("curl");
    for (int i = 1; i < words.size(); i++) {
      switch (words.get(i)) {
        case "-X" -> method = words.get(++i);
        case "-d" -> body = words.get(++i);
        case "-H" -> {
          String header = words.get(++i);
          int colon = header.indexOf(": ");
          request.header(header.substring(0, colon), header.substring(colon + 2));
        }
        default -> request.uri(URI.create(words.get(i).replace("8790", port)));
      }
    }
    request.method(method, HttpRequest.BodyPublishers.ofString(body));
    return HttpClient.newHttpClient()
        .send(request.build(), HttpResponse.BodyHandlers.ofString())
        .body()
        .replace("\r", "");
  }
}
