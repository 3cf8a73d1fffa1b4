package dev.bellwether.sandbox.exchange;

import static dev.bellwether.sandbox.exchange.Day.at;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bellwether.market.account.TimeInForce;
import dev.bellwether.market.data.Bars;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Clients that do anything at random; the seed is in the name of the failing test. */
final class ExchangePropertyTest {
  private static final String[] TYPES = {"market", "limit", "limit", "stop", "stop_limit"};
  private static final String[] FORCES = {"day", "day", "gtc", "ioc", "fok", "cls"};
  private static final String[] CLASSES = {"", "", "", "bracket", "oto", "oco"};

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
  void booksAreAlwaysRight(long seed) {
    Day day = run(seed);

    checkCash(day);
    checkEvents(day);
    checkEnd(day);
    assertThat(day.account.executions()).as("seed %d", seed).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(longs = {21, 22, 23})
  void oneSeedGivesTheSameEventsTwice(long seed) {
    String first = text(run(seed));
    String second = text(run(seed));

    assertThat(second).as("seed %d", seed).isEqualTo(first);
  }

  private static Day run(long seed) {
    Random random = new Random(seed);
    Day day =
        new Day(ExchangeRules.DEFAULT, at(9, 25), walk("SPY", random, 600), walk("SH", random, 40));
    day.exchange.suffer(partials(new Random(seed)));
    while (day.exchange.nowMillis() < at(16, 1)) {
      if (day.exchange.nowMillis() < at(16, 0)) {
        act(day, random);
      }
      checkHeld(day);
      long next =
          random.nextBoolean()
              ? day.exchange.nextMillis()
              : day.exchange.nowMillis() + random.nextInt(40_000);
      day.exchange.advanceTo(Math.max(next, day.exchange.nowMillis()));
      checkHeld(day);
    }
    return day;
  }

  private static void act(Day day, Random random) {
    int what = random.nextInt(10);
    if (what < 6) {
      day.exchange.submit(day.account, order(day, random));
      return;
    }
    List<OrderView> open = day.account.openOrders();
    if (open.isEmpty()) {
      return;
    }
    OrderView one = open.get(random.nextInt(open.size()));
    if (what < 8) {
      day.exchange.cancel(day.account, one.id().toString());
    } else if (what < 9) {
      day.exchange.replace(day.account, one.id().toString(), change(random));
    } else {
      day.exchange.close(day.account, one.terms().asset().ticker(), null, null);
    }
  }

  private static NewOrderJson order(Day day, Random random) {
    boolean spy = random.nextBoolean();
    String type = TYPES[random.nextInt(TYPES.length)];
    String kind = CLASSES[random.nextInt(CLASSES.length)];
    boolean sells = random.nextBoolean();
    double price = day.exchange.market().tape(spy ? "SPY" : "SH").orElseThrow().price();
    price = Double.isNaN(price) ? spy ? 600 : 40 : price;
    BigDecimal limit = near(price, random);
    BigDecimal trigger = near(price, random);
    boolean exits = !kind.isEmpty();
    int up = sells != kind.equals("oco") ? -1 : 1;
    return new NewOrderJson(
        spy ? "SPY" : "SH",
        BigDecimal.valueOf(1 + random.nextInt(40)),
        null,
        sells ? "sell" : "buy",
        kind.equals("oco") ? "limit" : type,
        FORCES[random.nextInt(FORCES.length)],
        type.contains("limit") && !kind.equals("oco") ? limit : null,
        type.contains("stop") && !kind.equals("oco") ? trigger : null,
        null,
        null,
        false,
        null,
        kind,
        exits && !(kind.equals("oto") && sells) ? cents(price * (1 + up * 0.004)) : null,
        exits && !(kind.equals("oto") && !sells) ? cents(price * (1 - up * 0.004)) : null,
        null,
        null);
  }

  private static ReplaceOrderJson change(Random random) {
    return new ReplaceOrderJson(
        random.nextBoolean() ? BigDecimal.valueOf(1 + random.nextInt(40)) : null,
        random.nextBoolean() ? near(600, random) : null,
        random.nextBoolean() ? near(600, random) : null,
        null,
        null,
        null);
  }

  private static BigDecimal near(double price, Random random) {
    return cents(price * (1 + (random.nextDouble() - 0.5) * 0.01));
  }

  private static BigDecimal cents(double price) {
    return BigDecimal.valueOf(price).setScale(2, RoundingMode.HALF_UP);
  }

  private static Mishaps partials(Random random) {
    return new Mishaps() {
      @Override
      public List<BigDecimal> parts(OrderView order, BigDecimal remaining) {
        return switch (random.nextInt(4)) {
          case 0 -> List.of(BigDecimal.ONE, BigDecimal.ONE);
          case 1 -> List.of();
          default -> List.of(remaining);
        };
      }

      @Override
      public boolean rejects(OrderView order) {
        return random.nextInt(20) == 0;
      }
    };
  }

  private static Bars walk(String ticker, Random random, double from) {
    double[] ohlc = new double[4 * 391];
    double price = from;
    for (int i = 0; i < ohlc.length; i += 4) {
      double open = price;
      double close = open * (1 + random.nextGaussian() * 0.001);
      ohlc[i] = open;
      ohlc[i + 1] = Math.max(open, close) * 1.0003;
      ohlc[i + 2] = Math.min(open, close) * 0.9997;
      ohlc[i + 3] = close;
      price = close;
    }
    return Day.minutes(ticker, at(9, 29), ohlc);
  }

  private static void checkCash(Day day) {
    BigDecimal cash = day.account.spec().cash();
    Map<String, BigDecimal> shares = new HashMap<>();
    for (Execution e : day.account.executions()) {
      BigDecimal signed = e.side().equals("buy") ? e.qty() : e.qty().negate();
      cash = cash.subtract(signed.multiply(e.price()));
      shares.merge(e.ticker(), signed, BigDecimal::add);
      assertThat(shares.get(e.ticker())).isEqualByComparingTo(e.positionQty());
    }
    assertThat(day.account.cash()).isEqualByComparingTo(cash);
    shares.forEach((ticker, qty) -> assertThat(day.account.qty(ticker)).isEqualByComparingTo(qty));
  }

  private static void checkHeld(Day day) {
    for (Holding holding : day.account.holdings()) {
      BigDecimal held = day.account.held(holding.asset().ticker());
      assertThat(held).isBetween(BigDecimal.ZERO, holding.qty().abs());
    }
    assertThat(day.account.reserved()).isNotNegative();
  }

  /** Legal transitions, growing fills, and no fill in a minute that had begun before the order. */
  private static void checkEvents(Day day) {
    Map<UUID, OrderEvent> last = new HashMap<>();
    for (OrderEvent event : day.orders) {
      OrderEvent before = last.put(event.order().id(), event);
      if (before != null) {
        assertThat(before.order().state().isTerminal()).as("%s after %s", event, before).isFalse();
        assertThat(event.order().filled()).isGreaterThanOrEqualTo(before.order().filled());
        assertThat(event.stamp()).isGreaterThanOrEqualTo(before.stamp());
      }
      Execution fill = event.execution();
      if (fill != null && event.order().terms().timeInForce() != TimeInForce.CLS) {
        long minute = fill.stamp() / 1_000_000 / 60_000 * 60_000;
        long submitted = event.order().times().submitted() / 1_000_000;
        assertThat(minute).isGreaterThanOrEqualTo(submitted);
      }
    }
  }

  private static void checkEnd(Day day) {
    List<OrderView> left = new ArrayList<>(day.account.openOrders());
    assertThat(left).allMatch(o -> o.terms().timeInForce() == TimeInForce.GTC);
    for (OrderView order : day.account.orders()) {
      BigDecimal average = order.average();
      if (average != null && order.terms().kind() == OrderKind.LIMIT) {
        BigDecimal limit = order.terms().limitPrice();
        int better = average.round(MathContext.DECIMAL32).compareTo(limit);
        assertThat(order.terms().buys() ? better <= 0 : better >= 0).isTrue();
      }
    }
  }

  private static String text(Day day) {
    StringBuilder all = new StringBuilder();
    day.orders.forEach(
        e -> all.append(e.id()).append(e.event()).append(e.order()).append(e.stamp()).append('\n'));
    day.market.forEach(e -> all.append(e).append('\n'));
    return all.toString();
  }
}
