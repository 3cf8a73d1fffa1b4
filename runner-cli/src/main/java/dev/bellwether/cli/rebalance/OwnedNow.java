package dev.bellwether.cli.rebalance;

import dev.bellwether.cli.venue.RealVenue;
import dev.bellwether.market.account.Position;
import dev.bellwether.market.data.Symbol;
import dev.bellwether.market.port.Broker;
import dev.bellwether.market.port.PortException;
import dev.bellwether.portfolio.rebalance.Owned;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What an account holds, and what of it is this system's.
 *
 * @param prices the broker's own, of positions
 */
record OwnedNow(Owned owned, Map<Symbol, Double> prices) {
  static OwnedNow of(RealVenue venue, Path folder) {
    Broker.State state = venue.link().broker().reconcile();
    Map<Symbol, BigDecimal> positions = new TreeMap<>();
    for (Map.Entry<Symbol, Position> one : state.account().positions().entrySet()) {
      positions.put(one.getKey(), one.getValue().quantity());
    }
    Map<Symbol, Double> prices = new TreeMap<>();
    venue.link().alpaca().prices().forEach((s, price) -> prices.put(s, price.doubleValue()));
    Owned owned =
        new Owned(state.account().cash(), state.account().buyingPower(), positions, traded(folder));
    return new OwnedNow(owned, prices);
  }

  /**
   * Tickers that this system ever traded on the account: read and not opened, since another process
   * may be writing. A line that is not finished is of an order that was never sent.
   */
  private static Set<Symbol> traded(Path folder) {
    Path file = folder.resolve("intents.jsonl");
    Set<Symbol> ours = new TreeSet<>();
    if (!Files.exists(file)) {
      return ours;
    }
    try {
      for (String line : Files.readString(file).split("\n", -1)) {
        if (line.endsWith("}")) {
          ours.add(Symbol.of(JsonMapper.shared().readTree(line).path("symbol").asString("")));
        }
      }
      return ours;
    } catch (IOException | JacksonException | IllegalArgumentException e) {
      throw new PortException(
          PortException.Remedy.STOP,
          "The intent journal " + file + " cannot be read: " + e.getMessage(),
          e);
    }
  }
}
