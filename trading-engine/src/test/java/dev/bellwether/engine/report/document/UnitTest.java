package dev.bellwether.engine.report.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class UnitTest {
  private final Locale before = Locale.getDefault();

  @AfterEach
  void restore() {
    Locale.setDefault(before);
  }

  @Test
  void writesEachKindOfNumberInItsOwnWay() {
    assertThat(Unit.PERCENT.format(0.01234)).isEqualTo("1.23\u00a0%");
    assertThat(Unit.MONEY.format(1234567.891)).isEqualTo("1,234,567.89");
    assertThat(Unit.PRICE.format(512.34)).isEqualTo("512.34");
    assertThat(Unit.PRICE.format(512.3)).isEqualTo("512.30");
    assertThat(Unit.PRICE.format(0.18751)).isEqualTo("0.1875");
    assertThat(Unit.RATIO.format(-1.239)).isEqualTo("-1.24");
    assertThat(Unit.COUNT.format(12345)).isEqualTo("12,345");
  }

  @Test
  void writesADashForWhatIsNoNumber() {
    assertThat(Unit.PERCENT.format(Double.NaN)).isEqualTo("–");
    assertThat(Unit.MONEY.format(Double.POSITIVE_INFINITY)).isEqualTo("–");
    assertThat(Unit.RATIO.bare(Double.NaN, 2)).isEmpty();
  }

  @Test
  void neverWritesMinusZero() {
    assertThat(Unit.PERCENT.format(-0.00001)).isEqualTo("0.00\u00a0%");
    assertThat(Unit.MONEY.format(-0.001)).isEqualTo("0.00");
    assertThat(Unit.COUNT.format(-0.0)).isEqualTo("0");
  }

  @Test
  void putsAPlusOnlyBeforeWhatShowsAboveZero() {
    assertThat(Unit.PERCENT.signed(0.051, 1)).isEqualTo("+5.1\u00a0%");
    assertThat(Unit.PERCENT.signed(-0.051, 1)).isEqualTo("-5.1\u00a0%");
    assertThat(Unit.PERCENT.signed(0.00001, 1)).isEqualTo("0.0\u00a0%");
  }

  @Test
  void doesNotListenToTheMachinesLanguage() {
    Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));

    assertThat(Unit.MONEY.format(1234.5)).isEqualTo("1,234.50");
  }
}
