package dev.bellwether.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SecretsTest {
  @TempDir Path folder;

  private Settings read(Map<String, String> environment, String... lines) throws Exception {
    return Settings.read(environment, Files.write(folder.resolve(".env"), List.of(lines)));
  }

  @Test
  void aSecretIsStars() {
    assertThat(new Secret("abc").toString()).isEqualTo("***");
    assertThat(List.of(new Secret("abc")).toString()).isEqualTo("[***]");
    assertThatThrownBy(() -> new Secret(" ")).hasMessage("a key must not be blank");
  }

  @Test
  void requestsAndTargetsDoNotShowTheirHeaders() {
    Map<String, String> headers = Map.of("Authorization", "Bearer abc");

    assertThat(new HttpRequest("GET", "http://h", "/p?apiKey=abc", headers, "abc").toString())
        .isEqualTo("GET http://h/p");
    assertThat(new StreamTarget("ws://h", "/p", headers).toString()).isEqualTo("ws://h/p");
  }

  @Test
  void takesKeysOutOfTexts() {
    Redaction redaction = new Redaction(List.of(new Secret("abc")));

    assertThat(redaction.clean("key abc in /x?apiKey=zzz&y=1 and {\"secret\":\"q\"}"))
        .isEqualTo("key *** in /x?apiKey=***&y=1 and {\"secret\":\"***\"}");
    assertThat(redaction.excerpt("a\n\tb\u0000c")).isEqualTo("a b c");
  }

  @Test
  void theEnvironmentWinsOverTheFile() throws Exception {
    Settings settings = read(Map.of("A", "1"), "# comment", "A=2", "B=\"3 4\"", "D=");

    assertThat(settings.value("A")).hasValue("1");
    assertThat(settings.value("B")).hasValue("3 4");
    assertThat(settings.value("D")).isEmpty();
    assertThat(settings.value("E")).isEmpty();
    assertThat(settings.toString()).doesNotContain("3 4");
  }

  @Test
  void doesNotShowALineThatItCannotRead() {
    assertThatThrownBy(() -> read(Map.of(), "KEY sk-12345"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("must have lines of the form NAME=value (without export)")
        .hasMessageNotContaining("sk-12345")
        .hasNoCause();
  }

  @Test
  void aMissingFileIsNoFault() {
    assertThat(Settings.read(Map.of("A", "1"), folder.resolve("none")).value("A")).hasValue("1");
  }
}
