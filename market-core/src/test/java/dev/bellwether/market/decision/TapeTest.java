package dev.bellwether.market.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.bellwether.market.calendar.Session;
import dev.bellwether.market.data.Bar;
import dev.bellwether.market.data.Bars;
import dev.bellwether.market.data.BarsBuilder;
import dev.bellwether.market.data.Granularity;
import dev.bellwether.market.data.Symbol;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

final class TapeTest {
  private static final Symbol SPY = Symbol.of("SPY");
  private static final Symbol QQQ = Symbol.of("QQQ");
  private static final long MINUTE = 60_000;
  private static final Session SESSION =
      new Session(LocalDate.of(1970, 1, 1), 0, 390 * MINUTE, false);

  private final Tape tape =
      new Tape(List.of(SPY, QQQ), Granularity.MINUTE, SESSION, new NothingHeld());
  private final Series spy = tape.series(0);

  @Test
  void beginsAtTheOpenWithNothingKnown() {
    assertThat(tape.timeMillis()).isZero();
    assertThat(tape.session()).isSameAs(SESSION);
    assertThat(tape.width()).isEqualTo(2);
    assertThat(spy.isEmpty()).isTrue();
    assertThat(spy.size()).isZero();
    assertThatExceptionOfType(IndexOutOfBoundsException.class)
        .isThrownBy(spy::close)
        .withMessage("bar 0 ago of SPY was asked for, but only 0 are known");
  }

