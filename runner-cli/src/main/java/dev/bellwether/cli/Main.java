package dev.bellwether.cli;

import dev.bellwether.cli.terminal.Surroundings;

/** Where the command line begins. */
public final class Main {
  private Main() {}

  /** Runs one command and ends the process: 0 done, 1 failed, 2 not understood. */
  public static void main(String[] args) {
    System.exit(run(args, Surroundings.ofProcess()));
  }

  /**
   * Runs one command in this process.
   *
   * @return 0 done, 1 failed, 2 not understood
   */
  public static int run(String[] args, Surroundings surroundings) {
    try {
      return CommandTree.of(surroundings).execute(args);
    } catch (Error e) { // picocli hands on exceptions only
      return new Failure(surroundings, CommandTree.isVerbose(args)).report(e);
    } finally {
      surroundings.out().flush();
      surroundings.err().flush();
    }
  }
}
