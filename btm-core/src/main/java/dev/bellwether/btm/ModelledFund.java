package dev.bellwether.btm;

import dev.bellwether.market.calendar.ExchangeCalendar;
import dev.bellwether.market.calendar.Session;
import dev.bellwether.market.data.Bars;
import dev.bellwether.market.data.BarsBuilder;
import dev.bellwether.market.data.Symbol;
import java.time.Instant;

/**
 * Bars of a leveraged or inverse fund, modelled from those of its index where its own are not at
 * hand. Not real data: say so wherever it shows.
 *
 * <p>With {@code C} the index's close of the session before, {@code p} a price of today and {@code
 * k} the multiple,
 *
 * <pre>
 *   fund price = C * (1 + k * (p / C - 1))
 * </pre>
 *
 * <p>so each session starts anew at the index's own price level: good for positions that are closed
 * each day, meaningless overnight. Fees, financing, spread and distributions are left out; on an
 * ex-dividend date the index's fall by the dividend is multiplied as well. Volume is the index's.
 * For a negative multiple high and low change places.
 *
 * <p>Sessions without a close in the session of the calendar just before them, the first one among
 * them, are left out.
 */
public final class ModelledFund {
  private final int multiple;
  private final Bars index;
  private final ExchangeCalendar calendar;
  private final BarsBuilder fund;

  private ModelledFund(Bars index, Symbol fund, int multiple, ExchangeCalendar calendar) {
    this.multiple = multiple;
    this.index = index;
    this.calendar = calendar;
    this.fund = new BarsBuilder(fund, index.granularity());
  }

  /**
   * The fund's bars.
   *
   * @param index bars of regular sessions only
   * @param multiple of the index's return, −10 to 10, not 0
   * @throws IllegalArgumentException if the index moves so far in one session that the fund would
   *     be worth nothing, or a bar reaches outside its session
   */
  public static Bars of(Bars index, Symbol fund, int multiple, ExchangeCalendar calendar) {
    if (multiple == 0 || Math.abs(multiple) > 10) {
      throw new IllegalArgumentException("multiple must be -10 to 10 and not 0, was " + multiple);
    }
    return new ModelledFund(index, fund, multiple, calendar).bars();
  }

  private Bars bars() {
    int row = 0;
    while (row < index.size()) {
      Session session = calendar.atOrAfter(index.startMillis(row));
      double base = previousClose(row, session);
      while (row < index.size() && index.startMillis(row) < session.closeMillis()) {
        check(row, session);
        if (base > 0) {
          add(row, base);
        }
        row++;
      }
    }
    return fund.build();
  }

  private double previousClose(int row, Session session) {
    if (row == 0) {
      return Double.NaN;
    }
    Session before = calendar.previous(session);
    boolean known = index.endMillis(row - 1) >= before.closeMillis() - SessionMemory.GRACE_MILLIS;
    return known ? index.close(row - 1) : Double.NaN;
  }

  private void add(int row, double base) {
    double high = value(index.high(row), base);
    double low = value(index.low(row), base);
    double least = Math.min(high, low);
    if (!(least > 0)) {
      throw new IllegalArgumentException(
          "a fund of multiple "
              + multiple
              + " would be worth nothing at "
              + Instant.ofEpochMilli(index.startMillis(row))
              + ", where the index stands between "
              + index.low(row)
              + " and "
              + index.high(row)
              + " after a close of "
              + base
              + "; check that bar");
    }
    fund.add(
        index.startMillis(row),
        index.endMillis(row),
        value(index.open(row), base),
        Math.max(high, low),
        least,
        value(index.close(row), base),
        index.volume(row));
  }

  private double value(double price, double base) {
    return base * (1 + multiple * (price / base - 1));
  }

  private void check(int row, Session session) {
    if (!session.covers(index.startMillis(row), index.endMillis(row))) {
      throw new IllegalArgumentException(
          "bars must lie within the regular session of "
              + session.date()
              + ", but one starts at "
              + Instant.ofEpochMilli(index.startMillis(row))
              + "; cut the input by the exchange calendar");
    }
  }
}
