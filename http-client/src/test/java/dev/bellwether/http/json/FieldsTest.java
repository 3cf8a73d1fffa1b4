package dev.bellwether.http.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bellwether.market.port.PortException;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class FieldsTest {
  private static Fields fields(String text) {
    return Fields.of(Json.read(text).orElseThrow(), "thing");
  }

  @Test
  void readsNumbersAsNumbersAndAsTexts() {
    assertThat(fields("{\"a\":\"12.50\"}").number("a")).isEqualTo("12.50");
    assertThat(fields("{\"a\":12.50}").number("a")).isEqualByComparingTo("12.5");
    assertThat(fields("{\"a\":7}").measure("a")).isEqualTo(7);
    assertThat(fields("{\"a\":\"7\"}").whole("a")).isEqualTo(7);
    assertThat(fields("{\"a\":7.0}").whole("a")).isEqualTo(7);
    assertThat(fields("{\"a\":7}").text("a")).isEqualTo("7");
  }

  @Test
  void whatIsMissingNullOrBlankIsEmpty() {
    Fields fields = fields("{\"a\":null,\"b\":\"\"}");

    assertThat(fields.findNumber("a")).isEmpty();
    assertThat(fields.findNumber("b")).isEmpty();
    assertThat(fields.findNumber("c")).isEmpty();
    assertThat(fields.findText("b")).isEqualTo(Optional.of(""));
    assertThat(fields.findFlag("c")).isEmpty();
    assertThat(fields.objects("c")).isEmpty();
  }

  @Test
  void namesTheFieldThatIsWrong() {
    assertWrong(f -> f.number("a"), "{}", "thing.a is missing");
    assertWrong(f -> f.number("a"), "{\"a\":true}", "thing.a must be a number, was true");
    assertWrong(f -> f.number("a"), "{\"a\":\"NaN\"}", "thing.a must be a number, was \"NaN\"");
    assertWrong(f -> f.whole("a"), "{\"a\":1.5}", "thing.a must be a whole number, was 1.5");
    assertWrong(f -> f.text("a"), "{\"a\":[1]}", "thing.a must be a text, was [1]");
    assertWrong(
        f -> f.findFlag("a"), "{\"a\":\"yes\"}", "thing.a must be true or false, was \"yes\"");
    assertWrong(f -> f.date("a"), "{\"a\":\"2026-02-30\"}", "thing.a must be a date");
    assertWrong(f -> f.instant("a"), "{\"a\":\"noon\"}", "thing.a must be an instant");
    assertWrong(
        f -> f.epochMillis("a"), "{\"a\":5}", "thing.a must be an instant from 2000 to 2100");
    assertWrong(f -> f.symbol("a"), "{\"a\":\"no such\"}", "thing.a must be a ticker");
    assertWrong(f -> f.objects("a"), "{\"a\":5}", "thing.a must be a list, was 5");
    assertWrong(f -> f.objects("a"), "{\"a\":[5]}", "thing.a must be an object, was 5");
  }

  private static void assertWrong(Consumer<Fields> reading, String text, String message) {
    assertThatThrownBy(() -> reading.accept(fields(text)))
        .isInstanceOf(PortException.class)
        .hasMessageStartingWith(message);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1e41",
        "1e-41",
        "\"1e999999999\"",
        "12345678901234567890123456789012345678901234567890",
        "\"12345678901234567890123456789012345678901234567890123456789012345678901234567890123\""
      })
  void refusesNumbersThatCostMoreThanTheyAreWorth(String number) {
    assertThatThrownBy(() -> fields("{\"a\":" + number + "}").number("a"))
        .isInstanceOf(PortException.class)
        .hasMessageStartingWith("thing.a must be a number");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "{", "{}x", "<html>", "{\"a\":1e95444200000}", "\uFEFF"})
  void whatIsNotJsonIsNothing(String text) {
    assertThat(Json.read(text)).isEmpty();
  }

  @Test
  void shortensWhatItQuotes() {
    String longText = "{\"a\":\"" + "x".repeat(500) + "\"}";

    assertThatThrownBy(() -> fields(longText).number("a"))
        .satisfies(e -> assertThat(e.getMessage()).hasSizeLessThan(100));
  }
}
