package dev.bellwether.cli.live;

import dev.bellwether.broker.alpaca.AlpacaAccount;
import dev.bellwether.broker.alpaca.AlpacaApi;
import dev.bellwether.broker.alpaca.AlpacaBars;
import dev.bellwether.broker.alpaca.AlpacaBroker;
import dev.bellwether.broker.alpaca.AlpacaRules;
import dev.bellwether.broker.alpaca.AlpacaStream;
import dev.bellwether.broker.alpaca.AlpacaTradeUpdates;
import dev.bellwether.broker.alpaca.TradeNews;
import dev.bellwether.broker.alpaca.TradeUpdate;
import dev.bellwether.engine.live.Inbox;
import dev.bellwether.engine.live.LiveAccount;
import dev.bellwether.http.stream.StreamRules;
import dev.bellwether.market.account.Order;
import dev.bellwether.market.port.BarHistory;
import dev.bellwether.market.port.Broker;
import dev.bellwether.market.port.MarketStream;
import java.math.BigDecimal;
import java.util.Optional;

/** An account at Alpaca, or at a sandbox, with its streams. */
final class AlpacaLink implements LiveAccount, AutoCloseable {
  private final AlpacaBroker broker;
  private final AlpacaBars bars;
  private final AlpacaStream market;
  private final AlpacaTradeUpdates updates;
  private final Inbox inbox;

  AlpacaLink(AlpacaApi api, StreamRules marketRules, StreamRules orderRules, AlpacaBars bars) {
    this.broker = new AlpacaBroker(api, AlpacaRules.DEFAULT);
    this.bars = bars;
    this.market = new AlpacaStream(api, marketRules, Optional.empty());
    this.inbox = new Inbox();
    this.updates = new AlpacaTradeUpdates(api, orderRules, new Called(broker.news(), inbox));
  }

  /** Lets the loop be woken by what happens to orders. */
  private record Called(TradeNews broker, Inbox inbox) implements TradeNews {
    @Override
    public void update(TradeUpdate update) {
      broker.update(update);
      inbox.call();
    }

    @Override
    public void connected() {
      broker.connected();
      inbox.call();
    }

    @Override
    public void disconnected(String reason, boolean ended) {
      broker.disconnected(reason, ended);
      inbox.call();
    }
  }

  /** Begins to listen to what happens to orders. */
  void start() {
    updates.start();
  }

  void tick(long nowMillis) {
    market.tick(nowMillis);
    updates.tick(nowMillis);
  }

  /** What has been taken from the two streams, the market's under the name {@code market}. */
  SocketPace.Heard heard() {
    return new SocketPace.Heard() {
      @Override
      public boolean isReady() {
        return market.isReady() && updates.isReady();
      }

      @Override
      public long frames(String connection) {
        return connection.equals("market") ? market.framesHandled() : updates.framesHandled();
      }
    };
  }

  Inbox inbox() {
    return inbox;
  }

  BarHistory history() {
    return bars;
  }

  MarketStream stream() {
    return market;
  }

  @Override
  public Broker broker() {
    return broker;
  }

  /** The broker with all that only Alpaca has. */
  AlpacaBroker alpaca() {
    return broker;
  }

  /** What the broker says of the account. */
  AlpacaAccount brokerAccount() {
    return broker.account();
  }

  @Override
  public double equity() {
    return broker.account().equity().doubleValue();
  }

  @Override
  public void adopt(Order order, BigDecimal filled, BigDecimal notional) {
    broker.adopt(order, filled, notional);
  }

  @Override
  public void close() {
    market.close();
    updates.close();
  }
}
