package dev.bellwether.cli.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

final class TextTableTest {
  @Test
  void setsTextsLeftAndNumbersRightWithoutBlanksAtTheEnd() {
    TextTable table =
        new TextTable("lrl").header("name", "n", "").row("a", "10", "x").row("long", "2", "");

    assertThat(table.lines())
        .containsExactly(
            "name   n", //
            "-----------",
            "a     10  x",
            "long   2");
  }

  @Test
  void refusesARowThatDoesNotFit() {
    assertThatThrownBy(() -> new TextTable("lr").row("a"))
        .hasMessage("cells must be 2 in a row, were 1");
  }
}
