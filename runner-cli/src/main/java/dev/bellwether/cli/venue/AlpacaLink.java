package dev.bellwether.cli.venue;

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
import dev.bellwether.engine.live.News;
import dev.bellwether.http.stream.StreamRules;
import dev.bellwether.http.stream.VendorStream;
import dev.bellwether.market.account.Order;
import dev.bellwether.market.calendar.ExchangeCalendar;
import dev.bellwether.market.port.BarHistory;
import dev.bellwether.market.port.Broker;
import dev.bellwether.market.port.MarketStream;
import java.math.BigDecimal;
import java.util.Optional;

/** An account at Alpaca, or at a sandbox, with its streams. */
public final class AlpacaLink implements LiveAccount, AutoCloseable {
  private static final String CONNECTION = "x-sandbox-connection";
  private static final String MARKET = "market";
  private static final String ORDERS = "orders";

  private final AlpacaBroker broker;
  private final AlpacaBars bars;
  private final VendorStream market;
  private final AlpacaTradeUpdates updates;
  private final Inbox inbox;

  private AlpacaLink(
      AlpacaApi api, StreamRules marketRules, StreamRules orderRules, AlpacaBars bars) {
    this.broker = new AlpacaBroker(api, AlpacaRules.DEFAULT);
    this.bars = bars;
    this.market = AlpacaStream.of(api, marketRules, Optional.empty());
    this.inbox = new Inbox();
    this.updates = new AlpacaTradeUpdates(api, orderRules, new Called(broker.news(), inbox));
  }

  AlpacaLink(AlpacaApi api, StreamRules rules, ExchangeCalendar calendar) {
    this(api, rules, rules, new AlpacaBars(api, calendar));
  }

  /** With connections that a sandbox knows apart, so that their frames can be waited for. */
  public static AlpacaLink counted(AlpacaApi api, StreamRules rules, ExchangeCalendar calendar) {
    return new AlpacaLink(
        api,
        rules.withHeader(CONNECTION, MARKET),
        rules.withHeader(CONNECTION, ORDERS),
        new AlpacaBars(api, calendar));
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
      inbox.tell(News.Level.INFO, "The order stream is up.");
      inbox.call();
    }

    @Override
    public void disconnected(String reason, boolean ended) {
      broker.disconnected(reason, ended);
      inbox.tell(
          ended ? News.Level.ALARM : News.Level.WARNING,
          "The order stream is down: "
              + reason
              + (ended ? "; it will not come back" : "; it is opened again")
              + ". The broker is asked instead.");
      inbox.call();
    }
  }

  /** Begins to listen to what happens to orders. */
  public void start() {
    updates.start();
  }

  /** Hands on what the streams have received; to be called as time passes. */
  public void tick(long nowMillis) {
    market.tick(nowMillis);
    updates.tick(nowMillis);
  }

  /** Whether both streams stand, as far as they were started. */
  public boolean isReady() {
    return (market.isReady() || !market.isStarted()) && updates.isReady();
  }

  /** How many frames of a {@link #counted} connection have been taken; of others, all. */
  public long frames(String connection) {
    return switch (connection) {
      case MARKET -> market.framesHandled();
      case ORDERS -> updates.framesHandled();
      default -> Long.MAX_VALUE;
    };
  }

  /** Where news of orders goes, for the loop. */
  public Inbox inbox() {
    return inbox;
  }

  /** The account's own history of bars. */
  public BarHistory history() {
    return bars;
  }

  /** The account's own stream of bars. */
  public MarketStream stream() {
    return market;
  }

  @Override
  public Broker broker() {
    return broker;
  }

  /** The broker with all that only Alpaca has. */
  public AlpacaBroker alpaca() {
    return broker;
  }

  /** What the broker says of the account. */
  public AlpacaAccount brokerAccount() {
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
