package dev.bellwether.cli.guard;

import dev.bellwether.cli.venue.LiveVenue;
import dev.bellwether.engine.Books;
import dev.bellwether.engine.desk.Intent;
import dev.bellwether.engine.desk.IntentJournal;
import dev.bellwether.engine.desk.JournaledBroker;
import dev.bellwether.market.account.Order;
import dev.bellwether.market.account.OrderRequest;
import dev.bellwether.market.account.Position;
import dev.bellwether.market.account.Side;
import dev.bellwether.market.calendar.ExchangeCalendar;
import dev.bellwether.market.data.Granularity;
import dev.bellwether.market.data.Symbol;
import dev.bellwether.market.port.Broker;
import dev.bellwether.market.risk.ApprovedOrder;
import dev.bellwether.market.risk.RiskGate;
import dev.bellwether.market.risk.RiskLimits;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Leaves at the market what systems hold: the positions in whatever they ever ordered. Each
 * position is left once, whoever of them had to do with it.
 */
final class Flattening {
  private final LiveVenue venue;
  private final ExchangeCalendar calendar;
  private final PrintWriter out;
  private final Set<Symbol> left = new HashSet<>();

  Flattening(LiveVenue venue, ExchangeCalendar calendar, PrintWriter out) {
    this.venue = venue;
    this.calendar = calendar;
    this.out = out;
  }

  /**
   * Sends an order for each position.
   *
   * @param folders of the systems, by name; none of them may be running
   * @return whether the broker took them all
   */
  boolean leave(Map<String, Path> folders) {
    boolean all = true;
    for (Map.Entry<String, Path> system : folders.entrySet()) {
      Path file = system.getValue().resolve("intents.jsonl");
      if (Files.exists(file)) {
        all &= leave(system.getKey(), file);
      }
    }
    return all;
  }

  private boolean leave(String system, Path file) {
    try (IntentJournal intents = IntentJournal.open(file)) {
      Set<Symbol> traded = new TreeSet<>();
      for (Intent intent : intents.since(Long.MIN_VALUE)) {
        traded.add(intent.order().symbol());
      }
      JournaledBroker broker =
          new JournaledBroker(
              venue.account().broker(), intents, system, venue.pace(), out::println);
      Broker.State state = broker.reconcile();
      boolean all = true;
      for (Symbol symbol : traded) {
        Position position = state.account().position(symbol);
        if (!position.isFlat() && left.add(symbol)) {
          all &= close(system, symbol, position, broker);
        }
      }
      return all;
    }
  }

  private boolean close(String system, Symbol symbol, Position position, Broker broker) {
    long now = venue.pace().millis();
    Side side = position.quantity().signum() > 0 ? Side.SELL : Side.BUY;
    OrderRequest request = OrderRequest.market(symbol, side, position.quantity().abs());
    Order order = new Order(system + "-halt-" + now + "-" + symbol.ticker(), request, now);
    Broker.Submission answer = broker.submit(approved(order, now));
    out.println(
        (side == Side.SELL ? "Sell " : "Buy ")
            + request.quantity().toPlainString()
            + " "
            + symbol
            + ": "
            + switch (answer) {
              case Broker.Submission.Accepted accepted -> "sent";
              case Broker.Submission.Refused refused -> "refused, " + refused.reason();
              case Broker.Submission.Unknown unknown -> "no clear answer, " + unknown.reason();
            });
    return answer instanceof Broker.Submission.Accepted;
  }

  private ApprovedOrder approved(Order order, long now) {
    Books nothing = new Books(List.of(order.symbol()), Granularity.MINUTE, calendar.atOrAfter(now));
    return new RiskGate(RiskLimits.none()).review(List.of(order), nothing).approved().getFirst();
  }
}
