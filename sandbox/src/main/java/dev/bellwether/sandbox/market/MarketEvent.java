package dev.bellwether.sandbox.market;

/** What the market tells everybody. Instants are epoch milliseconds, prices currency units. */
public sealed interface MarketEvent {
  /** The ticker that it is about. */
  String ticker();

  /** When it happened. */
  long millis();

  /**
   * A trade.
   *
   * @param id grows with each trade of the day and ticker
   * @param size shares; 0 only where a recorded minute had fewer shares than it needs prices
   */
  record Print(String ticker, long millis, long id, double price, long size)
      implements MarketEvent {}

  /** The best bid and offer; sizes in shares. */
  record Quote(String ticker, long millis, double bid, long bidSize, double ask, long askSize)
      implements MarketEvent {}

  /**
   * A finished minute.
   *
   * @param startMillis first instant covered
   * @param millis first instant no longer covered
   * @param trades how many trades
   * @param vwap mean price weighted by size
   */
  record Minute(
      String ticker,
      long startMillis,
      long millis,
      double open,
      double high,
      double low,
      double close,
      long volume,
      long trades,
      double vwap)
      implements MarketEvent {

    /** The same with fewer shares. */
    public Minute without(long shares) {
      long rest = volume - shares;
      return new Minute(ticker, startMillis, millis, open, high, low, close, rest, trades, vwap);
    }
  }

  /**
   * A finished minute once more, now that a trade of it was reported late.
   *
   * @param bar with the trade
   * @param lateShares by how many shares it has grown
   */
  record Update(Minute bar, long millis, long lateShares) implements MarketEvent {
    @Override
    public String ticker() {
      return bar.ticker();
    }
  }

  /** Trading stopped or resumed, with the codes of tape B. */
  record Status(
      String ticker, long millis, String code, String message, String reasonCode, String reason)
      implements MarketEvent {}
}
