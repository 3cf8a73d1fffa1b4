package dev.bellwether.ensemble.position;

import static dev.bellwether.ensemble.position.Motive.ENTRIES_CLOSED;
import static dev.bellwether.ensemble.position.Motive.EOD_CLOSE;
import static dev.bellwether.ensemble.position.Motive.INVALID_HOLDINGS;
import static dev.bellwether.ensemble.position.Motive.IN_TRANSIT;
import static dev.bellwether.ensemble.position.Motive.MIN_HOLD_PERIOD;
import static dev.bellwether.ensemble.position.Motive.NO_CHANGE;
import static dev.bellwether.ensemble.position.Motive.NO_PRICE;
import static dev.bellwether.ensemble.position.Motive.PROFIT_TARGET;
import static dev.bellwether.ensemble.position.Motive.STATE_TRANSITION;
import static dev.bellwether.ensemble.position.Motive.STOP_LOSS;
import static dev.bellwether.ensemble.position.Motive.WARMING_UP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Minutes are counted from the open of a session of 390. */
final class PositionMachineTest {
  private static final long BAR = 60_000;
  private static final long CLOSE = 390 * BAR;
  private static final int ALL = 15;

  private PositionMachine machine;
  private double equity;
  private int held;
  private int priced;
  private boolean arrived;

  @BeforeEach
  void inCash() {
    machine = new PositionMachine(PositionRules.CORRECTED);
    equity = 100_000;
    held = 0;
    priced = ALL;
    arrived = true;
  }

  private Motive at(int minute, double probability) {
    Moment now = new Moment().at(CLOSE, minute * BAR, BAR).with(equity, held, priced, arrived);
    return machine.next(now, probability, true);
  }

  /** Decides and is filled before the next bar ends. */
  private Motive filled(int minute, double probability) {
    Motive motive = at(minute, probability);
    held = machine.target().funds();
    return motive;
  }

  /** D2: after k bars in a position the counter stands at k, and the third may leave. */
  @Test
  void countsTheBarsOfAPositionAndHoldsItForThree() {
    assertThat(filled(100, 0.56)).isEqualTo(STATE_TRANSITION);

    List<Motive> motives = new ArrayList<>();
    List<Long> counts = new ArrayList<>();
    for (int minute = 101; minute <= 103; minute++) {
      motives.add(at(minute, 0.5));
      counts.add(machine.barsHeld());
    }

    assertThat(motives).containsExactly(MIN_HOLD_PERIOD, MIN_HOLD_PERIOD, STATE_TRANSITION);
    assertThat(counts).containsExactly(1L, 2L, 3L);
    assertThat(machine.target()).isEqualTo(PositionState.CASH_ONLY);
  }

  /** B6: the hold is measured in time, so that minutes without a bar count. */
  @Test
  void countsMinutesThatHadNoBar() {
    filled(100, 0.56);

    assertThat(at(103, 0.5)).isEqualTo(STATE_TRANSITION);
    assertThat(machine.barsHeld()).isEqualTo(3);
  }

  /** C5, C7: a decision changes nothing by itself; only what is held is believed. */
  @Test
  void believesAChangeOnlyWhenItIsFilled() {
    at(100, 0.56);
    Motive next = at(101, 0.56);

    assertThat(next).isEqualTo(IN_TRANSIT);
    assertThat(machine.state()).isEqualTo(PositionState.CASH_ONLY);

    at(102, 0.56);
    assertThat(at(103, 0.56)).isEqualTo(STATE_TRANSITION);
    held = PositionState.BASE_ONLY.funds();
    assertThat(at(104, 0.56)).isEqualTo(NO_CHANGE);
    assertThat(machine.state()).isEqualTo(PositionState.BASE_ONLY);
  }

  /** C11: one leg of two filled is the state of one leg, which may be left at once. */
  @Test
  void takesAHalfFilledPairForWhatItIs() {
    at(100, 0.62);
    held = Role.BASE.bit();

    assertThat(at(101, 0.5)).isEqualTo(IN_TRANSIT);
    assertThat(at(102, 0.5)).isEqualTo(IN_TRANSIT);
    assertThat(at(103, 0.5)).isEqualTo(STATE_TRANSITION);
    assertThat(machine.state()).isEqualTo(PositionState.BASE_ONLY);
    assertThat(machine.target()).isEqualTo(PositionState.CASH_ONLY);
  }

  /** C14: 148 of 149 shares are not the state that was asked for; the sale of one leg is not. */
  @Test
  void waitsForEveryShareOfAChange() {
    at(100, 0.56);
    held = PositionState.BASE_ONLY.funds();
    arrived = false;

    assertThat(at(101, 0.56)).isEqualTo(IN_TRANSIT);
    arrived = true;
    assertThat(at(102, 0.56)).isEqualTo(NO_CHANGE);
    assertThat(machine.state()).isEqualTo(PositionState.BASE_ONLY);
  }

  /** D3: what a restart finds may be left, and is not stuck. */
  @Test
  void leavesAtOnceWhatItFindsHeldInEveryState() {
    for (PositionState found : PositionState.values()) {
      inCash();
      held = found == PositionState.INVALID ? 5 : found.funds();
      Motive motive = at(100, 0.5);

      Motive expected =
          switch (found) {
            case CASH_ONLY -> NO_CHANGE;
            case INVALID -> INVALID_HOLDINGS;
            case BASE_ONLY, BULL_3X_ONLY, BASE_BULL_3X, BEAR_1X_ONLY, BEAR_NX_ONLY, BEAR_1X_NX ->
                STATE_TRANSITION;
          };
      assertThat(motive).as("%s", found).isEqualTo(expected);
      assertThat(machine.target()).isEqualTo(PositionState.CASH_ONLY);
    }
  }

