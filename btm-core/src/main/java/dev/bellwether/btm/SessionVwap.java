package dev.bellwether.btm;

/**
 * The volume-weighted average price of one session so far.
 *
 * <pre>
 *   vwap = sum of price_i * volume_i / sum of volume_i,   price_i = (high_i + low_i + close_i) / 3
 * </pre>
 *
 * <p>over the bars of the regular session since its open. While nothing was traded it is the latest
 * close; before the first bar it is NaN. Currency units per share.
 *
 * <p>Source: Zarattini, Aziz, Barbon (2024), and the authors' published code, which takes the mean
 * of high, low and close. Used by one thread.
 */
public final class SessionVwap {
  /** Which price of a bar is weighted. */
  public enum Price {
    /** The mean of high, low and close: the authors' rule. */
    TYPICAL,
    /** The close alone. */
    CLOSE
  }

  private final boolean typical;
  private double traded;
  private double volume;
  private double lastClose;

  public SessionVwap(Price price) {
    this.typical = price == Price.TYPICAL;
    reset();
  }

  /** Forgets everything: a new session begins. */
  public void reset() {
    traded = 0;
    volume = 0;
    lastClose = Double.NaN;
  }

  /**
   * Takes in the next bar.
   *
   * @param barVolume shares, at least 0
   */
  public void add(double high, double low, double close, double barVolume) {
    traded += (typical ? (high + low + close) / 3 : close) * barVolume;
    volume += barVolume;
    lastClose = close;
  }

  /** The average so far. */
  public double value() {
    return volume > 0 ? traded / volume : lastClose;
  }

  /** The average if this bar, which has not ended, were the next one. */
  double valueWith(double high, double low, double close, double barVolume) {
    double sum = traded + (typical ? (high + low + close) / 3 : close) * barVolume;
    double all = volume + barVolume;
    return all > 0 ? sum / all : close;
  }
}
