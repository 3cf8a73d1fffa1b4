package dev.bellwether.cli.rebalance;

import dev.bellwether.cli.option.LimitOptions;
import dev.bellwether.cli.option.LiveOptions;
import dev.bellwether.cli.option.RebalanceOptions;
import dev.bellwether.cli.terminal.Surroundings;
import dev.bellwether.market.calendar.ExchangeCalendar;
import dev.bellwether.portfolio.nav.PortfolioParameters;
import dev.bellwether.portfolio.rebalance.AccountGuard;
import dev.bellwether.portfolio.rebalance.RebalanceRules;
import dev.bellwether.portfolio.score.TickerGroups;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Everything that was asked of one rebalancing.
 *
 * @param account whose, in the words of a live day
 * @param preset what the rules are called
 */
public record RebalanceChoices(
    Surroundings surroundings,
    ExchangeCalendar calendar,
    LiveOptions account,
    RebalanceOptions options,
    LimitOptions limits,
    TickerGroups groups,
    PortfolioParameters parameters,
    String preset) {

  /** How targets become orders. */
  RebalanceRules rules() {
    return options.rules(parameters.fills().tolerance());
  }

  /** The account's guard for a plan, if one is wanted; nothing is kept. */
  Optional<AccountGuard> guard(PlanFolder plans, BigDecimal equity, LocalDate date) {
    return options
        .guard()
        .map(rules -> plans.guard().next(rules, equity.doubleValue(), date, calendar));
  }
}
