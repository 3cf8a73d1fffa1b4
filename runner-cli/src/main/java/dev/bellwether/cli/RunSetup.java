package dev.bellwether.cli;

import java.util.function.Supplier;
import picocli.CommandLine;

/** What every command that runs BTM does before anything is read. */
final class RunSetup {
  private RunSetup() {}

  /** A value made from options; a wrong one is a misunderstanding, not a failure. */
  static <T> T understood(CommandLine command, Supplier<T> value) {
    try {
      return value.get();
    } catch (IllegalArgumentException e) {
      throw Misunderstanding.of(command, e);
    }
  }
}
