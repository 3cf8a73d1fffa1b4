package dev.bellwether.cli.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.OptionalDouble;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class FiguresTest {
  private final Locale before = Locale.getDefault();

  @AfterEach
  void restore() {
    Locale.setDefault(before);
  }

  @Test
  void writesNumbersTheSameInEveryCountry() {
    Locale.setDefault(Locale.GERMANY);

    assertThat(Figures.change(0.01234)).isEqualTo("+1.23 %");
    assertThat(Figures.percent(OptionalDouble.of(0.5))).isEqualTo("50.00 %");
    assertThat(Figures.money(1234.5)).isEqualTo("1,234.50");
    assertThat(Figures.gain(-1234.5)).isEqualTo("-1,234.50");
    assertThat(Figures.count(49350)).isEqualTo("49,350");
    assertThat(Figures.perShare(OptionalDouble.of(0.1))).isEqualTo("+0.1000");
  }

  @Test
  void givesZeroNoSignAndNothingADash() {
    assertThat(Figures.change(-0.00001)).isEqualTo("0.00 %");
    assertThat(Figures.change(0.0)).isEqualTo("0.00 %");
    assertThat(Figures.ratio(-0.001)).isEqualTo("0.00");
    assertThat(Figures.ratio(OptionalDouble.empty())).isEqualTo("-");
    assertThat(Figures.change(OptionalDouble.empty())).isEqualTo("-");
  }

  @Test
  void countsThings() {
    assertThat(Figures.things(1, "session")).isEqualTo("1 session");
    assertThat(Figures.things(1234, "session")).isEqualTo("1,234 sessions");
  }
}
