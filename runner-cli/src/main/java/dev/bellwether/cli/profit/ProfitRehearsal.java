package dev.bellwether.cli.profit;

import dev.bellwether.cli.option.RehearsalOptions;
import dev.bellwether.cli.terminal.Surroundings;
import dev.bellwether.cli.venue.LiveVenue;
import dev.bellwether.cli.venue.MemoryVenue;
import dev.bellwether.cli.venue.SocketVenue;
import dev.bellwether.market.calendar.ExchangeCalendar;
import dev.bellwether.market.calendar.Session;
import dev.bellwether.market.data.Bars;
import dev.bellwether.market.data.Symbol;
import dev.bellwether.sandbox.Sandbox;
import dev.bellwether.sandbox.SandboxRules;
import dev.bellwether.sandbox.exchange.AccountSpec;
import dev.bellwether.sandbox.exchange.ApiError;
import dev.bellwether.sandbox.exchange.Execution;
import dev.bellwether.sandbox.exchange.Holding;
import dev.bellwether.sandbox.exchange.NewOrderJson;
import dev.bellwether.sandbox.exchange.OrderView;
import dev.bellwether.sandbox.exchange.Outcome;
import dev.bellwether.sandbox.exchange.TradingAccount;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Recorded days on which positions are held and profits taken, at a sandbox: bought at the first
 * open by nobody in particular, and looked after as with any account.
 */
public final class ProfitRehearsal {
  private static final long BEFORE_OPEN_MILLIS = 600_000;
  private static final Duration NEVER = Duration.ofDays(1);
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

  private final ExchangeCalendar calendar;
  private final Map<Symbol, Bars> bars;
  private final Map<Symbol, BigDecimal> holdings;
  private final ProfitOptions profits;
  private final RehearsalOptions options;
  private final Path folder;
  private final PrintWriter out;
  private final AccountSpec account;

  /**
   * A rehearsal.
   *
   * @param holdings what is bought at the first open, or sold short where it is negative
   */
  public ProfitRehearsal(
      Surroundings surroundings,
      ExchangeCalendar calendar,
      Map<Symbol, Bars> bars,
      Map<Symbol, BigDecimal> holdings,
      ProfitOptions profits,
      RehearsalOptions options) {
    this.calendar = calendar;
    this.bars = bars;
    this.holdings = holdings;
    this.profits = profits;
    this.options = options;
    this.out = surroundings.out();
    this.folder = surroundings.resolve(journals());
    this.account = new AccountSpec("PKREHEARSAL", "rehearsal-secret", options.equity(), 4);
  }

  /** Lives the days; 0 if each ended as it should. */
  public int run() {
    empty();
    List<Session> days = days();
    Session first = days.getFirst();
    Sandbox sandbox =
        new Sandbox(
            SandboxRules.DEFAULT.withHalfSpread(0),
            calendar,
            first.openMillis() - BEFORE_OPEN_MILLIS);
    bars.values().forEach(sandbox::load);
    sandbox.open(account);
    holdings.forEach((symbol, quantity) -> order(sandbox, symbol, quantity));
    out.println(
        "Taking profits against the sandbox "
            + (options.inMemory() ? "in memory" : "over HTTP and WebSockets")
            + ", bought at the open of "
            + first.date()
            + ".");
    boolean clean = true;
    int lived = 0;
    for (Session day : days) {
      sandbox.advanceTo(Math.max(sandbox.nowMillis(), day.openMillis() - BEFORE_OPEN_MILLIS));
      clean &= live(sandbox);
      lived++;
      if (sandbox.ask(exchange -> exchange.accounts().getFirst()).holdings().isEmpty()) {
        break;
      }
    }
    ends(sandbox.ask(exchange -> exchange.accounts().getFirst()), lived);
    return clean ? 0 : 1;
  }

  private Path journals() {
    return options.journals().resolve("profits");
  }

  /** A rehearsal begins anew: what an earlier one left would be taken up. */
  private void empty() {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(each -> each.toString().endsWith(".jsonl")).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(
          "the journals of an earlier rehearsal in " + folder + " cannot be removed", e);
    }
  }

  private List<Session> days() {
    long last =
        bars.values().stream().mapToLong(each -> each.endMillis(each.size() - 1)).max().orElse(0);
    long begin = bars.values().stream().mapToLong(each -> each.startMillis(0)).min().orElse(0);
    List<Session> days =
        calendar
            .sessions(
                Instant.ofEpochMilli(begin).atZone(calendar.zone()).toLocalDate(),
                Instant.ofEpochMilli(last).atZone(calendar.zone()).toLocalDate())
            .stream()
            .filter(session -> options.includes(session.date()))
            .toList();
    if (days.isEmpty()) {
      throw new IllegalArgumentException(
          "there are no bars of such a day: they reach from "
              + Instant.ofEpochMilli(begin).atZone(calendar.zone()).toLocalDate()
              + " to "
              + Instant.ofEpochMilli(last).atZone(calendar.zone()).toLocalDate());
    }
    return days;
  }

  private static void order(Sandbox sandbox, Symbol symbol, BigDecimal quantity) {
    String side = quantity.signum() > 0 ? "buy" : "sell";
    NewOrderJson order = NewOrderJson.market(symbol.ticker(), side, quantity.abs());
    Outcome<OrderView> outcome =
        sandbox.ask(exchange -> exchange.submit(exchange.accounts().getFirst(), order));
    if (outcome instanceof Outcome.Refused<OrderView>(ApiError error)) {
      throw new IllegalArgumentException(
          "--hold "
              + symbol
              + "="
              + quantity.toPlainString()
              + " is refused by the exchange: "
              + error);
    }
  }

  private boolean live(Sandbox sandbox) {
    try (LiveVenue venue = venue(sandbox)) {
      venue.link().start();
      ProfitWatch watch =
          new ProfitWatch(
              ProfitSetup.at(
                  venue,
                  calendar,
                  profits,
                  folder,
                  NEVER,
                  line -> say(venue.pace().instant(), line)));
      ProfitWatch.Outcome outcome = watch.run();
      if (!outcome.clean()) {
        say(venue.pace().instant(), outcome.sentence());
      }
      return outcome.clean();
    }
  }

  private LiveVenue venue(Sandbox sandbox) {
    return options.inMemory()
        ? new MemoryVenue(sandbox, account, calendar, 1)
        : new SocketVenue(sandbox, account, calendar);
  }

  private void say(Instant now, String line) {
    out.println(TIME.format(now.atZone(calendar.zone())) + "  " + line);
    out.flush();
  }

  private void ends(TradingAccount books, int days) {
    BigDecimal cash = books.cash().subtract(account.cash());
    out.println();
    out.println(
        String.format(
            Locale.ROOT,
            "%d %s, exits: %d; cash %+,.2f since the first open, without costs. Held: %s.",
            days,
            days == 1 ? "session" : "sessions",
            books.executions().stream().map(Execution::orderId).distinct().count()
                - holdings.size(),
            cash,
            books.holdings().isEmpty()
                ? "nothing"
                : String.join(
                    ", ", books.holdings().stream().map(ProfitRehearsal::text).toList())));
    out.println("Journals: " + journals());
    out.flush();
  }

  private static String text(Holding holding) {
    return holding.qty().stripTrailingZeros().toPlainString() + " " + holding.asset().ticker();
  }
}
