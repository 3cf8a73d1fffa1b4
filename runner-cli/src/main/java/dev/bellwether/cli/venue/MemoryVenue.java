package dev.bellwether.cli.venue;

import dev.bellwether.broker.alpaca.AlpacaApi;
import dev.bellwether.broker.alpaca.AlpacaConfig;
import dev.bellwether.broker.alpaca.AlpacaCredentials;
import dev.bellwether.http.Link;
import dev.bellwether.http.Transport;
import dev.bellwether.http.stream.StreamRules;
import dev.bellwether.market.calendar.ExchangeCalendar;
import dev.bellwether.sandbox.Sandbox;
import dev.bellwether.sandbox.exchange.AccountSpec;
import java.net.URI;
import java.util.function.UnaryOperator;

/** A sandbox in the same process behind the real adapters. */
public final class MemoryVenue implements LiveVenue {
  private static final URI REST = URI.create("http://127.0.0.1");
  private static final URI STREAMS = URI.create("ws://127.0.0.1");

  private final SandboxTransport transport;
  private final LockstepPace pace;
  private final AlpacaLink link;

  /**
   * Opens a way to an account of a sandbox.
   *
   * @param seed for the jitter of waiting
   */
  public MemoryVenue(Sandbox sandbox, AccountSpec account, ExchangeCalendar calendar, long seed) {
    this(sandbox, account, calendar, seed, wires -> wires);
  }

  /**
   * The same, with something between the adapters and the sandbox.
   *
   * @param through what the adapters use in place of the transport that it is given
   */
  public MemoryVenue(
      Sandbox sandbox,
      AccountSpec account,
      ExchangeCalendar calendar,
      long seed,
      UnaryOperator<Transport> through) {
    this.transport = new SandboxTransport(sandbox);
    this.pace = new LockstepPace(sandbox);
    AlpacaApi api =
        AlpacaApi.create(
            Link.simulated(through.apply(transport), pace, seed),
            AlpacaConfig.custom(REST, STREAMS),
            AlpacaCredentials.of(account.keyId(), account.secret()));
    this.link = new AlpacaLink(api, StreamRules.of(calendar).ticked(), calendar);
    pace.settlingBy(link::tick);
  }

  @Override
  public AlpacaLink link() {
    return link;
  }

  @Override
  public LockstepPace pace() {
    return pace;
  }

  @Override
  public void close() {
    link.close();
    transport.close();
  }
}
