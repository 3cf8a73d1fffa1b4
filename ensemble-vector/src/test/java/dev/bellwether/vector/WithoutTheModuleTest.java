package dev.bellwether.vector;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bellwether.ensemble.learn.MatrixProvider;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Programs with this jar on their class path, with and without the JVM's option. */
final class WithoutTheModuleTest {
  private static final String WITH = "--add-modules=jdk.incubator.vector";

  @Test
  void allIsPlainAndSilent() throws IOException, InterruptedException {
    assertThat(run()).isEqualTo(Chosen.line(MatrixProvider.PLAIN));
  }

  @Test
  void allIsPlainWhereRegistersAreNarrow() throws IOException, InterruptedException {
    assertThat(run(WITH, "-XX:MaxVectorSize=32"))
        .endsWith(Chosen.line(MatrixProvider.PLAIN))
        .contains("incubator");
  }

  @Test
  void withTheModuleItIsTheVectorApiAndTheSameForecast() throws IOException, InterruptedException {
    VectorMatrices ours = new VectorMatrices();

    String said = run(WITH);

    assertThat(said).endsWith(Chosen.line(ours.isAvailable() ? ours : MatrixProvider.PLAIN));
    assertThat(said).endsWith(Chosen.forecast(MatrixProvider.PLAIN));
  }

  /** What a program says, errors and warnings included. */
  private static String run(String... options) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of(options));
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Chosen.class.getName()));
    ProcessBuilder program = new ProcessBuilder(command).redirectErrorStream(true);
    program.environment().remove("JAVA_TOOL_OPTIONS");
    Process process = program.start();
    String said;
    try (InputStream out = process.getInputStream()) {
      said = new String(out.readAllBytes(), StandardCharsets.UTF_8);
    }
    assertThat(process.waitFor()).as(said).isZero();
    return said;
  }
}
