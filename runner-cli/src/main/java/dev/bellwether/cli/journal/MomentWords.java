package dev.bellwether.cli.journal;

import dev.bellwether.engine.journal.Asking;
import dev.bellwether.engine.journal.OrderStory;
import dev.bellwether.market.account.Fill;
import dev.bellwether.market.account.Side;
import dev.bellwether.market.data.Symbol;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The parts of a moment as short sentences. */
public final class MomentWords {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

  private final Moment moment;
  private final ZoneId zone;

  public MomentWords(Moment moment, ZoneId zone) {
    this.moment = moment;
    this.zone = zone;
  }

  /** A time of day on the exchange's clock. */
  public static String time(long epochMillis, ZoneId zone) {
    return TIME.format(Instant.ofEpochMilli(epochMillis).atZone(zone));
  }

  /** What the strategy looked at; empty if it showed nothing. */
  public List<String> seen() {
    Asking asking = moment.asking();
    List<String> seen = new ArrayList<>();
    add(seen, asking, "price", "price %.2f");
    if (Double.isFinite(asking.seen("lower"))) {
      seen.add(
          String.format(
              Locale.ROOT, "band %.2f to %.2f", asking.seen("lower"), asking.seen("upper")));
    }
    add(seen, asking, "vwap", "VWAP %.2f");
    if (Double.isFinite(asking.seen("sigma"))) {
      seen.add(String.format(Locale.ROOT, "sigma %.4f %%", asking.seen("sigma") * 100));
    }
    add(seen, asking, "open", "open %.2f");
    add(seen, asking, "previousClose", "close before %.2f");
    add(seen, asking, "leverage", "leverage %.2f");
    if (seen.isEmpty()) {
      asking.evidence().forEach((name, value) -> seen.add(name + " " + value));
    }
    return seen;
  }

  /** Which of the numbers that a rule needs were not known. */
  public List<String> unseen() {
    return moment.asking().evidence().entrySet().stream()
        .filter(entry -> Double.isNaN(entry.getValue()))
        .map(Map.Entry::getKey)
        .toList();
  }

  private static void add(List<String> seen, Asking asking, String name, String pattern) {
    if (Double.isFinite(asking.seen(name))) {
      seen.add(String.format(Locale.ROOT, pattern, asking.seen(name)));
    }
  }

  /** Why, with the numbers. */
  public String decided() {
    String reason = moment.asking().reason();
    int colon = reason.indexOf(':');
    boolean isRule = colon > 0 && reason.contains("band");
    return isRule
        ? BandWords.of(moment.asking())
            .map(words -> words + ": " + reason.substring(0, colon))
            .orElse(reason)
        : reason;
  }

  /** What it wanted to hold. */
  public String wanted() {
    Asking asking = moment.asking();
    if (asking.isHold()) {
      return "to leave everything as it is";
    }
    if (!asking.saysWhere()) {
      return "what its orders say";
    }
    String unit = asking.decision().equals("target") ? " of the equity in " : " ";
    String held =
        asking.wanted().entrySet().stream()
            .filter(entry -> entry.getValue().signum() != 0)
            .map(entry -> plain(entry.getValue()) + unit + entry.getKey())
            .collect(Collectors.joining(", "));
    return held.isEmpty() ? "nothing" : held;
  }

  /** What risk said. */
  public List<String> risk() {
    List<String> lines = new ArrayList<>();
    long approved = moment.turns().stream().mapToLong(turn -> turn.orders().size()).sum();
    for (Asking turn : moment.turns()) {
      turn.refusals().forEach(refusal -> lines.add(refusal.sentence()));
    }
    if (lines.isEmpty() && approved == 0) {
      return List.of("not asked: there was no order");
    }
    lines.addFirst(
        approved
            + (approved == 1 ? " order" : " orders")
            + " approved, "
            + lines.size()
            + " refused");
    return lines;
  }

  /** What became of the orders. */
  public List<String> orders() {
    List<String> lines = new ArrayList<>();
    for (Asking turn : moment.turns()) {
      turn.orders().forEach(order -> lines.add(order(order)));
    }
    return lines.isEmpty() ? List.of(whyNone()) : lines;
  }

  private String whyNone() {
    Asking asking = moment.asking();
    if (moment.turns().stream().anyMatch(turn -> !turn.refusals().isEmpty())) {
      return "none: risk refused";
    }
    if (asking.isHold()) {
      return "none: a strategy that cannot answer leaves everything as it is";
    }
    if (!asking.saysWhere()) {
      return "none";
    }
    return wanted().equals(held(moment.before()))
        ? "none: that was held already"
        : "none: what it wanted was on its way, or could not be bought";
  }

  private String order(OrderStory order) {
    String what =
        side(order.side())
            + " "
            + plain(order.quantity())
            + " "
            + order.symbol()
            + " "
            + (order.type().equals("market") ? "at the market" : order.type())
            + ", "
            + order.timeInForce()
            + " ("
            + order.id()
            + "): ";
    return what + order.answer().map(said -> answered(order, said)).orElse(notSent(order));
  }

  private String notSent(OrderStory order) {
    return order.fills().isEmpty()
        ? "the journal does not know that it was sent; the file intents.jsonl beside it does"
        : fills(order);
  }

  private String answered(OrderStory order, String said) {
    if (!said.isEmpty()) {
      return "refused by the broker: " + said;
    }
    String ended = order.ending().map(why -> "; ended: " + why).orElse("");
    if (order.fills().isEmpty()) {
      return "sent, not filled" + ended;
    }
    return fills(order) + ended;
  }

  private String fills(OrderStory order) {
    return "filled "
        + order.fills().stream().map(this::fill).collect(Collectors.joining(", "))
        + (order.filled().compareTo(order.quantity()) < 0 ? ", not whole" : "");
  }

  private String fill(Fill fill) {
    return plain(fill.quantity())
        + " at "
        + fill.price().toPlainString()
        + " at "
        + time(fill.epochMillis(), zone);
  }

  /** Holdings in a few words. */
  public static String held(Map<Symbol, BigDecimal> held) {
    return held.isEmpty()
        ? "nothing"
        : held.entrySet().stream()
            .map(entry -> plain(entry.getValue()) + " " + entry.getKey())
            .collect(Collectors.joining(", "));
  }

  private static String side(Side side) {
    return side == Side.BUY ? "buy" : "sell";
  }

  static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }
}
