package dev.bellwether.cli.digest;

import dev.bellwether.cli.journal.MomentWords;
import dev.bellwether.cli.text.Figures;
import dev.bellwether.cli.text.TextTable;
import dev.bellwether.engine.journal.Asking;
import dev.bellwether.engine.journal.OrderStory;
import dev.bellwether.engine.trade.OpenTrade;
import dev.bellwether.market.account.Fill;
import dev.bellwether.market.account.Side;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The digest of an evening as plain text. */
final class EveningText {
  private EveningText() {}

  /** One line that says the most. */
  static String subject(Evening evening) {
    String result =
        evening.gain().isPresent()
            ? Figures.gain(evening.gain()) + " dollars, " + Figures.change(evening.change())
            : "result not known";
    return "BTM " + evening.account() + " " + evening.session().date() + ": " + result;
  }

  static String of(Evening evening) {
    List<String> lines = new ArrayList<>();
    lines.add(subject(evening));
    lines.add("");
    facts(evening)
        .forEach((name, value) -> lines.add(String.format(Locale.ROOT, "%-18s %s", name, value)));
    lines.add("");
    if (evening.fills().isEmpty()) {
      lines.add("Nothing was traded.");
    } else {
      TextTable table = new TextTable("rlllrrr");
      table.header("#", "Time", "Action", "Ticker", "Shares", "Price", "Value");
      rows(evening).forEach(table::row);
      lines.addAll(table.lines());
    }
    List<String> remarks = remarks(evening);
    if (!remarks.isEmpty()) {
      lines.add("");
      lines.addAll(remarks);
    }
    return String.join("\n", lines) + "\n";
  }

  /** Name and value of what the day came to. */
  static Map<String, String> facts(Evening evening) {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("Date", evening.session().date().toString());
    facts.put("Account", evening.account());
    facts.put("Opening equity", Amounts.dollars(evening.opening()));
    facts.put("Closing equity", Amounts.dollars(evening.closing()));
    facts.put(
        "Result",
        evening.gain().isPresent()
            ? Figures.gain(evening.gain()) + " dollars (" + Figures.change(evening.change()) + ")"
            : Amounts.UNKNOWN);
    facts.put("Daily volatility", Amounts.fraction(evening.volatility()));
    facts.put("Leverage", Amounts.times(evening.leverage()));
    facts.put("Fills", Figures.count(evening.fills().size()));
    facts.put("Round trips", Figures.count(evening.activity().trades().size()));
    facts.put("Held at the end", held(evening));
    return facts;
  }

  private static String held(Evening evening) {
    List<OpenTrade> open = evening.activity().open();
    return open.isEmpty()
        ? "nothing"
        : MomentWords.held(evening.story().held(Long.MAX_VALUE)) + " - LOOK AT THE ACCOUNT";
  }

  /** The fills: number, time, action, ticker, shares, price, value. */
  static List<List<String>> rows(Evening evening) {
    List<List<String>> rows = new ArrayList<>();
    for (Fill fill : evening.fills()) {
      rows.add(
          List.of(
              Integer.toString(rows.size() + 1),
              MomentWords.time(fill.epochMillis(), evening.zone()),
              fill.side() == Side.BUY ? "buy" : "sell",
              fill.symbol().ticker(),
              fill.quantity().stripTrailingZeros().toPlainString(),
              Amounts.price(fill.price().doubleValue()),
              Figures.money(fill.notional().doubleValue())));
    }
    return rows;
  }

  /** What went otherwise than planned, a sentence each. */
  static List<String> remarks(Evening evening) {
    List<String> remarks = new ArrayList<>();
    for (Asking asking : evening.story().askings()) {
      String time = MomentWords.time(asking.epochMillis(), evening.zone());
      if (asking.isHold()) {
        remarks.add(time + " held on: " + asking.reason() + ".");
      }
      asking.refusals().forEach(refusal -> remarks.add(time + " risk: " + refusal.sentence()));
      for (OrderStory order : asking.orders()) {
        order
            .brokerRefusal()
            .ifPresent(why -> remarks.add(time + " the broker refused " + order.id() + ": " + why));
        order.ending().ifPresent(why -> remarks.add(time + " " + order.id() + " ended: " + why));
      }
    }
    return remarks.stream().distinct().collect(Collectors.toList());
  }
}
