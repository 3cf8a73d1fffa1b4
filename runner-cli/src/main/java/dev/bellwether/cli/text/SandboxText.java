package dev.bellwether.cli.text;

import dev.bellwether.cli.wiring.LocalExchange;
import dev.bellwether.cli.wiring.ReplayedBars;
import dev.bellwether.market.calendar.ExchangeCalendar;
import dev.bellwether.market.data.Symbol;
import dev.bellwether.sandbox.exchange.AccountSpec;
import dev.bellwether.sandbox.server.SandboxServer;
import java.io.PrintWriter;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Says where a sandbox is served, who may use it, and how clients are pointed at it. */
public final class SandboxText {
  private static final DateTimeFormatter CLOCK =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);
  private static final String INDENT = " ".repeat(11);

  private final PrintWriter out;
  private final ExchangeCalendar calendar;

  public SandboxText(PrintWriter out, ExchangeCalendar calendar) {
    this.out = out;
    this.calendar = calendar;
  }

  /** The sandbox has begun. */
  public void begins(LocalExchange exchange, List<AccountSpec> accounts, SandboxServer server) {
    AccountSpec first = accounts.getFirst();
    fact("Clock", clock(exchange.sandbox().nowMillis()) + " in New York, " + pace(exchange));
    fact("Bars", bars(exchange.bars()));
    for (AccountSpec account : accounts) {
      fact(
          "Account",
          String.format(
              Locale.ROOT,
              "key %s, secret %s, $%s",
              account.keyId(),
              account.secret(),
              Figures.money(account.cash().doubleValue())));
    }
    out.println();
    addresses(server.rest().toString(), server.streams().toString(), first);
    out.println();
    clients(server, first);
    out.println();
    out.println("Ctrl-C ends it.");
    out.flush();
  }

  /** The sandbox has ended. */
  public void ended(long nowMillis) {
    out.println("Ended; the sandbox's clock showed " + clock(nowMillis) + ".");
    out.flush();
  }

  private void addresses(String rest, String streams, AccountSpec account) {
    row("Alpaca", rest, "trading and market data");
    row("", streams + "/stream", "order updates");
    row("", streams + "/v2/iex", "market data, or /v2/sip");
    row("Polygon", rest, "the key is " + account.keyId());
    row("", streams + "/stocks", "market data, or /crypto");
    row("Switches", rest + "/_sandbox/", "clock, faults: docs/sandbox.md");
  }

  private void clients(SandboxServer server, AccountSpec account) {
    String keys = '"' + account.keyId() + "\", \"" + account.secret() + '"';
    String base = server.rest().toString();
    String host = server.rest().getAuthority();
    row("alpaca-py", "TradingClient(" + keys + ",", "");
    row("", "    url_override=\"" + base + "\")", "");
    row("", "StockDataStream(" + keys + ",", "");
    row("", "    url_override=\"" + server.streams() + "/v2/iex\")", "");
    row("Go", "APCA_API_BASE_URL=" + base, "");
    row("massive", "RESTClient(\"" + account.keyId() + "\", base=\"" + base + "\")", "");
    row(
        "",
        "WebSocketClient(\"" + account.keyId() + "\", feed=\"" + host + "\", secure=False)",
        "");
  }

  private void row(String name, String address, String words) {
    out.println(String.format(Locale.ROOT, "%-10s %-34s %s", name, address, words).stripTrailing());
  }

  private void fact(String name, String words) {
    Wrap.lines(String.format(Locale.ROOT, "%-10s %s", name, words), INDENT).forEach(out::println);
  }

  private String clock(long millis) {
    return CLOCK.format(Instant.ofEpochMilli(millis).atZone(calendar.zone()));
  }

  private static String pace(LocalExchange exchange) {
    double speed = exchange.sandbox().speed();
    if (speed == 0) {
      return "moved by /_sandbox/clock only";
    }
    return speed == 1 ? "as fast as here" : Figures.plain(speed) + " times as fast as here";
  }

  private String bars(ReplayedBars bars) {
    String symbols =
        bars.bars().keySet().stream().map(Symbol::ticker).collect(Collectors.joining(", "));
    return symbols
        + " from "
        + bars.first(calendar)
        + " to "
        + bars.last(calendar)
        + (bars.isSynthetic() ? ", SYNTHETIC" : "");
  }
}
