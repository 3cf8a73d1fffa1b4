package dev.bellwether.market.decision;

import dev.bellwether.market.data.Symbol;
import java.util.List;

/**
 * Where to be, as a deterministic function of what was shown. The same object runs in backtest,
 * rehearsal, paper and live trading; it cannot tell which.
 *
 * <p>The engine calls {@link #observe} once for each instant at which bars ended, in time order,
 * and {@link #decide} at the instants of {@link #schedule}, after {@code observe} where both fall
 * together. Used by one thread.
 */
public interface Strategy {
  /** A short name for journals and order ids: lower-case letters, digits and hyphens. */
  String name();

  /**
   * The symbols whose bars it must see. The first is the one that {@code Snapshot.series(0)} means.
   */
  List<Symbol> symbols();

  Schedule schedule();

  /** Takes note of bars that just ended. Changes nothing in the world. */
  default void observe(Snapshot now) {}

  /** Where to be. Answer with the same object as before if nothing changed. */
  Decision decide(Snapshot now);

  /** What the latest answer rests on; read right after {@link #decide}. */
  default Evidence evidence() {
    return Evidence.NONE;
  }
}
