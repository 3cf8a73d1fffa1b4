package dev.bellwether.ensemble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bellwether.ensemble.learn.LearningRules;
import dev.bellwether.ensemble.position.FundSet;
import dev.bellwether.ensemble.position.Motive;
import dev.bellwether.ensemble.position.PositionState;
import dev.bellwether.market.data.Bars;
import dev.bellwether.market.data.Symbol;
import dev.bellwether.market.decision.Decision;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

final class EnsembleStrategyTest {
  private static final EnsembleParameters RULES = EnsembleParameters.CORRECTED;

  /** One answer, without what depends on the identity of objects. */
  private record Answer(int row, String decision, List<Double> numbers) {}

  private static List<Bars> family(int sessions) {
    Bars spy = MadeUpBars.of(21, sessions, -0.1);
    return List.of(
        spy,
        MadeUpBars.fund(spy, "SPXL", 3),
        MadeUpBars.fund(spy, "SH", -1),
        MadeUpBars.fund(spy, "SDS", -2));
  }

  private static void show(
      EnsembleStrategy strategy, PaperAccount account, List<Bars> bars, int row) {
    Bars spy = bars.getFirst();
    account.tape().enter(RealBars.CALENDAR.atOrAfter(spy.startMillis(row)));
    account.tape().moveTo(spy.endMillis(row));
    for (int i = 0; i < 4; i++) {
      account.tape().append(i, bars.get(i).bar(row));
    }
    strategy.observe(account.tape());
  }

  private static Answer step(
      EnsembleStrategy strategy, PaperAccount account, List<Bars> bars, int row) {
    account.fill(bars, row);
    show(strategy, account, bars, row);
    Decision decision = strategy.decide(account.tape());
    account.take(decision);
    List<Double> numbers = new ArrayList<>();
    for (int i = 0; i < strategy.evidence().names().size(); i++) {
      numbers.add(strategy.evidence().value(i));
    }
    String said = decision instanceof Decision.Shares s ? s.shares().toString() : decision.reason();
    return new Answer(row, said, numbers);
  }

  private static double number(EnsembleStrategy strategy, String name) {
    return strategy.evidence().value(strategy.evidence().names().indexOf(name));
  }

  @Test
  void tradesAndIsFlatAtTheEndOfEverySession() {
    List<Bars> bars = family(12);
    EnsembleStrategy strategy = new EnsembleStrategy(RULES);
    PaperAccount account = new PaperAccount(bars);
    TreeSet<PositionState> states = new TreeSet<>();

    for (int row = 0; row < bars.getFirst().size(); row++) {
      step(strategy, account, bars, row);
      states.add(PositionState.of((int) number(strategy, "state")));
      if (row % 390 == 389) {
        assertThat(account.cash()).isEqualTo(account.equity());
      }
    }

    assertThat(states).contains(PositionState.CASH_ONLY, PositionState.BASE_ONLY);
    assertThat(states).doesNotContain(PositionState.INVALID);
    assertThat(states.size()).isGreaterThanOrEqualTo(4);
  }

  /** C18, and the two halves of a pair. */
  @Test
  void isNeverShortAndHoldsPairsInHalves() {
    List<Bars> bars = family(12);
    EnsembleStrategy strategy = new EnsembleStrategy(RULES);
    PaperAccount account = new PaperAccount(bars);
    int pairs = 0;

    for (int row = 0; row < bars.getFirst().size(); row++) {
      step(strategy, account, bars, row);
      for (Symbol symbol : strategy.symbols()) {
        assertThat(account.shares(symbol)).isGreaterThanOrEqualTo(0);
      }
      assertThat(account.cash()).isGreaterThanOrEqualTo(0);
      boolean pair = account.shares(Symbol.of("SPY")) > 0 && account.shares(Symbol.of("SPXL")) > 0;
      if (pair) {
        pairs++;
        double half = account.shares(Symbol.of("SPY")) * bars.get(0).close(row);
        assertThat(half / account.equity()).isBetween(0.48, 0.51);
      }
    }
    assertThat(pairs).isPositive();
  }

  /** D5, A4: restart at any bar gives the same remaining decisions. */
  @Test
  void goesOnToTheBitAfterARestartAtTwoHundredRandomBars() {
    List<Bars> bars = family(8);
    int rows = bars.getFirst().size();
    TreeSet<Integer> places = new TreeSet<>();
    new Random(99).ints(1, rows - 1).distinct().limit(200).forEach(places::add);
    EnsembleStrategy strategy = new EnsembleStrategy(RULES);
    PaperAccount account = new PaperAccount(bars);
    List<Answer> whole = new ArrayList<>();
    List<Integer> at = new ArrayList<>();
    List<long[]> states = new ArrayList<>();
    List<PaperAccount> accounts = new ArrayList<>();
    for (int row = 0; row < rows; row++) {
      whole.add(step(strategy, account, bars, row));
      if (places.contains(row)) {
        at.add(row);
        states.add(strategy.save());
        accounts.add(new PaperAccount(bars, account));
      }
    }

    for (int i = 0; i < at.size(); i++) {
      EnsembleStrategy again = EnsembleStrategy.restore(RULES, states.get(i));
      int until = Math.min(rows, at.get(i) + 400);
      for (int row = at.get(i) + 1; row < until; row++) {
        assertThat(step(again, accounts.get(i), bars, row)).isEqualTo(whole.get(row));
      }
    }
    assertThat(at).hasSize(200);
  }

