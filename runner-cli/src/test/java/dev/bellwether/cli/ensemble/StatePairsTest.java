package dev.bellwether.cli.ensemble;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bellwether.engine.Backtest;
import dev.bellwether.engine.LoopRules;
import dev.bellwether.engine.journal.MemoryJournal;
import dev.bellwether.engine.sim.Costs;
import dev.bellwether.engine.sim.VenueRules;
import dev.bellwether.ensemble.EnsembleParameters;
import dev.bellwether.ensemble.position.FundSet;
import dev.bellwether.ensemble.position.PositionState;
import dev.bellwether.ensemble.position.Role;
import dev.bellwether.market.account.Fill;
import dev.bellwether.market.account.Side;
import dev.bellwether.market.calendar.NyseCalendar;
import dev.bellwether.market.calendar.Session;
import dev.bellwether.market.data.Bars;
import dev.bellwether.market.data.BarsBuilder;
import dev.bellwether.market.data.Granularity;
import dev.bellwether.market.data.Symbol;
import dev.bellwether.market.decision.Decision;
import dev.bellwether.market.decision.Schedule;
import dev.bellwether.market.decision.Snapshot;
import dev.bellwether.market.decision.Strategy;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** C1 to C4: every change from each of the seven states to each other, through the engine. */
final class StatePairsTest {
  private static final NyseCalendar CALENDAR = NyseCalendar.create();
  private static final Session DAY = CALENDAR.session(LocalDate.of(2025, 7, 1)).orElseThrow();
  private static final double[] PRICES = {600, 200, 40, 15};
  private static final List<PositionState> STATES =
      List.of(PositionState.values()).subList(0, PositionState.values().length - 1);

  /** Holds one state from the 10th minute on and another from the 20th. */
  private static final class Two implements Strategy {
    private final Decision first;
    private final Decision second;

    Two(PositionState first, PositionState second) {
      this.first = shares(first);
      this.second = shares(second);
    }

    @Override
    public String name() {
      return "two";
    }

    @Override
    public List<Symbol> symbols() {
      return FundSet.SPY.symbols();
    }

    @Override
    public Schedule schedule() {
      return Schedule.everyBar();
    }

    @Override
    public Decision decide(Snapshot now) {
      long minute = (now.timeMillis() - now.session().openMillis()) / 60_000;
      return minute < 10 ? new Decision.Hold("not yet") : minute < 20 ? first : second;
    }
  }

  private static Decision shares(PositionState state) {
    Map<Symbol, Long> shares = new LinkedHashMap<>();
    int place = 0;
    for (Role role : Role.values()) {
      long count = (long) (99_000 * state.weight(role) / PRICES[place]);
      shares.put(FundSet.SPY.symbols().get(place), count);
      place++;
    }
    return new Decision.Shares(shares, state.name());
  }

  private static List<Bars> flat() {
    List<Bars> all = new ArrayList<>();
    for (int i = 0; i < PRICES.length; i++) {
      BarsBuilder bars = new BarsBuilder(FundSet.SPY.symbols().get(i), Granularity.MINUTE);
      for (int minute = 0; minute < 40; minute++) {
        double p = PRICES[i];
        bars.add(DAY.openMillis() + minute * 60_000L, p, p, p, p, 1_000_000);
      }
      all.add(bars.build());
    }
    return all;
  }

  @Test
  void sellsBeforeItBuysAndLosesNothingOnTheWay() {
    VenueRules venue =
        VenueRules.of(new BigDecimal(100_000), Costs.NONE).withBuyingPowerMultiple(1);
    LoopRules rules = EnsembleRun.looped(LoopRules.HISTORY, EnsembleParameters.CORRECTED);
    for (PositionState from : STATES) {
      for (PositionState to : STATES) {
        MemoryJournal journal =
            Backtest.of(new Two(from, to), flat(), CALENDAR, venue).withRules(rules).run();

        List<Fill> change =
            journal.fills().stream()
                .filter(fill -> fill.epochMillis() >= DAY.openMillis() + 20 * 60_000)
                .toList();
        assertThat(journal.ended()).as("%s to %s", from, to).isEmpty();
        assertThat(held(journal.fills())).as("%s to %s", from, to).isEqualTo(to.funds());
        assertSalesFirst(change);
        assertThat(journal.sessionEnds().getLast().equity()).isEqualTo(100_000);
      }
    }
  }

  private static int held(List<Fill> fills) {
    int funds = 0;
    int place = 0;
    for (Role role : Role.values()) {
      Symbol symbol = FundSet.SPY.symbols().get(place++);
      int shares =
          fills.stream()
              .filter(fill -> fill.symbol().equals(symbol))
              .mapToInt(fill -> fill.side().sign() * fill.quantity().intValue())
              .sum();
      funds += shares > 0 ? role.bit() : 0;
    }
    return funds;
  }

  private static void assertSalesFirst(List<Fill> change) {
    long lastSale =
        change.stream()
            .filter(fill -> fill.side() == Side.SELL)
            .mapToLong(Fill::epochMillis)
            .max()
            .orElse(Long.MIN_VALUE);
    assertThat(change)
        .filteredOn(fill -> fill.side() == Side.BUY)
        .allSatisfy(fill -> assertThat(fill.epochMillis()).isGreaterThan(lastSale));
  }
}
