package dev.bellwether.market.risk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bellwether.market.account.Order;
import dev.bellwether.market.account.OrderType;
import dev.bellwether.market.account.Side;
import dev.bellwether.market.account.TimeInForce;
import dev.bellwether.market.data.Symbol;
import dev.bellwether.market.risk.Refusal.Rule;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * Random sequences of orders, fills and prices; each sequence has its own seed, named on failure.
 */
final class RiskGatePropertyTest {
  private static final int SEQUENCES = 2_000;
  private static final int TURNS = 40;
  private static final String[] TICKERS = {"A", "B", "C", "D"};
  private static final List<TimeInForce> LIVES = List.of(TimeInForce.values());
  private static final double[] PRICES = {5, 50, 120, 700};

  @Test
  void noStateBlocksAReduction() {
    int reductions = 0;
    for (int seed = 0; seed < SEQUENCES; seed++) {
      Random random = new Random(seed);
      LocalAccount account = wildAccount(random);
      RiskGate gate = new RiskGate(limits(random));
      for (int turn = 0; turn < TURNS; turn++) {
        disturb(account, random);
        List<Order> orders = orders(account, random);
        Verdict verdict = gate.review(orders, account);

        List<Order> mustPass = reductions(orders, account, verdict);
        assertThat(ordersOf(verdict)).as("seed %d, turn %d", seed, turn).containsAll(mustPass);
        reductions += mustPass.size();
        account.send(verdict);
        fillSome(account, random);
      }
    }
    assertThat(reductions).isGreaterThan(10_000);
  }

  @Test
  void approvedOrdersNeverExceedALimitHoweverTheyAreFilled() {
    Map<Rule, Integer> refusals = new EnumMap<>(Rule.class);
    for (int seed = 0; seed < SEQUENCES; seed++) {
      Random random = new Random(seed);
      LocalAccount account = steadyAccount();
      RiskLimits limits = limits(random);
      Watch watch = new Watch(limits, account, "seed " + seed);
      RiskGate gate = new RiskGate(limits);
      for (int turn = 0; turn < TURNS; turn++) {
        account.timeMillis += random.nextInt(30_000);
        account.isMarketOpen = random.nextInt(4) > 0;
        List<Order> orders = orders(account, random);
        Verdict verdict = gate.review(orders, account);

        watch.approved(verdict);
        verdict.refused().forEach(one -> refusals.merge(one.rule(), 1, Integer::sum));
        account.send(verdict);
        fillSome(account, random);
        watch.account();
        account.open.removeIf(any -> random.nextInt(5) == 0); // cancelled
      }
    }
    // every rule that this account can break was broken often; the rest have tests of their own
    assertThat(refusals)
        .containsOnlyKeys(
            Rule.SYMBOL_NOT_ALLOWED,
            Rule.MARKET_CLOSED,
            Rule.DUPLICATE_ORDER,
            Rule.ORDERS_PER_MINUTE,
            Rule.ORDERS_PER_DAY,
            Rule.PRICE_COLLAR,
            Rule.LONG_ONLY,
            Rule.ORDER_NOTIONAL,
            Rule.POSITION_NOTIONAL,
            Rule.GROSS_LEVERAGE);
    assertThat(refusals.values()).allMatch(count -> count > 500);
  }

  @Test
  void refusedOrdersChangeNothing() {
    for (int seed = 0; seed < SEQUENCES; seed++) {
      Random random = new Random(seed);
      LocalAccount account = wildAccount(random);
      RiskLimits limits = limits(random);
      RiskGate gate = new RiskGate(limits);
      RiskGate sawOnlyTheApproved = new RiskGate(limits);
      for (int turn = 0; turn < TURNS; turn++) {
        disturb(account, random);
        Verdict verdict = gate.review(orders(account, random), account);
        Verdict again = sawOnlyTheApproved.review(ordersOf(verdict), account);

        assertThat(again.refused()).as("seed %d, turn %d", seed, turn).isEmpty();
        account.send(verdict);
        fillSome(account, random);
      }
    }
  }

  @Test
  void everyRefusalNamesALimitThatReallyStandsInTheWay() {
    for (int seed = 0; seed < SEQUENCES; seed++) {
      Random random = new Random(seed);
      LocalAccount account = wildAccount(random);
      RiskGate gate = new RiskGate(limits(random));
      for (int turn = 0; turn < TURNS; turn++) {
        disturb(account, random);
        Verdict verdict = gate.review(orders(account, random), account);

        for (Refusal refusal : verdict.refused()) {
          assertThat(isBroken(refusal)).as("seed %d: %s", seed, refusal).isTrue();
          assertThat(refusal.sentence()).startsWith(refusal.order().side() + " ").endsWith(".");
        }
        account.send(verdict);
        fillSome(account, random);
      }
    }
  }

