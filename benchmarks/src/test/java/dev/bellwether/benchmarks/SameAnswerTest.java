package dev.bellwether.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bellwether.market.data.Bars;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The gate before any figure: loop and engine come to the same trades and the same profit, to the
 * bit.
 */
class SameAnswerTest {
  private final Bars bars = Generated.minutes(120);

  @ParameterizedTest
  @ValueSource(strings = {"sma", "rsi", "btm", "btm-marks"})
  void loopAndEngineAgree(String name) {
    Work work = Work.named(name);

    Answer engine = Engine.answer(new Engine().plain(work, bars));

    assertThat(engine).isEqualTo(work.loop(bars));
    assertThat(engine.trades()).isPositive();
  }

  @ParameterizedTest
  @ValueSource(strings = {"sma", "rsi", "btm", "btm-marks"})
  void costsAndLimitsChangeTheProfitButNotTheTrades(String name) {
    Work work = Work.named(name);

    Answer full = Engine.answer(new Engine().full(work, bars));

    assertThat(full.profit()).isLessThan(work.loop(bars).profit());
  }
}
