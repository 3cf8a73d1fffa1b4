package dev.bellwether.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

/**
 * One session of the bundled bars, read with nothing of ours: column i of a row is open, high, low,
 * close, volume.
 */
record RawDay(String date, List<double[]> minutes) {
  static final int OPEN = 0;
  static final int HIGH = 1;
  static final int LOW = 2;
  static final int CLOSE = 3;
  static final int VOLUME = 4;

  /** All sessions; the closing print of the one half day is left out by hand. */
  static List<RawDay> bundled() {
    Map<String, List<double[]>> days = new TreeMap<>();
    for (String line : lines()) {
      String[] cells = line.split(",", -1);
      String date = cells[0].substring(0, 10);
      boolean print = date.equals("2024-07-03") && cells[0].substring(11, 16).equals("13:00");
      if (!print) {
        double[] row = new double[5];
        for (int i = 0; i < 5; i++) {
          row[i] = Double.parseDouble(cells[i + 1]);
        }
        days.computeIfAbsent(date, d -> new ArrayList<>()).add(row);
      }
    }
    List<RawDay> all = new ArrayList<>();
    days.forEach((date, rows) -> all.add(new RawDay(date, rows)));
    return all;
  }

  private static List<String> lines() {
    try (InputStream raw =
            Objects.requireNonNull(
                Main.class.getResourceAsStream("/dev/bellwether/cli/demo/SPY.csv.gz"));
        BufferedReader text =
            new BufferedReader(
                new InputStreamReader(new GZIPInputStream(raw), StandardCharsets.US_ASCII))) {
      return text.lines().skip(1).toList();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  double open() {
    return minutes.getFirst()[OPEN];
  }

  /** The price when so many minutes have passed. */
  double at(int minute) {
    return minutes.get(minute - 1)[CLOSE];
  }

  double close() {
    return at(minutes.size());
  }

  /** The first price after so many minutes. */
  double next(int minute) {
    return minutes.get(minute)[OPEN];
  }

  double vwap(int minute) {
    double traded = 0;
    double volume = 0;
    for (double[] row : minutes.subList(0, minute)) {
      traded += (row[HIGH] + row[LOW] + row[CLOSE]) / 3 * row[VOLUME];
      volume += row[VOLUME];
    }
    return traded / volume;
  }
}
