package dev.bellwether.cli.rebalance;

import dev.bellwether.market.account.Side;
import dev.bellwether.market.data.Symbol;
import dev.bellwether.portfolio.rebalance.Delta.Phase;
import java.math.BigDecimal;

/**
 * One thing to trade. It may take several orders, one after the other; never two at once.
 *
 * @param quantity shares, above 0
 * @param reason for people
 */
public record PlannedStep(
    Symbol symbol, Phase phase, Side side, BigDecimal quantity, String reason) {
  PlannedStep withQuantity(BigDecimal shares) {
    return new PlannedStep(symbol, phase, side, shares, reason);
  }

  /** The step in words. */
  public String words() {
    String verb = side == Side.BUY ? "buy " : "sell ";
    return verb + quantity.toPlainString() + " " + symbol + " (" + reason + ")";
  }
}
