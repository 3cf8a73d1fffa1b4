package dev.bellwether.cli.tradelog;

import dev.bellwether.cli.tradelog.LogFiles.Kind;
import dev.bellwether.engine.journal.JournalLines;
import dev.bellwether.engine.live.News;
import dev.bellwether.ensemble.position.FundSet;
import dev.bellwether.market.account.Fill;
import dev.bellwether.market.account.Order;
import dev.bellwether.market.account.Position;
import dev.bellwether.market.calendar.Session;
import dev.bellwether.market.data.Symbol;
import dev.bellwether.market.decision.Decision;
import dev.bellwether.market.decision.Evidence;
import dev.bellwether.market.decision.Snapshot;
import dev.bellwether.market.port.Journal;
import dev.bellwether.market.port.PortException;
import dev.bellwether.market.risk.ApprovedOrder;
import dev.bellwether.market.risk.Verdict;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Writes the five logs of the original while a run goes on: {@code system}, {@code signals}, {@code
 * decisions}, {@code trades} and {@code positions}, a new set for each session. One JSON object a
 * line; times are ISO-8601 with the exchange's offset, and epoch milliseconds.
 *
 * <p>The field names are the original's, with ours beside them. What it wrote wrongly is written
 * rightly: each horizon's own probability, fills as they happened, real averages.
 *
 * <p>Hears all that a journal hears, and the news, which may come from several threads.
 */
public final class TradingLogs implements Journal, News {
  /**
   * What is different of a day that is lived.
   *
   * @param clock that dates what is said
   * @param trouble hears of logs that cannot be written
   */
  private record Living(InstantSource clock, News trouble) {}

  private static final DateTimeFormatter TIME = DateTimeFormatter.ISO_OFFSET_DATE_TIME;

  private final Path folder;
  private final ZoneId zone;
  private final FundSet funds;
  private final boolean anew;
  private final LineForms forms;
  private final Optional<Living> living;
  private final Map<String, Ticket> tickets = new HashMap<>();
  private final Map<Symbol, Position> positions = new HashMap<>();
  private final List<String> unsaid = new ArrayList<>();
  private @Nullable LogFiles files;
  private @Nullable LocalDate day;
  private double startEquity;
  private long nowMillis;
  private long lastBarMillis = Long.MIN_VALUE;

  /**
   * Logs in a folder that is made if need be.
   *
   * @param zone of the exchange
   * @param startEquity against which returns are measured; NaN for the first equity seen
   * @param anew whether logs of the same names are written over, as for a run over history
   */
  public TradingLogs(Path folder, ZoneId zone, FundSet funds, double startEquity, boolean anew) {
    this(folder, zone, funds, startEquity, anew, Optional.empty());
  }

  private TradingLogs(
      Path folder,
      ZoneId zone,
      FundSet funds,
      double startEquity,
      boolean anew,
      Optional<Living> living) {
    this.living = living;
    this.anew = anew;
    this.folder = folder;
    this.zone = zone;
    this.funds = funds;
    this.startEquity = startEquity;
    this.forms = new LineForms(funds, this::time);
  }

  /**
   * Logs of one session as it is lived, open from the start, so that what happens before the first
   * asking is in them. They are copies for people: one that cannot be written is an alarm, and the
   * day is lived without it.
   *
   * @param clock that dates what is said
   * @param trouble hears of logs that cannot be written, once of each
   */
  public static TradingLogs living(
      Path folder, ZoneId zone, FundSet funds, Session session, InstantSource clock, News trouble) {
    Optional<Living> living = Optional.of(new Living(clock, trouble));
    TradingLogs logs = new TradingLogs(folder, zone, funds, Double.NaN, false, living);
    logs.open(session.date(), clock.millis());
    return logs;
  }

