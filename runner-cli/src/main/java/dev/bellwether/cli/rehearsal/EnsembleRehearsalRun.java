package dev.bellwether.cli.rehearsal;

import dev.bellwether.cli.live.EnsembleSystem;
import dev.bellwether.cli.option.RehearsalOptions;
import dev.bellwether.cli.terminal.Surroundings;
import dev.bellwether.cli.text.EnsembleText;
import dev.bellwether.cli.text.Figures;
import dev.bellwether.cli.tradelog.TradingLogs;
import dev.bellwether.cli.wiring.Market;
import dev.bellwether.engine.live.LiveDay;
import dev.bellwether.market.calendar.Session;
import dev.bellwether.market.port.Journal;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;

/** Lives one recorded day of the ensemble after the other, and tells what came of it. */
public final class EnsembleRehearsalRun {
  private static final int SHOWN = 5;

  private final Surroundings surroundings;
  private final EnsembleSystem system;
  private final RehearsalOptions options;
  private final EnsembleRehearsal rehearsal;
  private final Market market;
  private final PrintWriter out;

  public EnsembleRehearsalRun(
      Surroundings surroundings, Market market, EnsembleSystem system, RehearsalOptions options) {
    this.surroundings = surroundings;
    this.market = market;
    this.system = system;
    this.options = options;
    this.out = surroundings.out();
    this.rehearsal = new EnsembleRehearsal(market, system, options.equity(), this::news);
  }

  /** Lives the days; returns 0 if each was lived as the backtest says and ended flat, else 1. */
  public int run() {
    List<Session> days = RehearsalRun.days(rehearsal.days(), options, market, "history");
    begins(days.getFirst());
    RehearsalTotals totals = new RehearsalTotals();
    for (Session session : days) {
      EnsembleRehearsal.Day day = live(session);
      totals.add(day.parity(), day.outcome());
      tell(day);
    }
    out.println();
    out.println(totals.line());
    return totals.isClean() ? 0 : 1;
  }

  private EnsembleRehearsal.Day live(Session session) {
    Path folder = surroundings.resolve(options.journals()).resolve("ensemble-" + session.date());
    RehearsalRun.empty(folder, session);
    try (Journal logs =
        new TradingLogs(
            folder,
            market.calendar().zone(),
            system.parameters().funds(),
            options.equity().doubleValue(),
            true)) {
      return options.inMemory()
          ? rehearsal.inMemory(session, folder, logs)
          : rehearsal.overSockets(session, folder, logs);
    }
  }

  private void begins(Session first) {
    out.println(
        "Online ensemble on "
            + system.parameters().funds().symbols()
            + ", "
            + Figures.things(system.history(), "session")
            + " of history, against the sandbox "
            + (options.inMemory() ? "in memory" : "over HTTP and WebSockets")
            + ".");
    market.origin().forEach(line -> out.println("  " + line));
    var run = rehearsal.run(first);
    if (!run.modelledFunds().isEmpty()) {
      out.println("  modelled: " + EnsembleText.modelled(run));
    }
    out.println("  orders fill at the next open, without costs; so they do in the backtest");
    out.println();
    out.flush();
  }

  private void tell(EnsembleRehearsal.Day day) {
    out.println(RehearsalTotals.line(day.parity(), day.outcome()));
    day.parity().differences().stream()
        .limit(SHOWN)
        .forEach(one -> out.println("  differs: " + one));
    if (!day.outcome().flat()) {
      out.println(
          "  " + LiveDay.NOT_FLAT + " after the close of " + day.outcome().session().date());
    }
    out.flush();
  }

  private void news(String line) {
    out.println("! " + line);
    out.flush();
  }
}
