package dev.bellwether.btm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class DividendsTest {
  private static final LocalDate EX = LocalDate.parse("2024-06-21");

  @Test
  void areZeroOnOtherDays() {
    Dividends dividends = new Dividends(new TreeMap<>(Map.of(EX, 1.759024)));

    assertThat(dividends.on(EX)).isEqualTo(1.759024);
    assertThat(dividends.on(EX.plusDays(1))).isZero();
    assertThat(Dividends.NONE.on(EX)).isZero();
  }

  @Test
  void doNotChangeWithTheMapTheyWereMadeFrom() {
    TreeMap<LocalDate, Double> map = new TreeMap<>(Map.of(EX, 1.0));
    Dividends dividends = new Dividends(map);

    map.put(EX, 2.0);

    assertThat(dividends.on(EX)).isEqualTo(1);
  }

  @Test
  void refuseWhatIsNotAnAmount() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Dividends(new TreeMap<>(Map.of(EX, Double.NaN))))
        .withMessage("dividend of 2024-06-21 must be a number of at least 0, was NaN");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Dividends(new TreeMap<>(Map.of(EX, -1.0))));
  }
}
