package dev.bellwether.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Everything that is promised of speed, each work in processes of its own, medians of several
 * starts, as ratios that were taken inside one process. Exits with 1 if a promise is broken by more
 * than a quarter, which is what the machine's own noise may do.
 */
public final class Bench {
  private static final double NOISE = 1.25;

  /**
   * Every work and the names of its columns, in the order in which {@link BenchOne} prints them.
   */
  private static final List<Measured> WORKS =
      List.of(
          engine("sma", 5, 3),
          engine("rsi", 5, 3),
          engine("btm", 5, 3),
          engine("btm-marks", Double.NaN, Double.NaN),
          engine("sma-full", 10, 6),
          engine("rsi-full", 10, 6),
          engine("btm-full", 10, 6),
          new Measured(
              "ta4j",
              List.of(
                  "ta4j ns/bar",
                  "engine ns/bar",
                  "ta4j / engine",
                  "its thread ns/bar",
                  "ta4j B/bar",
                  "trades"),
              List.of(new Goal(2, 50, 50, true))),
          new Measured(
              "read",
              List.of(
                  "inflate ns/row",
                  "csv.gz ns/row",
                  "cache ns/row",
                  "csv.gz / inflate",
                  "csv.gz / cache"),
              List.of(new Goal(3, 1.7, 1.2, false), new Goal(4, 2, 10, true))),
          new Measured(
              "memory",
              List.of("bytes per quiet bar", "bytes/session", "bytes/fill"),
              List.of(new Goal(0, 0, 0, false))));

  private Bench() {}

  /** One work: what its columns are, and what must hold of them. */
  private record Measured(String work, List<String> columns, List<Goal> goals) {}

  /** What must hold of one column; NaN where nothing is promised. */
  private record Goal(int column, double must, double stretch, boolean atLeast) {
    boolean isMet(double value, double limit, double slack) {
      return Double.isNaN(limit) || (atLeast ? value >= limit / slack : value <= limit * slack);
    }

    String sentence(double value) {
      if (Double.isNaN(must)) {
        return "for comparison";
      }
      String word =
          isMet(value, stretch, 1) ? "stretch met" : isMet(value, must, 1) ? "met" : "MISSED";
      String limit = atLeast ? "at least " : "at most ";
      return "must be " + limit + must + ", stretch " + stretch + ": " + word;
    }
  }

  private static Measured engine(String work, double must, double stretch) {
    return new Measured(
        work,
        List.of("loop ns/bar", "engine ns/bar", "engine / loop", "bytes/bar", "trades"),
        List.of(new Goal(2, must, stretch, false)));
  }

  /**
   * Runs all, or those named.
   *
   * @param args names of works; none for all
   */
  public static void main(String[] args) throws IOException, InterruptedException {
    List<String> only = List.of(args);
    int starts = Integer.getInteger("bench.starts", 3);
    boolean broken = false;
    for (Measured measured : WORKS) {
      if (only.isEmpty() || only.contains(measured.work)) {
        broken |= report(measured, medians(measured, starts));
      }
    }
    System.exit(broken ? 1 : 0);
  }

  /** Prints a work's figures and what was promised of them; whether a promise is broken. */
  @SuppressWarnings("SystemOut") // a program for the terminal
  private static boolean report(Measured measured, double[] values) {
    boolean broken = false;
    System.out.println(measured.work);
    for (int i = 0; i < values.length; i++) {
      System.out.printf(Locale.ROOT, "  %-20s %10.2f", measured.columns.get(i), values[i]);
      for (Goal goal : measured.goals) {
        if (goal.column == i) {
          System.out.print("  " + goal.sentence(values[i]));
          broken |= !goal.isMet(values[i], goal.must, NOISE);
        }
      }
      System.out.println();
    }
    return broken;
  }

  private static double[] medians(Measured measured, int starts)
      throws IOException, InterruptedException {
    double[][] columns = new double[measured.columns.size()][starts];
    for (int i = 0; i < starts; i++) {
      String[] line = start(measured.work).split("\t", -1);
      for (int column = 0; column < columns.length; column++) {
        columns[column][i] = Double.parseDouble(line[column]);
      }
    }
    double[] medians = new double[columns.length];
    for (int column = 0; column < columns.length; column++) {
      medians[column] = Clock.median(columns[column]);
    }
    return medians;
  }

  private static String start(String work) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(System.getProperty("java.home") + "/bin/java");
    if (!work.equals("ta4j")) { // which gets the heap and the collector that a user gets
      // Our own works prove the promise on memory by running in little of it.
      command.addAll(List.of("-XX:+UseSerialGC", "-Xmx192m"));
    }
    command.addAll(
        List.of("-cp", System.getProperty("java.class.path"), BenchOne.class.getName(), work));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IllegalStateException(work + " failed, see above");
    }
    return output.strip();
  }
}
