package dev.bellwether.http.stream;

import dev.bellwether.market.data.Bar;
import dev.bellwether.market.data.Symbol;
import dev.bellwether.market.port.StreamListener;
import java.util.List;
import java.util.Optional;

/** Puts what a vendor says in order, and hands it on. */
final class MarketProtocol implements StreamProtocol<StreamEvent> {
  private static final long MINUTE_MILLIS = 60_000;
  private static final long DAY_MILLIS = 86_400_000;

  private final Dialect dialect;
  private final StreamRules rules;
  private final GapFill gaps;
  private final StreamListener listener;
  private final BarSequence sequence = new BarSequence();
  private final TradeSequence trades = new TradeSequence();

  MarketProtocol(Dialect dialect, StreamRules rules, GapFill gaps, StreamListener listener) {
    this.dialect = dialect;
    this.rules = rules;
    this.gaps = gaps;
    this.listener = listener;
  }

  @Override
  public List<String> greeting() {
    return dialect.greeting();
  }

  @Override
  public List<StreamEvent> read(String frame) {
    return dialect.read(frame);
  }

  @Override
  public void take(StreamEvent event, Wire wire) {
    switch (event) {
      case StreamEvent.Reply reply -> wire.send(reply.frame());
      case StreamEvent.Ready ready -> ready(wire);
      case StreamEvent.Ended ended -> ended(ended.bar(), wire);
      case StreamEvent.Corrected corrected -> deliver(corrected.bar());
      case StreamEvent.Traded trade -> {
        wire.heard();
        trade(trade);
      }
      case StreamEvent.Halted s ->
          listener.status(s.symbol(), s.halted(), s.reason(), s.epochMillis());
      case StreamEvent.Trouble trouble -> wire.drop(trouble.reason(), trouble.leastMillis());
      case StreamEvent.Refused refused -> wire.end(refused.reason());
    }
  }

  private void ready(Wire wire) {
    if (!wire.ready()) {
      return; // some vendors acknowledge each topic by itself
    }
    listener.connected();
    long minute = wire.nowMillis() - Math.floorMod(wire.nowMillis(), MINUTE_MILLIS);
    for (Symbol symbol : gaps.symbols()) {
      sequence.last(symbol).ifPresent(last -> fill(last, minute));
    }
  }

  private void ended(Bar bar, Wire wire) {
    if (bar.startMillis() > wire.nowMillis() + DAY_MILLIS) {
      wire.drop("a bar of the future: " + bar, 0);
      return;
    }
    wire.heard();
    bar(bar);
  }

  private void bar(Bar bar) {
    Optional<Bar> last = sequence.last(bar.symbol());
    last.ifPresent(before -> fill(before, bar.startMillis()));
    deliver(bar);
  }

  private void fill(Bar last, long toMillis) {
    gaps.between(last.symbol(), last.endMillis(), toMillis).forEach(this::deliver);
  }

  private void deliver(Bar bar) {
    switch (sequence.add(bar)) {
      case NEXT -> listener.bar(bar);
      case CORRECTION -> listener.corrected(bar);
      case SEEN -> {}
    }
  }

  private void trade(StreamEvent.Traded trade) {
    if (trades.add(trade)) {
      listener.trade(trade.symbol(), trade.price(), trade.size(), trade.epochMillis());
    }
  }

  @Override
  public void down(String reason, boolean ended) {
    listener.disconnected(reason, ended);
  }

  @Override
  public long silentAtMillis(long heardMillis) {
    return rules.silentAtMillis(heardMillis);
  }
}
