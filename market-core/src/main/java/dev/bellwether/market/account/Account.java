package dev.bellwether.market.account;

import dev.bellwether.market.data.Symbol;
import dev.bellwether.market.data.SymbolOrder;
import java.math.BigDecimal;
import java.util.Map;

/**
 * What the broker says is owned, at one moment.
 *
 * @param cash account currency; negative when borrowed
 * @param buyingPower what may still be bought or sold short with, account currency
 * @param positions by symbol, in alphabetical order; a symbol that is absent is not held
 */
public record Account(BigDecimal cash, BigDecimal buyingPower, Map<Symbol, Position> positions) {
  public Account {
    positions = SymbolOrder.copyOf(positions);
  }

  public Position position(Symbol symbol) {
    return positions.getOrDefault(symbol, Position.FLAT);
  }

  public boolean isFlat() {
    return positions.values().stream().allMatch(Position::isFlat);
  }
}
