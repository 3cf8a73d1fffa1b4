package dev.bellwether.cli.trial;

import dev.bellwether.engine.desk.Intent;
import dev.bellwether.engine.desk.IntentJournal;
import dev.bellwether.engine.journal.JournalLines;
import dev.bellwether.engine.live.LiveDay;
import dev.bellwether.market.account.OrderState;
import dev.bellwether.market.calendar.Session;
import dev.bellwether.sandbox.exchange.Execution;
import dev.bellwether.sandbox.exchange.OrderView;
import dev.bellwether.sandbox.exchange.TradingAccount;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Holds the journals of a day against the exchange's books, once the day is over. */
public record TrialAudit(TradingAccount account, List<Intent> intents, JournalLines journal) {
  /** Reads what a day left in its folder. */
  public static TrialAudit of(TradingAccount account, Path folder, Session session) {
    JournalLines journal = JournalLines.read(LiveDay.journalOf(folder, session));
    try (IntentJournal log = IntentJournal.open(folder.resolve("intents.jsonl"))) {
      return new TrialAudit(account, log.since(Long.MIN_VALUE), journal);
    }
  }

  /** What does not agree, one sentence for each. */
  public List<String> violations() {
    List<String> wrong = new ArrayList<>();
    Map<String, BigDecimal> journaled = journal.filled();
    Set<String> there = new HashSet<>();
    for (OrderView order : account.orders()) {
      String id = order.terms().clientOrderId();
      if (!there.add(id)) {
        wrong.add("order id " + id + " is there twice");
      }
      BigDecimal told = journaled.getOrDefault(id, BigDecimal.ZERO);
      if (told.compareTo(order.filled()) != 0) {
        wrong.add("order " + id + " filled " + order.filled() + ", journal has " + told);
      }
      intent(id, order, wrong);
    }
    for (Intent intent : intents) {
      if (!there.contains(intent.order().id())) {
        absent(intent, wrong);
      }
    }
    money(wrong);
    return wrong;
  }

  private void intent(String id, OrderView order, List<String> wrong) {
    List<Intent> mine = intents.stream().filter(one -> one.order().id().equals(id)).toList();
    if (mine.isEmpty()) {
      wrong.add("order " + id + " is not in the intent journal");
    } else if (mine.getFirst().filled().compareTo(order.filled()) != 0) {
      wrong.add(
          "order " + id + " filled " + order.filled() + ", intent has " + mine.getFirst().filled());
    } else if (mine.getFirst().isOpen() && order.state().isTerminal()) {
      wrong.add("order " + id + " ended " + order.state() + ", intent is " + mine.getFirst());
    }
  }

  private static void absent(Intent intent, List<String> wrong) {
    boolean givenUp =
        intent.state() == OrderState.REFUSED || intent.state() == OrderState.CANCELLED;
    if (!givenUp || intent.note().isEmpty()) {
      wrong.add("intent " + intent + " is not at the exchange, and nothing says why");
    }
  }

  private void money(List<String> wrong) {
    BigDecimal cash = account.spec().cash();
    for (Execution fill : account.executions()) {
      BigDecimal paid = fill.price().multiply(fill.qty());
      cash = fill.side().equals("buy") ? cash.subtract(paid) : cash.add(paid);
    }
    if (cash.subtract(account.cash()).abs().doubleValue() > 1) {
      wrong.add("cash is " + account.cash() + ", its fills make " + cash);
    }
  }
}
