package dev.bellwether.cli.live;

import dev.bellwether.cli.option.LiveOptions;
import java.nio.file.Path;
import java.util.Locale;

/** Where a system keeps its journals: one folder for each account, dry runs apart. */
final class Folders {
  private Folders() {}

  static Path of(Path logs, LiveOptions options, String account) {
    return of("btm", logs, options, account);
  }

  static Path of(String system, Path logs, LiveOptions options, String account) {
    String session = options.session().name().toLowerCase(Locale.ROOT);
    return logs.resolve(system + "-" + session + "-" + account + (options.dryRun() ? "-dry" : ""));
  }
}
