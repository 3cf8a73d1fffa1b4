package dev.bellwether.cli.rebalance;

import dev.bellwether.broker.alpaca.AlpacaAccount;
import dev.bellwether.cli.guard.HaltedPace;
import dev.bellwether.cli.guard.Preflight;
import dev.bellwether.cli.option.LiveOptions;
import dev.bellwether.cli.portfolio.PortfolioStudy;
import dev.bellwether.cli.venue.RealVenue;
import dev.bellwether.engine.desk.IntentLog;
import dev.bellwether.engine.journal.LineWriting;
import dev.bellwether.market.calendar.ExchangeCalendar;
import dev.bellwether.market.calendar.Session;
import dev.bellwether.market.data.Bars;
import dev.bellwether.market.data.Granularity;
import dev.bellwether.market.data.Symbol;
import dev.bellwether.market.port.PortException;
import dev.bellwether.portfolio.rebalance.AccountGuard;
import dev.bellwether.portfolio.rebalance.PlanDate;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;

/** One rebalancing of an account whose lock is taken: its plan is found or made, then done. */
final class LiveRebalance {
  private final RebalanceChoices choices;
  private final ExchangeCalendar calendar;
  private final RealVenue venue;
  private final AlpacaAccount known;
  private final Path folder;
  private final HaltedPace pace;
  private final IntentLog intents;
  private final Consumer<String> log;
  private final PlanFolder plans;

  LiveRebalance(
      RebalanceChoices choices,
      RealVenue venue,
      AlpacaAccount known,
      Path folder,
      HaltedPace pace,
      IntentLog intents,
      Consumer<String> log) {
    this.choices = choices;
    this.calendar = choices.calendar();
    this.venue = venue;
    this.known = known;
    this.folder = folder;
    this.pace = pace;
    this.intents = intents;
    this.log = log;
    this.plans = new PlanFolder(folder, LineWriting.FORCED);
  }

  int run() {
    preflight();
    LocalDate date = PlanDate.settled(pace.millis(), calendar).date();
    Session next = calendar.next(calendar.session(date).orElseThrow());
    if (pace.millis() >= next.closeMillis() && plans.find(date).isEmpty()) {
      log.accept(
          "The bars of "
              + next.date()
              + " are final a quarter of an hour after the close: start this again then.");
      return 0;
    }
    supersede(date);
    RebalancePlan plan = plans.find(date).orElseGet(() -> made(date));
    PlanExecution.Outcome outcome = new PlanExecution(setup(), plan).run();
    outcome.lines().forEach(log);
    log.accept(
        outcome.finished()
            ? "The plan of " + date + " has ended."
            : "Not done yet: start this again at "
                + Instant.ofEpochMilli(outcome.untilMillis())
                    .atZone(calendar.zone())
                    .toLocalDateTime()
                + " New York or later.");
    return outcome.clean() ? 0 : 1;
  }

  private void preflight() {
    Preflight preflight = new Preflight(venue.reference(), log);
    if (choices.account().session() != LiveOptions.Session.SANDBOX) {
      preflight.clock(pace.instant());
    }
    preflight.account(known);
    preflight.session(calendar.atOrAfter(pace.millis()));
  }

  private void supersede(LocalDate date) {
    for (LocalDate old : plans.unfinished()) {
      if (old.isBefore(date)) {
        log.accept("The plan of " + old + " was not finished; it ends here.");
        new PlanExecution(setup(), plans.find(old).orElseThrow()).supersede();
      }
    }
  }

  private RebalancePlan made(LocalDate date) {
    PortfolioStudy study = new PlanBasis(choices).study(venue.dailyHistory(), date);
    PlanBasis.fault(study.result().sharpe().table(), date)
        .ifPresent(
            why -> {
              throw new PortException(
                  PortException.Remedy.STOP, why + " Nothing is traded on that; try again later.");
            });
    OwnedNow owned = OwnedNow.of(venue, folder);
    BigDecimal equity = venue.link().brokerAccount().equity();
    Optional<AccountGuard> guard = choices.guard(plans, equity, date);
    guard.ifPresent(plans::saveGuard); // first: asked again for this plan it answers the same
    RebalancePlan plan =
        new PlanMaker(study.result(), choices.rules(), choices.options().allowCash())
            .resting(guard.flatMap(one -> one.rest(equity.doubleValue())))
            .plan(owned.owned(), equity, owned.prices(), pace.millis());
    new RebalanceText(
            choices.surroundings().out(), calendar, choices.options().afterClose(), choices.rules())
        .print(study, plan, owned.owned(), equity, pace.millis());
    plans.save(plan);
    log.accept("The plan of " + date + " is kept; from now on it is carried out, not changed.");
    return plan;
  }

  private ExecutionSetup setup() {
    BigDecimal start = known.lastEquity().signum() > 0 ? known.lastEquity() : known.equity();
    return new ExecutionSetup(
        venue.link().broker(),
        intents,
        plans,
        calendar,
        pace,
        this::latest,
        venue.link()::equity,
        start.doubleValue(),
        choices.limits().limitsWithoutMargin(),
        choices.rules(),
        choices.options().afterClose(),
        choices.options().waits(),
        choices.options().patience(),
        log);
  }

  /** The last minute's price; without one the plan's price has to do. */
  private OptionalDouble latest(Symbol symbol) {
    try {
      Session session = calendar.atOrAfter(pace.millis());
      Bars bars =
          venue.ownHistory().bars(symbol, Granularity.MINUTE, session.open(), pace.instant());
      return bars.isEmpty()
          ? OptionalDouble.empty()
          : OptionalDouble.of(bars.close(bars.size() - 1));
    } catch (PortException e) {
      log.accept("No price of now for " + symbol + ", the plan's is taken: " + e.getMessage());
      return OptionalDouble.empty();
    }
  }
}
