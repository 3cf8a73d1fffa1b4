package dev.bellwether.http.stream;

import dev.bellwether.market.data.Symbol;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Lets each trade through once, and none that is older than one that went before. */
final class TradeSequence {
  /** The ids of one instant. */
  private record Latest(long epochMillis, Set<String> ids) {}

  private final Map<Symbol, Latest> latest = new HashMap<>();

  /** Whether a trade is to be delivered. */
  boolean add(StreamEvent.Traded trade) {
    Latest last = latest.get(trade.symbol());
    if (last == null || trade.epochMillis() > last.epochMillis()) {
      Set<String> ids = new HashSet<>();
      ids.add(trade.id());
      latest.put(trade.symbol(), new Latest(trade.epochMillis(), ids));
      return true;
    }
    return trade.epochMillis() == last.epochMillis() && last.ids().add(trade.id());
  }
}
