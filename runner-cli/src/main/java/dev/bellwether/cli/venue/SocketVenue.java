package dev.bellwether.cli.venue;

import dev.bellwether.broker.alpaca.AlpacaApi;
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
import java.util.Random;

/** A sandbox behind real HTTP and WebSockets on this machine, in lock-step. */
public final class SocketVenue implements LiveVenue {
  private final SandboxServer server;
  private final AlpacaLink link;
  private final LockstepPace pace;
  private final Link wires;

  public SocketVenue(Sandbox sandbox, AccountSpec account, ExchangeCalendar calendar) {
    this.server = SandboxServer.start(sandbox, 0);
    this.pace = new LockstepPace(sandbox);
    this.wires =
        new Link(OkHttpTransport.create(Duration.ofSeconds(10)), pace, Sleeper.NONE, new Random(1));
    AlpacaApi api =
        AlpacaApi.create(
            wires,
            AlpacaConfig.custom(server.rest(), server.streams()),
            AlpacaCredentials.of(account.keyId(), account.secret()));
    this.link = AlpacaLink.counted(api, StreamRules.of(calendar), calendar);
    pace.settlingBy(now -> FramesTaken.await(() -> isSettled(sandbox, link)));
  }

  /** Whether both streams stand, and every frame that was sent has been taken. */
  static boolean isSettled(Sandbox sandbox, AlpacaLink link) {
    return link.isReady()
        && sandbox.framesSent().entrySet().stream()
            .allMatch(sent -> link.frames(sent.getKey()) >= sent.getValue());
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
