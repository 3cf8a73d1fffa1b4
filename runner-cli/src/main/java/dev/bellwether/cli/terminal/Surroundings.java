package dev.bellwether.cli.terminal;

import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.InstantSource;
import java.util.Map;

/**
 * Everything of the outside world that a command touches, handed to it: so that a test, or a
 * program that embeds the command line, decides what it is.
 *
 * @param out where results go
 * @param err where complaints and progress go
 * @param outIsTerminal whether a person reads {@code out}: colour is then allowed
 * @param errIsTerminal whether a person reads {@code err}: a progress bar is then allowed
 * @param directory against which relative paths are resolved
 * @param environment variables by name
 * @param clock what time it is
 */
public record Surroundings(
    PrintWriter out,
    PrintWriter err,
    boolean outIsTerminal,
    boolean errIsTerminal,
    Path directory,
    Map<String, String> environment,
    InstantSource clock) {

  public Surroundings {
    environment = Map.copyOf(environment);
  }

  /** Those of this process. */
  public static Surroundings ofProcess() {
    return new Surroundings(
        writer(System.out, "stdout.encoding"),
        writer(System.err, "stderr.encoding"),
        Terminal.isOut(),
        Terminal.isErr(),
        Path.of(""),
        System.getenv(),
        Clock.systemUTC());
  }

  /** The file that a user named. */
  public Path resolve(Path named) {
    return directory.resolve(named);
  }

  private static PrintWriter writer(PrintStream stream, String encodingProperty) {
    String encoding = System.getProperty(encodingProperty, StandardCharsets.UTF_8.name());
    return new PrintWriter(new OutputStreamWriter(stream, Charset.forName(encoding)));
  }
}
