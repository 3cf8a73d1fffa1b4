package dev.bellwether.cli;

import dev.bellwether.cli.terminal.Surroundings;
import dev.bellwether.engine.bars.text.BarFileException;
import dev.bellwether.market.port.PortException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import picocli.CommandLine.ExitCode;

/**
 * Tells in one sentence what went wrong. Whatever nobody foresaw is kept in full in a file, so that
 * it can be reported.
 */
final class Failure {
  private final Surroundings surroundings;
  private final boolean verbose;

  Failure(Surroundings surroundings, boolean verbose) {
    this.surroundings = surroundings;
    this.verbose = verbose;
  }

  /** Prints it; the exit code of a failure. */
  int report(Throwable e) {
    PrintWriter err = surroundings.err();
    surroundings.out().flush();
    err.println("bellwether: " + sentence(e));
    if (verbose) {
      e.printStackTrace(err);
    }
    return ExitCode.SOFTWARE;
  }

  private String sentence(Throwable e) {
    return switch (e) {
      case BarFileException known -> message(known);
      case PortException known -> message(known);
      case IllegalArgumentException known -> message(known);
      case UncheckedIOException known -> message(known);
      case OutOfMemoryError full ->
          "the memory does not suffice; give it more with BELLWETHER_JAVA_OPTS=-Xmx2g.";
      default -> unforeseen(e);
    };
  }

  private static String message(Throwable e) {
    String text = String.valueOf(e.getMessage());
    return text.endsWith(".") || text.endsWith("?") ? text : text + ".";
  }

  private String unforeseen(Throwable e) {
    String what =
        "something went wrong that nobody foresaw ("
            + e.getClass().getSimpleName()
            + (e.getMessage() == null ? "" : ": " + e.getMessage().replaceAll("\\s+", " "))
            + ")";
    return what + (verbose ? "; the details follow." : "; " + keep(e));
  }

  private String keep(Throwable e) {
    StringWriter details = new StringWriter();
    e.printStackTrace(new PrintWriter(details));
    try {
      Path file = Files.createTempFile("bellwether-", ".log");
      Files.writeString(file, details.toString());
      return String.format(Locale.ROOT, "the details are in %s.", file);
    } catch (IOException full) {
      return "the details are shown with --verbose.";
    }
  }
}
