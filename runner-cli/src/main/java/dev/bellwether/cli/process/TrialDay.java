package dev.bellwether.cli.process;

import dev.bellwether.cli.live.BtmSystem;
import dev.bellwether.cli.live.EnsembleSystem;
import dev.bellwether.cli.rehearsal.EnsembleRehearsal;
import dev.bellwether.cli.trial.TrialFault;
import dev.bellwether.cli.trial.TrialMarket;
import dev.bellwether.cli.trial.TrialPlan;
import dev.bellwether.cli.wiring.Market;
import dev.bellwether.market.calendar.ExchangeCalendar;
import dev.bellwether.market.calendar.Session;
import dev.bellwether.market.data.Bars;
import dev.bellwether.market.data.Symbol;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * One recorded day as a trial lives it in processes of their own.
 *
 * @param bars all that the exchange has: the day's, and before it what the system learns from
 */
record TrialDay(TrialSystem tried, ExchangeCalendar calendar, Session session, List<Bars> bars) {
  /** How long a system is down after it was killed. */
  static final long DOWN_MILLIS = 5_000;

  static final BigDecimal CASH = new BigDecimal("100000");

  TrialDay {
    bars = List.copyOf(bars);
  }

  /**
   * The day of a date.
   *
   * @throws IllegalArgumentException if the bars do not hold it, or too little before it
   */
  static TrialDay of(Market market, TrialSystem tried, LocalDate date) {
    return switch (tried.system()) {
      case BtmSystem btm -> {
        TrialMarket days = new TrialMarket(market, btm.parameters().withSymbol(market.symbol()));
        Session session = days.session(date);
        yield new TrialDay(tried, market.calendar(), session, days.past(session));
      }
      case EnsembleSystem ensemble -> {
        EnsembleRehearsal rehearsal = new EnsembleRehearsal(market, ensemble, CASH, news -> {});
        Session session = TrialMarket.on(date, rehearsal.days());
        yield new TrialDay(tried, market.calendar(), session, rehearsal.run(session).bars());
      }
    };
  }

  /** A day on which nothing goes wrong but that processes are killed. */
  TrialPlan undisturbed() {
    return plan(TrialFault.named(List.of("none")).getFirst());
  }

  /** The plan of the day under a fault. */
  TrialPlan plan(TrialFault fault) {
    return fault.plan(symbols(), session, List.of(), DOWN_MILLIS);
  }

  private List<Symbol> symbols() {
    return bars.stream().map(Bars::symbol).toList();
  }
}
