package dev.bellwether.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The page of failures must not name tests that are gone. */
class FailuresPageTest {
  private static final Pattern NAMED = Pattern.compile("`(\\w+Test)\\.(\\w+)`");
  private static final Pattern ROW = Pattern.compile("(?m)^\\| ([A-FP]\\d+) \\|.*\\| (.*) \\|$");

  private static String page() throws IOException {
    return Files.readString(
        Repository.current().root().resolve("docs").resolve("ensemble-failures.md"));
  }

  /** The sources of all tests, by the names of their classes. */
  private static Map<String, String> tests() throws IOException {
    Map<String, String> sources = new HashMap<>();
    for (String module : Repository.current().modules()) {
      for (Path file : Repository.current().sources(module, "test")) {
        String name = file.getFileName().toString().replace(".java", "");
        sources.merge(name, Files.readString(file), String::concat);
      }
    }
    return sources;
  }

  @Test
  void namesTestsThatExist() throws IOException {
    Map<String, String> tests = tests();
    List<String> missing = new ArrayList<>();
    List<MatchResult> named = NAMED.matcher(page()).results().toList();
    for (MatchResult one : named) {
      String source = tests.getOrDefault(one.group(1), "");
      if (!source.contains("void " + one.group(2) + "(")) {
        missing.add(one.group(1) + "." + one.group(2));
      }
    }

    assertThat(named).hasSizeGreaterThan(80);
    assertThat(missing).isEmpty();
  }

  @Test
  void hasEveryRowOfTheCatalogueWithATestOrSaysThatNoneIsNeeded() throws IOException {
    List<MatchResult> rows = ROW.matcher(page()).results().toList();

    assertThat(rows).extracting(row -> row.group(1)).doesNotHaveDuplicates().hasSize(90);
    assertThat(rows)
        .allSatisfy(
            row ->
                assertThat(row.group(2))
                    .as(row.group(1))
                    .matches("none|`\\w+Test\\.\\w+`(, `\\w+Test\\.\\w+`)*"));
  }
}