  @Test
  void sellsAtTheProfitTargetAndAtTheStopWhateverTheHold() {
    filled(100, 0.56);
    equity = 102_000;
    assertThat(at(101, 0.56)).isEqualTo(PROFIT_TARGET);
    assertThat(machine.profit()).isCloseTo(0.02, within(1e-12));

    inCash();
    filled(100, 0.56);
    equity = 98_500;
    assertThat(at(101, 0.56)).isEqualTo(STOP_LOSS);
    assertThat(machine.target()).isEqualTo(PositionState.CASH_ONLY);
  }

  /** The profit is measured from the equity of the decision, not from the start of the day. */
  @Test
  void measuresTheProfitSinceTheLastChange() {
    filled(100, 0.56);
    equity = 101_500;
    filled(103, 0.62);
    equity = 102_500;

    assertThat(at(104, 0.62)).isEqualTo(NO_CHANGE);
    assertThat(machine.profit()).isCloseTo(1_000.0 / 101_500, within(1e-12));
  }

  /** E3: the end of the day comes before the hold. */
  @Test
  void isFlatTwoMinutesBeforeTheCloseWhateverTheHold() {
    filled(384, 0.56);
    assertThat(at(385, 0.56)).isEqualTo(NO_CHANGE);

    assertThat(at(388, 0.56)).isEqualTo(EOD_CLOSE);
    assertThat(machine.target()).isEqualTo(PositionState.CASH_ONLY);
    assertThat(at(389, 0.56)).isEqualTo(IN_TRANSIT);
    held = 0;
    assertThat(at(390, 0.70)).isEqualTo(ENTRIES_CLOSED);
  }

  /** E2: nothing is bought in the last five minutes, whatever the signal. */
  @Test
  void buysNothingNearTheEndButSells() {
    assertThat(at(385, 0.70)).isEqualTo(ENTRIES_CLOSED);

    inCash();
    filled(384, 0.56);
    assertThat(at(387, 0.70)).isEqualTo(ENTRIES_CLOSED);
    assertThat(filled(387, 0.50)).isEqualTo(STATE_TRANSITION);
    assertThat(machine.target()).isEqualTo(PositionState.CASH_ONLY);
  }

  /** E1, E5, E9: being flat is a fact of the account, not a flag; a failed sale is tried again. */
  @Test
  void triesAgainUntilNothingIsHeld() {
    held = Role.BEAR.bit();

    assertThat(at(388, 0.5)).isEqualTo(EOD_CLOSE);
    assertThat(at(389, 0.5)).isEqualTo(IN_TRANSIT);
    assertThat(at(391, 0.5)).isEqualTo(EOD_CLOSE);
    held = 0;
    assertThat(at(392, 0.5)).isEqualTo(NO_CHANGE);
    held = Role.BULL.bit();
    assertThat(at(393, 0.5)).isEqualTo(EOD_CLOSE);
  }

  /** E6: half days end at 13:00. */
  @Test
  void followsTheSessionsOwnClose() {
    held = Role.BASE.bit();
    Moment now = new Moment().at(210 * BAR, 208 * BAR, BAR).with(equity, held, ALL, true);

    assertThat(machine.next(now, 0.56, true)).isEqualTo(EOD_CLOSE);
  }

  /** B4: without a price of its own a fund is not bought. */
  @Test
  void buysNoFundWithoutAPrice() {
    priced = Role.BASE.bit() | Role.BEAR.bit();

    assertThat(at(100, 0.62)).isEqualTo(NO_PRICE);
    assertThat(at(101, 0.36)).isEqualTo(NO_PRICE);
    assertThat(at(102, 0.56)).isEqualTo(STATE_TRANSITION);
  }

  @Test
  void waitsUntilEnoughIsLearned() {
    Moment now = new Moment().at(CLOSE, 100 * BAR, BAR).with(equity, 0, ALL, true);

    assertThat(machine.next(now, 0.9, false)).isEqualTo(WARMING_UP);
  }

  /** The early sale of another hand, such as the timer at the end, is taken note of. */
  @Test
  void followsTheAccountWhereAnotherHandSold() {
    filled(100, 0.56);
    at(101, 0.56);
    held = 0;

    assertThat(at(102, 0.5)).isEqualTo(NO_CHANGE);
    assertThat(machine.state()).isEqualTo(PositionState.CASH_ONLY);
  }

  /** A7: each number that can be set changes something. */
  @Test
  void obeysItsRules() {
    machine = new PositionMachine(PositionRules.CORRECTED.withMinimumHold(0));
    filled(100, 0.56);
    assertThat(at(101, 0.5)).isEqualTo(STATE_TRANSITION);

    inCash();
    machine = new PositionMachine(PositionRules.CORRECTED.withExits(0.003, 0.004));
    filled(100, 0.56);
    equity = 100_301;
    assertThat(at(101, 0.56)).isEqualTo(PROFIT_TARGET);

    inCash();
    machine = new PositionMachine(PositionRules.CORRECTED.withLadder(StateLadder.AS_BUILT));
    assertThat(at(100, 0.48)).isEqualTo(STATE_TRANSITION);
    assertThat(machine.target()).isEqualTo(PositionState.BEAR_1X_ONLY);
  }
}
