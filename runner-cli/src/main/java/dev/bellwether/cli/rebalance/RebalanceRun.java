package dev.bellwether.cli.rebalance;

import dev.bellwether.broker.alpaca.AlpacaAccount;
import dev.bellwether.cli.guard.Confirmation;
import dev.bellwether.cli.guard.Folders;
import dev.bellwether.cli.guard.HaltedPace;
import dev.bellwether.cli.guard.InstanceLock;
import dev.bellwether.cli.option.LiveOptions;
import dev.bellwether.cli.portfolio.PortfolioStudy;
import dev.bellwether.cli.terminal.LiveLog;
import dev.bellwether.cli.terminal.Surroundings;
import dev.bellwether.cli.venue.RealVenue;
import dev.bellwether.engine.desk.IntentJournal;
import dev.bellwether.engine.journal.LineWriting;
import dev.bellwether.http.Settings;
import dev.bellwether.market.data.Symbol;
import dev.bellwether.portfolio.rebalance.Owned;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Plans a rebalancing and, if asked, carries it out. */
public final class RebalanceRun {
  private final RebalanceChoices choices;
  private final Surroundings surroundings;
  private final LiveOptions account;
  private final PlanBasis basis;

  public RebalanceRun(RebalanceChoices choices) {
    this.choices = choices;
    this.surroundings = choices.surroundings();
    this.account = choices.account();
    this.basis = new PlanBasis(choices);
  }

  /** Does it; 0 if nothing is left that a person must look at. */
  public int run() {
    if (choices.options().equity().isPresent()) {
      return pretended(choices.options().equity().get());
    }
    Settings settings =
        Settings.read(surroundings.environment(), surroundings.resolve(Path.of(".env")));
    Path logs = surroundings.resolve(account.folder());
    try (RealVenue venue =
        RealVenue.of(account, settings, choices.calendar(), surroundings.clock(), logs)) {
      AlpacaAccount known = venue.link().brokerAccount();
      Path folder = Folders.ofOrders(logs, StepLedger.SYSTEM, account, known.number());
      return choices.options().isDryRun()
          ? shown(venue, known, folder)
          : live(venue, known, folder, logs);
    }
  }

  /** A plan for an account that does not exist. */
  private int pretended(BigDecimal equity) {
    long now = surroundings.clock().millis();
    BigDecimal power = equity.add(equity); // as a margin account has overnight
    Owned owned = new Owned(equity, power, Map.of(), Set.of());
    show(basis.ofFiles(basis.date(now)), owned, equity, Map.of(), now, Optional.empty());
    return 0;
  }

  private int shown(RealVenue venue, AlpacaAccount known, Path folder) {
    long now = venue.pace().millis();
    LocalDate date = basis.date(now);
    PortfolioStudy study = basis.study(venue.dailyHistory(), date);
    OwnedNow owned = OwnedNow.of(venue, folder);
    Optional<String> rest =
        choices
            .guard(new PlanFolder(folder, LineWriting.FORCED), known.equity(), date)
            .flatMap(guard -> guard.rest(known.equity().doubleValue()));
    show(study, owned.owned(), known.equity(), owned.prices(), now, rest);
    return 0;
  }

  private void show(
      PortfolioStudy study,
      Owned owned,
      BigDecimal equity,
      Map<Symbol, Double> prices,
      long now,
      Optional<String> rest) {
    RebalancePlan plan =
        new PlanMaker(study.result(), choices.rules(), choices.options().allowCash())
            .resting(rest)
            .plan(owned, equity, prices, now);
    if (choices.options().json()) {
      surroundings.out().println(RebalanceJson.of(study, plan, owned, equity, choices.rules()));
      return;
    }
    new RebalanceText(
            surroundings.out(), choices.calendar(), choices.options().afterClose(), choices.rules())
        .print(study, plan, owned, equity, now);
  }

  private int live(RealVenue venue, AlpacaAccount known, Path folder, Path logs) {
    new Confirmation(surroundings, account, choices.limits()).of(known);
    try (LiveLog log =
            LiveLog.begin(
                "rebalance", logs, surroundings.out(), choices.calendar().zone(), venue.pace());
        InstanceLock lock = InstanceLock.require(folder, "A rebalancing");
        IntentJournal intents = IntentJournal.open(folder.resolve("intents.jsonl"))) {
      HaltedPace pace = new HaltedPace(venue.pace(), lock, folder);
      pace.look();
      return new LiveRebalance(choices, venue, known, folder, pace, intents, log).run();
    }
  }
}
