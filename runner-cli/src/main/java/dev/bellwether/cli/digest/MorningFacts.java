package dev.bellwether.cli.digest;

import dev.bellwether.btm.BtmDay;
import dev.bellwether.cli.option.BtmChoices;
import dev.bellwether.market.data.Symbol;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a summary of a morning of BTM says. */
final class MorningFacts {
  private MorningFacts() {}

  /** One line that says the most. */
  static String subject(Morning morning) {
    return "BTM "
        + morning.account()
        + " "
        + morning.session().date()
        + ": "
        + morning
            .day()
            .refusal()
            .map(reason -> "not traded, " + reason)
            .orElse(
                "leverage "
                    + Amounts.times(morning.day().leverage())
                    + ", "
                    + ticker(morning.longTicker())
                    + " or "
                    + ticker(morning.shortTicker()));
  }

  /** Name and value of everything that is fixed for the day. */
  static Map<String, String> facts(Morning morning) {
    BtmDay day = morning.day();
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("Date", day.session().date().toString());
    facts.put("Account", morning.account());
    facts.put("Session", Amounts.hours(day.session(), morning.zone()));
    day.refusal().ifPresent(reason -> facts.put("Not traded", reason));
    facts.put("Equity", Amounts.dollars(morning.equity()));
    facts.put("Open", Amounts.price(day.open()));
    facts.put("Close before", Amounts.price(day.previousClose()));
    facts.put("Daily volatility", Amounts.fraction(day.volatility()));
    facts.put("Leverage", Amounts.times(day.leverage()));
    facts.put("Long", ticker(morning.longTicker()));
    facts.put(
        "Short", ticker(morning.shortTicker()) + (morning.sellsShort() ? ", sold short" : ""));
    return facts;
  }

  private static String ticker(java.util.Optional<Symbol> symbol) {
    return symbol.map(Symbol::ticker).orElse(Amounts.UNKNOWN);
  }

  /** The band at each mark, and the exit. */
  static List<List<String>> rows(Morning morning) {
    List<List<String>> rows = new ArrayList<>();
    for (BtmDay.Mark mark : morning.shown().marks()) {
      rows.add(
          List.of(
              morning.markTime(mark),
              Amounts.price(mark.band().lower()),
              Amounts.price(mark.band().upper())));
    }
    String exit = BtmChoices.name(morning.parameters().exit());
    rows.add(List.of(morning.seconds(morning.exitMillis()), "exit", exit));
    return rows;
  }
}
