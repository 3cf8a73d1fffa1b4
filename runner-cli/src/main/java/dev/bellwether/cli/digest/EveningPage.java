package dev.bellwether.cli.digest;

import dev.bellwether.cli.journal.MomentWords;
import dev.bellwether.cli.text.Figures;
import dev.bellwether.engine.report.document.Facts;
import dev.bellwether.engine.report.document.Note;
import dev.bellwether.engine.report.document.Report;
import dev.bellwether.engine.report.document.Section;
import dev.bellwether.engine.report.document.Table;
import dev.bellwether.market.account.Fill;
import dev.bellwether.market.account.Side;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The digest of an evening. */
final class EveningPage {
  private static final List<Table.Column> COLUMNS =
      List.of(
          Table.Column.number("#"),
          Table.Column.time("Time"),
          Table.Column.text("Action"),
          Table.Column.text("Ticker"),
          Table.Column.number("Shares"),
          Table.Column.number("Price"),
          Table.Column.number("Value"));

  private EveningPage() {}

  static Report of(Evening evening) {
    List<Section> sections = new ArrayList<>(notes(evening));
    sections.add(Facts.of("The day", facts(evening)));
    sections.addAll(evening.own().sections(evening));
    sections.add(
        evening.fills().isEmpty()
            ? Note.of("Nothing was traded.")
            : Table.of("Trades", COLUMNS, rows(evening)).fixed().noted("New York time."));
    return new Report(
        evening.own().title() + " on " + evening.date(),
        "Evening digest, " + evening.account(),
        evening.subject() + ".",
        sections);
  }

  private static List<Note> notes(Evening evening) {
    List<Note> notes = new ArrayList<>();
    if (!evening.isFlat()) {
      notes.add(Note.warning("Something is still held: look at the account."));
    }
    if (evening.closing().isEmpty()) {
      notes.add(Note.warning("The journal does not reach the end of the session."));
    }
    evening.alarms().forEach(alarm -> notes.add(Note.warning(alarm)));
    EveningRemarks.of(evening).forEach(remark -> notes.add(Note.of(remark)));
    return notes;
  }

  /** Name and value of what the day came to. */
  private static Map<String, String> facts(Evening evening) {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("Date", evening.date().toString());
    facts.put("Account", evening.account());
    facts.put("Opening equity", Amounts.dollars(evening.opening()));
    facts.put("Closing equity", Amounts.dollars(evening.closing()));
    facts.put("Result", Amounts.gain(evening.gain(), evening.change()));
    facts.putAll(evening.own().facts(evening));
    facts.put("Fills", Figures.count(evening.fills().size()));
    facts.put("Round trips", Figures.count(evening.activity().trades().size()));
    facts.put("Held at the end", held(evening));
    return facts;
  }

  private static String held(Evening evening) {
    return evening.isFlat()
        ? "nothing: flat"
        : "NOT FLAT: "
            + MomentWords.held(evening.story().held(Long.MAX_VALUE))
            + " - LOOK AT THE ACCOUNT";
  }

  /** The fills: number, time, action, ticker, shares, price, value. */
  private static List<List<String>> rows(Evening evening) {
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
}
