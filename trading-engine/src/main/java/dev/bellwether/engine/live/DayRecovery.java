package dev.bellwether.engine.live;

import dev.bellwether.engine.desk.Intent;
import dev.bellwether.engine.desk.IntentLog;
import dev.bellwether.engine.desk.JournaledBroker;
import dev.bellwether.engine.journal.JournalLines;
import dev.bellwether.market.account.Order;
import dev.bellwether.market.calendar.Session;
import dev.bellwether.market.port.Journal;
import dev.bellwether.market.port.PortException;
import dev.bellwether.market.risk.ApprovedOrder;
import dev.bellwether.market.risk.RiskGate;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Settles what an earlier life of a day left open: asks the broker about every order whose end is
 * not written down, and sends again, under its own id, what was decided only now and has not
 * arrived.
 *
 * @param past what the journal of the day holds
 * @param zone of the exchange
 */
public record DayRecovery(
    IntentLog intents, JournalLines past, RiskGate gate, ZoneId zone, Session session) {
  private static final Duration BEFORE_OPEN = Duration.ofHours(12);

  /** Orders decided since then are the session's own, epoch milliseconds. */
  public static long dayMillis(Session session) {
    return session.openMillis() - BEFORE_OPEN.toMillis();
  }

  /**
   * Settles it. To be called once, before anything else is asked of the broker.
   *
   * @param journal hears the end of orders of which it did not say so
   * @param fresh how long ago an order may have been decided that is still sent
   * @return one sentence for each order that was open
   * @throws PortException if the broker cannot be asked
   */
  public List<String> settle(
      JournaledBroker broker,
      LiveAccount account,
      Journal journal,
      InstantSource clock,
      Duration fresh) {
    List<Intent> unsaid = unsaid();
    Map<String, ApprovedOrder> approved = adopted(account);
    List<String> done =
        broker.recover(
            order -> Objects.requireNonNull(approved.get(order.id())),
            clock.millis() - fresh.toMillis());
    unsaid.forEach(intent -> say(intent, journal, clock.millis()));
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
      boolean isToday = order.decidedMillis() >= dayMillis(session);
      if (intent.isOpen() || (isToday && intent.filled().compareTo(journaled) != 0)) {
        account.adopt(order, journaled, notional.getOrDefault(order.id(), BigDecimal.ZERO));
      }
    }
    return approved;
  }

  /** The orders of today, and every one that is still open. */
  private List<Intent> known() {
    long today = dayMillis(session);
    List<Intent> known = new ArrayList<>(intents.open());
    known.removeIf(intent -> intent.order().decidedMillis() >= today);
    known.addAll(intents.since(today));
    return known;
  }

  private ApprovedOrder remember(Order order) {
    Instant decided = Instant.ofEpochMilli(order.decidedMillis());
    long day = decided.atZone(zone).toLocalDate().toEpochDay();
    return gate.remember(order, order.decidedMillis(), day);
  }

  /**
   * The orders of today that ended without being filled whole, or never left, and of which the
   * day's journal does not say so: the process ended in between.
   */
  private List<Intent> unsaid() {
    Set<String> said = past.ended();
    return intents.since(dayMillis(session)).stream()
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
