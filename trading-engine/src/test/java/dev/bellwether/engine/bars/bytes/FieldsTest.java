package dev.bellwether.engine.bars.bytes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class FieldsTest {
  @Test
  void dividesALineAtItsCommas() {
    assertThat(Fields.of(Fields.line("a,b,,c"), 0)).containsExactly("a", "b", "", "c");
    assertThat(Fields.of(Fields.line("a,b\r"), 0)).containsExactly("a", "b");
    assertThat(Fields.of(Fields.line(","), 0)).containsExactly("", "");
    assertThat(Fields.of(Fields.line(""), 0)).containsExactly("");
  }

  @Test
  void keepsCommasInsideQuotes() {
    assertThat(Fields.of(Fields.line("\"Apple, Inc.\", 5 ,\"x\""), 0))
        .containsExactly("Apple, Inc.", "5", "x");
  }

  @Test
  void endsAQuotedFieldAtTheLineEndWhereTheQuotesAreNotClosed() {
    assertThat(Fields.of(Fields.line("a,\"b,c"), 0)).containsExactly("a", "\"b,c");
  }

  @Test
  void knowsBlankLines() {
    assertThat(Fields.isBlankLine(Fields.line(""), 0)).isTrue();
    assertThat(Fields.isBlankLine(Fields.line(" \t\r"), 0)).isTrue();
    assertThat(Fields.isBlankLine(Fields.line(" ,"), 0)).isFalse();
  }
}
