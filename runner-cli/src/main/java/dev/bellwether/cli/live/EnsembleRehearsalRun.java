package dev.bellwether.cli.live;

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
    List<Session> days = days();
    begins(days.getFirst());
    int marks = 0;
    int fills = 0;
    int differences = 0;
    int notFlat = 0;
    for (Session session : days) {
      EnsembleRehearsal.Day day = live(session);
      marks += day.parity().marks();
      fills += day.parity().fills();
      differences += day.parity().differences().size();
      notFlat += day.outcome().flat() ? 0 : 1;
      tell(day);
    }
    out.println();
    out.println(
        "Compared with the backtest: "
            + Figures.things(days.size(), "session")
            + ", "
            + marks
            + " decisions, "
            + fills
            + " fills; "
            + differences
            + " differences. Not flat after the close: "
            + notFlat
            + ".");
    return differences == 0 && notFlat == 0 ? 0 : 1;
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
    Session session = day.outcome().session();
    out.println(
        session.date()
            + "  "
            + day.parity().marks()
            + " decisions, "
            + day.parity().fills()
            + " fills, "
            + day.parity().differences().size()
            + " differences, equity "
            + Figures.money(day.outcome().equity()));
    day.parity().differences().stream()
        .limit(SHOWN)
        .forEach(one -> out.println("  differs: " + one));
    if (!day.outcome().flat()) {
      out.println("  " + LiveDay.NOT_FLAT + " after the close of " + session.date());
    }
    out.flush();
  }

  private void news(String line) {
    out.println("! " + line);
    out.flush();
  }

  private List<Session> days() {
    List<Session> tradable = rehearsal.days();
    List<Session> days =
        tradable.stream().filter(session -> options.includes(session.date())).toList();
    if (days.isEmpty()) {
      throw new IllegalArgumentException(
          "there is no such day to live: with their history the bars of "
              + market.symbol()
              + " reach from "
              + tradable.getFirst().date()
              + " to "
              + tradable.getLast().date());
    }
    return days;
  }
}
