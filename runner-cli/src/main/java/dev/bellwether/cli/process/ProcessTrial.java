package dev.bellwether.cli.process;

import dev.bellwether.cli.trial.DaySimulation;
import dev.bellwether.cli.trial.TrialAudit;
import dev.bellwether.cli.trial.TrialPlan;
import dev.bellwether.cli.trial.TrialWatch;
import dev.bellwether.engine.live.LiveDay;
import dev.bellwether.market.calendar.Session;
import dev.bellwether.sandbox.Sandbox;
import dev.bellwether.sandbox.SandboxRules;
import dev.bellwether.sandbox.exchange.AccountSpec;
import dev.bellwether.sandbox.exchange.Holding;
import dev.bellwether.sandbox.exchange.TradingAccount;
import dev.bellwether.sandbox.server.SandboxServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;

/** A day lived by processes that are killed (SIGKILL), against an exchange in this one. */
public final class ProcessTrial {
  /** How a process ends that was killed. */
  static final int KILLED = 137;

  private static final long WATCH_MILLIS = 2;
  private static final long MOST_MILLIS = 120_000;
  private static final int MOST_LIVES = 30;

  private final TrialDay day;
  private final TrialPlan plan;
  private final List<ProcessKill> kills;
  private final List<String> command;
  private final Path folder;
  private final Session session;
  private final Sandbox sandbox;
  private final TrialWatch watch;
  private final List<String> ends = new ArrayList<>();
  private final List<Death> deaths = new ArrayList<>();

  /**
   * A day that has not begun.
   *
   * @param kills when the first process is killed, the second, and so on
   * @param command starts the command line in a process of its own
   */
  ProcessTrial(
      TrialDay day, TrialPlan plan, List<ProcessKill> kills, List<String> command, Path folder) {
    this.day = day;
    this.plan = plan;
    this.kills = List.copyOf(kills);
    this.command = command;
    this.folder = folder;
    this.session = plan.session();
    this.sandbox =
        new Sandbox(
            SandboxRules.DEFAULT.withHalfSpread(0).withStreamsPerKey(2).withFaultSeed(plan.seed()),
            day.calendar(),
            plan.startMillis());
    this.watch =
        new TrialWatch(
            sandbox, session, day.tried().entriesUntilMillis(), 1.1 * DaySimulation.LIMIT);
  }

  /**
   * A process was killed.
   *
   * @param at the exchange's time
   * @param where at which point of its path
   * @param held the symbols that the account held
   */
  record Death(Instant at, String where, List<String> held) {}

  /** What came of it: how the processes ended, what is held, and what must not be. */
  record Result(
      List<String> ends,
      List<Death> deaths,
      List<String> held,
      List<String> violations,
      TradingAccount account) {}

  /** Lives the day. */
  Result live() {
    day.bars().forEach(sandbox::load);
    sandbox.open(new AccountSpec(DaySimulation.KEY_ID, DaySimulation.SECRET, TrialDay.CASH, 4));
    sandbox.faults(faults -> plan.faults().forEach(faults::add));
    sandbox.alone(exchange -> plan.halts().forEach(exchange::halt));
    try (SandboxServer server = SandboxServer.start(sandbox, 0)) {
      boolean over = false;
      for (int life = 0; !over && life < MOST_LIVES; life++) {
        over = life(server, life < kills.size() ? kills.get(life) : ProcessKill.NEVER) <= 1;
        if (!over) {
          stayDown();
        }
      }
    }
    return result();
  }

  private void stayDown() {
    long until =
        Math.min(sandbox.nowMillis() + plan.downMillis(), LiveDay.endMillis(session) - 60_000);
    sandbox.advanceTo(Math.max(sandbox.nowMillis(), until));
  }

  private int life(SandboxServer server, ProcessKill kill) {
    List<String> all = new ArrayList<>(command);
    all.addAll(List.of("trial", "runner", "--rest", server.rest().toString()));
    all.addAll(List.of("--folder", folder.toString()));
    all.addAll(List.of("--from-millis", Long.toString(kill.fromMillis())));
    all.addAll(List.of("--fatal", Long.toString(kill.point())));
    all.addAll(day.tried().words());
    Path told = folder.resolve("told-" + ends.size() + ".txt");
    try {
      Process process =
          new ProcessBuilder(all).redirectErrorStream(true).redirectOutput(told.toFile()).start();
      int end = end(process);
      ends.add(end + " after " + Files.readAllLines(told).stream().reduce("", (a, b) -> b));
      return end;
    } catch (IOException e) {
      throw new UncheckedIOException("the runner cannot be started: " + all, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while a trial was under way", e);
    }
  }

  private int end(Process process) throws InterruptedException, IOException {
    Path standing = folder.resolve(TrialRunner.STANDING);
    for (long waited = 0; waited < MOST_MILLIS; waited += WATCH_MILLIS) {
      if (process.waitFor(WATCH_MILLIS, TimeUnit.MILLISECONDS)) {
        return process.exitValue();
      }
      watch.look();
      if (Files.exists(standing)) {
        process.destroyForcibly().waitFor();
        died(Files.readString(standing));
        Files.delete(standing);
        return KILLED;
      }
    }
    process.destroyForcibly().waitFor();
    return -1;
  }

  private void died(String where) {
    List<String> held = List.copyOf(new TreeSet<>(held(account())));
    deaths.add(new Death(Instant.ofEpochMilli(sandbox.nowMillis()), where, held));
  }

  private TradingAccount account() {
    return sandbox.ask(exchange -> exchange.accounts().getFirst());
  }

  private static List<String> held(TradingAccount account) {
    return account.holdings().stream()
        .filter(holding -> holding.qty().signum() != 0)
        .map(holding -> holding.asset().ticker())
        .toList();
  }

  private Result result() {
    List<String> wrong = new ArrayList<>(watch.violations());
    TradingAccount mine = account();
    wrong.addAll(TrialAudit.of(mine, folder, session).violations());
    if (sandbox.nowMillis() < session.closeMillis()) {
      wrong.add("the day was not lived to its end: " + ends);
    }
    List<String> held = mine.holdings().stream().map(ProcessTrial::text).toList();
    return new Result(List.copyOf(ends), List.copyOf(deaths), held, wrong, mine);
  }

  private static String text(Holding holding) {
    return "held: " + holding.qty() + " " + holding.asset().ticker();
  }

  /** How the command line of this process is started in another one. */
  static List<String> ownCommand() {
    String java = Path.of(System.getProperty("java.home", ""), "bin", "java").toString();
    return List.of(
        java,
        "-XX:TieredStopAtLevel=1",
        "-XX:+UseSerialGC",
        "-Xshare:auto",
        "-cp",
        System.getProperty("java.class.path", ""),
        "dev.bellwether.cli.Main");
  }
}
