package dev.bellwether.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RehearseEnsembleTest {
  @TempDir Path folder;

  private Cli.Said rehearse(String... more) {
    String[] words =
        Stream.concat(Stream.of("rehearse", "ensemble", "--history", "4"), Stream.of(more))
            .toArray(String[]::new);
    return Cli.in(folder).run(words);
  }

  @Test
  void livesDaysAsTheBacktestDoes() {
    Cli.Said said = rehearse("--from", "2024-07-02", "--to", "2024-07-05", "--in-memory");

    // the 3rd ends at 13:00, the 4th is a holiday
    assertThat(said.out())
        .contains("2024-07-03  210 decisions")
        .contains("3 sessions, 990 decisions")
        .contains("; 0 differences. Not flat after the close: 0.");
    assertThat(said.code()).isZero();
  }

  @Test
  void livesADayOverSocketsToo() {
    Cli.Said said = rehearse("--date", "2024-07-03");

    assertThat(said.out()).contains("over HTTP and WebSockets").contains("; 0 differences.");
    assertThat(said.code()).isZero();
  }

  @Test
  void livesTheOriginalsRulesToo() {
    Cli.Said said = rehearse("--date", "2024-07-03", "--in-memory", "--rules", "as-built");

    assertThat(said.out()).contains("; 0 differences.");
  }

  @Test
  void saysWhichDaysThereAre() {
    Cli.Said said = rehearse("--date", "2024-04-03");

    assertThat(said.err()).contains("reach from 2024-04-05 to 2024-09-30");
    assertThat(said.code()).isEqualTo(1);
  }
}
