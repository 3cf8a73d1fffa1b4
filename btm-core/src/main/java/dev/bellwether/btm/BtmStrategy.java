package dev.bellwether.btm;

import dev.bellwether.market.calendar.ExchangeCalendar;
import dev.bellwether.market.calendar.Session;
import dev.bellwether.market.data.Symbol;
import dev.bellwether.market.decision.Decision;
import dev.bellwether.market.decision.Evidence;
import dev.bellwether.market.decision.Schedule;
import dev.bellwether.market.decision.Series;
import dev.bellwether.market.decision.Snapshot;
import dev.bellwether.market.decision.Strategy;
import java.util.List;

/**
 * "Beat the Market": long or short while the price is beyond its noise, decided at each half hour,
 * flat overnight.
 *
 * <p>At the marks 30, 60, ... minutes after the open, strictly before the close, the last price is
 * held against the {@link NoiseBand} of that minute and the {@link SessionVwap} by the {@link
 * Variant}'s rule; the {@link Sizing} says how many shares that is, once a day. Bars may have any
 * length that divides half an hour; a bar counts from its end on.
 *
 * <p>It answers {@link Decision.Hold}, with the reason, where the rule cannot be asked:
 *
 * <ul>
 *   <li>before {@link BtmParameters#warmUpSessions()} sessions have been seen;
 *   <li>on a day without an opening bar (one that starts at most 5 minutes after the open), without
 *       the close of the session just before it (whose last bar must end at most 5 minutes before
 *       the bell), or, where the size depends on it, without a volatility above 0 from consecutive
 *       closes;
 *   <li>at a mark for which more than one of the {@code lookback} sessions of the calendar before
 *       today has no price, or where none of them moved;
 *   <li>at a mark whose last price is older than {@link BtmParameters#maxPriceAge()}.
 * </ul>
 *
 * <p>Where a bar is missing the last price of the session is carried forward. The size rests on the
 * equity at the first bar of the session.
 *
 * <p>Live it is asked 15 seconds before each mark; what is known by then of the bar that ends there
 * stands in for it, in the price and in the VWAP.
 *
 * <p>It is a function of what it was shown: a fresh object shown the same bars and asked at the
 * same instants gives the same answers, so that a restart is a replay. The {@linkplain #evidence()
 * evidence} of an exit has the exit's minute and no band.
 *
 * <p>Source: Zarattini, Aziz, Barbon, "Beat the Market: An Effective Intraday Momentum Strategy for
 * S&amp;P500 ETF (SPY)", SSRN 4824172 (2024). Departures: a session needs at least {@code lookback
 * - 1} earlier ones <em>of the calendar</em> (the authors' code takes older ones in place of gaps),
 * and a day whose volatility is not known is not traded (the authors' code takes the highest
 * leverage).
 */
public final class BtmStrategy implements Strategy {
  private final BtmParameters parameters;
  private final Dividends dividends;
  private final SessionMemory memory;
  private final DayAnswers answers;
  private final Reading reading;
  private final MarkEvidence evidence = new MarkEvidence();
  private DayPlan plan = DayPlan.NONE;
  private boolean opened;
  private int position;

  /**
   * A strategy that has seen nothing yet.
   *
   * @param calendar of the exchange that the symbol trades on
   * @param dividends of the symbol
   */
  public BtmStrategy(BtmParameters parameters, ExchangeCalendar calendar, Dividends dividends) {
    this.parameters = parameters;
    this.dividends = dividends;
    this.memory = new SessionMemory(calendar, parameters, Marks.STEP);
    this.answers = new DayAnswers(parameters);
    this.reading = new Reading(parameters);
  }

  @Override
  public String name() {
    return "btm";
  }

  /** The signal's symbol and, where the sizing uses funds, those of the ladder. */
  @Override
  public List<Symbol> symbols() {
    return answers.symbols();
  }

  @Override
  public Schedule schedule() {
    return Marks.schedule(parameters.exit());
  }

  public BtmParameters parameters() {
    return parameters;
  }

  /**
   * {@inheritDoc}
   *
   * @throws IllegalArgumentException if a bar reaches outside the regular session, or bars or
   *     sessions are out of order
   */
  @Override
  public void observe(Snapshot now) {
    enter(now.session());
    Series bars = now.series(0);
    if (!bars.isFresh()) {
      return;
    }
    long start = bars.startMillis();
    if (!opened) {
      memory.begin(start, bars.open());
    }
    memory.add(start, bars.endMillis(), bars.high(), bars.low(), bars.close(), bars.volume());
    if (!opened) {
      open(now);
    }
  }

  @Override
  public Decision decide(Snapshot now) {
    Session session = now.session();
    enter(session);
    Series bars = now.series(0);
    if (bars.hasForming()) {
      memory.form(
          bars.formingHigh(),
          bars.formingLow(),
          bars.formingClose(),
          bars.formingVolume(),
          bars.formingMillis());
    }
    if (Marks.isExit(session, now.timeMillis(), parameters.exit())) {
      return exit(session);
    }
    int minute = Marks.minute(session, now.timeMillis());
    evidence.day(minute, memory, plan);
    Decision answer = minute == 0 ? answers.hold(Readiness.NOT_A_MARK) : atMark(minute, now);
    evidence.position(position);
    return answer;
  }

  @Override
  public Evidence evidence() {
    return evidence;
  }

  private void enter(Session session) {
    if (memory.enter(session)) {
      plan = DayPlan.NONE;
      opened = false;
      position = 0;
    }
  }

  private void open(Snapshot now) {
    opened = true;
    plan = DayPlan.of(memory, parameters, dividends.on(now.session().date()));
    answers.begin(now.holdings().equity(), plan);
  }

  private Decision atMark(int minute, Snapshot now) {
    Readiness readiness = reading.take(memory, plan, minute, now.timeMillis());
    evidence.reading(reading);
    if (readiness != Readiness.READY) {
      return answers.hold(readiness);
    }
    int target = reading.target(parameters.variant(), position);
    DayAnswers.Answer answer = answers.at(target, now);
    position = answer.position();
    return answer.decision();
  }

  private Decision exit(Session session) {
    position = 0;
    long exitMillis = parameters.exit().millisIn(session);
    evidence.day((exitMillis - session.openMillis()) / 60_000.0, memory, plan);
    evidence.position(position);
    return answers.exit();
  }
}