  /** A12: two in turn equal two apart. */
  @Test
  void sharesNothingWithAnother() {
    List<Bars> bars = family(4);
    EnsembleStrategy first = new EnsembleStrategy(RULES);
    EnsembleStrategy second =
        new EnsembleStrategy(RULES.withLearning(LearningRules.CORRECTED.withForgetting(0.99)));
    EnsembleStrategy alone = new EnsembleStrategy(RULES);
    PaperAccount one = new PaperAccount(bars);
    PaperAccount two = new PaperAccount(bars);
    PaperAccount three = new PaperAccount(bars);

    for (int row = 0; row < bars.getFirst().size(); row++) {
      Answer answer = step(first, one, bars, row);
      step(second, two, bars, row);
      assertThat(answer).isEqualTo(step(alone, three, bars, row));
    }
  }

  /** C7: a purchase that is never filled leaves the state in cash, and is tried again. */
  @Test
  void followsTheAccountWhereOrdersFail() {
    List<Bars> bars = family(5);
    EnsembleStrategy strategy = new EnsembleStrategy(RULES);
    PaperAccount account = new PaperAccount(bars);
    account.refuses = symbol -> true;
    int tried = 0;
    Decision last = null;

    for (int row = 0; row < bars.getFirst().size(); row++) {
      account.fill(bars, row);
      show(strategy, account, bars, row);
      Decision decision = strategy.decide(account.tape());
      tried += decision instanceof Decision.Shares && !decision.equals(last) ? 1 : 0;
      last = decision;
      assertThat(number(strategy, "state")).isEqualTo(PositionState.CASH_ONLY.code());
      assertThat(number(strategy, "barsHeld")).isZero();
    }
    assertThat(tried).isGreaterThan(10);
  }

  /** B3, B4: a fund is bought at its own price, and not without one. */
  @Test
  void buysNothingThatHasNoPriceOfItsOwn() {
    List<Bars> bars = family(6);
    EnsembleStrategy strategy = new EnsembleStrategy(RULES);
    PaperAccount account = new PaperAccount(bars);
    boolean refused = false;

    for (int row = 0; row < bars.getFirst().size(); row++) {
      account.tape().enter(RealBars.CALENDAR.atOrAfter(bars.getFirst().startMillis(row)));
      account.tape().moveTo(bars.getFirst().endMillis(row));
      account.tape().append(0, bars.getFirst().bar(row));
      strategy.observe(account.tape());
      Decision decision = strategy.decide(account.tape());
      refused |= decision.reason().equals(Motive.NO_PRICE.reason());
      if (decision instanceof Decision.Shares shares) {
        assertThat(shares.shares().get(Symbol.of("SPXL"))).isZero();
        assertThat(shares.shares().get(Symbol.of("SH"))).isZero();
        assertThat(shares.shares().get(Symbol.of("SDS"))).isZero();
      }
    }
    assertThat(refused).isTrue();
  }

  /** Bars of the other funds that come a second later change nothing. */
  @Test
  void answersWithTheSameObjectWhereOnlyAFundsBarCame() {
    List<Bars> bars = family(4);
    EnsembleStrategy strategy = new EnsembleStrategy(RULES);
    PaperAccount account = new PaperAccount(bars);
    for (int row = 0; row < 1_200; row++) {
      step(strategy, account, bars, row);
    }
    Decision before = strategy.decide(account.tape());

    account.tape().moveTo(account.tape().timeMillis() + 1);
    strategy.observe(account.tape());

    assertThat(strategy.decide(account.tape())).isSameAs(before);
    assertThat(strategy.ensemble().bars()).isEqualTo(1_200);
  }

  @Test
  void runsAsTheOriginalToo() {
    List<Bars> bars = family(6);
    EnsembleStrategy strategy = new EnsembleStrategy(EnsembleParameters.AS_BUILT);
    PaperAccount account = new PaperAccount(bars);
    for (int row = 0; row < bars.getFirst().size(); row++) {
      step(strategy, account, bars, row);
    }

    assertThat(strategy.ensemble().isReady()).isTrue();
    assertThat(account.equity()).isNotEqualTo(100_000);
  }

  @Test
  void refusesAStateOfOtherParametersAndOneCutShort() {
    long[] saved = new EnsembleStrategy(RULES).save();
    EnsembleParameters other = RULES.withFunds(FundSet.QQQ);
    long[] cut = java.util.Arrays.copyOf(saved, 100);

    assertThatThrownBy(() -> EnsembleStrategy.restore(other, saved))
        .hasMessage("the state must have been saved with these parameters");
    assertThatThrownBy(() -> EnsembleStrategy.restore(RULES, cut))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("cut short");
  }

  @Test
  void refusesAStateOfAnotherVersion() {
    long[] saved = new EnsembleStrategy(RULES).save();
    saved[0]++;

    assertThatThrownBy(() -> EnsembleStrategy.restore(RULES, saved))
        .hasMessage("the saved state must be of version 1, was of 2");
  }
}
