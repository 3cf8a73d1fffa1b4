package dev.bellwether.cli.rehearsal;

import dev.bellwether.btm.BtmParameters;
import dev.bellwether.cli.option.RehearsalOptions;
import dev.bellwether.cli.terminal.Surroundings;
import dev.bellwether.cli.wiring.BtmRun;
import dev.bellwether.cli.wiring.Market;
import dev.bellwether.cli.wiring.Window;
import dev.bellwether.engine.live.LiveDay;
import dev.bellwether.engine.sim.Costs;
import dev.bellwether.engine.sim.VenueRules;
import dev.bellwether.market.calendar.Session;
import dev.bellwether.market.risk.RiskLimits;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Lives one recorded day after the other, and tells what came of it. */
public final class RehearsalRun {
  private final Surroundings surroundings;
  private final Market market;
  private final BtmParameters parameters;
  private final RehearsalOptions options;
  private final RehearsalText text;

  public RehearsalRun(
      Surroundings surroundings,
      Market market,
      BtmParameters parameters,
      RehearsalOptions options) {
    this.surroundings = surroundings;
    this.market = market;
    this.parameters = parameters;
    this.options = options;
    this.text = new RehearsalText(surroundings.out());
  }

  /** Lives the days; returns 0 if each was lived as the backtest says, else 1. */
  public int run() {
    BtmRun run =
        BtmRun.of(market, parameters, VenueRules.of(options.equity(), Costs.NONE), Window.ALL, 0);
    List<Session> days = days(run.sessions(), options, market, "warm-up");
    Path folder = surroundings.resolve(options.journals());
    Rehearsal rehearsal =
        new Rehearsal(market, parameters, RiskLimits.none(), options.equity(), text::news);
    text.begins(market, parameters, options.inMemory(), run.modelledFunds());
    boolean single = days.size() == 1;
    for (Session session : days) {
      Path journals = folder.resolve(session.date().toString());
      empty(journals, session);
      Rehearsal.Day day =
          options.inMemory()
              ? rehearsal.inMemory(session, journals)
              : rehearsal.overSockets(session, journals);
      Path named = options.journals().resolve(session.date().toString());
      text.day(day, single, LiveDay.journalOf(named, session));
    }
    return text.ends();
  }

  /** A rehearsal begins anew: what an earlier one of the same day left would be taken up. */
  static void empty(Path journals, Session session) {
    try {
      Files.deleteIfExists(LiveDay.journalOf(journals, session));
      Files.deleteIfExists(journals.resolve("intents.jsonl"));
      Files.deleteIfExists(journals.resolve("day-" + session.date() + ".json"));
    } catch (IOException e) {
      throw new UncheckedIOException(
          "the journals of an earlier rehearsal in " + journals + " cannot be removed", e);
    }
  }

  /**
   * Those of the sessions that were asked for.
   *
   * @param before what the bars must have before a day, in a word
   */
  static List<Session> days(
      List<Session> tradable, RehearsalOptions options, Market market, String before) {
    List<Session> days =
        tradable.stream().filter(session -> options.includes(session.date())).toList();
    if (days.isEmpty()) {
      throw new IllegalArgumentException(
          "there is no such day to live: with their "
              + before
              + " the bars of "
              + market.symbol()
              + " reach from "
              + tradable.getFirst().date()
              + " to "
              + tradable.getLast().date());
    }
    return days;
  }
}