  private static boolean isBroken(Refusal refusal) {
    return switch (refusal.rule()) {
      case SYMBOL_NOT_ALLOWED, MARKET_CLOSED, NO_PRICE -> true;
      case DUPLICATE_ORDER, LONG_ONLY -> refusal.value() < Math.max(refusal.limit(), 1e-9);
      case DAILY_LOSS -> !(refusal.value() < refusal.limit());
      case ORDERS_PER_MINUTE,
          ORDERS_PER_DAY,
          STALE_FEED,
          PRICE_COLLAR,
          ORDER_NOTIONAL,
          POSITION_NOTIONAL,
          GROSS_LEVERAGE ->
          refusal.value() > refusal.limit();
    };
  }

  /** Exact and slow: which of the orders make a position smaller, whatever else gets filled. */
  private static List<Order> reductions(List<Order> orders, LocalAccount account, Verdict verdict) {
    List<Order> approved = ordersOf(verdict);
    Map<Symbol, BigDecimal> buys = new TreeMap<>();
    Map<Symbol, BigDecimal> sells = new TreeMap<>();
    List<Order> found = new ArrayList<>();
    for (Order order : orders) {
      Symbol symbol = order.symbol();
      Map<Symbol, BigDecimal> sameSide = order.side() == Side.BUY ? buys : sells;
      BigDecimal ahead =
          account.pending(symbol, order.side()).add(sameSide.getOrDefault(symbol, BigDecimal.ZERO));
      BigDecimal held = account.held(symbol);
      BigDecimal against = order.side() == Side.BUY ? held.negate() : held;
      if (against.compareTo(ahead.add(order.quantity())) >= 0) {
        found.add(order);
      }
      if (approved.contains(order)) {
        sameSide.merge(symbol, order.quantity(), BigDecimal::add);
      }
    }
    return found;
  }

  private static List<Order> ordersOf(Verdict verdict) {
    return verdict.approved().stream().map(ApprovedOrder::order).toList();
  }

  private static RiskLimits limits(Random random) {
    RiskLimits limits = RiskLimits.none();
    limits = maybe(random) ? limits.withMaxOrderNotional(5_000 + random.nextInt(30_000)) : limits;
    limits =
        maybe(random) ? limits.withMaxPositionNotional(5_000 + random.nextInt(60_000)) : limits;
    limits = maybe(random) ? limits.withMaxGrossLeverage(0.2 + random.nextDouble()) : limits;
    limits = maybe(random) ? limits.withMaxDailyLossFraction(0.05) : limits;
    limits = maybe(random) ? limits.withPriceCollarFraction(0.03) : limits;
    limits = maybe(random) ? limits.withMaxOrdersPerMinute(1 + random.nextInt(8)) : limits;
    limits = maybe(random) ? limits.withMaxOrdersPerDay(10 + random.nextInt(40)) : limits;
    limits = maybe(random) ? limits.withDuplicateWindow(Duration.ofSeconds(45)) : limits;
    limits = random.nextInt(4) == 0 ? limits.withLongOnly() : limits;
    limits = random.nextInt(4) == 0 ? limits.withMarketOpenOnly() : limits;
    return random.nextInt(4) == 0
        ? limits.withAllowedSymbols(Set.of(Symbol.of("A"), Symbol.of("C")))
        : limits;
  }

  private static boolean maybe(Random random) {
    return random.nextInt(3) == 0;
  }

  private static LocalAccount steadyAccount() {
    LocalAccount account = new LocalAccount();
    for (int i = 0; i < TICKERS.length; i++) {
      account.price(TICKERS[i], PRICES[i]);
    }
    return account;
  }

  private static LocalAccount wildAccount(Random random) {
    LocalAccount account = steadyAccount();
    for (String ticker : TICKERS) {
      account.hold(ticker, BigDecimal.valueOf(random.nextInt(4_000) - 2_000, 1).toPlainString());
    }
    return account;
  }

  /** Time, session, prices and debts of any kind, missing prices among them. */
  private static void disturb(LocalAccount account, Random random) {
    account.timeMillis += random.nextInt(30_000);
    account.isMarketOpen = random.nextBoolean();
    account.borrowedEquity = random.nextInt(200_000) - 50_000;
    for (int i = 0; i < TICKERS.length; i++) {
      double price = PRICES[i] * (0.5 + random.nextDouble());
      account.price(TICKERS[i], random.nextInt(10) == 0 ? Double.NaN : price);
    }
  }

