package dev.bellwether.engine.report.document;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The curves and trades of one day, on the exchange's wall clock.
 *
 * <pre>{@code
 * SessionDay.of(date, seconds, closes)
 *     .band(upper, lower)
 *     .average("VWAP", vwap)
 *     .marked(new SessionDay.Marker(36_000, 512.34, SessionDay.Deed.ENTER_LONG, "bought 97 SPY"));
 * }</pre>
 *
 * @param label what the list of days says beside the date, such as "2 trades, +0.31 %"; may be
 *     empty
 * @param seconds after midnight at which the points are known, growing, shape [n]
 * @param curves price first
 * @param candles may be {@link Candles#NONE}
 */
@SuppressWarnings("ArrayRecordComponent") // hundreds of numbers; identity equality never used
public record SessionDay(
    LocalDate date,
    String label,
    int[] seconds,
    List<Curve> curves,
    Candles candles,
    List<Marker> markers) {

  /** What a curve stands for, and so how it is drawn. */
  public enum Role {
    PRICE,
    /** The upper edge of the range in which a move means nothing. */
    UPPER,
    /** The lower edge of it. */
    LOWER,
    /** An average price, such as the session's VWAP. */
    AVERAGE
  }

  /**
   * One curve.
   *
   * @param values NaN where there is none, shape [n]
   */
  public record Curve(String name, Role role, double[] values) {
    public Curve {
      values = values.clone();
    }
  }

  /** The rest of the bars whose closes are the price: each of shape [n], or all empty. */
  public record Candles(double[] open, double[] high, double[] low) {
    /** For days shown as lines only. */
    public static final Candles NONE = new Candles(new double[0], new double[0], new double[0]);

    public Candles {
      open = open.clone();
      high = high.clone();
      low = low.clone();
    }
  }

  /** What was done at a marker. */
  public enum Deed {
    ENTER_LONG("bought to open"),
    EXIT_LONG("sold to close"),
    ENTER_SHORT("sold to open"),
    EXIT_SHORT("bought to close");

    private final String words;

    Deed(String words) {
      this.words = words;
    }

    public String words() {
      return words;
    }
  }

  /**
   * A fill on the chart.
   *
   * @param second after midnight
   * @param text listed below the chart, such as "97 SPY, take profit"
   */
  public record Marker(int second, double price, Deed deed, String text) {}

  public SessionDay {
    seconds = seconds.clone();
    curves = List.copyOf(curves);
    markers = List.copyOf(markers);
    requireGrowing(date, seconds);
    for (Curve curve : curves) {
      requireLength(date, curve.name(), curve.values(), seconds.length);
    }
    if (candles.open().length != 0) {
      requireLength(date, "open", candles.open(), seconds.length);
      requireLength(date, "high", candles.high(), seconds.length);
      requireLength(date, "low", candles.low(), seconds.length);
    }
  }

  /** A day with nothing but its price. */
  public static SessionDay of(LocalDate date, int[] seconds, double[] price) {
    Curve curve = new Curve("Price", Role.PRICE, price);
    return new SessionDay(date, "", seconds, List.of(curve), Candles.NONE, List.of());
  }

  public SessionDay labelled(String words) {
    return new SessionDay(date, words, seconds, curves, candles, markers);
  }

  /** The same day with the range in which a move means nothing. */
  public SessionDay band(double[] upper, double[] lower) {
    return with(new Curve("Upper band", Role.UPPER, upper))
        .with(new Curve("Lower band", Role.LOWER, lower));
  }

  /** The same day with an average price. */
  public SessionDay average(String name, double[] values) {
    return with(new Curve(name, Role.AVERAGE, values));
  }

  /** The same day with the bars that belong to its closes. */
  public SessionDay candles(double[] open, double[] high, double[] low) {
    return new SessionDay(date, label, seconds, curves, new Candles(open, high, low), markers);
  }

  /** The same day with one more fill. */
  public SessionDay marked(Marker marker) {
    List<Marker> more = new ArrayList<>(markers);
    more.add(marker);
    return new SessionDay(date, label, seconds, curves, candles, more);
  }

  private SessionDay with(Curve curve) {
    List<Curve> more = new ArrayList<>(curves);
    more.add(curve);
    return new SessionDay(date, label, seconds, more, candles, markers);
  }

  private static void requireGrowing(LocalDate date, int[] seconds) {
    for (int i = 1; i < seconds.length; i++) {
      if (seconds[i] <= seconds[i - 1]) {
        throw new IllegalArgumentException(
            "seconds of " + date + " must grow, row " + i + " does not");
      }
    }
  }

  private static void requireLength(LocalDate date, String name, double[] values, int n) {
    if (values.length != n) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT, "%s of %s must have %s values, had %s", name, date, n, values.length));
    }
  }
}
