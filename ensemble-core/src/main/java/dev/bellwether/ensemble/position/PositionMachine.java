package dev.bellwether.ensemble.position;

import dev.bellwether.ensemble.state.StateReader;
import dev.bellwether.ensemble.state.StateWriter;

/**
 * Decides at each bar which state to be in. The state it stands in is always what the account
 * holds: a change counts from the moment it was decided, but only once it has been filled whole.
 *
 * <p>In this order: the end of the session, holdings that are no state, profit target, stop loss,
 * then the ladder, held back by the minimum hold, by the end of entries and by missing prices. The
 * profit is that of the account's equity since the last change of state. A change that is not
 * filled within {@value #PATIENCE_BARS} bars is given up, and what is then held is taken for the
 * state.
 */
public final class PositionMachine {
  /** So many bars a change may take to be filled. */
  static final int PATIENCE_BARS = 3;

  private final PositionRules rules;
  private PositionState state = PositionState.CASH_ONLY;
  private PositionState target = PositionState.CASH_ONLY;
  private boolean inTransit;
  private long sinceMillis = Long.MIN_VALUE;
  private double entryEquity = Double.NaN;
  private long decidedMillis;
  private double decidedEquity;
  private long barsHeld;
  private double profit;

  public PositionMachine(PositionRules rules) {
    this.rules = rules;
  }

  /**
   * Decides.
   *
   * @param probability of a rise
   * @param isReady whether enough has been learned to trade
   */
  public Motive next(Moment now, double probability, boolean isReady) {
    settle(now);
    barsHeld =
        state == PositionState.CASH_ONLY ? 0 : (now.timeMillis() - sinceMillis) / now.barMillis();
    profit = state == PositionState.CASH_ONLY ? 0 : now.equity() / entryEquity - 1;
    Motive forced = forced(now);
    if (forced != Motive.NO_CHANGE) {
      return forced == Motive.IN_TRANSIT ? forced : go(PositionState.CASH_ONLY, forced, now);
    }
    if (!isReady) {
      return stay(Motive.WARMING_UP);
    }
    return wanted(rules.ladder().state(probability), now);
  }

  /** Compares with what the account holds. */
  private void settle(Moment now) {
    PositionState actual = PositionState.holding(now.held());
    if (inTransit && actual == target && now.arrived()) {
      inTransit = false;
      state = actual;
      sinceMillis = decidedMillis;
      entryEquity = decidedEquity;
    } else if (inTransit) {
      inTransit = now.timeMillis() - decidedMillis < PATIENCE_BARS * now.barMillis();
    }
    if (!inTransit && actual != state) {
      adopt(actual, now);
    }
  }

  /** Takes for the state what is held without our doing; it may be left at once. */
  private void adopt(PositionState actual, Moment now) {
    state = actual;
    sinceMillis = now.timeMillis() - rules.minimumHoldBars() * now.barMillis();
    entryEquity = now.equity();
  }

  private Motive forced(Moment now) {
    boolean heldOrComing = state != PositionState.CASH_ONLY || inTransit;
    if (now.isWithin(rules.flatBeforeClose().toMillis())) {
      boolean leaving = inTransit && target == PositionState.CASH_ONLY;
      if (leaving) {
        return Motive.IN_TRANSIT;
      }
      return heldOrComing ? Motive.EOD_CLOSE : Motive.NO_CHANGE;
    }
    if (inTransit) {
      return Motive.IN_TRANSIT;
    }
    if (state == PositionState.INVALID) {
      return Motive.INVALID_HOLDINGS;
    }
    if (profit >= rules.profitTarget()) {
      return Motive.PROFIT_TARGET;
    }
    return profit <= -rules.stopLoss() ? Motive.STOP_LOSS : Motive.NO_CHANGE;
  }

  private Motive wanted(PositionState wanted, Moment now) {
    target = state;
    if (wanted == state) {
      return stay(Motive.NO_CHANGE);
    }
    if (state != PositionState.CASH_ONLY && barsHeld < rules.minimumHoldBars()) {
      return stay(Motive.MIN_HOLD_PERIOD);
    }
    boolean buys = wanted != PositionState.CASH_ONLY;
    if (buys && now.isWithin(rules.entriesUntilBeforeClose().toMillis())) {
      return stay(Motive.ENTRIES_CLOSED);
    }
    if ((wanted.funds() & ~now.priced()) != 0) {
      return stay(Motive.NO_PRICE);
    }
    return go(wanted, Motive.STATE_TRANSITION, now);
  }

  private Motive stay(Motive why) {
    target = state;
    return why;
  }

  private Motive go(PositionState wanted, Motive why, Moment now) {
    target = wanted;
    inTransit = true;
    decidedMillis = now.timeMillis();
    decidedEquity = now.equity();
    return why;
  }

  /** Where the account stands. */
  public PositionState state() {
    return state;
  }

  /** Where it is to stand. */
  public PositionState target() {
    return target;
  }

  /** Whole bars since the last change of state was decided; 0 in cash. */
  public long barsHeld() {
    return barsHeld;
  }

  /** The equity's return since then, fraction; 0 in cash. */
  public double profit() {
    return profit;
  }

  public void save(StateWriter to) {
    to.add(state.code());
    to.add(target.code());
    to.add(inTransit);
    to.add(new long[] {sinceMillis, decidedMillis, barsHeld});
    to.add(new double[] {entryEquity, decidedEquity, profit});
  }

  public void restore(StateReader from) {
    state = PositionState.of(from.readInt());
    target = PositionState.of(from.readInt());
    inTransit = from.readBoolean();
    long[] times = new long[3];
    double[] numbers = new double[3];
    from.read(times);
    from.read(numbers);
    sinceMillis = times[0];
    decidedMillis = times[1];
    barsHeld = times[2];
    entryEquity = numbers[0];
    decidedEquity = numbers[1];
    profit = numbers[2];
  }
}
