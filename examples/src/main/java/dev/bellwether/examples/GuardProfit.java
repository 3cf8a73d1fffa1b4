package dev.bellwether.examples;

import dev.bellwether.market.calendar.NyseCalendar;
import dev.bellwether.market.calendar.Session;
import dev.bellwether.market.data.Bar;
import dev.bellwether.market.data.Bars;
import dev.bellwether.portfolio.profit.AverageRange;
import dev.bellwether.portfolio.profit.ProfitDay;
import dev.bellwether.portfolio.profit.ProfitGuard;
import dev.bellwether.portfolio.profit.ProfitMode;
import dev.bellwether.portfolio.profit.ProfitRules;
import dev.bellwether.portfolio.profit.ProfitStep;
import dev.bellwether.portfolio.profit.ProfitTaker;
import java.util.Optional;

/** Guards the profit of a long position over minute bars: the rules alone, without a broker. */
public final class GuardProfit {
  private GuardProfit() {}

  /** The step that leaves a position bought at this price; empty if none does. */
  public static Optional<ProfitStep> exit(Bars bars, double entry) {
    NyseCalendar calendar = NyseCalendar.create();
    ProfitRules rules = ProfitRules.of(ProfitMode.MODERATE).closingGuarded();
    ProfitTaker taker = new ProfitTaker(rules);
    AverageRange range = new AverageRange();
    ProfitGuard guard = ProfitGuard.begin(false, entry);
    for (int row = 0; row < bars.size(); row++) {
      Bar bar = bars.bar(row);
      range.add(bar);
      Session session = calendar.atOrAfter(bar.startMillis());
      ProfitDay day = ProfitDay.of(session, calendar.zone(), rules);
      ProfitStep step = taker.next(guard, bar.close(), range.value(), bar.endMillis(), day);
      if (step.decision().isExit()) {
        return Optional.of(step);
      }
      guard = step.guard();
    }
    return Optional.empty();
  }
}
