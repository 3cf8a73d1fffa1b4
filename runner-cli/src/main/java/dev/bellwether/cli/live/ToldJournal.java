package dev.bellwether.cli.live;

import dev.bellwether.engine.journal.OrderText;
import dev.bellwether.market.account.Fill;
import dev.bellwether.market.account.Order;
import dev.bellwether.market.calendar.Session;
import dev.bellwether.market.decision.Decision;
import dev.bellwether.market.decision.Evidence;
import dev.bellwether.market.decision.Snapshot;
import dev.bellwether.market.port.Journal;
import dev.bellwether.market.risk.Refusal;
import dev.bellwether.market.risk.Verdict;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** Tells what is journaled in words, one sentence for each thing. */
record ToldJournal(Consumer<String> news) implements Journal {
  private static final List<String> SHOWN =
      List.of("price", "lower", "upper", "vwap", "sigma", "leverage");

  @Override
  public void turn(Snapshot now, Decision decision, Evidence evidence, Verdict verdict) {
    news.accept("Asked: " + decision.reason() + numbers(evidence));
    for (Refusal refusal : verdict.refused()) {
      news.accept(
          "Refused by our own limits: "
              + words(refusal.order())
              + ", "
              + refusal.rule()
              + " limit "
              + refusal.limit()
              + ", would be "
              + refusal.value());
    }
  }

  private static String numbers(Evidence evidence) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < evidence.names().size(); i++) {
      String name = evidence.names().get(i);
      double value = evidence.value(i);
      if (SHOWN.contains(name) && Double.isFinite(value)) {
        String form = name.equals("sigma") ? "%s %.5f" : "%s %.2f";
        text.append(text.isEmpty() ? " (" : ", ");
        text.append(String.format(Locale.ROOT, form, name, value));
      }
    }
    return text.isEmpty() ? "" : text.append(')').toString();
  }

  @Override
  public void sent(Order order, String refusal) {
    news.accept(
        refusal.isEmpty()
            ? "Sent: " + words(order) + ", id " + order.id()
            : "Not taken by the broker: " + words(order) + ": " + refusal);
  }

  @Override
  public void ended(Order order, String reason, long epochMillis) {
    news.accept("Ended without being filled whole: " + words(order) + ": " + reason);
  }

  @Override
  public void filled(Fill fill) {
    news.accept(
        "Filled: "
            + (fill.side().name().toLowerCase(Locale.ROOT) + " ")
            + fill.quantity().toPlainString()
            + " "
            + fill.symbol()
            + " at "
            + fill.price().toPlainString());
  }

  @Override
  public void sessionEnd(Session session, double equity) {
    news.accept(
        "The session of "
            + session.date()
            + " is over; equity "
            + String.format(Locale.ROOT, "%,.2f", equity));
  }

  private static String words(Order order) {
    return order.side().name().toLowerCase(Locale.ROOT)
        + " "
        + order.quantity().toPlainString()
        + " "
        + order.symbol()
        + " "
        + OrderText.of(order.request().type())
        + " "
        + order.request().timeInForce().name().toLowerCase(Locale.ROOT);
  }
}
