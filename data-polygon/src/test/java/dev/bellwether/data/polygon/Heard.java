package dev.bellwether.data.polygon;

import dev.bellwether.market.data.Bar;
import dev.bellwether.market.data.Symbol;
import dev.bellwether.market.port.StreamListener;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** What a stream has said, one short text each. */
final class Heard implements StreamListener {
  final List<String> all = new ArrayList<>();

  @Override
  public void bar(Bar bar) {
    all.add("bar " + time(bar.startMillis()));
  }

  @Override
  public void corrected(Bar bar) {
    all.add("corrected " + time(bar.startMillis()));
  }

  @Override
  public void trade(Symbol symbol, double price, double size, long epochMillis) {
    all.add("trade " + price);
  }

  @Override
  public void connected() {
    all.add("connected");
  }

  @Override
  public void disconnected(String reason, boolean ended) {
    all.add((ended ? "ended: " : "down: ") + reason);
  }

  /** What was said of one kind, without the kind. */
  List<String> of(String kind) {
    return all.stream()
        .filter(text -> text.startsWith(kind + " "))
        .map(text -> text.substring(kind.length() + 1))
        .toList();
  }

  private static String time(long millis) {
    return Instant.ofEpochMilli(millis).atOffset(ZoneOffset.UTC).toLocalTime().toString();
  }
}
