package dev.bellwether.market.port;

import dev.bellwether.market.data.Symbol;
import java.util.List;

/**
 * Bars, trades and halts as they happen. Reconnects by itself; delivers nothing twice and nothing
 * out of order.
 */
public interface MarketStream extends AutoCloseable {
  /**
   * Begins to listen. Returns at once.
   *
   * @param bars symbols whose minute bars and halts are wanted
   * @param trades symbols whose single trades are wanted too
   */
  void start(List<Symbol> bars, List<Symbol> trades, StreamListener listener);

  /**
   * Listens to more symbols than it was started with. Returns at once.
   *
   * @param bars symbols whose minute bars and halts are wanted as well
   * @param trades symbols whose single trades are wanted as well
   * @throws IllegalStateException if it was not started
   */
  void watch(List<Symbol> bars, List<Symbol> trades);

  @Override
  void close();
}
