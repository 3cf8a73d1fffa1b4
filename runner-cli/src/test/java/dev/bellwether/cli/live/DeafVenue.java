package dev.bellwether.cli.live;

import dev.bellwether.engine.live.Pace;
import dev.bellwether.market.data.Bar;
import dev.bellwether.market.data.Symbol;
import dev.bellwether.market.port.MarketStream;
import dev.bellwether.market.port.StreamListener;
import java.util.List;

/** A venue whose stream of bars falls silent, without a word. */
record DeafVenue(LiveVenue venue, long fromMillis) implements LiveVenue {
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
    return new Deaf(venue.stream(), fromMillis);
  }

  private record Deaf(MarketStream stream, long fromMillis) implements MarketStream {
    @Override
    public void start(List<Symbol> bars, List<Symbol> trades, StreamListener listener) {
      stream.start(bars, trades, new Hearing(listener, fromMillis));
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

  private record Hearing(StreamListener listener, long fromMillis) implements StreamListener {
    @Override
    public void bar(Bar bar) {
      if (bar.endMillis() <= fromMillis) {
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
