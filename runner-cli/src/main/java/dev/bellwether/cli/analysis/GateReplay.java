package dev.bellwether.cli.analysis;

import dev.bellwether.ensemble.position.FundSet;
import dev.bellwether.ensemble.position.Moment;
import dev.bellwether.ensemble.position.PositionMachine;
import dev.bellwether.ensemble.position.PositionRules;
import dev.bellwether.ensemble.position.PositionState;
import dev.bellwether.ensemble.signal.BandAmplifier;
import dev.bellwether.ensemble.signal.Gate;
import dev.bellwether.market.calendar.ExchangeCalendar;
import dev.bellwether.market.calendar.Session;
import java.time.LocalDate;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * What the logged prices would have given to another giver of directions, in funds that follow the
 * base without friction: filled at the very close of the decision, nothing paid. Too good for all
 * of them alike, so that they can be compared.
 */
final class GateReplay {
  private static final int ALL_FUNDS = 15;
  private static final long MINUTE = 60_000;

  private final FundSet funds;
  private final ExchangeCalendar calendar;
  private final List<JsonNode> signals;

  GateReplay(FundSet funds, ExchangeCalendar calendar, List<JsonNode> signals) {
    this.funds = funds;
    this.calendar = calendar;
    this.signals = signals;
  }

  /** The return of each day. */
  Sample daily(Gate gate) {
    Sample days = new Sample();
    int row = 0;
    while (row < signals.size()) {
      String date = LogRows.date(signals.get(row));
      int end = row;
      while (end < signals.size() && LogRows.date(signals.get(end)).equals(date)) {
        end++;
      }
      days.add(day(gate, signals.subList(row, end), LocalDate.parse(date)));
      row = end;
    }
    return days;
  }

  private double day(Gate gate, List<JsonNode> rows, LocalDate date) {
    Session session = calendar.session(date).orElseThrow();
    PositionMachine machine = new PositionMachine(PositionRules.CORRECTED);
    Moment moment = new Moment();
    PositionState held = PositionState.CASH_ONLY;
    double equity = 1;
    double last = Double.NaN;
    for (JsonNode row : rows) {
      double close = LogRows.number(row, "close");
      if (!Double.isNaN(last)) {
        equity *= 1 + funds.exposure(held) * (close / last - 1);
      }
      long now = LogRows.millis(row);
      moment.at(session.closeMillis(), now, MINUTE).with(equity, held.funds(), ALL_FUNDS, true);
      machine.next(moment, probability(gate, row, now), true);
      held = machine.target();
      last = close;
    }
    return equity - 1;
  }

  private static double probability(Gate gate, JsonNode row, long now) {
    double band = LogRows.number(row, "band_position");
    double learned = LogRows.number(row, "base_probability");
    return BandAmplifier.amplified(gate.probability(learned, band, now), band);
  }
}
