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
  private static final List<Goal> GOALS =
      List.of(
          new Goal("sma", "engine / loop", 2, 5, 3, false),
          new Goal("rsi", "engine / loop", 2, 5, 3, false),
          new Goal("btm", "engine / loop", 2, 5, 3, false),
          new Goal("sma-full", "engine / loop", 2, 10, 6, false),
          new Goal("rsi-full", "engine / loop", 2, 10, 6, false),
          new Goal("btm-full", "engine / loop", 2, 10, 6, false),
          new Goal("ta4j", "ta4j / engine", 2, 50, 50, true),
          new Goal("read", "csv.gz / inflate", 3, 1.7, 1.2, false),
          new Goal("read", "csv.gz / cache", 4, 2, 10, true));

  private Bench() {}

  /** What must hold of one column of one work's line. */
  private record Goal(
      String work, String ratio, int column, double must, double stretch, boolean atLeast) {
    boolean isMet(double value, double limit, double slack) {
      return atLeast ? value >= limit / slack : value <= limit * slack;
    }
  }

  /**
   * Runs all, or those named.
   *
   * @param args names of works; none for all
   */
  @SuppressWarnings("SystemOut") // a program for the terminal
  public static void main(String[] args) throws IOException, InterruptedException {
    List<String> only = List.of(args);
    int starts = Integer.getInteger("bench.starts", 3);
    boolean broken = false;
    String line = "%-9s  %-17s  %8s  %6s  %8s  %s%n";
    System.out.printf(Locale.ROOT, line, "work", "ratio", "measured", "must", "stretch", "");
    for (Goal goal : GOALS) {
      if (only.isEmpty() || only.contains(goal.work)) {
        double value = median(goal, starts);
        boolean kept = goal.isMet(value, goal.must, 1);
        broken |= !goal.isMet(value, goal.must, NOISE);
        String word = goal.isMet(value, goal.stretch, 1) ? "stretch met" : kept ? "met" : "MISSED";
        String number = String.format(Locale.ROOT, "%.2f", value);
        System.out.printf(
            Locale.ROOT, line, goal.work, goal.ratio, number, goal.must, goal.stretch, word);
      }
    }
    System.exit(broken ? 1 : 0);
  }

  private static double median(Goal goal, int starts) throws IOException, InterruptedException {
    double[] values = new double[starts];
    for (int i = 0; i < starts; i++) {
      values[i] = Double.parseDouble(column(start(goal.work), goal.column));
    }
    return Clock.median(values);
  }

  private static String column(String line, int column) {
    return line.split("\t", -1)[column];
  }

  private static String start(String work) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(System.getProperty("java.home") + "/bin/java");
    command.add("-XX:+UseSerialGC");
    // Our own works prove the promise on memory by running in little of it.
    command.add(work.equals("ta4j") ? "-Xmx4g" : "-Xmx192m");
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
