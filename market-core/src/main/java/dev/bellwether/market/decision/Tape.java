package dev.bellwether.market.decision;

import dev.bellwether.market.calendar.Session;
import dev.bellwether.market.data.Bar;
import dev.bellwether.market.data.Bars;
import dev.bellwether.market.data.Granularity;
import dev.bellwether.market.data.Symbol;
import java.util.List;
import java.util.Set;

/**
 * The present as the loop moves through it: one {@link Series} a symbol, the time, the session.
 * Written by a feed, read by strategies as a {@link Snapshot}; used by one thread.
 *
 * <p>History is shown without a copy: {@link #show} points a series at finished columns and {@link
 * #step} uncovers one bar more. A live feed calls {@link #append} instead.
 */
public final class Tape implements Snapshot {
  /** The instant of what does not come, epoch milliseconds. */
  public static final long NEVER = Long.MAX_VALUE;

  private final Series[] series;
  private final Holdings holdings;
  private Session session;
  private long timeMillis;

  /**
   * An empty tape.
   *
   * @param symbols in the order in which the strategy names them
   * @param granularity of every bar
   * @param first the session before which nothing is known
   * @param holdings the account's live view
   */
  public Tape(List<Symbol> symbols, Granularity granularity, Session first, Holdings holdings) {
    if (Set.copyOf(symbols).size() < symbols.size()) {
      throw new IllegalArgumentException("symbols must name each symbol once, were " + symbols);
    }
    this.series =
        symbols.stream().map(s -> new Series(s, granularity, this)).toArray(Series[]::new);
    this.holdings = holdings;
    this.session = first;
    this.timeMillis = first.openMillis();
  }

  @Override
  public long timeMillis() {
    return timeMillis;
  }

  @Override
  public Session session() {
    return session;
  }

  @Override
  public Series series(int place) {
    return series[place];
  }

  @Override
  public Series series(Symbol symbol) {
    for (Series one : series) {
      if (one.symbol().equals(symbol)) {
        return one;
      }
    }
    throw new IllegalArgumentException(
        "symbol must be one that the strategy names in symbols(), was " + symbol);
  }

  @Override
  public Holdings holdings() {
    return holdings;
  }

  /** How many symbols there are. */
  public int width() {
    return series.length;
  }

  /**
   * Points a series at finished columns, with nothing uncovered yet.
   *
   * @throws IllegalArgumentException if the bars are of another symbol or granularity
   */
  public void show(int place, Bars bars) {
    series[place].show(bars);
  }

  /** Moves the time on; no series is fresh then until it is stepped. */
  public void moveTo(long epochMillis) {
    timeMillis = epochMillis;
  }

  /**
   * Uncovers the next bar of a series that was {@linkplain #show shown}.
   *
   * @return when the one behind it ends, epoch milliseconds; {@link #NEVER} if it is the last
   * @throws IllegalArgumentException if the bar has not ended yet
   * @throws IndexOutOfBoundsException if every bar is uncovered
   */
  public long step(int place) {
    return series[place].step(timeMillis);
  }

  /**
   * When the next bar of a series that was {@linkplain #show shown} ends, epoch milliseconds;
   * {@link #NEVER} if every bar is uncovered.
   */
  public long nextEndMillis(int place) {
    return series[place].nextEndMillis();
  }

  /**
   * Adds a bar that just arrived, behind the ones {@linkplain #show shown} where there are any.
   *
   * @throws IllegalArgumentException if the bar has not ended yet, is of another symbol, begins
   *     before the end of the one before it, or if bars shown are still covered
   */
  public void append(int place, Bar bar) {
    series[place].append(bar);
  }

  /**
   * Shows what is known of the bar that has not ended yet; the next whole bar takes its place.
   *
   * @param latestMillis when the latest trade happened, epoch milliseconds
   */
  public void form(
      int place, double high, double low, double close, double volume, long latestMillis) {
    series[place].form(high, low, close, volume, latestMillis);
  }

  /** Begins the next session. */
  public void enter(Session next) {
    session = next;
  }
}
