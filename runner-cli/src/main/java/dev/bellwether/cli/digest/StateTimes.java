package dev.bellwether.cli.digest;

import dev.bellwether.ensemble.position.FundSet;
import dev.bellwether.ensemble.position.PositionState;
import dev.bellwether.ensemble.position.Role;
import dev.bellwether.market.account.Fill;
import dev.bellwether.market.account.Side;
import dev.bellwether.market.calendar.Session;
import dev.bellwether.market.data.Symbol;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How long the account was in each state, by its fills: between the sale and the purchase of one
 * change that is cash.
 *
 * @param millis of the session, by state; states that did not occur are left out
 */
record StateTimes(Map<PositionState, Long> millis) {
  /** Of a session that began with nothing held. */
  static StateTimes of(List<Fill> fills, Session session, FundSet funds) {
    Map<PositionState, Long> millis = new EnumMap<>(PositionState.class);
    Map<Symbol, BigDecimal> held = new HashMap<>();
    long from = session.openMillis();
    List<Fill> sorted = fills.stream().sorted(Comparator.comparingLong(Fill::epochMillis)).toList();
    for (Fill fill : sorted) {
      long until = Math.clamp(fill.epochMillis(), from, session.closeMillis());
      add(millis, state(held, funds), until - from);
      from = until;
      BigDecimal shares = fill.side() == Side.BUY ? fill.quantity() : fill.quantity().negate();
      held.merge(fill.symbol(), shares, BigDecimal::add);
    }
    add(millis, state(held, funds), session.closeMillis() - from);
    return new StateTimes(millis);
  }

  private static void add(Map<PositionState, Long> millis, PositionState state, long more) {
    if (more > 0) {
      millis.merge(state, more, Long::sum);
    }
  }

  private static PositionState state(Map<Symbol, BigDecimal> held, FundSet funds) {
    int bits = 0;
    for (Role role : Role.values()) {
      Symbol symbol = funds.symbol(role);
      bits += held.getOrDefault(symbol, BigDecimal.ZERO).signum() > 0 ? role.bit() : 0;
    }
    return PositionState.holding(bits);
  }
}