  /**
   * Takes up a day that an earlier process began: what was held and waited for, and the trades that
   * it journaled and died before it wrote them here.
   *
   * @param journal of the day
   */
  public synchronized void resume(JournalLines journal) {
    PastDay past = new PastDay(journal);
    List<Fill> fills = past.fills();
    past.orders().forEach(ticket -> tickets.put(ticket.order.id(), ticket));
    past.lastAsked().ifPresent(forms::resume);
    startEquity = Double.isNaN(startEquity) ? past.startEquity() : startEquity;
    if (!fills.isEmpty()) {
      resume(fills, logged(past, fills));
    }
    journal.ended().forEach(tickets::remove);
  }

  /** What earlier logs hold; if they cannot be read, all is taken to be in them. */
  private Map<String, BigDecimal> logged(PastDay past, List<Fill> fills) {
    try {
      return PastDay.logged(folder, date(fills.getFirst()));
    } catch (PortException e) {
      trouble(e, "Trades that an earlier run did not write there are not made up for.");
      return past.journal().filled();
    }
  }

  private void resume(List<Fill> fills, Map<String, BigDecimal> logged) {
    for (Fill fill : fills) {
      Ticket ticket = ticket(fill.orderId()).orElseGet(() -> forms.found(fill));
      LogLine line = booked(fill, ticket);
      if (ticket.filled().compareTo(logged.getOrDefault(fill.orderId(), BigDecimal.ZERO)) > 0) {
        trade(line);
      }
    }
  }

  private LocalDate date(Fill fill) {
    return Instant.ofEpochMilli(fill.epochMillis()).atZone(zone).toLocalDate();
  }

  @Override
  public synchronized void turn(
      Snapshot now, Decision decision, Evidence evidence, Verdict verdict) {
    nowMillis = now.timeMillis();
    boolean asked = !Double.isNaN(value(evidence, "probability")) && !now.series(0).isEmpty();
    boolean fresh = asked && isNew(now);
    boolean acts = !verdict.approved().isEmpty() || !verdict.refused().isEmpty();
    if (fresh || acts) {
      log(now, decision, evidence, verdict, fresh);
    }
  }

  private void log(
      Snapshot now, Decision decision, Evidence evidence, Verdict verdict, boolean fresh) {
    LogFiles open = files(now);
    if (fresh) {
      open.line(Kind.SIGNALS, forms.signal(now, evidence).toString());
    }
    open.line(Kind.DECISIONS, forms.decision(now, decision, evidence, verdict).toString());
    for (ApprovedOrder approved : verdict.approved()) {
      Order order = approved.order();
      double price = lastPrice(now, order.symbol());
      tickets.put(order.id(), new Ticket(order, price, LineForms.code(decision.reason())));
      say(
          order.side()
              + " "
              + order.quantity().toPlainString()
              + " "
              + order.symbol()
              + ": "
              + decision.reason());
    }
    verdict
        .refused()
        .forEach(
            refusal -> say(Level.WARNING, "refused by " + refusal.rule() + ": " + refusal.order()));
    if (fresh) {
      startEquity = Double.isNaN(startEquity) ? now.holdings().equity() : startEquity;
      open.line(Kind.POSITIONS, forms.position(now, startEquity, positions).toString());
    }
  }

  /** Bars of other funds that come a little later are no new signal. */
  private boolean isNew(Snapshot now) {
    long bar = now.series(0).endMillis();
    boolean isNew = bar != lastBarMillis;
    lastBarMillis = bar;
    return isNew;
  }

  private static double lastPrice(Snapshot now, Symbol symbol) {
    return now.series(symbol).isEmpty() ? Double.NaN : now.series(symbol).close();
  }

  static double value(Evidence evidence, String name) {
    int place = evidence.names().indexOf(name);
    return place < 0 ? Double.NaN : evidence.value(place);
  }

  @Override
  public synchronized void sent(Order order, String refusal) {
    if (!refusal.isEmpty()) {
      over(order, "rejected", refusal, order.decidedMillis());
    }
  }

