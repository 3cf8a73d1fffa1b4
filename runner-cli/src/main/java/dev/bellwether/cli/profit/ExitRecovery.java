package dev.bellwether.cli.profit;

import dev.bellwether.engine.desk.Intent;
import dev.bellwether.engine.desk.IntentLog;
import dev.bellwether.engine.desk.JournaledBroker;
import dev.bellwether.engine.journal.JournalLines;
import dev.bellwether.engine.live.LiveAccount;
import dev.bellwether.market.account.Order;
import dev.bellwether.market.calendar.Session;
import dev.bellwether.market.port.Journal;
import dev.bellwether.market.risk.ApprovedOrder;
import dev.bellwether.market.risk.RiskGate;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Settles what an earlier life left open: asks the broker about every exit whose end is not written
 * down, and sends again, under its own id, what was decided only now and has not arrived.
 *
 * @param past what the journal of today holds
 * @param dayMillis orders decided since then are the day's own
 */
record ExitRecovery(
    IntentLog intents, JournalLines past, RiskGate gate, ZoneId zone, long dayMillis) {
  private static final long LONG_BEFORE_OPEN_MILLIS = 43_200_000;

  /** The earliest instant whose orders are those of a session. */
  static long dayMillis(Session session) {
    return session.openMillis() - LONG_BEFORE_OPEN_MILLIS;
  }

  /** Returns one sentence for each order that was open. */
  List<String> settle(JournaledBroker broker, LiveAccount account, Journal journal, long now) {
    List<Intent> unsaid = unsaid();
    Map<String, ApprovedOrder> approved = adopted(account);
    List<String> done =
        broker.recover(
            order -> Objects.requireNonNull(approved.get(order.id())),
            now - GuardBook.FRESH_MILLIS);
    unsaid.forEach(intent -> say(intent, journal, now));
    return done;
  }

  private Map<String, ApprovedOrder> adopted(LiveAccount account) {
    Map<String, BigDecimal> filled = past.filled();
    Map<String, BigDecimal> notional = past.notionals();
    Map<String, ApprovedOrder> approved = new LinkedHashMap<>();
    for (Intent intent : known()) {
      Order order = intent.order();
      approved.put(order.id(), remember(order));
      BigDecimal journaled = filled.getOrDefault(order.id(), BigDecimal.ZERO);
      boolean today = order.decidedMillis() >= dayMillis;
      if (intent.isOpen() || (today && intent.filled().compareTo(journaled) != 0)) {
        account.adopt(order, journaled, notional.getOrDefault(order.id(), BigDecimal.ZERO));
      }
    }
    return approved;
  }

  /** The orders of today, and every one that is still open. */
  private List<Intent> known() {
    List<Intent> known = new ArrayList<>(intents.open());
    known.removeIf(intent -> intent.order().decidedMillis() >= dayMillis);
    known.addAll(intents.since(dayMillis));
    return known;
  }

  private ApprovedOrder remember(Order order) {
    Instant decided = Instant.ofEpochMilli(order.decidedMillis());
    return gate.remember(
        order, order.decidedMillis(), decided.atZone(zone).toLocalDate().toEpochDay());
  }

  /** Orders that ended without being filled whole, of which the journal does not say so. */
  private List<Intent> unsaid() {
    Set<String> said = past.ended();
    return intents.since(dayMillis).stream()
        .filter(intent -> !said.contains(intent.order().id()))
        .filter(
            intent ->
                switch (intent.state()) {
                  case INTENDED, CANCELLED, EXPIRED, REFUSED -> true;
                  case SENT, UNKNOWN, ACCEPTED, PARTIALLY_FILLED, FILLED -> false;
                })
        .toList();
  }

  private void say(Intent before, Journal journal, long now) {
    intents
        .find(before.order().id())
        .filter(intent -> !intent.isOpen())
        .ifPresent(intent -> journal.ended(intent.order(), intent.note(), now));
  }
}
