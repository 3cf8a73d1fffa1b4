package dev.bellwether.sandbox.exchange;

import dev.bellwether.market.calendar.NyseCalendar;
import dev.bellwether.market.data.Bars;
import dev.bellwether.market.data.BarsBuilder;
import dev.bellwether.market.data.Granularity;
import dev.bellwether.market.data.Symbol;
import dev.bellwether.sandbox.market.Assets;
import dev.bellwether.sandbox.market.Market;
import dev.bellwether.sandbox.market.MarketEvent;
import dev.bellwether.sandbox.market.TradingHours;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;

/** A made-up trading day and an exchange on it that writes down what it says. */
public final class Day implements ExchangeListener {
  public static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
  public static final NyseCalendar CALENDAR = NyseCalendar.create();
  public static final TradingHours HOURS = new TradingHours(CALENDAR);

  public final List<MarketEvent> market = new ArrayList<>();
  public final List<OrderEvent> orders = new ArrayList<>();
  public final Exchange exchange;
  public final TradingAccount account;

  public Day(ExchangeRules rules, long startMillis, Bars... minutes) {
    exchange = new Exchange(rules, new Market(HOURS, new Assets(), 0.005), startMillis, this);
    for (Bars each : minutes) {
      exchange.load(each);
    }
    account = exchange.open(AccountSpec.paper("PKTEST", "secret"));
  }

  /** At 9:00 of the Monday, with these bars. */
  public static Day before(Bars... minutes) {
    return new Day(ExchangeRules.DEFAULT, at(9, 0), minutes);
  }

  /** At 10:00:00 with these SPY minutes from 9:59 on: open, high, low, close each. */
  public static Day at10(double... ohlc) {
    return new Day(ExchangeRules.DEFAULT, at(10, 0), minutes("SPY", at(9, 59), ohlc));
  }

  public static long at(int hour, int minute) {
    return HOURS.at(MONDAY, LocalTime.of(hour, minute));
  }

  public static Bars minutes(String ticker, long startMillis, double... ohlc) {
    BarsBuilder builder = new BarsBuilder(Symbol.of(ticker), Granularity.MINUTE);
    for (int i = 0; i < ohlc.length / 4; i++) {
      int k = 4 * i;
      long start = startMillis + i * 60_000L;
      builder.add(start, ohlc[k], ohlc[k + 1], ohlc[k + 2], ohlc[k + 3], 1003);
    }
    return builder.build();
  }

  /** Minutes that all cost the same. */
  public static Bars flat(String ticker, long startMillis, int count, double price) {
    double[] ohlc = new double[4 * count];
    java.util.Arrays.fill(ohlc, price);
    return minutes(ticker, startMillis, ohlc);
  }

  public OrderView accepted(NewOrderJson order) {
    return switch (exchange.submit(account, order)) {
      case Outcome.Done<OrderView> done -> done.value();
      case Outcome.Refused<OrderView> refused ->
          throw new AssertionError("refused: " + refused.error());
    };
  }

  public ApiError refused(NewOrderJson order) {
    return switch (exchange.submit(account, order)) {
      case Outcome.Done<OrderView> done -> throw new AssertionError("accepted: " + done.value());
      case Outcome.Refused<OrderView> refused -> refused.error();
    };
  }

  public OrderView now(OrderView order) {
    return account.order(order.id().toString()).orElseThrow();
  }

  public void advanceTo(int hour, int minute) {
    exchange.advanceTo(at(hour, minute));
  }

  public List<String> events() {
    return orders.stream().map(OrderEvent::event).toList();
  }

  public static BigDecimal money(String number) {
    return new BigDecimal(number);
  }

  public static NewOrderJson buy(int shares) {
    return NewOrderJson.market("SPY", "buy", BigDecimal.valueOf(shares));
  }

  public static NewOrderJson sell(int shares) {
    return NewOrderJson.market("SPY", "sell", BigDecimal.valueOf(shares));
  }

  public static NewOrderJson buyAt(int shares, String limit) {
    return NewOrderJson.limit("SPY", "buy", BigDecimal.valueOf(shares), money(limit));
  }

  public static NewOrderJson sellAt(int shares, String limit) {
    return NewOrderJson.limit("SPY", "sell", BigDecimal.valueOf(shares), money(limit));
  }

  @Override
  public void on(MarketEvent event) {
    market.add(event);
  }

  @Override
  public void on(OrderEvent event) {
    orders.add(event);
  }
}
