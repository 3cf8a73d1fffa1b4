package dev.bellwether.cli;

import dev.bellwether.cli.terminal.Surroundings;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The command line in this process, in a folder of its own, with nobody at the terminal. */
record Cli(Path directory, Map<String, String> environment, InstantSource clock) {
  /** What a command said and how it ended. */
  record Said(int code, String out, String err) {
    /** As if the lines had not been broken. */
    String unwrapped() {
      return out.replaceAll("\\s+", " ");
    }

    List<String> outLines() {
      return out.lines().toList();
    }
  }

  static Cli in(Path directory) {
    Instant now = Instant.parse("2026-11-20T15:00:00Z");
    return new Cli(directory, Map.of(), InstantSource.fixed(now));
  }

  /** The same with the machine's own clock, for commands that wait. */
  Cli ticking() {
    return new Cli(directory, environment, InstantSource.system());
  }

  Said run(String... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    Surroundings surroundings =
        new Surroundings(
            new PrintWriter(out),
            new PrintWriter(err),
            false,
            false,
            directory,
            environment,
            clock);
    int code = Main.run(args, surroundings);
    return new Said(code, out.toString(), err.toString());
  }

  String read(String file) {
    try {
      return Files.readString(directory.resolve(file), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new AssertionError("cannot read " + file, e);
    }
  }

  List<String> lines(String file) {
    return read(file).lines().toList();
  }

  Path write(String file, String text) {
    try {
      return Files.writeString(directory.resolve(file), text);
    } catch (IOException e) {
      throw new AssertionError("cannot write " + file, e);
    }
  }

  /** Puts the bundled bars and dividends into the folder, as a user's own files. */
  Cli withBundledFiles() {
    for (String name : List.of("SPY.csv.gz", "SPY_dividends.csv")) {
      try (InputStream in =
          Objects.requireNonNull(
              Main.class.getResourceAsStream("/dev/bellwether/cli/demo/" + name))) {
        Files.write(directory.resolve(name), in.readAllBytes());
      } catch (IOException e) {
        throw new AssertionError("cannot copy " + name, e);
      }
    }
    return this;
  }
}
