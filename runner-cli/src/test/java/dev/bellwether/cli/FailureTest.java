package dev.bellwether.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bellwether.cli.terminal.Surroundings;
import dev.bellwether.market.port.PortException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FailureTest {
  private final StringWriter err = new StringWriter();

  @TempDir Path folder;

  @Test
  void saysWhatIsKnownInOneSentence() {
    int code = failure(false).report(new PortException(PortException.Remedy.STOP, "It is full"));

    assertThat(code).isEqualTo(1);
    assertThat(err.toString()).isEqualTo("bellwether: It is full." + System.lineSeparator());
  }

  @Test
  void keepsTheDetailsOfWhatNobodyForesawInAFile() throws IOException {
    failure(false).report(new IllegalStateException("a\nb"));

    String said = err.toString();
    assertThat(said)
        .startsWith(
            "bellwether: something went wrong that nobody foresaw (IllegalStateException: a b);"
                + " the details are in ")
        .doesNotContain("\tat ");
    Path details = Path.of(said.replaceAll("(?s).* in (.*\\.log)\\..*", "$1"));
    assertThat(details).content().contains("FailureTest");
    Files.delete(details);
  }

  @Test
  void showsTheDetailsIfAskedTo() {
    failure(true).report(new IllegalStateException("a"));

    assertThat(err.toString()).contains("the details follow.").contains("\tat dev.bellwether");
  }

  @Test
  void tellsHowToGiveMoreMemory() {
    failure(false).report(new OutOfMemoryError("Java heap space"));

    assertThat(err.toString()).contains("BELLWETHER_JAVA_OPTS=-Xmx2g");
  }

  private Failure failure(boolean verbose) {
    PrintWriter out = new PrintWriter(new StringWriter());
    return new Failure(
        new Surroundings(
            out, new PrintWriter(err, true), false, false, folder, Map.of(), () -> Instant.EPOCH),
        verbose);
  }
}
