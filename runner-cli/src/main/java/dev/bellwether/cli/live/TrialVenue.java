package dev.bellwether.cli.live;

import dev.bellwether.broker.alpaca.AlpacaApi;
import dev.bellwether.broker.alpaca.AlpacaBars;
import dev.bellwether.broker.alpaca.AlpacaConfig;
import dev.bellwether.broker.alpaca.AlpacaCredentials;
import dev.bellwether.http.Link;
import dev.bellwether.http.stream.StreamRules;
import dev.bellwether.market.calendar.ExchangeCalendar;
import dev.bellwether.sandbox.Sandbox;
import dev.bellwether.sandbox.exchange.AccountSpec;
import java.net.URI;

/** A sandbox in the same process behind the real adapters, with points at which to crash. */
final class TrialVenue implements LiveVenue {
  private static final URI REST = URI.create("http://127.0.0.1");
  private static final URI STREAMS = URI.create("ws://127.0.0.1");

  private final SandboxTransport transport;
  private final MemoryPace pace;
  private final AlpacaLink link;

  /**
   * Opens a way to an account of a sandbox.
   *
   * @param watch is called after each step of time
   */
  TrialVenue(
      Sandbox sandbox,
      AccountSpec account,
      ExchangeCalendar calendar,
      long seed,
      CrashPoints points,
      Runnable watch) {
    this.transport = new SandboxTransport(sandbox);
    this.pace = new MemoryPace(sandbox);
    AlpacaApi api =
        AlpacaApi.create(
            Link.simulated(new CrashTransport(transport, points), pace, seed),
            AlpacaConfig.custom(REST, STREAMS),
            AlpacaCredentials.of(account.keyId(), account.secret()));
    StreamRules rules = StreamRules.of(calendar).ticked();
    this.link = new AlpacaLink(api, rules, rules, new AlpacaBars(api, calendar));
    pace.ticking(
        now -> {
          points.passMarked();
          watch.run();
          link.tick(now);
          points.passMarked();
        });
  }

  @Override
  public AlpacaLink link() {
    return link;
  }

  @Override
  public MemoryPace pace() {
    return pace;
  }

  /** Hangs up everywhere, as the end of a process does. */
  @Override
  public void close() {
    link.close();
    transport.close();
  }
}
