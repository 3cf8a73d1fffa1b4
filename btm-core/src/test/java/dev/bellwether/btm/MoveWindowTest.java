package dev.bellwether.btm;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MoveWindowTest {
  @Test
  void meansTheSessionsBeforeTodayAndNotToday() {
    MoveWindow window = new MoveWindow(3, 2);
    putEachDay(window, 0.1, 0.2, 0.6);
    window.put(1, 99);

    assertThat(window.sigma(1)).isEqualTo((0.1 + 0.2 + 0.6) / 3);
  }

  @Test
  void forgetsTheOldestSession() {
    MoveWindow window = new MoveWindow(3, 2);
    putEachDay(window, 7, 0.1, 0.2, 0.6);

    assertThat(window.sigma(1)).isEqualTo((0.1 + 0.2 + 0.6) / 3);
  }

  @Test
  void doesWithoutOneSessionButNotWithoutTwo() {
    MoveWindow window = new MoveWindow(3, 2);
    putEachDay(window, 0.1, Double.NaN, 0.6);
    double one = window.sigma(1);

    putEachDay(window, Double.NaN);

    assertThat(one).isEqualTo((0.1 + 0.6) / 2);
    assertThat(window.sigma(1)).isNaN();
  }

  @Test
  void countsSessionsPassedOverAsEmptyOnes() {
    MoveWindow window = new MoveWindow(3, 2);
    putEachDay(window, 0.1, 0.2, 0.6);

    window.advance(1);
    double one = window.sigma(1);
    window.advance(1);

    assertThat(one).isEqualTo((0.2 + 0.6) / 2);
    assertThat(window.sigma(1)).isNaN();
  }

  @Test
  void forgetsEverythingAfterALongGap() {
    MoveWindow window = new MoveWindow(3, 2);
    putEachDay(window, 0.1, 0.2, 0.6);

    window.advance(1_000_000);
    putEachDay(window, 0.3, 0.5);

    assertThat(window.sigma(1)).isEqualTo((0.3 + 0.5) / 2);
  }

  @Test
  void keepsPointsApart() {
    MoveWindow window = new MoveWindow(2, 3);
    putEachDay(window, 0.1, 0.2);

    assertThat(window.sigma(2)).isNaN();
  }

  private static void putEachDay(MoveWindow window, double... moves) {
    for (double move : moves) {
      window.put(1, move);
      window.advance(1);
    }
  }
}
