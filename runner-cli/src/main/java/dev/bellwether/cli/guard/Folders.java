package dev.bellwether.cli.guard;

import dev.bellwether.cli.option.LiveOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Where a system keeps its journals: one folder for each account, dry runs apart. */
public final class Folders {
  /** The name of the rebalancer, which begins the ids of its orders. */
  public static final String REBALANCING = "pf";

  /** The name of the profit taker, which begins the ids of its orders. */
  public static final String PROFITS = "profit";

  /** Those that buy and sell funds through the day: two on one account would undo each other. */
  private static final List<String> DAILY = List.of("btm", "ensemble");

  private static final List<String> ALL = List.of("btm", "ensemble", REBALANCING, PROFITS);

  private Folders() {}

  /**
   * The folder of one system.
   *
   * @param system its name, lower case
   */
  public static Path of(Path logs, String system, LiveOptions options, String account) {
    Path folder = ofOrders(logs, system, options, account);
    return options.dryRun() ? folder.resolveSibling(folder.getFileName() + "-dry") : folder;
  }

  /** The folder of the orders that were really sent, for a dry run too. */
  public static Path ofOrders(Path logs, String system, LiveOptions options, String account) {
    String session = options.session().name().toLowerCase(Locale.ROOT);
    return logs.resolve(system + "-" + session + "-" + account);
  }

  /** The folders of all systems on an account, by their names, whether they are there or not. */
  static Map<String, Path> all(Path logs, LiveOptions options, String account) {
    Map<String, Path> all = new LinkedHashMap<>();
    ALL.forEach(system -> all.put(system, of(logs, system, options, account)));
    return all;
  }

  /** The folders of other daily systems on the same account, as far as they are there. */
  public static List<Path> others(Path logs, String system, LiveOptions options, String account) {
    return DAILY.stream()
        .filter(other -> !other.equals(system))
        .map(other -> of(logs, other, options, account))
        .filter(Files::isDirectory)
        .toList();
  }
}
