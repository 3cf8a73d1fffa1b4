package dev.bellwether.engine.report;

import dev.bellwether.engine.journal.Asking;
import dev.bellwether.engine.journal.JournalStory;
import dev.bellwether.engine.journal.OrderStory;
import dev.bellwether.engine.report.document.Section;
import dev.bellwether.engine.report.document.Table;
import dev.bellwether.engine.report.document.Unit;
import dev.bellwether.market.account.Fill;
import dev.bellwether.market.account.Side;
import dev.bellwether.market.risk.Refusal;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What a journal says line by line: decisions, fills, refusals. */
final class JournalTables {
  /** Rows of one table: ten years of half hours would make a page that no browser likes. */
  private static final int MOST = 4_000;

  private static final List<String> SHOWN = List.of("price", "lower", "upper", "vwap");
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

  private final JournalStory story;
  private final ZoneId zone;

  JournalTables(JournalStory story, ZoneId zone) {
    this.story = story;
    this.zone = zone;
  }

  List<Section> sections() {
    List<Section> sections = new ArrayList<>();
    sections.add(decisions());
    if (!story.fills().isEmpty()) {
      sections.add(fills());
    }
    sections.add(refusals());
    return sections;
  }

  private Table decisions() {
    List<String> names =
        story.askings().stream()
            .filter(asking -> !asking.evidence().isEmpty())
            .findFirst()
            .map(asking -> SHOWN.stream().filter(asking.evidence()::containsKey).toList())
            .orElse(List.of());
    List<Table.Column> columns = new ArrayList<>();
    columns.add(Table.Column.time("Asked"));
    names.forEach(name -> columns.add(Table.Column.number(headed(name))));
    // set on one line: on a narrow screen the table is scrolled, not folded into high rows
    columns.add(Table.Column.time("Answer"));
    columns.add(Table.Column.time("To hold"));
    List<List<String>> rows =
        story.askings().stream().map(asking -> decision(asking, names)).toList();
    return limited("Decisions", columns, rows, "Each time the strategy was asked.");
  }

  private static String headed(String name) {
    return name.equals("vwap")
        ? "VWAP"
        : name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
  }

  private List<String> decision(Asking asking, List<String> names) {
    List<String> row = new ArrayList<>();
    row.add(time(asking.epochMillis()));
    names.forEach(name -> row.add(Unit.PRICE.format(asking.seen(name), 2)));
    row.add(asking.reason());
    row.add(wanted(asking));
    return row;
  }

  private static String wanted(Asking asking) {
    if (!asking.saysWhere()) {
      return asking.isHold() ? "as it is" : "by its orders";
    }
    String held =
        asking.wanted().entrySet().stream()
            .filter(entry -> entry.getValue().signum() != 0)
            .map(entry -> plain(entry.getValue()) + " " + entry.getKey())
            .collect(Collectors.joining(", "));
    return held.isEmpty() ? "nothing" : held;
  }

  private Table fills() {
    List<Table.Column> columns =
        List.of(
            Table.Column.time("Filled"),
            Table.Column.text("Side"),
            Table.Column.number("Shares"),
            Table.Column.text("Symbol"),
            Table.Column.number("Price"),
            Table.Column.number("Fees"),
            Table.Column.time("Order"));
    List<List<String>> rows = story.fills().stream().map(this::fill).toList();
    return limited("Fills", columns, rows, "Prices as paid and received.");
  }

  private List<String> fill(Fill fill) {
    return List.of(
        time(fill.epochMillis()),
        side(fill.side()),
        plain(fill.quantity()),
        fill.symbol().ticker(),
        Unit.PRICE.format(fill.price().doubleValue()),
        Unit.MONEY.format(fill.fees().doubleValue()),
        fill.orderId());
  }

  private Table refusals() {
    List<List<String>> rows = new ArrayList<>();
    for (Asking asking : story.askings()) {
      for (Refusal refusal : asking.refusals()) {
        rows.add(List.of(time(asking.epochMillis()), "risk", refusal.sentence()));
      }
      for (OrderStory order : asking.orders()) {
        order
            .brokerRefusal()
            .ifPresent(why -> rows.add(row(asking, "broker, refused", order, why)));
        order.ending().ifPresent(why -> rows.add(row(asking, "broker, ended", order, why)));
      }
    }
    List<Table.Column> columns =
        List.of(
            Table.Column.time("Asked"), Table.Column.text("By"), Table.Column.text("What and why"));
    String none =
        rows.isEmpty()
            ? "None: risk and the broker took every order, and each was filled whole or is open."
            : "Orders that risk or the broker did not take, or that ended without being filled"
                + " whole.";
    return limited("Refused orders", columns, rows, none);
  }

  private List<String> row(Asking asking, String by, OrderStory order, String why) {
    return List.of(
        time(asking.epochMillis()),
        by,
        side(order.side()) + " " + plain(order.quantity()) + " " + order.symbol() + ": " + why);
  }

  private Table limited(
      String title, List<Table.Column> columns, List<List<String>> rows, String note) {
    String times = " Times of " + zone.getId() + ".";
    if (rows.size() <= MOST) {
      return Table.of(title, columns, rows).noted(note + times);
    }
    return Table.of(title, columns, rows.subList(rows.size() - MOST, rows.size()))
        .noted(
            note
                + times
                + " The last "
                + Unit.COUNT.format(MOST)
                + " of "
                + Unit.COUNT.format(rows.size())
                + "; the journal has all.");
  }

  private String time(long epochMillis) {
    return TIME.format(Instant.ofEpochMilli(epochMillis).atZone(zone));
  }

  private static String side(Side side) {
    return side == Side.BUY ? "buy" : "sell";
  }

  private static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }
}
