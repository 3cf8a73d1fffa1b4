package dev.bellwether.engine;

import dev.bellwether.market.account.Account;
import dev.bellwether.market.account.Order;
import dev.bellwether.market.account.OrderStatus;
import dev.bellwether.market.account.Side;
import dev.bellwether.market.calendar.Session;
import dev.bellwether.market.data.Granularity;
import dev.bellwether.market.data.Symbol;
import dev.bellwether.market.decision.Decision;
import dev.bellwether.market.decision.Holdings;
import dev.bellwether.market.decision.Series;
import dev.bellwether.market.decision.Tape;
import dev.bellwether.market.risk.RiskView;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The account as the loop measures with it: the broker's word in {@code double}, valued at the
 * tape's last prices.
 *
 * <p>The broker's exact books are the truth; this is read from them after every change.
 */
public final class Books implements Holdings, RiskView {
  private final List<Symbol> symbols;
  private final double[] shares;
  private final double[] buying;
  private final double[] selling;
  private double cash;
  private double sessionStartEquity;
  private long tradingDay;
  private long heardMillis = Long.MAX_VALUE;
  private OpeningEquity opening = (session, measured) -> measured;
  private final List<Symbol> exposed = new ArrayList<>();
  private final Tape tape;

  /**
   * Books over the symbols of a strategy, holding nothing until the broker's word is {@linkplain
   * #take taken}.
   */
  public Books(List<Symbol> symbols, Granularity granularity, Session first) {
    this.symbols = List.copyOf(symbols);
    this.shares = new double[symbols.size()];
    this.buying = new double[symbols.size()];
    this.selling = new double[symbols.size()];
    this.tape = new Tape(this.symbols, granularity, first, this);
  }

  /** The tape that shows these books to the strategy, and whose prices value them. */
  public Tape tape() {
    return tape;
  }

  List<Symbol> symbols() {
    return symbols;
  }

  /** Takes the broker's word. */
  void take(Account account, List<OrderStatus> orders) {
    cash = account.cash().doubleValue();
    for (int i = 0; i < shares.length; i++) {
      shares[i] = account.position(symbols.get(i)).quantity().doubleValue();
      buying[i] = 0;
      selling[i] = 0;
    }
    for (int i = 0; i < orders.size(); i++) {
      OrderStatus status = orders.get(i);
      if (!status.state().isTerminal()) {
        expect(status.order(), status.open().doubleValue());
      }
    }
  }

  /** Counts what an open order may still fill. */
  void expect(Order order, double openShares) {
    int place = symbols.indexOf(order.symbol());
    if (place >= 0) {
      double[] side = order.side() == Side.BUY ? buying : selling;
      side[place] += openShares;
    }
  }

  /** Marks the beginning of a session for the daily limits. */
  void startSession() {
    tradingDay = tape.session().date().toEpochDay();
    sessionStartEquity = opening.of(tape.session(), equity());
  }

  /** A bar that ended then was heard of the first symbol, or the session opened then. */
  void hear(long epochMillis) {
    heardMillis = epochMillis;
  }

  long heardMillis() {
    return heardMillis;
  }

  @Override
  public long silenceMillis() {
    return Math.max(0, tape.timeMillis() - heardMillis);
  }

  /** Lets another memory say what the equity was when a session began. */
  public void openWith(OpeningEquity memory) {
    opening = memory;
  }

  /** Whether none of the symbols is held. */
  public boolean isFlat() {
    return Arrays.stream(shares).allMatch(held -> held == 0);
  }

  /** The answer that holds none of the symbols. */
  public Decision flat(String reason) {
    Map<Symbol, Long> none = new LinkedHashMap<>();
    symbols.forEach(symbol -> none.put(symbol, 0L));
    return new Decision.Shares(none, reason);
  }

  double shares(int place) {
    return shares[place];
  }

  /** Net shares that open orders will add if all are filled. */
  double pending(int place) {
    return buying[place] - selling[place];
  }

  /** Shares that open orders still sell. */
  double selling(int place) {
    return selling[place];
  }

  /** Shares that open orders still buy. */
  double buying(int place) {
    return buying[place];
  }

  double price(int place) {
    Series series = tape.series(place);
    return series.isEmpty() ? Double.NaN : series.close();
  }

  @Override
  public double shares(Symbol symbol) {
    return shares[place(symbol)];
  }

  @Override
  public double pendingBuys(Symbol symbol) {
    return buying[place(symbol)];
  }

  @Override
  public double pendingSells(Symbol symbol) {
    return selling[place(symbol)];
  }

  @Override
  public List<Symbol> exposedSymbols() {
    exposed.clear();
    for (int i = 0; i < shares.length; i++) {
      if (shares[i] != 0 || buying[i] != 0 || selling[i] != 0) {
        exposed.add(symbols.get(i));
      }
    }
    return exposed;
  }

  @Override
  public long tradingDay() {
    return tradingDay;
  }

  @Override
  public double price(Symbol symbol) {
    return price(place(symbol));
  }

  @Override
  public double cash() {
    return cash;
  }

  @Override
  public double equity() {
    double sum = cash;
    for (int i = 0; i < shares.length; i++) {
      sum += shares[i] == 0 ? 0 : shares[i] * price(i);
    }
    return sum;
  }

  @Override
  public double sessionStartEquity() {
    return sessionStartEquity;
  }

  @Override
  public long timeMillis() {
    return tape.timeMillis();
  }

  @Override
  public boolean isMarketOpen() {
    return tape.timeMillis() >= tape.session().openMillis()
        && tape.timeMillis() <= tape.session().closeMillis();
  }

  private int place(Symbol symbol) {
    int place = symbols.indexOf(symbol);
    if (place < 0) {
      throw new IllegalArgumentException(
          "symbol must be one that the strategy names, was " + symbol);
    }
    return place;
  }
}
