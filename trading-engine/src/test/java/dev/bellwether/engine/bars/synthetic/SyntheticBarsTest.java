package dev.bellwether.engine.bars.synthetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.bellwether.engine.bars.DataHash;
import dev.bellwether.engine.bars.synthetic.SyntheticBars.Tick;
import dev.bellwether.market.calendar.NyseCalendar;
import dev.bellwether.market.calendar.Session;
import dev.bellwether.market.data.Bars;
import dev.bellwether.market.data.Granularity;
import dev.bellwether.market.data.Symbol;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

final class SyntheticBarsTest {
  private static final NyseCalendar NYSE = NyseCalendar.create();
  private static final LocalDate FROM = LocalDate.of(2010, 1, 1);

  @Test
  void areTheSameForASeedOnEveryMachine() {
    Bars cents = SyntheticBars.of(1).minutes(NYSE, FROM, 30);
    Bars sixteenths = SyntheticBars.of(1).with(Tick.SIXTEENTH).minutes(NYSE, FROM, 30);

    // Written down once: a change here breaks every result that names a seed.
    assertThat(DataHash.of(List.of(cents)))
        .isEqualTo("69d81781a2579a7d24c2ff2eaf45e72401a967deeb14c60036551b2a885cc391");
    assertThat(DataHash.of(List.of(sixteenths)))
        .isEqualTo("8a04fab5bf092b683155ff4508fc49473d28ddf4c8b6e5f246dd01ee0c8e6d34");
    assertThat(DataHash.of(List.of(SyntheticBars.of(2).minutes(NYSE, FROM, 30))))
        .isNotEqualTo(DataHash.of(List.of(cents)));
  }

  @Test
  void neverChangeTheirPast() {
    Bars few = SyntheticBars.of(5).minutes(NYSE, FROM, 10);
    Bars many = SyntheticBars.of(5).minutes(NYSE, FROM, 40);

    assertThat(DataHash.of(List.of(many.slice(0, few.size()))))
        .isEqualTo(DataHash.of(List.of(few)));
  }

  @Test
  void fillEveryMinuteOfEverySessionWithItsEarlyClosesAndChangesOfTheClocks() {
    LocalDate from = LocalDate.of(2024, 1, 1);
    List<Session> sessions = NYSE.sessions(from, LocalDate.of(2024, 12, 31));

    Bars bars = SyntheticBars.of(3).minutes(NYSE, from, sessions.size());

    assertThat(bars.granularity()).isEqualTo(Granularity.MINUTE);
    assertThat(bars.size()).isEqualTo(252 * 390 - 3 * 180); // three half days in 2024
    int row = 0;
    for (Session session : sessions) {
      for (int minute = 0; minute < session.minutes(); minute++) {
        assertThat(bars.startMillis(row++)).isEqualTo(session.openMillis() + minute * 60_000L);
      }
    }
  }

  @Test
  void stayOnTheirTicks() {
    Bars cents = SyntheticBars.of(4).minutes(NYSE, FROM, 100);
    Bars sixteenths = SyntheticBars.of(4).with(Tick.SIXTEENTH).minutes(NYSE, FROM, 100);

    for (int i = 0; i < cents.size(); i++) {
      assertThat(cents.low(i)).isEqualTo(Math.rint(cents.low(i) * 100) / 100);
      assertThat(sixteenths.close(i) * 16).isEqualTo(Math.rint(sixteenths.close(i) * 16));
    }
  }

  @Test
  void moveAndTradeMostNearTheBells() {
    Bars bars = SyntheticBars.of(6).minutes(NYSE, LocalDate.of(2024, 7, 5), 100);
    double[] move = new double[390];
    double[] volume = new double[390];
    for (int i = 0; i < 90 * 390; i++) {
      move[i % 390] += Math.abs(bars.close(i) / bars.open(i) - 1);
      volume[i % 390] += bars.volume(i);
    }

    assertThat(mean(move, 0, 10)).isGreaterThan(2 * mean(move, 180, 220));
    assertThat(mean(move, 380, 390)).isGreaterThan(1.3 * mean(move, 180, 220));
    assertThat(mean(volume, 0, 10)).isGreaterThan(2 * mean(volume, 180, 220));
    assertThat(mean(volume, 385, 390)).isGreaterThan(2 * mean(volume, 180, 220));
  }

  @Test
  void haveAboutTheVolatilityAskedFor() {
    Bars bars = SyntheticBars.of(8).minutes(NYSE, FROM, 2500);
    double before = bars.open(0);
    double squares = 0;
    int days = 0;
    for (int i = 0; i < bars.size(); i++) {
      boolean last = i + 1 == bars.size() || bars.startMillis(i + 1) != bars.endMillis(i);
      if (last) {
        double change = Math.log(bars.close(i) / before);
        squares += change * change;
        before = bars.close(i);
        days++;
      }
    }

    assertThat(days).isEqualTo(2500);
    // sigma^2 E[exp(2v)], v normal with variance 0.01 / (1 - 0.95^2) = 0.103: 0.16 * exp(0.103)
    assertThat(Math.sqrt(squares / days * 252)).isCloseTo(0.177, within(0.03));
  }

  @Test
  void sayWhatTheyAre() {
    assertThat(SyntheticBars.of(9).label()).isEqualTo("synthetic bars, seed 9");
    assertThat(SyntheticBars.of(9).minutes(NYSE, FROM, 1).symbol())
        .isEqualTo(Symbol.of("SYNTHETIC"));
    assertThat(SyntheticBars.of(9).with(Symbol.of("SPY")).symbol()).isEqualTo(Symbol.of("SPY"));
  }

  @Test
  void refuseArgumentsThatMakeNoMarket() {
    SyntheticBars good = SyntheticBars.of(1);

    assertThatThrownBy(() -> good.minutes(NYSE, FROM, 0))
        .hasMessageContaining("sessions must be at least 1");
    assertThatThrownBy(() -> with(good, Double.NaN, 0.1, 1)).hasMessageContaining("firstPrice");
    assertThatThrownBy(() -> with(good, 1, -0.1, 1)).hasMessageContaining("annualVolatility");
    assertThatThrownBy(() -> with(good, 1, 0.1, 0)).hasMessageContaining("minuteVolume");
    assertThatThrownBy(() -> good.minutes(NYSE, LocalDate.of(2030, 12, 30), 10))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static SyntheticBars with(SyntheticBars bars, double price, double sigma, double volume) {
    return new SyntheticBars(bars.symbol(), bars.seed(), bars.tick(), price, sigma, volume);
  }

  private static double mean(double[] values, int from, int to) {
    double sum = 0;
    for (int i = from; i < to; i++) {
      sum += values[i];
    }
    return sum / (to - from);
  }
}