  private static List<Order> orders(LocalAccount account, Random random) {
    List<Order> orders = new ArrayList<>();
    for (int count = random.nextInt(4); count >= 0; count--) {
      int which = random.nextInt(TICKERS.length);
      // tenths of a share, worth up to 20,000
      int tenths = 1 + random.nextInt((int) (200_000 / PRICES[which]));
      String shares = random.nextInt(3) == 0 ? "10" : BigDecimal.valueOf(tenths, 1).toPlainString();
      Side side = random.nextBoolean() ? Side.BUY : Side.SELL;
      TimeInForce life = LIVES.get(random.nextInt(LIVES.size()));
      orders.add(account.order(TICKERS[which], side, shares, type(which, random), life));
    }
    if (!account.open.isEmpty() && random.nextInt(4) == 0) {
      orders.add(account.again(account.open.getLast().order));
    }
    return orders;
  }

  private static OrderType type(int which, Random random) {
    BigDecimal price = BigDecimal.valueOf(Math.round(PRICES[which] * (95 + random.nextInt(11))), 2);
    return switch (random.nextInt(8)) {
      case 0 -> new OrderType.Limit(price);
      case 1 -> new OrderType.Stop(price);
      case 2 -> new OrderType.StopLimit(price, price);
      case 3 -> new OrderType.TrailingStop(price.movePointLeft(2));
      case 4 -> new OrderType.TrailingStopFraction(new BigDecimal("0.02"));
      default -> OrderType.MARKET;
    };
  }

  /** Fills some of the open orders, wholly or in part, where there is a price. */
  private static void fillSome(LocalAccount account, Random random) {
    for (LocalAccount.Open one : List.copyOf(account.open)) {
      boolean priced = account.price(one.order.symbol()) > 0;
      switch (priced ? random.nextInt(3) : 2) {
        case 0 -> account.fill(one, one.rest);
        case 1 -> account.fill(one, one.rest.divide(BigDecimal.TWO));
        default -> {}
      }
    }
  }

  /** Holds what happened against the limits, by counting and adding up. */
  private static final class Watch {
    private static final double NOISE = 1e-6;

    private final RiskLimits limits;
    private final LocalAccount account;
    private final String seed;
    private final Deque<Long> approvals = new ArrayDeque<>();

    Watch(RiskLimits limits, LocalAccount account, String seed) {
      this.limits = limits;
      this.account = account;
      this.seed = seed;
    }

    void approved(Verdict verdict) {
      List<Order> reductions = reductions(ordersOf(verdict), account, verdict);
      for (Order order : ordersOf(verdict)) {
        approvals.add(account.timeMillis);
        if (!reductions.contains(order)) {
          entry(order);
        }
      }
    }

    private void entry(Order order) {
      double last = account.price(order.symbol());
      long inThisMinute = approvals.stream().filter(at -> account.timeMillis - at < 60_000).count();
      assertThat(inThisMinute).as(seed).isLessThanOrEqualTo(limits.maxOrdersPerMinute());
      assertThat(approvals).as(seed).hasSizeLessThanOrEqualTo(limits.maxOrdersPerDay());
      assertThat(order.quantity().doubleValue() * last)
          .as(seed)
          .isLessThanOrEqualTo(limits.maxOrderNotional());
      assertThat(limits.allows(order.symbol())).as(seed).isTrue();
      if (order.request().type() instanceof OrderType.Limit(BigDecimal price)) {
        assertThat(Math.abs(price.doubleValue() / last - 1))
            .as(seed)
            .isLessThanOrEqualTo(limits.priceCollarFraction() + NOISE);
      }
    }

    void account() {
      double gross = 0;
      for (Symbol symbol : account.exposedSymbols()) {
        double value = account.shares(symbol) * account.price(symbol);
        assertThat(Math.abs(value))
            .as(seed)
            .isLessThanOrEqualTo(limits.maxPositionNotional() + NOISE);
        assertThat(value).as(seed).isGreaterThanOrEqualTo(limits.longOnly() ? 0 : -1e12);
        gross += Math.abs(value);
      }
      assertThat(gross / account.equity())
          .as(seed)
          .isLessThanOrEqualTo(limits.maxGrossLeverage() + NOISE);
    }
  }
}
