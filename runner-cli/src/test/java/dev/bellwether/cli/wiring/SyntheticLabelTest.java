package dev.bellwether.cli.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SyntheticLabelTest {
  @TempDir Path folder;

  @Test
  void addsAColumnHoweverTheTextIsCutIntoPieces() throws IOException {
    byte[] text = "a,b\n1,2\n3,4\n".getBytes(StandardCharsets.US_ASCII);

    for (int piece = 1; piece <= text.length; piece++) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      try (OutputStream labelled = SyntheticLabel.adding(-7, out)) {
        for (int i = 0; i < text.length; i += piece) {
          labelled.write(text, i, Math.min(piece, text.length - i));
        }
      }

      assertThat(out.toString(StandardCharsets.US_ASCII))
          .isEqualTo("a,b,synthetic_seed_-7\n1,2,\n3,4,\n");
    }
  }

  @Test
  void isFoundInPlainAndPackedFiles() throws IOException {
    Path plain = Files.writeString(folder.resolve("a.csv"), "a,synthetic_seed_12\n1,\n");
    Path packed = folder.resolve("b.csv.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
      out.write("a,synthetic_seed_-3\n".getBytes(StandardCharsets.US_ASCII));
    }

    assertThat(SyntheticLabel.seed(plain)).contains(12L);
    assertThat(SyntheticLabel.seed(packed)).contains(-3L);
  }

  @Test
  void isNotFoundElsewhere() throws IOException {
    Path real = Files.writeString(folder.resolve("a.csv"), "a,b\nsynthetic_seed_1,2\n");
    Path broken = Files.writeString(folder.resolve("b.csv.gz"), "not gzip, synthetic_seed_1\n");

    assertThat(SyntheticLabel.seed(real)).isEmpty();
    assertThat(SyntheticLabel.seed(broken)).isEmpty();
    assertThat(SyntheticLabel.seed(folder.resolve("nowhere.csv"))).isEmpty();
  }
}
