package dev.bellwether.portfolio.score;

import dev.bellwether.market.data.Symbol;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Daily prices of many tickers on the same sessions: a row a session, a column a ticker, NaN where
 * a ticker has no price, because it was not listed yet, was halted, or the source has a hole.
 *
 * <p>Nothing is filled in. Immutable.
 */
public final class PriceTable {
  private final List<LocalDate> dates;
  private final List<Symbol> symbols;
  private final Map<Symbol, Integer> columns;
  private final double[][] opens;
  private final double[][] closes;
  private final boolean hasOpens;

  private PriceTable(
      List<LocalDate> dates,
      List<Symbol> symbols,
      double[][] opens,
      double[][] closes,
      boolean hasOpens) {
    this.dates = List.copyOf(dates);
    this.symbols = List.copyOf(symbols);
    this.opens = opens;
    this.closes = closes;
    this.hasOpens = hasOpens;
    this.columns = new HashMap<>();
    for (int s = 0; s < symbols.size(); s++) {
      columns.put(symbols.get(s), s);
    }
  }

  /**
   * Lays prices side by side.
   *
   * @param sessions the days that count, strictly growing; prices of other days are left out
   * @param prices a ticker at most once
   */
  public static PriceTable of(List<LocalDate> sessions, Collection<DailyPrices> prices) {
    Map<LocalDate, Integer> rows = new LinkedHashMap<>();
    for (LocalDate session : sessions) {
      rows.put(session, rows.size());
    }
    List<Symbol> symbols = new ArrayList<>();
    double[][] opens = new double[prices.size()][sessions.size()];
    double[][] closes = new double[prices.size()][sessions.size()];
    boolean hasOpens = !prices.isEmpty();
    for (DailyPrices one : prices) {
      if (symbols.contains(one.symbol())) {
        throw new IllegalArgumentException("prices must name " + one.symbol() + " once");
      }
      int s = symbols.size();
      symbols.add(one.symbol());
      hasOpens &= one.hasOpens();
      Arrays.fill(opens[s], Double.NaN);
      Arrays.fill(closes[s], Double.NaN);
      place(one, rows, opens[s], closes[s]);
    }
    return new PriceTable(sessions, symbols, opens, closes, hasOpens);
  }

  private static void place(
      DailyPrices one, Map<LocalDate, Integer> rows, double[] opens, double[] closes) {
    for (int i = 0; i < one.size(); i++) {
      Integer row = rows.get(one.dates().get(i));
      if (row != null) {
        opens[row] = one.opens()[i];
        closes[row] = one.closes()[i];
      }
    }
  }

  /** The sessions up to and with this date: what could be known at its close. */
  public PriceTable until(LocalDate last) {
    int size = (int) dates.stream().filter(date -> !date.isAfter(last)).count();
    double[][] fewerOpens = new double[symbols.size()][];
    double[][] fewerCloses = new double[symbols.size()][];
    for (int s = 0; s < symbols.size(); s++) {
      fewerOpens[s] = Arrays.copyOf(opens[s], size);
      fewerCloses[s] = Arrays.copyOf(closes[s], size);
    }
    return new PriceTable(dates.subList(0, size), symbols, fewerOpens, fewerCloses, hasOpens);
  }

  /** Sessions in the table. */
  public int size() {
    return dates.size();
  }

  public List<LocalDate> dates() {
    return dates;
  }

  public LocalDate date(int day) {
    return dates.get(day);
  }

  public List<Symbol> symbols() {
    return symbols;
  }

  /** The column of a ticker; −1 if it has none. */
  public int column(Symbol symbol) {
    return columns.getOrDefault(symbol, -1);
  }

  /** Whether each price has an open beside its close, so that orders can be filled at it. */
  public boolean hasOpens() {
    return hasOpens;
  }

  public double open(int column, int day) {
    return opens[column][day];
  }

  public double close(int column, int day) {
    return closes[column][day];
  }

  /** The close of a ticker on a day; NaN if there is none, or the ticker is not in the table. */
  public double close(Symbol symbol, int day) {
    int column = column(symbol);
    return column < 0 ? Double.NaN : closes[column][day];
  }

  /** The last close of a ticker up to a day; NaN if there is none. */
  public double lastClose(Symbol symbol, int day) {
    int column = column(symbol);
    if (column < 0) {
      return Double.NaN;
    }
    int row = day;
    while (row > 0 && Double.isNaN(closes[column][row])) {
      row--;
    }
    return closes[column][row];
  }

  /** Which of these tickers have any price in the table up to a day. */
  public List<Symbol> known(List<Symbol> tickers, int day) {
    return tickers.stream().filter(one -> !Double.isNaN(lastClose(one, day))).toList();
  }
}
