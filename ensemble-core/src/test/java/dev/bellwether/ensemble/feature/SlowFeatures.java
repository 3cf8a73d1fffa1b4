package dev.bellwether.ensemble.feature;

import dev.bellwether.market.calendar.ExchangeCalendar;
import dev.bellwether.market.calendar.Session;
import dev.bellwether.market.data.Bars;
import java.util.Arrays;
import java.util.stream.IntStream;

/** The corrected features of one bar, each worked out anew from all bars before it. */
final class SlowFeatures {
  private final Bars bars;
  private final ExchangeCalendar calendar;
  private final int row;
  private final double close;

  SlowFeatures(Bars bars, ExchangeCalendar calendar, int row) {
    this.bars = bars;
    this.calendar = calendar;
    this.row = row;
    this.close = bars.close(row);
  }

  double of(String name) {
    int at = name.lastIndexOf('_');
    String family = name.matches(".*_[0-9]+") ? name.substring(0, at) : name;
    int k = family.equals(name) ? 0 : Integer.parseInt(name.substring(at + 1));
    return switch (family) {
      case "session_fraction" -> fraction();
      case "session_sine" -> Math.sin(2 * Math.PI * fraction());
      case "session_cosine" -> Math.cos(2 * Math.PI * fraction());
      case "weekday_sine" -> Math.sin(2 * Math.PI * weekday() / 5);
      case "weekday_cosine" -> Math.cos(2 * Math.PI * weekday() / 5);
      case "vwap_distance" -> close / vwap() - 1;
      case "open_distance" -> close / bars.open(first()) - 1;
      case "session_position" -> within(today(bars::high), today(bars::low));
      case "overnight" -> bars.open(first()) / bars.close(first() - 1) - 1;
      case "sma" -> close / last(k, bars::close).average().orElseThrow() - 1;
      case "ema" -> close / ema(k, row) - 1;
      case "macd_histogram" -> macd();
      case "move" -> close / bars.close(row - k) - 1;
      case "return_lag" -> bars.close(row - k) / bars.close(row - k - 1) - 1;
      case "rsi" -> rsi(k);
      case "stochastic", "donchian" -> within(last(k, bars::high), last(k, bars::low));
      case "atr" -> range(k) / close;
      case "volatility" -> Math.sqrt(scatter(returns(k)) / (k - 1));
      case "skew" -> skew(returns(k));
      case "bollinger_position" -> (close - mean(closes(20))) / (2 * sigma(20));
      case "bollinger_width" -> 4 * sigma(20) / mean(closes(20));
      case "volume_ratio" -> bars.volume(row) / mean(last(k, bars::volume).toArray()) - 1;
      case "signed_volume" -> signed(k) / last(k, bars::volume).sum();
      default -> candle(name);
    };
  }

  private double candle(String name) {
    double o = bars.open(row);
    double h = bars.high(row);
    double l = bars.low(row);
    double o1 = bars.open(row - 1);
    double c1 = bars.close(row - 1);
    double body = Math.abs(close - o);
    double upper = h - Math.max(o, close);
    double lower = Math.min(o, close) - l;
    return switch (name) {
      case "range" -> (h - l) / close;
      case "body" -> (close - o) / close;
      case "upper_wick" -> upper / close;
      case "lower_wick" -> lower / close;
      case "close_in_range" -> h == l ? 0.5 : (close - l) / (h - l);
      case "gap" -> o / c1 - 1;
      case "high_change" -> h / bars.high(row - 1) - 1;
      case "low_change" -> l / bars.low(row - 1) - 1;
      case "volume_change" -> Math.log((bars.volume(row) + 1) / (bars.volume(row - 1) + 1));
      case "doji" -> h > l && body / (h - l) < 0.1 ? 1 : 0;
      case "hammer" -> lower > 2 * body && upper < body ? 1 : 0;
      case "shooting_star" -> upper > 2 * body && lower < body ? 1 : 0;
      case "bullish_engulfing" -> c1 < o1 && close > o && o < c1 && close > o1 ? 1 : 0;
      case "bearish_engulfing" -> c1 > o1 && close < o && o > c1 && close < o1 ? 1 : 0;
      default -> throw new IllegalArgumentException("no oracle for " + name);
    };
  }

  private Session session() {
    return calendar.atOrAfter(bars.startMillis(row));
  }

  private double fraction() {
    Session today = session();
    return (double) (bars.endMillis(row) - today.openMillis())
        / (today.closeMillis() - today.openMillis());
  }

  private int weekday() {
    return session().date().getDayOfWeek().getValue() - 1;
  }

  private int first() {
    return bars.firstAtOrAfter(session().openMillis());
  }

  private interface Column {
    double at(int row);
  }

  private java.util.stream.DoubleStream last(int count, Column column) {
    return IntStream.rangeClosed(row - count + 1, row).mapToDouble(column::at);
  }

  private java.util.stream.DoubleStream today(Column column) {
    return IntStream.rangeClosed(first(), row).mapToDouble(column::at);
  }

  private double within(java.util.stream.DoubleStream highs, java.util.stream.DoubleStream lows) {
    double high = highs.max().orElseThrow();
    double low = lows.min().orElseThrow();
    return high == low ? 0.5 : (close - low) / (high - low);
  }

  private double vwap() {
    double paid =
        today(i -> (bars.high(i) + bars.low(i) + bars.close(i)) / 3 * bars.volume(i)).sum();
    return paid / today(bars::volume).sum();
  }

  private double ema(int span, int until) {
    double value = bars.close(0);
    for (int i = 1; i <= until; i++) {
      value += 2.0 / (span + 1) * (bars.close(i) - value);
    }
    return value;
  }

  private double macd() {
    double fast = bars.close(0);
    double slow = bars.close(0);
    double signal = 0;
    for (int i = 1; i <= row; i++) {
      fast += 2.0 / 13 * (bars.close(i) - fast);
      slow += 2.0 / 27 * (bars.close(i) - slow);
      signal += 0.2 * (fast - slow - signal);
    }
    return (fast - slow - signal) / close;
  }

  private double rsi(int k) {
    double up = last(k, i -> Math.max(0, bars.close(i) - bars.close(i - 1))).sum();
    double down = last(k, i -> Math.max(0, bars.close(i - 1) - bars.close(i))).sum();
    return up / (up + down);
  }

  private double range(int k) {
    return last(
            k,
            i ->
                Math.max(bars.high(i), bars.close(i - 1))
                    - Math.min(bars.low(i), bars.close(i - 1)))
        .average()
        .orElseThrow();
  }

  private double[] returns(int k) {
    return last(k, i -> bars.close(i) / bars.close(i - 1) - 1).toArray();
  }

  private double[] closes(int k) {
    return last(k, bars::close).toArray();
  }

  private double sigma(int k) {
    return Math.sqrt(scatter(closes(k)) / k);
  }

  private double signed(int k) {
    return last(k, i -> bars.volume(i) * Math.signum(bars.close(i) - bars.close(i - 1))).sum();
  }

  private static double mean(double[] values) {
    return Arrays.stream(values).average().orElseThrow();
  }

  private static double scatter(double[] values) {
    double mean = mean(values);
    return Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum();
  }

  private static double skew(double[] values) {
    double mean = mean(values);
    double s = Math.sqrt(scatter(values) / (values.length - 1));
    double third = Arrays.stream(values).map(v -> (v - mean) * (v - mean) * (v - mean)).sum();
    return third / (values.length * s * s * s);
  }
}
