package dev.bellwether.engine;

import static dev.bellwether.engine.Days.SPY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bellwether.engine.journal.MemoryJournal;
import dev.bellwether.market.account.Account;
import dev.bellwether.market.account.Order;
import dev.bellwether.market.account.OrderState;
import dev.bellwether.market.account.OrderStatus;
import dev.bellwether.market.account.Position;
import dev.bellwether.market.calendar.SessionTime;
import dev.bellwether.market.data.Granularity;
import dev.bellwether.market.decision.Decision;
import dev.bellwether.market.decision.Schedule;
import dev.bellwether.market.port.Broker;
import dev.bellwether.market.risk.ApprovedOrder;
import dev.bellwether.market.risk.RiskGate;
import dev.bellwether.market.risk.RiskLimits;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a live loop does about orders that come to nothing between two askings. */
class SoldAgainTest {
  private static final double[][] SIX_MINUTES = {
    {10, 10}, {10, 10}, {10, 10}, {10, 10}, {10, 10}, {10, 10}
  };
  private static final Schedule AFTER_A_MINUTE =
      new Schedule.At(List.of(SessionTime.afterOpen(Duration.ofMinutes(1))), Duration.ZERO);

  private final Days days = Days.of(1, 6);
  private final Exchange exchange = new Exchange();
  private final MemoryJournal journal = new MemoryJournal();

  /** Holds shares, and refuses the first orders that it gets. */
  private static final class Exchange implements Broker {
    final List<Order> submitted = new ArrayList<>();
    BigDecimal shares = BigDecimal.ZERO;
    int refusals;
    private long revision;

    @Override
    public Submission submit(ApprovedOrder approved) {
      Order order = approved.order();
      submitted.add(order);
      revision++;
      if (submitted.size() <= refusals) {
        return new Submission.Refused("not now");
      }
      BigDecimal change = order.quantity();
      shares =
          switch (order.side()) {
            case BUY -> shares.add(change);
            case SELL -> shares.subtract(change);
          };
      return Submission.ACCEPTED;
    }

    @Override
    public Optional<OrderStatus> find(String orderId) {
      return Optional.empty();
    }

    @Override
    public void cancel(String orderId) {
      throw new AssertionError("nothing is open here");
    }

    @Override
    public long revision() {
      return revision;
    }

    @Override
    public State reconcile() {
      Position held = new Position(shares, shares.multiply(BigDecimal.TEN), BigDecimal.ZERO);
      List<OrderStatus> ended =
          submitted.isEmpty() || submitted.size() <= refusals
              ? List.of()
              : List.of(
                  new OrderStatus(
                      submitted.getLast(), OrderState.FILLED, submitted.getLast().quantity(), ""));
      return new State(
          new Account(BigDecimal.TEN, BigDecimal.TEN, Map.of(SPY, held)), ended, List.of());
    }
  }

  private List<Long> minutesAtWhichOrdersWereSent(LoopRules rules, long wanted) {
    Scripted strategy =
        new Scripted(AFTER_A_MINUTE, SPY)
            .at(0, new Decision.Shares(Map.of(SPY, wanted), "to " + wanted));
    HistoricalFeed feed = new HistoricalFeed(List.of(days.bars(SPY, SIX_MINUTES)), days);
    Books books = new Books(strategy.symbols(), Granularity.MINUTE, days.day(0));
    feed.show(books.tape());
    OrderIds ids = new OrderIds("script", days.zone(), id -> false);
    new TradingLoop(
            feed,
            books.tape(),
            strategy,
            new Sizer(SizingRules.EXACT, ids),
            new RiskGate(RiskLimits.none()),
            exchange,
            books,
            journal,
            rules)
        .run();
    return exchange.submitted.stream()
        .map(order -> (order.decidedMillis() - days.day(0).openMillis()) / 60_000)
        .toList();
  }

  @Test
  void sellsAgainWhatTheBrokerDidNotTakeWithoutWaitingToBeAsked() {
    exchange.shares = new BigDecimal("5");
    exchange.refusals = 2;

    List<Long> minutes = minutesAtWhichOrdersWereSent(LoopRules.LIVE, 0);

    assertThat(minutes).containsExactly(1L, 2L, 3L);
    assertThat(exchange.shares).isZero();
    assertThat(journal.turns().asked()).as("asked once, sold again twice").isEqualTo(3);
  }

  @Test
  void doesNotBuyAgainBeforeItIsAsked() {
    exchange.refusals = 2;

    List<Long> minutes = minutesAtWhichOrdersWereSent(LoopRules.LIVE, 5);

    assertThat(minutes).containsExactly(1L);
  }

  @Test
  void sellsAgainOnlyAtTheNextAskingWhereBarsAreHistory() {
    exchange.shares = new BigDecimal("5");
    exchange.refusals = 2;

    List<Long> minutes = minutesAtWhichOrdersWereSent(LoopRules.HISTORY, 0);

    assertThat(minutes).containsExactly(1L);
  }
}
