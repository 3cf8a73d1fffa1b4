package dev.bellwether.engine.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bellwether.engine.stats.Interval;
import dev.bellwether.engine.stats.Performance;
import dev.bellwether.engine.stats.StationaryBootstrap;
import dev.bellwether.engine.trade.TradingActivity;
import java.util.List;
import org.junit.jupiter.api.Test;

final class LeadTest {
  private static final StationaryBootstrap BOOTSTRAP = StationaryBootstrap.of(7);
  private static final Performance BENCHMARK = Runs.held(0.05, 0.04);

  @Test
  void saysThatLuckCannotBeRuledOut() {
    // 1.02 * 1.03 - 1 = 5.06 percent; 1.05 * 1.04 - 1 = 9.2 percent
    // mean 0.025, deviation sqrt(0.00005): 0.025 / 0.0070711 * sqrt(252) = 56.1
    Run run = run(Runs.traded(0.02, 0.03), new Interval(-1.94, 4.02));

    assertThat(plain(Lead.of(run)))
        .isEqualTo(
            "Net of costs the strategy made +5.1 % over 2 sessions, buy and hold +9.2 %; Sharpe"
                + " 56.1 with a 95 % interval from -1.9 to 4.0: the sample cannot tell it from"
                + " luck.");
    assertThat(Verdict.of(run).warning()).isPresent();
  }

  @Test
  void saysWhenTheIntervalLiesAboveZeroAndWarnsOfHavingChosen() {
    Run run = run(Runs.traded(0.02, 0.03), new Interval(0.4, 4));

    assertThat(Lead.of(run)).endsWith("unless it is the best of many that were tried.");
    assertThat(Verdict.of(run).warning()).isEmpty();
  }

  @Test
  void callsALossALoss() {
    Run run = run(Runs.traded(-0.02, -0.03), new Interval(-9, -0.1));

    assertThat(plain(Lead.of(run)))
        .startsWith("Net of costs the strategy lost 4.9 % over 2 sessions")
        .endsWith("from -9.0 to -0.1: it lost too steadily to put it down to bad luck.");
  }

  @Test
  void admitsThatThereIsNoInterval() {
    Run run = run(Runs.traded(0.02, 0.03));

    assertThat(Lead.of(run)).endsWith("Sharpe 56.1: too little moved to say how far to trust it.");
  }

  @Test
  void admitsThatThereIsNoSharpeRatio() {
    assertThat(plain(Lead.of(run(Runs.traded(0.02)))))
        .isEqualTo(
            "Net of costs the strategy made +2.0 % over 1 session, buy and hold +9.2 %; without a"
                + " Sharpe ratio, for its daily returns do not vary.");
  }

  @Test
  void saysThatNothingWasTradedOrMeasured() {
    Run idle =
        new Run(Runs.held(0, 0), TradingActivity.NONE, List.of(), BOOTSTRAP, List.of(), List.of());

    assertThat(Lead.of(idle)).isEqualTo("The strategy never traded in 2 sessions.");
    assertThat(Lead.of(run(Runs.traded())))
        .isEqualTo("Nothing was measured: not one session counts.");
  }

  @Test
  void namesTheBootstrap() {
    assertThat(plain(Lead.method(run(Runs.traded(0.1)))))
        .isEqualTo(
            "95 %, stationary bootstrap, 2,000 resamples, blocks of 10 sessions on average, seed"
                + " 7");
  }

  private static Run run(Performance performance, Interval... sharpe) {
    return new Run(
        performance,
        Runs.activity(),
        List.of(new Run.Benchmark("Buy and hold", BENCHMARK)),
        BOOTSTRAP,
        List.of(sharpe),
        List.of());
  }

  private static String plain(String text) {
    return text.replace('\u00a0', ' ');
  }
}
