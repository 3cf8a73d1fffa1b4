package dev.bellwether.cli.rehearsal;

import dev.bellwether.cli.venue.AlpacaLink;
import dev.bellwether.cli.venue.LiveVenue;
import dev.bellwether.engine.live.Pace;
import dev.bellwether.market.data.Bar;
import dev.bellwether.market.data.Symbol;
import dev.bellwether.market.port.MarketStream;
import dev.bellwether.market.port.StreamListener;
import java.util.List;

/**
 * A venue whose stream of bars falls silent, without a word.
 *
 * @param fromMillis the last bar that is heard ends then
 * @param untilMillis the first that is heard again ends after it
 */
public record DeafVenue(LiveVenue venue, long fromMillis, long untilMillis) implements LiveVenue {
  /** For good. */
  public DeafVenue(LiveVenue venue, long fromMillis) {
    this(venue, fromMillis, Long.MAX_VALUE);
  }

  @Override
  public AlpacaLink link() {
    return venue.link();
  }

  @Override
  public Pace pace() {
    return venue.pace();
  }

  @Override
  public MarketStream stream() {
    return new Deaf(venue.stream(), fromMillis, untilMillis);
  }

  private record Deaf(MarketStream stream, long fromMillis, long untilMillis)
      implements MarketStream {
    @Override
    public void start(List<Symbol> bars, List<Symbol> trades, StreamListener listener) {
      stream.start(bars, trades, new Hearing(listener, fromMillis, untilMillis));
    }

    @Override
    public void watch(List<Symbol> bars, List<Symbol> trades) {
      stream.watch(bars, trades);
    }

    @Override
    public void close() {
      stream.close();
    }
  }

  private record Hearing(StreamListener listener, long fromMillis, long untilMillis)
      implements StreamListener {
    @Override
    public void bar(Bar bar) {
      if (bar.endMillis() <= fromMillis || bar.endMillis() > untilMillis) {
        listener.bar(bar);
      }
    }

    @Override
    public void connected() {
      listener.connected();
    }

    @Override
    public void disconnected(String reason, boolean ended) {
      listener.disconnected(reason, ended);
    }
  }

  @Override
  public void close() {
    venue.close();
  }
}