  @Test
  void findsASeriesByItsSymbol() {
    assertThat(tape.series(QQQ)).isSameAs(tape.series(1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> tape.series(Symbol.of("DIA")))
        .withMessage("symbol must be one that the strategy names in symbols(), was DIA");
  }

  @Test
  void uncoversShownBarsOneByOne() {
    tape.show(0, minutes(SPY, 3));

    tape.moveTo(MINUTE);
    tape.step(0);
    tape.moveTo(2 * MINUTE);
    tape.step(0);

    assertThat(spy.size()).isEqualTo(2);
    assertThat(spy.close()).isEqualTo(101);
    assertThat(spy.close(1)).isEqualTo(100);
    assertThat(spy.open()).isEqualTo(spy.open(0)).isEqualTo(101);
    assertThat(spy.high()).isEqualTo(spy.high(0)).isEqualTo(102);
    assertThat(spy.low()).isEqualTo(spy.low(0)).isEqualTo(100);
    assertThat(spy.volume()).isEqualTo(spy.volume(0)).isEqualTo(1001);
    assertThat(spy.startMillis()).isEqualTo(spy.startMillis(0)).isEqualTo(MINUTE);
    assertThat(spy.endMillis()).isEqualTo(2 * MINUTE);
    assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> spy.close(2));
    assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> spy.close(-1));
  }

  @Test
  void isFreshOnlyAtTheInstantItsBarEnds() {
    tape.show(0, minutes(SPY, 2));
    tape.show(1, minutes(QQQ, 2));

    tape.moveTo(MINUTE);
    tape.step(0);

    assertThat(spy.isFresh()).isTrue();
    assertThat(tape.series(1).isFresh()).isFalse();
    tape.moveTo(MINUTE + 1);
    assertThat(spy.isFresh()).isFalse();
  }

  @Test
  void doesNotUncoverABarThatHasNotEnded() {
    tape.show(0, minutes(SPY, 2));
    tape.moveTo(MINUTE - 1);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> tape.step(0))
        .withMessage("bar of SPY must have ended by now, 59999, ends at 60000");

    assertThat(spy.isEmpty()).isTrue();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> tape.append(1, new Bar(QQQ, 0, MINUTE, 1, 1, 1, 1, 1)));
  }

  @Test
  void reachesNeitherBeforeNorBehindAView() {
    tape.show(0, minutes(SPY, 5).slice(2, 4));
    tape.moveTo(10 * MINUTE);

    assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(spy::close);
    tape.step(0);
    assertThat(spy.close()).isEqualTo(102);
    assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> spy.close(1));
    tape.step(0);
    assertThatExceptionOfType(IndexOutOfBoundsException.class)
        .isThrownBy(() -> tape.step(0))
        .withMessage("no bar of SPY is left to uncover");
    assertThat(spy.close()).isEqualTo(103);
  }

  @Test
  void addsBarsAsTheyArrive() {
    for (int i = 0; i < 3_000; i++) {
      tape.moveTo((i + 1) * MINUTE);
      tape.append(0, new Bar(SPY, i * MINUTE, (i + 1) * MINUTE, i + 1, i + 1, i + 1, i + 1, i));
    }

    assertThat(spy.size()).isEqualTo(3_000);
    for (int ago = 0; ago < 3_000; ago++) {
      assertThat(spy.close(ago)).isEqualTo(3_000 - ago);
    }
    assertThat(spy.endMillis()).isEqualTo(3_000 * MINUTE);
    assertThat(spy.isFresh()).isTrue();
  }

  @Test
  void addsArrivingBarsBehindHistoryWithoutTouchingIt() {
    Bars history = minutes(SPY, 5);
    tape.show(0, history.slice(1, 3));
    tape.moveTo(3 * MINUTE);
    tape.step(0);
    tape.step(0);
    tape.moveTo(10 * MINUTE);

    tape.append(0, new Bar(SPY, 3 * MINUTE, 4 * MINUTE + 1, 7, 7, 7, 7, 7));

    assertThat(spy.size()).isEqualTo(3);
    assertThat(spy.close()).isEqualTo(7);
    assertThat(spy.endMillis()).isEqualTo(4 * MINUTE + 1);
    assertThat(spy.close(1)).isEqualTo(102);
    assertThat(spy.close(2)).isEqualTo(101);
    assertThat(history.close(3)).isEqualTo(103);
  }

  @Test
  void refusesBarsThatDoNotFit() {
    tape.moveTo(10 * MINUTE);
    tape.append(0, new Bar(SPY, 0, MINUTE, 1, 1, 1, 1, 1));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> tape.append(0, new Bar(SPY, MINUTE - 1, 2 * MINUTE, 1, 1, 1, 1, 1)))
        .withMessageStartingWith(
            "bar must start at or after the end of the one before, 60000, was Bar[");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> tape.append(0, new Bar(QQQ, MINUTE, 2 * MINUTE, 1, 1, 1, 1, 1)))
        .withMessageStartingWith("bar must be of SPY, was Bar[symbol=QQQ");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> tape.show(0, minutes(QQQ, 1)))
        .withMessage("bars must be of SPY 1m, were Bars[QQQ 1m x 1]");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> tape.show(0, Bars.empty(SPY, Granularity.HOUR)));
  }

  @Test
  void refusesToAddBehindBarsThatAreStillCovered() {
    tape.show(0, minutes(SPY, 2));
    tape.moveTo(10 * MINUTE);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> tape.append(0, new Bar(SPY, 5 * MINUTE, 6 * MINUTE, 1, 1, 1, 1, 1)))
        .withMessage("bars shown must be uncovered before one is added, left were 2");
  }

  @Test
  void refusesTheSameSymbolTwice() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new Tape(List.of(SPY, SPY), Granularity.MINUTE, SESSION, new NothingHeld()))
        .withMessage("symbols must name each symbol once, were [SPY, SPY]");
  }

  @Test
  void entersTheNextSession() {
    Session next = new Session(LocalDate.of(1970, 1, 2), 1000 * MINUTE, 1390 * MINUTE, false);

    tape.enter(next);

    assertThat(tape.session()).isSameAs(next);
  }

  private static Bars minutes(Symbol symbol, int count) {
    BarsBuilder builder = new BarsBuilder(symbol, Granularity.MINUTE);
    for (int i = 0; i < count; i++) {
      builder.add(i * MINUTE, 100 + i, 101 + i, 99 + i, 100 + i, 1000 + i);
    }
    return builder.build();
  }
}
