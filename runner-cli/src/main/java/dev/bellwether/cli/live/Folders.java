package dev.bellwether.cli.live;

import dev.bellwether.cli.option.LiveOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Where a system keeps its journals: one folder for each account, dry runs apart. */
final class Folders {
  private Folders() {}

  private static final List<String> SYSTEMS = List.of("btm", "ensemble");

  /**
   * The folder of one system.
   *
   * @param system its name, lower case
   */
  static Path of(Path logs, String system, LiveOptions options, String account) {
    String session = options.session().name().toLowerCase(Locale.ROOT);
    return logs.resolve(system + "-" + session + "-" + account + (options.dryRun() ? "-dry" : ""));
  }

  /** The folders of other systems on the same account, as far as they are there. */
  static List<Path> others(Path logs, String system, LiveOptions options, String account) {
    return SYSTEMS.stream()
        .filter(other -> !other.equals(system))
        .map(other -> of(logs, other, options, account))
        .filter(Files::isDirectory)
        .toList();
  }
}
