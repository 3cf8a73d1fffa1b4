package dev.bellwether.market.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class GranularityTest {
  @ParameterizedTest
  @CsvSource({
    "30s, 30000, 30s",
    "90s, 90000, 90s",
    "1m, 60000, 1m",
    "60s, 60000, 1m",
    "5m, 300000, 5m",
    "1h, 3600000, 1h",
    "60m, 3600000, 1h",
    "1d, 86400000, 1d",
    "999999s, 999999000, 999999s"
  })
  void readsAndWritesItsForm(String text, long millis, String written) {
    Granularity granularity = Granularity.parse(text);

    assertThat(granularity.millis()).isEqualTo(millis);
    assertThat(granularity).hasToString(written);
    assertThat(Granularity.parse(written)).isEqualTo(granularity);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "1",
        "m",
        "0m",
        "-1m",
        "1 m",
        "1M",
        "1H",
        "1min",
        "1w",
        "1.5h",
        "1000000s",
        "٣m"
      })
  void refusesOtherForms(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Granularity.parse(text))
        .withMessage(
            "granularity must be a number and s, m, h or d, such as 1m or 1d, was \""
                + text
                + "\"");
  }

  @Test
  void isWholeSecondsAndAtLeastOne() {
    assertThat(new Granularity(1000).duration()).isEqualTo(Duration.ofSeconds(1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Granularity(999))
        .withMessage("millis must be whole seconds and at least 1000, was 999");
    assertThatIllegalArgumentException().isThrownBy(() -> new Granularity(1500));
    assertThatIllegalArgumentException().isThrownBy(() -> new Granularity(-60_000));
  }

  @Test
  void tellsDaysFromHours() {
    assertThat(Granularity.DAY.isDaily()).isTrue();
    assertThat(Granularity.HOUR.isDaily()).isFalse();
  }
}
