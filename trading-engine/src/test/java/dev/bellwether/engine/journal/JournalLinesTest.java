package dev.bellwether.engine.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalLinesTest {
  @TempDir Path folder;

  @Test
  void knowsTheOrdersOfWhichItWasSaidThatTheyEnded() throws IOException {
    Path file = folder.resolve("journal.jsonl");
    Files.writeString(
        file,
        """
        {"type":"sent","time":"2024-07-24T14:00:00Z","id":"a","refusal":""}
        {"type":"sent","time":"2024-07-24T14:00:00Z","id":"b","refusal":"no money"}
        {"type":"ended","time":"2024-07-24T14:01:00Z","id":"c","reason":"cancelled"}
        {"type":"ended","time":"2024-07-24T14:01:00Z","id":"torn"\
        """);

    JournalLines lines = JournalLines.read(file);

    assertThat(lines.ended()).containsExactly("b", "c");
  }
}
