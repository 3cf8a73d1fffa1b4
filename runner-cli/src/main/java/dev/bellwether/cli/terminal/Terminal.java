package dev.bellwether.cli.terminal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine;

/** Whether a person is looking. */
final class Terminal {
  private static final Path DESCRIPTORS = Path.of("/proc/self/fd");

  private Terminal() {}

  static boolean isOut() {
    return is("1");
  }

  static boolean isErr() {
    return is("2");
  }

  /** Where the system lists open files it tells them apart; elsewhere picocli guesses for both. */
  private static boolean is(String descriptor) {
    Path link = DESCRIPTORS.resolve(descriptor);
    try {
      if (Files.isSymbolicLink(link)) {
        String target = Files.readSymbolicLink(link).toString();
        return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty");
      }
    } catch (IOException unreadable) {
      return false;
    }
    return CommandLine.Help.Ansi.AUTO.enabled();
  }
}
