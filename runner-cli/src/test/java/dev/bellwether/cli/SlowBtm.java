package dev.bellwether.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * BTM as one would do it by hand, from the formulas of the paper and with nothing of ours: no
 * engine, no strategy, no calendar. Slow, and obviously right: the oracle of the fast one.
 */
final class SlowBtm {
  private static final Map<String, Double> DIVIDENDS =
      Map.of("2024-06-21", 1.759024, "2024-09-20", 1.745531);
  private static final int SESSIONS = 14;
  private static final double COST = 0.0035 + 0.001;

  /** What was seen and wanted at one mark. */
  record Mark(
      String date,
      String time,
      double price,
      double upper,
      double lower,
      double vwap,
      double sigma,
      int position) {}

  final List<Mark> marks = new ArrayList<>();
  final List<Double> equities = new ArrayList<>();
  double costs;
  int trades;
  private final boolean fillsAtNextOpen;
  private double equity = 100_000;

  SlowBtm(boolean fillsAtNextOpen) {
    this.fillsAtNextOpen = fillsAtNextOpen;
  }

  static SlowBtm over(List<RawDay> days, boolean fillsAtNextOpen) {
    SlowBtm slow = new SlowBtm(fillsAtNextOpen);
    for (int i = SESSIONS + 1; i < days.size(); i++) {
      slow.trade(days.subList(i - SESSIONS - 1, i), days.get(i));
    }
    return slow;
  }

  private void trade(List<RawDay> before, RawDay day) {
    double shares = Math.floor(equity * Math.min(4, 0.02 / volatility(before)) / day.open());
    double previousClose = before.getLast().close() - DIVIDENDS.getOrDefault(day.date(), 0.0);
    int position = 0;
    double entry = 0;
    for (int minute = 30; minute < day.minutes().size(); minute += 30) {
      double sigma = sigma(before.subList(1, before.size()), minute);
      double upper = Math.max(day.open(), previousClose) * (1 + sigma);
      double lower = Math.min(day.open(), previousClose) * (1 - sigma);
      double vwap = day.vwap(minute);
      double price = day.at(minute);
      int wanted = price > Math.max(upper, vwap) ? 1 : price < Math.min(lower, vwap) ? -1 : 0;
      marks.add(new Mark(day.date(), time(minute), price, upper, lower, vwap, sigma, wanted));
      if (wanted != position) {
        double filled = fillsAtNextOpen ? day.next(minute) : price;
        if (position != 0) {
          close(position * shares, entry, filled);
        }
        entry = filled;
        pay(wanted == 0 ? 0 : shares);
        position = wanted;
      }
    }
    if (position != 0) {
      close(position * shares, entry, day.close());
    }
    equities.add(equity);
  }

  private void close(double shares, double entry, double exit) {
    equity += shares * (exit - entry);
    trades++;
    pay(Math.abs(shares));
  }

  private void pay(double shares) {
    costs += shares * COST;
    equity -= shares * COST;
  }

  /** Sample standard deviation of the returns between these closes. */
  private static double volatility(List<RawDay> days) {
    double[] returns = new double[days.size() - 1];
    double mean = 0;
    for (int i = 0; i < returns.length; i++) {
      returns[i] = days.get(i + 1).close() / days.get(i).close() - 1;
      mean += returns[i] / returns.length;
    }
    double squares = 0;
    for (double one : returns) {
      squares += (one - mean) * (one - mean);
    }
    return Math.sqrt(squares / (returns.length - 1));
  }

  /** Over the days that were long enough: all, or all but the half day. */
  private static double sigma(List<RawDay> days, int minute) {
    double sum = 0;
    int count = 0;
    for (RawDay day : days) {
      if (day.minutes().size() >= minute) {
        sum += Math.abs(day.at(minute) / day.open() - 1);
        count++;
      }
    }
    return sum / count;
  }

  private static String time(int minute) {
    int sinceMidnight = 9 * 60 + 30 + minute;
    int hour = sinceMidnight / 60;
    int rest = sinceMidnight % 60;
    return (hour < 10 ? "0" : "") + hour + ":" + (rest < 10 ? "0" : "") + rest;
  }
}
