package dev.bellwether.engine.bars.time;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class TimeFormatTest {
  @ParameterizedTest
  @CsvSource({
    "2024-04-01T09:30:00-04:00, ISO_OFFSET",
    "2024-04-01 09:30:00-04:00, ISO_OFFSET",
    "2024-04-01T13:30:00Z, ISO_OFFSET",
    "2024-04-01T13:30Z, ISO_OFFSET",
    "2024-04-01T13:30:00.000+0000, ISO_OFFSET",
    "2024-04-01T13:30:00+00, ISO_OFFSET",
    "2019-02-15 16:00:00, ISO_LOCAL",
    "2019-02-15T16:00, ISO_LOCAL",
    "2019-02-15, ISO_DATE",
    "1759411800, EPOCH_SECONDS",
    "631152000, EPOCH_SECONDS",
    "1759411800000, EPOCH_MILLIS",
    "1759411800000000, EPOCH_MICROS",
    "1759411800000000000, EPOCH_NANOS"
  })
  void isToldFromOneTimestamp(String text, TimeFormat format) {
    assertThat(TimeFormat.of(text)).contains(format);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "20190215",
        "15.02.2019",
        "02/15/2019 16:00",
        "2019-2-5",
        "16:00",
        "17594118000",
        "1759411800.0",
        "-1759411800",
        "2019-02-15T",
        "2019-02-15T16:00:00 EST",
        "NaN"
      })
  void isNotGuessed(String text) {
    assertThat(TimeFormat.of(text)).isEmpty();
  }
}