  @Override
  public synchronized void ended(Order order, String reason, long epochMillis) {
    over(order, "canceled", reason, epochMillis);
  }

  private void over(Order order, String status, String note, long epochMillis) {
    Ticket ticket = ticket(order.id()).orElseGet(() -> new Ticket(order, Double.NaN, ""));
    trade(forms.trade(ticket, status, epochMillis, BigDecimal.ZERO).with("note", note));
    say(Level.WARNING, "not filled whole: " + order.side() + " " + order.symbol() + ", " + note);
    tickets.remove(order.id());
  }

  @Override
  public synchronized void filled(Fill fill) {
    Ticket ticket = ticket(fill.orderId()).orElseGet(() -> forms.found(fill));
    trade(booked(fill, ticket));
    say(
        "filled: "
            + fill.side()
            + " "
            + fill.quantity().toPlainString()
            + " "
            + fill.symbol()
            + " at "
            + fill.price().toPlainString());
  }

  /** Notes what a fill changes, and puts its line together. */
  private LogLine booked(Fill fill, Ticket ticket) {
    Position before = positions.getOrDefault(fill.symbol(), Position.FLAT);
    Position after = before.after(fill);
    positions.put(fill.symbol(), after);
    ticket.fill(fill);
    if (ticket.isFilled()) {
      tickets.remove(fill.orderId());
    }
    BigDecimal profit = after.realised().subtract(before.realised());
    String status = ticket.isFilled() ? "filled" : "partially_filled";
    return forms.trade(ticket, status, fill.epochMillis(), profit);
  }

  private Optional<Ticket> ticket(String id) {
    return Optional.ofNullable(tickets.get(id));
  }

  private void trade(LogLine line) {
    if (files != null) {
      files.line(Kind.TRADES, line.toString());
    }
  }

  @Override
  public synchronized void sessionEnd(Session session, double equity) {
    say("session of " + session.date() + " ends, equity " + Math.round(equity * 100) / 100.0);
  }

  /** A sentence for people, into the system log. */
  @Override
  public synchronized void tell(Level level, String sentence) {
    say(level, sentence);
  }

  private void say(String sentence) {
    say(Level.INFO, sentence);
  }

  private void say(Level level, String sentence) {
    if (files != null) {
      long now = living.map(day -> day.clock().millis()).orElse(nowMillis);
      files.line(Kind.SYSTEM, time(now) + " " + level + " " + sentence);
    }
  }

  private String time(long epochMillis) {
    return TIME.format(Instant.ofEpochMilli(epochMillis).atZone(zone));
  }

  private LogFiles files(Snapshot now) {
    LogFiles open = files;
    LocalDate today = now.session().date();
    if (open == null || !today.equals(day)) {
      close();
      open = open(today, now.timeMillis());
    }
    return open;
  }

  private LogFiles open(LocalDate today, long nowMillis) {
    day = today;
    LogFiles open =
        LogFiles.open(
            folder, Instant.ofEpochMilli(nowMillis).atZone(zone), anew, this::cannotWrite);
    files = open;
    say("session of " + today + ", funds " + funds.symbols());
    unsaid.forEach(sentence -> say(Level.ALARM, sentence));
    unsaid.clear();
    return open;
  }

  /** What a run over history cannot write is its result; what a day cannot, is a copy. */
  private void cannotWrite(List<Kind> kinds, PortException why) {
    trouble(
        why,
        "The day goes on without "
            + kinds.stream()
                .map(kind -> kind.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "))
            + "; its journal holds everything.");
  }

  private void trouble(PortException why, String then) {
    String sentence = why.getMessage() + ". " + then;
    living.orElseThrow(() -> why).trouble().alarm(sentence);
    if (files == null) {
      unsaid.add(sentence);
    } else {
      say(Level.ALARM, sentence);
    }
  }

  @Override
  public synchronized void close() {
    if (files != null) {
      files.close();
      files = null;
    }
  }
}
