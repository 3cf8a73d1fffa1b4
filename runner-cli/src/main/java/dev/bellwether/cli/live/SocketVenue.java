package dev.bellwether.cli.live;

import dev.bellwether.broker.alpaca.AlpacaApi;
import dev.bellwether.broker.alpaca.AlpacaBars;
import dev.bellwether.broker.alpaca.AlpacaConfig;
import dev.bellwether.broker.alpaca.AlpacaCredentials;
import dev.bellwether.engine.live.Pace;
import dev.bellwether.http.Link;
import dev.bellwether.http.OkHttpTransport;
import dev.bellwether.http.Sleeper;
import dev.bellwether.http.stream.StreamRules;
import dev.bellwether.market.calendar.ExchangeCalendar;
import dev.bellwether.sandbox.Sandbox;
import dev.bellwether.sandbox.exchange.AccountSpec;
import dev.bellwether.sandbox.server.SandboxServer;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;

/** A sandbox behind real HTTP and WebSockets on this machine, in lock-step. */
final class SocketVenue implements LiveVenue {
  private static final String MARKET = "market";
  private static final String ORDERS = "orders";
  private static final String NAME = "x-sandbox-connection";

  private final SandboxServer server;
  private final AlpacaLink link;
  private final SocketPace pace;
  private final Link wires;

  SocketVenue(Sandbox sandbox, AccountSpec account, ExchangeCalendar calendar) {
    this.server = SandboxServer.start(sandbox, 0);
    this.wires =
        new Link(
            OkHttpTransport.create(Duration.ofSeconds(10)),
            () -> Instant.ofEpochMilli(sandbox.nowMillis()),
            Sleeper.NONE,
            new Random(1));
    AlpacaApi api =
        AlpacaApi.create(
            wires,
            AlpacaConfig.custom(server.rest(), server.streams()),
            AlpacaCredentials.of(account.keyId(), account.secret()));
    StreamRules rules = StreamRules.of(calendar);
    this.link =
        new AlpacaLink(
            api,
            rules.withHeader(NAME, MARKET),
            rules.withHeader(NAME, ORDERS),
            new AlpacaBars(api, calendar));
    this.pace = new SocketPace(sandbox, link.heard());
  }

  @Override
  public AlpacaLink link() {
    return link;
  }

  @Override
  public Pace pace() {
    return pace;
  }

  @Override
  public void close() {
    link.close();
    wires.transport().close();
    server.close();
  }
}
