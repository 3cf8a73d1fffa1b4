package dev.bellwether.btm;

import dev.bellwether.btm.LeverageLadder.Rung;
import dev.bellwether.market.account.TimeInForce;
import dev.bellwether.market.calendar.Session;
import dev.bellwether.market.data.Symbol;
import dev.bellwether.market.decision.Decision;
import dev.bellwether.market.decision.Series;
import dev.bellwether.market.decision.Snapshot;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The answers of one day: long, short and the ways of being flat, each prepared once and then the
 * same object. Size, fund and share count of a side are fixed when it is first wanted; every answer
 * names all symbols, so that whatever else is held among them is sold.
 */
final class DayAnswers {
  /**
   * One answer.
   *
   * @param position what it means: +1, 0 or −1
   * @param isFixed whether it stays the same for the rest of the day
   */
  record Answer(Decision decision, int position, boolean isFixed) {}

  private final BtmParameters parameters;
  private final List<Symbol> symbols;
  private final Map<Readiness, Decision> holds = new EnumMap<>(Readiness.class);
  private final Decision exit;
  private final Answer flat;
  private final Answer noPrice;
  private final Answer noShare;
  private double stake;
  private Rung rung = new Rung(1, 1);
  private double open;
  private Answer longs;
  private Answer shorts;

  DayAnswers(BtmParameters parameters) {
    this.parameters = parameters;
    Set<Symbol> named = new LinkedHashSet<>(Set.of(parameters.symbol()));
    if (parameters.sizing().usesFunds()) {
      named.addAll(parameters.ladder().funds());
    }
    symbols = List.copyOf(named);
    for (Readiness readiness : Readiness.values()) {
      holds.put(readiness, new Decision.Hold(readiness.reason()));
    }
    exit =
        holding(parameters.symbol(), 0, parameters.exit().timeInForce(), "flat: the session ends");
    flat = flat(parameters.variant().reason(0), true);
    noShare = flat("flat: the equity does not buy one share", true);
    noPrice = flat("flat: the fund has no price today", false);
    longs = noPrice;
    shorts = noPrice;
  }

  /** The symbols that answers name, the signal's first. */
  List<Symbol> symbols() {
    return symbols;
  }

  /**
   * Begins a day.
   *
   * @param equity account currency
   */
  void begin(double equity, DayPlan plan) {
    stake = equity * (1 - parameters.cashBuffer());
    rung = parameters.sizing().rung(plan.leverage());
    open = plan.open();
    longs = noPrice;
    shorts = noPrice;
  }

  /** The answer where the rule cannot be asked. */
  Decision hold(Readiness why) {
    return Objects.requireNonNull(holds.get(why));
  }

  Decision exit() {
    return exit;
  }

  /** The answer for a target; flat where the target cannot be bought. */
  Answer at(int target, Snapshot now) {
    if (target == 0) {
      return flat;
    }
    if (target > 0) {
      longs = longs.isFixed() ? longs : side(1, now);
      return longs;
    }
    shorts = shorts.isFixed() ? shorts : side(-1, now);
    return shorts;
  }

  private Answer side(int sign, Snapshot now) {
    boolean funds = parameters.sizing().usesFunds();
    Symbol bought = funds ? parameters.ladder().fund(sign * rung.multiple()) : parameters.symbol();
    double price = funds ? priceToday(now.series(bought), now.session()) : open;
    if (!(price > 0)) {
      return noPrice;
    }
    long count = (long) Math.floor(stake * rung.fraction() / price);
    if (count < 1) {
      return noShare;
    }
    long shares = funds ? count : sign * count;
    Decision decision = holding(bought, shares, TimeInForce.DAY, parameters.variant().reason(sign));
    return new Answer(decision, sign, true);
  }

  /** A fund's open today or, where it opened late, its last price; NaN if it has none today. */
  private static double priceToday(Series fund, Session session) {
    if (fund.isEmpty() || fund.startMillis() < session.openMillis()) {
      return Double.NaN;
    }
    int first = 0;
    while (first + 1 < fund.size() && fund.startMillis(first + 1) >= session.openMillis()) {
      first++;
    }
    boolean onTime = fund.startMillis(first) <= session.openMillis() + SessionMemory.GRACE_MILLIS;
    return onTime ? fund.open(first) : fund.close();
  }

  private Answer flat(String reason, boolean isFixed) {
    return new Answer(holding(parameters.symbol(), 0, TimeInForce.DAY, reason), 0, isFixed);
  }

  private Decision.Shares holding(Symbol one, long count, TimeInForce inForce, String reason) {
    if (symbols.size() == 1) {
      return new Decision.Shares(Map.of(one, count), inForce, reason);
    }
    Map<Symbol, Long> shares = new HashMap<>();
    symbols.forEach(symbol -> shares.put(symbol, symbol.equals(one) ? count : 0));
    return new Decision.Shares(shares, inForce, reason);
  }
}
