package dev.bellwether.market.decision;

import dev.bellwether.market.data.Symbol;

/** An account with a thousand in cash and nothing else. */
final class NothingHeld implements Holdings {
  @Override
  public double shares(Symbol symbol) {
    return 0;
  }

  @Override
  public double equity() {
    return 1_000;
  }

  @Override
  public double cash() {
    return 1_000;
  }
}
