package dev.bellwether.engine.live;

import static dev.bellwether.engine.Days.SPY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bellwether.engine.Days;
import dev.bellwether.engine.LoopRules;
import dev.bellwether.engine.Scripted;
import dev.bellwether.engine.SizingRules;
import dev.bellwether.engine.journal.MemoryJournal;
import dev.bellwether.market.account.Account;
import dev.bellwether.market.account.Order;
import dev.bellwether.market.account.OrderState;
import dev.bellwether.market.account.OrderStatus;
import dev.bellwether.market.account.Position;
import dev.bellwether.market.account.Side;
import dev.bellwether.market.calendar.Session;
import dev.bellwether.market.calendar.SessionTime;
import dev.bellwether.market.data.Bars;
import dev.bellwether.market.data.Granularity;
import dev.bellwether.market.data.Symbol;
import dev.bellwether.market.decision.Decision;
import dev.bellwether.market.decision.Schedule;
import dev.bellwether.market.decision.Snapshot;
import dev.bellwether.market.decision.Strategy;
import dev.bellwether.market.port.Broker;
import dev.bellwether.market.port.MarketStream;
import dev.bellwether.market.port.PortException;
import dev.bellwether.market.port.StreamListener;
import dev.bellwether.market.risk.ApprovedOrder;
import dev.bellwether.market.risk.RiskLimits;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LiveDayTest {
  private static final long MINUTE = 60_000;

  @TempDir Path folder;

  private final Days days = Days.of(3, 10);
  private final Session today = days.day(1);
  private final Inbox inbox = new Inbox();
  private final ScriptedPace pace = new ScriptedPace(inbox, today.openMillis() - MINUTE);
  private final Exchange exchange = new Exchange();
  private final MemoryJournal journal = new MemoryJournal();
  private final List<String> news = new ArrayList<>();
  private final Scripted strategy =
      new Scripted(
              new Schedule.At(List.of(SessionTime.afterOpen(Duration.ofMinutes(1))), Duration.ZERO),
              SPY)
          .at(0, new Decision.Shares(Map.of(SPY, 8L), "in"));

  /** Fills sales at once and buys never. */
  private static final class Exchange implements Broker, LiveAccount {
    final Map<String, OrderStatus> orders = new LinkedHashMap<>();
    BigDecimal held = BigDecimal.ZERO;
    boolean down;
    private long revision;

    @Override
    public Broker broker() {
      return this;
    }

    @Override
    public double equity() {
      return 1000;
    }

    @Override
    public void adopt(Order order, BigDecimal filled, BigDecimal notional) {}

    @Override
    public Submission submit(ApprovedOrder approved) {
      Order order = approved.order();
      revision++;
      boolean sold = order.side() == Side.SELL;
      BigDecimal filled = sold ? order.quantity() : BigDecimal.ZERO;
      held = held.subtract(filled);
      orders.put(
          order.id(),
          new OrderStatus(order, sold ? OrderState.FILLED : OrderState.ACCEPTED, filled, ""));
      return Submission.ACCEPTED;
    }

    @Override
    public Optional<OrderStatus> find(String orderId) {
      return Optional.ofNullable(orders.get(orderId));
    }

    @Override
    public void cancel(String orderId) {
      revision++;
      orders.computeIfPresent(
          orderId,
          (id, known) ->
              new OrderStatus(known.order(), OrderState.CANCELLED, known.filled(), "cancelled"));
    }

    @Override
    public long revision() {
      return revision;
    }

    @Override
    public State reconcile() {
      if (down) {
        throw new PortException(PortException.Remedy.RETRY, "no route to host");
      }
      Position position = new Position(held, held.multiply(BigDecimal.TEN), BigDecimal.ZERO);
      Account account =
          new Account(new BigDecimal("1000"), new BigDecimal("1000"), Map.of(SPY, position));
      return new State(account, List.copyOf(orders.values()), List.of());
    }

    private void hold(String shares) {
      held = new BigDecimal(shares);
      revision++;
    }

    private List<String> sales() {
      return orders.values().stream()
          .filter(one -> one.order().side() == Side.SELL)
          .map(one -> one.order().quantity().toPlainString())
          .toList();
    }
  }

  /** Says nothing: the tests put into the inbox what is to be heard. */
  private static final class Silence implements MarketStream {
    @Override
    public void start(List<Symbol> bars, List<Symbol> trades, StreamListener listener) {}

    @Override
    public void watch(List<Symbol> bars, List<Symbol> trades) {}

    @Override
    public void close() {}
  }

  /** Answers what the script says until it fails for good. */
  private record Failing(Scripted script, int asking, boolean whenShown) implements Strategy {
    @Override
    public String name() {
      return script.name();
    }

    @Override
    public List<Symbol> symbols() {
      return script.symbols();
    }

    @Override
    public Schedule schedule() {
      return script.schedule();
    }

    @Override
    public void observe(Snapshot now) {
      if (whenShown) {
        throw new IllegalStateException("no such column");
      }
    }

    @Override
    public Decision decide(Snapshot now) {
      if (script.asked.size() >= asking) {
        throw new IllegalStateException("no such column");
      }
      return script.decide(now);
    }
  }

  private LiveDay day() {
    return day(strategy);
  }

  private LiveDay day(Strategy traded) {
    Bars past = days.bars(SPY, new double[][] {{10, 10}, {10, 10}});
    return new LiveDay(
        new LiveSetup(
            traded,
            days,
            Granularity.MINUTE,
            1,
            exchange,
            (symbol, granularity, from, to) -> past.between(from.toEpochMilli(), to.toEpochMilli()),
            new Silence(),
            RiskLimits.none(),
            SizingRules.EXACT,
            LoopRules.LIVE.flatFrom(Duration.ofMinutes(3)),
            pace,
            inbox,
            folder,
            journal,
            Duration.ofSeconds(5),
            News.of(news::add)));
  }

  @Test
  void sellsBeforeTheCloseWhatIsHeldAndNotWhatAnOpenEntryMayBring() {
    exchange.held = new BigDecimal("5");

    LiveDay.Outcome outcome = day().run();

    assertThat(exchange.sales()).containsExactly("5");
    assertThat(outcome.flat()).isTrue();
    assertThat(outcome.session()).isEqualTo(today);
  }

  @Test
  void endsAfterTheCloseAlthoughTheBrokerIsDownAndSaysThatItDoesNotKnow() {
    exchange.held = new BigDecimal("5");
    pace.at(today.openMillis() + 2 * MINUTE, this::goDown);

    LiveDay.Outcome outcome = day().run();

    assertThat(pace.millis()).isLessThan(LiveDay.endMillis(today) + MINUTE);
    assertThat(outcome.flat()).isFalse();
    assertThat(news).last().asString().startsWith("NOT FLAT").contains("no route to host");
  }

  private void goDown(Inbox box) {
    exchange.down = true;
    exchange.revision++;
    box.call();
  }

  @Test
  void settlesTheDayAndSendsNothingWhereItIsStartedAMinuteAfterTheClose() {
    pace.pause(today.closeMillis() + MINUTE - pace.millis());
    exchange.held = new BigDecimal("5");

    LiveDay late = day();
    LiveDay.Outcome outcome = late.run();

    assertThat(late.session()).isEqualTo(today);
    assertThat(exchange.orders).isEmpty();
    assertThat(outcome.flat()).isFalse();
    assertThat(pace.millis()).isEqualTo(LiveDay.endMillis(today));
  }

  @Test
  void isOfTheNextSessionWhereItIsStartedLater() {
    pace.pause(today.closeMillis() + 4 * MINUTE - pace.millis());

    assertThat(day().session()).isEqualTo(days.day(2));
  }

  @Test
  void goesOnWhereTheBrokerWasDownForAWhile() {
    exchange.held = new BigDecimal("5");
    pace.at(today.openMillis() + 2 * MINUTE, this::goDown);
    pace.at(
        today.openMillis() + 4 * MINUTE,
        box -> {
          exchange.down = false;
          box.call();
        });

    LiveDay.Outcome outcome = day().run();

    assertThat(news).anyMatch(line -> line.startsWith("The broker did not answer"));
    assertThat(outcome.flat()).isTrue();
  }

  @Test
  void asksTheBrokerOnceMoreAtTheEndSoThatNothingStaysUnclear() {
    LiveDay.Outcome outcome = day().run();

    assertThat(outcome.flat()).isTrue();
    assertThat(journal.ended()).extracting(MemoryJournal.Ended::reason).containsOnly("cancelled");
  }

  /** C8: it fails after sales were sent, and does not go unnoticed. */
  @Test
  void sellsTheRestAndEndsWhereTheStrategyFails() {
    pace.at(today.openMillis() + MINUTE / 2, box -> exchange.hold("5"));
    Scripted script =
        new Scripted(
                new Schedule.At(
                    List.of(
                        SessionTime.afterOpen(Duration.ofMinutes(1)),
                        SessionTime.afterOpen(Duration.ofMinutes(2))),
                    Duration.ZERO),
                SPY)
            .at(0, new Decision.Shares(Map.of(SPY, 3L), "out of two"));

    LiveDay.Outcome outcome = day(new Failing(script, 1, false)).run();

    assertThat(exchange.sales()).containsExactly("2", "3");
    assertThat(outcome.flat()).isTrue();
    assertThat(outcome.failed()).isTrue();
    assertThat(outcome.stopped()).hasValueSatisfying(why -> assertThat(why).contains("no such"));
    assertThat(news).anyMatch(line -> line.startsWith("The strategy failed and is not asked"));
    assertThat(pace.millis()).isLessThan(today.openMillis() + 3 * MINUTE);
  }

  /** C8: it fails again when it is started again; nobody else would sell. */
  @Test
  void sellsWhatIsHeldWhereTheStrategyCannotBeBroughtUpToDate() {
    pace.pause(3 * MINUTE);
    exchange.held = new BigDecimal("5");

    LiveDay.Outcome outcome = day(new Failing(strategy, 0, true)).run();

    assertThat(exchange.sales()).containsExactly("5");
    assertThat(outcome.flat()).isTrue();
    assertThat(outcome.failed()).isTrue();
  }

  /** C8: a failure before the open sends nothing where nothing is held, and waits for nothing. */
  @Test
  void endsAtOnceWhereTheStrategyFailsAndNothingIsHeld() {
    pace.pause(3 * MINUTE);

    LiveDay.Outcome outcome = day(new Failing(strategy, 0, true)).run();

    assertThat(exchange.orders).isEmpty();
    assertThat(outcome.failed()).isTrue();
    assertThat(pace.millis()).isLessThan(today.openMillis() + 3 * MINUTE);
  }

  /** E10: what was left over is sold once, and nothing is sent once the bell has rung. */
  @Test
  void sellsOnceWhatWasLeftOverFromAnEarlierDay() {
    exchange.held = new BigDecimal("5");
    Scripted idle = new Scripted(Schedule.everyBar(), SPY);

    LiveDay.Outcome outcome = day(idle).run();

    assertThat(exchange.sales()).containsExactly("5");
    assertThat(outcome.flat()).isTrue();
    assertThat(exchange.orders.values())
        .allSatisfy(one -> assertThat(one.order().decidedMillis()).isLessThan(today.closeMillis()));
  }

  /** C13: a broker that does not answer is not one that holds nothing. */
  @Test
  void neverTakesABrokerThatDoesNotAnswerForAnEmptyAccount() {
    exchange.held = new BigDecimal("5");
    exchange.down = true;

    LiveDay.Outcome outcome = day().run();

    assertThat(outcome.flat()).isFalse();
    assertThat(news).last().asString().startsWith("NOT FLAT").contains("no route to host");
  }
}
