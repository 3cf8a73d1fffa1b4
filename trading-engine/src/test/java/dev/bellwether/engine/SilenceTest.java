package dev.bellwether.engine;

import static dev.bellwether.engine.Days.SPY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bellwether.engine.journal.MemoryJournal;
import dev.bellwether.engine.sim.Costs;
import dev.bellwether.engine.sim.VenueRules;
import dev.bellwether.market.account.Fill;
import dev.bellwether.market.account.Order;
import dev.bellwether.market.calendar.Session;
import dev.bellwether.market.data.Bars;
import dev.bellwether.market.data.BarsBuilder;
import dev.bellwether.market.data.Granularity;
import dev.bellwether.market.data.Symbol;
import dev.bellwether.market.decision.Decision;
import dev.bellwether.market.decision.Evidence;
import dev.bellwether.market.decision.Schedule;
import dev.bellwether.market.decision.Snapshot;
import dev.bellwether.market.port.Journal;
import dev.bellwether.market.risk.Refusal;
import dev.bellwether.market.risk.RiskLimits;
import dev.bellwether.market.risk.Verdict;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is done when the bars stop that everything is decided on. */
class SilenceTest {
  private static final Symbol FUND = Symbol.of("SPXL");
  private static final int MINUTES = 30;
  private static final SilenceRules RULES =
      new SilenceRules(Duration.ofSeconds(90), Duration.ofMinutes(5));

  private final Days days = Days.of(1, MINUTES);
  private final List<String> reasons = new ArrayList<>();
  private final List<Refusal> refused = new ArrayList<>();

  private final class Heard implements Journal {
    @Override
    public void turn(Snapshot now, Decision decision, Evidence evidence, Verdict verdict) {
      reasons.add(decision.reason());
      refused.addAll(verdict.refused());
    }

    @Override
    public void sent(Order order, String refusal) {}

    @Override
    public void ended(Order order, String reason, long epochMillis) {}

    @Override
    public void filled(Fill fill) {}

    @Override
    public void sessionEnd(Session session, double equity) {}
  }

  private Bars bars(Symbol symbol, IntPredicate there) {
    BarsBuilder bars = new BarsBuilder(symbol, Granularity.MINUTE);
    IntStream.range(0, MINUTES)
        .filter(there)
        .forEach(minute -> bars.add(at(minute), 10, 10, 10, 10, 1000));
    return bars.build();
  }

  private long at(int minute) {
    return days.day(0).openMillis() + minute * 60_000L;
  }

  /** Wants five shares of the fund from the first asking on; its own bars come all day. */
  private List<String> fills(LoopRules rules, IntPredicate there) {
    Scripted strategy =
        new Scripted(Schedule.everyBar(), SPY, FUND)
            .at(0, new Decision.Shares(Map.of(FUND, 5L), "in"));
    return fills(strategy, rules, rules.silence().blockAfter(), there);
  }

  private List<String> fills(
      Scripted strategy, LoopRules rules, Duration maxSilence, IntPredicate there) {
    MemoryJournal journal =
        Backtest.of(
                strategy,
                List.of(bars(SPY, there), bars(FUND, minute -> true)),
                days,
                VenueRules.of(new BigDecimal(1000), Costs.NONE))
            .withRules(rules)
            .withLimits(RiskLimits.none().withMaxSilence(maxSilence))
            .runInto(new Heard());
    return journal.fills().stream().map(this::text).toList();
  }

  private String text(Fill fill) {
    return fill.side() + " at minute " + (fill.epochMillis() - at(0)) / 60_000;
  }

  @Test
  void sellsAfterFiveMinutesAndBuysAgainWithTheNextBarOnly() {
    // the last bar before the silence ends with minute 4, the first after it with minute 16
    List<String> fills =
        fills(LoopRules.HISTORY.withSilence(RULES), minute -> minute < 4 || minute >= 15);

    assertThat(fills).containsExactly("BUY at minute 1", "SELL at minute 9", "BUY at minute 16");
    assertThat(reasons).filteredOn(reason -> reason.startsWith("FEED_LOST")).hasSize(1);
    // asked anew by bars of the fund alone, from the 10th minute to the 15th
    assertThat(refused).hasSize(6);
    assertThat(refused)
        .allSatisfy(one -> assertThat(one.rule()).isEqualTo(Refusal.Rule.STALE_FEED));
  }

  @Test
  void neverFiresWhereEveryBarComes() {
    List<String> with = fills(LoopRules.HISTORY.withSilence(RULES), minute -> true);
    List<String> heard = List.copyOf(reasons);
    reasons.clear();

    assertThat(fills(LoopRules.HISTORY, minute -> true)).isEqualTo(with);
    assertThat(reasons).isEqualTo(heard);
    assertThat(refused).isEmpty();
  }

  @Test
  void toleratesHolesThatAreShorter() {
    List<String> fills =
        fills(LoopRules.HISTORY.withSilence(RULES), minute -> minute < 4 || minute >= 8);

    assertThat(fills).containsExactly("BUY at minute 1");
  }

  @Test
  void leavesTheEndOfTheSessionToTheFlatChecks() {
    // the bars end with minute 24; five minutes later the checks, from minute 28 on, have begun
    LoopRules rules = LoopRules.HISTORY.withSilence(RULES).flatFrom(Duration.ofMinutes(2));

    List<String> fills = fills(rules, minute -> minute < 24);

    assertThat(fills).containsExactly("BUY at minute 1", "SELL at minute 28");
    assertThat(reasons).noneMatch(reason -> reason.startsWith("FEED_LOST"));
  }

  @Test
  void sellsNothingWhereNobodyMinds() {
    assertThat(fills(LoopRules.HISTORY, minute -> minute < 4)).containsExactly("BUY at minute 1");
  }

  /** The limit is a promise of its own: it holds where the loop itself would not mind. */
  @Test
  void buysNothingBeyondTheLimitWhateverTheLoopsRules() {
    Scripted strategy =
        new Scripted(Schedule.everyBar(), SPY, FUND)
            .at(10, new Decision.Shares(Map.of(FUND, 5L), "in"));

    List<String> fills =
        fills(strategy, LoopRules.HISTORY, Duration.ofSeconds(90), minute -> minute < 4);

    assertThat(fills).isEmpty();
    assertThat(refused).isNotEmpty();
  }

  @Test
  void allowsABarAndAHalfWhateverTheRulesSay() {
    SilenceRules fives = RULES.forBarsOf(Duration.ofMinutes(5));

    assertThat(fives.blockAfter()).isEqualTo(Duration.ofSeconds(450));
    assertThat(fives.leaveAfter()).isEqualTo(Duration.ofSeconds(450));
    assertThat(RULES.forBarsOf(Duration.ofMinutes(1))).isEqualTo(RULES);
    assertThat(SilenceRules.NONE.forBarsOf(Duration.ofMinutes(1))).isEqualTo(SilenceRules.NONE);
  }

  @Test
  void refusesToSellBeforeItStopsBuying() {
    assertThatThrownBy(() -> new SilenceRules(Duration.ofMinutes(5), Duration.ofMinutes(1)))
        .hasMessageContaining("must not come before buying ends");
    assertThatThrownBy(() -> new SilenceRules(Duration.ZERO, Duration.ofMinutes(1)))
        .hasMessageContaining("must not come before buying ends");
  }
}
