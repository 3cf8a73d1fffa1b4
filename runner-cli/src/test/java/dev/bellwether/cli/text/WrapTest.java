package dev.bellwether.cli.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class WrapTest {
  @Test
  void breaksBetweenWordsAndSetsTheRestIn() {
    List<String> lines = Wrap.lines("ten chars ".repeat(9).strip(), "  ");

    assertThat(lines).containsExactly("ten chars ".repeat(8).strip(), "  ten chars");
  }

  @Test
  void keepsShortLinesAndLongWords() {
    assertThat(Wrap.lines("name       value", "  ")).containsExactly("name       value");
    assertThat(Wrap.lines("x".repeat(100), "")).containsExactly("x".repeat(100));
  }
}
