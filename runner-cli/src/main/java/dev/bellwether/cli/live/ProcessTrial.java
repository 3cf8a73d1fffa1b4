package dev.bellwether.cli.live;

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
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A day lived by processes that are ended without warning, against an exchange in this one. */
public final class ProcessTrial {
  private static final long WATCH_MILLIS = 2;
  private static final long MOST_MILLIS = 120_000;
  private static final int MOST_LIVES = 30;

  private final TrialMarket market;
  private final boolean funds;
  private final TrialPlan plan;
  private final List<String> command;
  private final Path folder;
  private final Session session;
  private final List<String> ends = new ArrayList<>();

  private ProcessTrial(
      TrialMarket market, boolean funds, TrialPlan plan, List<String> command, Path folder) {
    this.market = market;
    this.funds = funds;
    this.plan = plan;
    this.command = command;
    this.folder = folder;
    this.session = plan.session();
  }

  /** What came of it: how the processes ended, and what must not be. */
  record Result(List<String> ends, List<String> violations, int orders) {}

  /**
   * Lives one day.
   *
   * @param command starts the command line in a process of its own
   */
  static Result live(
      TrialMarket market, boolean funds, TrialPlan plan, List<String> command, Path folder) {
    return new ProcessTrial(market, funds, plan, command, folder).live();
  }

  private Result live() {
    AccountSpec account =
        new AccountSpec(DaySimulation.KEY_ID, DaySimulation.SECRET, new BigDecimal("100000"), 4);
    SandboxRules rules =
        SandboxRules.DEFAULT.withHalfSpread(0).withStreamsPerKey(2).withFaultSeed(plan.seed());
    Sandbox sandbox = new Sandbox(rules, market.market().calendar(), plan.startMillis());
    market.past(session).forEach(sandbox::load);
    sandbox.open(account);
    sandbox.faults(faults -> plan.faults().forEach(faults::add));
    sandbox.alone(exchange -> plan.halts().forEach(exchange::halt));
    TrialWatch watch =
        new TrialWatch(sandbox, session, DaySimulation.EXIT_MILLIS, 1.1 * DaySimulation.LIMIT);
    try (SandboxServer server = SandboxServer.start(sandbox, 0)) {
      boolean over = false;
      for (int life = 0; !over && life < MOST_LIVES; life++) {
        long fatal = life < plan.crashes().size() ? plan.crashes().get(life) : 0;
        over = life(server, fatal, watch) <= 1;
        if (!over) {
          sandbox.advanceTo(
              Math.max(
                  sandbox.nowMillis(),
                  Math.min(
                      sandbox.nowMillis() + plan.downMillis(),
                      LiveDay.endMillis(session) - 60_000)));
        }
      }
    }
    return result(sandbox, watch);
  }

  private int life(SandboxServer server, long fatal, TrialWatch watch) {
    List<String> all = new ArrayList<>(command);
    all.addAll(
        List.of(
            "trial",
            "runner",
            "--rest",
            server.rest().toString(),
            "--folder",
            folder.toString(),
            "--fatal",
            Long.toString(fatal)));
    if (funds) {
      all.add("--funds");
    }
    Path told = folder.resolve("told-" + ends.size() + ".txt");
    try {
      Process process =
          new ProcessBuilder(all).redirectErrorStream(true).redirectOutput(told.toFile()).start();
      int end = end(process, watch);
      ends.add(end + " after " + Files.readAllLines(told).stream().reduce("", (a, b) -> b));
      return end;
    } catch (IOException e) {
      throw new UncheckedIOException("the runner cannot be started: " + all, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while a trial was under way", e);
    }
  }

  private static int end(Process process, TrialWatch watch) throws InterruptedException {
    for (long waited = 0; waited < MOST_MILLIS; waited += WATCH_MILLIS) {
      if (process.waitFor(WATCH_MILLIS, TimeUnit.MILLISECONDS)) {
        return process.exitValue();
      }
      watch.look();
    }
    process.destroyForcibly().waitFor();
    return -1;
  }

  private Result result(Sandbox sandbox, TrialWatch watch) {
    List<String> wrong = new ArrayList<>(watch.violations());
    TradingAccount mine = sandbox.ask(exchange -> exchange.accounts().getFirst());
    wrong.addAll(TrialAudit.of(mine, folder, session).violations());
    for (Holding holding : mine.holdings()) {
      wrong.add("held: " + holding.qty() + " " + holding.asset().ticker());
    }
    if (sandbox.nowMillis() < session.closeMillis()) {
      wrong.add("the day was not lived to its end: " + ends);
    }
    return new Result(List.copyOf(ends), wrong, mine.orders().size());
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
