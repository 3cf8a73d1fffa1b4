package dev.bellwether.cli.rebalance;

import dev.bellwether.cli.option.RebalanceOptions;
import dev.bellwether.cli.portfolio.KnownPrices;
import dev.bellwether.cli.portfolio.PortfolioStudy;
import dev.bellwether.cli.portfolio.PriceFolder;
import dev.bellwether.cli.portfolio.PriceHistory;
import dev.bellwether.engine.bars.ReadOptions;
import dev.bellwether.market.calendar.Session;
import dev.bellwether.market.data.Symbol;
import dev.bellwether.market.port.BarHistory;
import dev.bellwether.market.port.PortException;
import dev.bellwether.portfolio.nav.PortfolioBacktest;
import dev.bellwether.portfolio.nav.PortfolioParameters;
import dev.bellwether.portfolio.rebalance.PlanDate;
import dev.bellwether.portfolio.score.PriceTable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** On which close a plan rests, and what the strategies say of it. */
record PlanBasis(RebalanceChoices choices) {
  private static final int LEAST_SESSIONS = 180;
  private static final int SPARE_SESSIONS = 10;

  /** The last close that is final, or the one that was asked for. */
  LocalDate date(long nowMillis) {
    LocalDate settled = PlanDate.settled(nowMillis, choices.calendar()).date();
    return choices.options().asOf().filter(date -> date.isBefore(settled)).orElse(settled);
  }

  /** The study of prices in files. */
  PortfolioStudy ofFiles(LocalDate date) {
    return study(
        PriceFolder.read(
            choices.surroundings().resolve(choices.options().bars().orElseThrow()),
            choices.groups().all(),
            choices.calendar(),
            ReadOptions.DEFAULTS),
        date);
  }

  /**
   * The study of the prices that were asked for.
   *
   * @param vendor where they come from, if not from files
   */
  PortfolioStudy study(BarHistory vendor, LocalDate date) {
    if (choices.options().source() == RebalanceOptions.Source.CSV) {
      return ofFiles(date);
    }
    Session last = choices.calendar().sessions(date.minusDays(10), date).getLast();
    KnownPrices prices =
        new PriceHistory(vendor, choices.calendar())
            .read(choices.groups().all(), last, sessions(), choices.surroundings());
    return study(prices, date);
  }

  private PortfolioStudy study(KnownPrices prices, LocalDate date) {
    if (prices.prices().isEmpty()) {
      throw stop("There are no daily prices of any ticker; check --data-source and its keys.");
    }
    PriceTable table = prices.table(choices.calendar(), date);
    if (table.size() == 0) {
      throw stop("The daily prices begin on " + prices.first() + ", after " + date + ".");
    }
    PortfolioParameters asked = choices.parameters();
    // the same sessions whatever the source has: a plan must not depend on how long a file is
    int start = table.size() - sessions() + asked.rulebook().warmUp();
    LocalDate from = start > 0 ? table.date(start) : LocalDate.MIN;
    PortfolioParameters filled = asked.withFills(asked.fills().withFill(prices.fill()));
    return new PortfolioStudy(
        new PortfolioBacktest(table, choices.groups(), filled).run(from),
        prices,
        choices.calendar(),
        choices.preset());
  }

  /**
   * Why prices are not to be traded on: they end too early, or more than a quarter of the tickers
   * that had a price the session before have none yet, so that the few that are there would be all
   * that there is to choose from. Empty if they may be.
   */
  static Optional<String> fault(PriceTable table, LocalDate date) {
    int last = table.size() - 1;
    if (!table.date(last).equals(date)) {
      return Optional.of(
          "The prices end on " + table.date(last) + ", the last close is of " + date + ".");
    }
    List<Symbol> before =
        table.symbols().stream()
            .filter(symbol -> last > 0 && !Double.isNaN(table.close(symbol, last - 1)))
            .toList();
    List<Symbol> late =
        before.stream().filter(symbol -> Double.isNaN(table.close(symbol, last))).toList();
    return 4 * late.size() > before.size()
        ? Optional.of("The closes of " + date + " are not complete yet: " + late + " have none.")
        : Optional.empty();
  }

  /** Sessions that a plan looks at. */
  private int sessions() {
    PortfolioParameters asked = choices.parameters();
    return Math.max(LEAST_SESSIONS, asked.rulebook().warmUp() + asked.window() + SPARE_SESSIONS);
  }

  private static PortException stop(String sentence) {
    return new PortException(PortException.Remedy.STOP, sentence);
  }
}
