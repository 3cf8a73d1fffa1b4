package dev.bellwether.benchmarks;

import java.io.IOException;

/** One work in one process; {@link Bench} starts it. */
public final class BenchOne {
  private BenchOne() {}

  /**
   * Prints one line of numbers.
   *
   * @param args what to measure, and of how many sessions
   */
  @SuppressWarnings("SystemOut") // a program for the terminal
  public static void main(String[] args) throws IOException {
    int sessions = args.length > 1 ? Integer.parseInt(args[1]) : Generated.SESSIONS;
    System.out.println(measure(args[0], sessions));
  }

  private static String measure(String what, int sessions) throws IOException {
    return switch (what) {
      case "ta4j" -> new Ta4jBench(sessions).run();
      case "read" -> new ReadBench(sessions).run();
      case "memory" -> new MemoryBench(sessions).run();
      default -> new EngineBench(what.replace("-full", ""), what.endsWith("-full"), sessions).run();
    };
  }
}
