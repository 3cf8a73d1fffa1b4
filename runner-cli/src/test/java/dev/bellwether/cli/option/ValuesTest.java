package dev.bellwether.cli.option;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.TypeConversionException;

final class ValuesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "14           | 14",
        "5,10,14      | 5 10 14",
        "14,5         | 14 5",
        "5..8         | 5 6 7 8",
        "5..15:5      | 5 10 15",
        "5..14:5      | 5 10",
        "7..7         | 7",
        "0.5..0.8     | 0.5 0.6 0.7 0.8",
        "0.5..2.0:0.5 | 0.5 1.0 1.5 2.0",
        "1..2:0.25    | 1 1.25 1.50 1.75 2.00",
        "0.1..0.3:0.1 | 0.1 0.2 0.3", // in binary the third would be 0.30000000000000004
        "-1..1        | -1 0 1",
      })
  void readsNumbersListsAndRanges(String text, String values) {
    assertThat(
            Values.parse(text).values().stream()
                .map(value -> value.toPlainString())
                .collect(Collectors.joining(" ")))
        .isEqualTo(values);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "x",
        "5..",
        "..5",
        "5...9",
        "5..9:",
        "5..9:0",
        "5..9:-1",
        "9..5",
        "1,,2",
        "1,",
        "1,1",
        "1,1.0",
        "1e3",
        "0..1:0.00001"
      })
  void refusesEverythingElse(String text) {
    assertThatThrownBy(() -> Values.parse(text))
        .isInstanceOf(TypeConversionException.class)
        .hasMessageStartingWith("must ");
  }

  @Test
  void wholeNumbersMayBeWrittenWithAPoint() {
    assertThat(Values.parse("5.0..7.0:1").integers("--lookback")).containsExactly(5, 6, 7);
  }
}
