package dev.bellwether.cli.process;

import dev.bellwether.broker.alpaca.AlpacaApi;
import dev.bellwether.broker.alpaca.AlpacaConfig;
import dev.bellwether.broker.alpaca.AlpacaCredentials;
import dev.bellwether.cli.trial.CrashPoints;
import dev.bellwether.cli.trial.CrashTransport;
import dev.bellwether.cli.venue.AlpacaLink;
import dev.bellwether.cli.venue.LiveVenue;
import dev.bellwether.http.Link;
import dev.bellwether.http.OkHttpTransport;
import dev.bellwether.http.Transport;
import dev.bellwether.http.stream.StreamRules;
import dev.bellwether.market.calendar.ExchangeCalendar;
import java.net.URI;
import java.time.Duration;

/** A sandbox in another process behind the real adapters, with points at which to crash. */
final class RemoteVenue implements LiveVenue {
  private final Transport wires = OkHttpTransport.create(Duration.ofSeconds(2));
  private final RemotePace pace;
  private final AlpacaLink link;

  RemoteVenue(
      URI rest, String keyId, String secret, ExchangeCalendar calendar, CrashPoints points) {
    this.pace = new RemotePace(wires, rest);
    URI streams = URI.create("ws://" + rest.getAuthority());
    AlpacaApi api =
        AlpacaApi.create(
            Link.simulated(new CrashTransport(wires, points), pace, 1),
            AlpacaConfig.custom(rest, streams),
            AlpacaCredentials.of(keyId, secret));
    StreamRules rules = StreamRules.of(calendar).ticked();
    this.link = AlpacaLink.counted(api, rules, calendar);
    pace.ticking(new Both(link, points));
  }

  private record Both(AlpacaLink link, CrashPoints points) implements RemotePace.Streams {
    @Override
    public void tick(long nowMillis) {
      points.passMarked();
      link.tick(nowMillis);
    }

    @Override
    public boolean isReady() {
      return link.isReady();
    }

    @Override
    public long frames(String connection) {
      return link.frames(connection);
    }
  }

  @Override
  public AlpacaLink link() {
    return link;
  }

  @Override
  public RemotePace pace() {
    return pace;
  }

  @Override
  public void close() {
    link.close();
    wires.close();
  }
}
