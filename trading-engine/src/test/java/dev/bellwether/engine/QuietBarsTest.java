package dev.bellwether.engine;

import static dev.bellwether.engine.Days.SPY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bellwether.engine.journal.JsonlJournal;
import dev.bellwether.engine.journal.MemoryJournal;
import dev.bellwether.engine.journal.TeeJournal;
import dev.bellwether.engine.journal.Turns;
import dev.bellwether.engine.sim.Costs;
import dev.bellwether.engine.sim.FillRule;
import dev.bellwether.engine.sim.SimulatedVenue;
import dev.bellwether.engine.sim.VenueRules;
import dev.bellwether.market.account.Account;
import dev.bellwether.market.account.Order;
import dev.bellwether.market.account.OrderRequest;
import dev.bellwether.market.account.OrderStatus;
import dev.bellwether.market.account.Side;
import dev.bellwether.market.calendar.SessionTime;
import dev.bellwether.market.data.Bars;
import dev.bellwether.market.data.Granularity;
import dev.bellwether.market.decision.Schedule;
import dev.bellwether.market.decision.Tape;
import dev.bellwether.market.port.BarFeed;
import dev.bellwether.market.port.Broker;
import dev.bellwether.market.risk.ApprovedOrder;
import dev.bellwether.market.risk.RiskGate;
import dev.bellwether.market.risk.RiskLimits;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** To play quiet bars in one go changes nothing but the time it takes. */
class QuietBarsTest {
  private static final int SESSIONS = 6;
  private static final int MINUTES = 60;
  private static final double[][] FOUR = {{10, 11}, {11, 12}, {12, 13}, {13, 14}};
  private final Days days = Days.of(SESSIONS, MINUTES);

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
  void aRunThatPlaysThemInOneGoIsTheRunThatIsAskedForEach(long seed) {
    for (Schedule schedule : List.of(Schedule.everyBar(), everyTenMinutes())) {
      for (boolean evidence : new boolean[] {false, true}) {
        Outcome fast = run(seed, schedule, evidence, feed -> feed);
        Outcome slow = run(seed, schedule, evidence, Each::new);

        assertThat(fast.journal).isEqualTo(slow.journal);
        assertThat(fast.rows).isEqualTo(slow.rows);
        assertThat(fast.memory.fills()).isNotEmpty().isEqualTo(slow.memory.fills());
        assertThat(fast.memory.sessionEnds()).hasSize(SESSIONS);
        assertThat(fast.memory.sessionEnds()).isEqualTo(slow.memory.sessionEnds());
      }
    }
  }

  /** A feed that can only be asked for each instant. */
  private record Each(BarFeed feed) implements BarFeed {
    @Override
    public Step advance(Tape tape, long limitMillis) {
      return feed.advance(tape, limitMillis);
    }
  }

  /** A broker that pays a dollar in every seven bars, whatever else happens. */
  private record Paying(Broker broker, Tape tape) implements Broker {
    private long paid() {
      return tape.series(0).size() / 7;
    }

    @Override
    public Submission submit(ApprovedOrder order) {
      return broker.submit(order);
    }

    @Override
    public Optional<OrderStatus> find(String orderId) {
      return broker.find(orderId);
    }

    @Override
    public void cancel(String orderId) {
      broker.cancel(orderId);
    }

    @Override
    public long revision() {
      return broker.revision() + paid();
    }

    @Override
    public State reconcile() {
      State state = broker.reconcile();
      Account account = state.account();
      BigDecimal cash = account.cash().add(BigDecimal.valueOf(paid()));
      return new State(
          new Account(cash, account.buyingPower(), account.positions()),
          state.orders(),
          state.fills());
    }
  }

  /** What became of a run: everything that was written, and everything that was counted. */
  private record Outcome(String journal, List<String> rows, MemoryJournal memory) {}

  private Outcome run(
      long seed, Schedule schedule, boolean evidence, UnaryOperator<BarFeed> playing) {
    SplittableRandom random = new SplittableRandom(seed);
    Whims strategy = new Whims(random.nextLong(), schedule, evidence);
    HistoricalFeed feed = new HistoricalFeed(List.of(bars(random)), days);
    Books books = new Books(strategy.symbols(), Granularity.MINUTE, days.day(0));
    feed.show(books.tape());
    SimulatedVenue venue = new SimulatedVenue(strategy.symbols(), rules(random), books.tape());
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    MemoryJournal memory = new MemoryJournal();
    new TradingLoop(
            playing.apply(venue.watching(feed)),
            books.tape(),
            strategy,
            new Sizer(SizingRules.EXACT, new OrderIds("whims", days.zone())),
            new RiskGate(limits(random)),
            random.nextBoolean() ? venue : new Paying(venue, books.tape()),
            books,
            new TeeJournal(memory, new JsonlJournal(text)),
            times(random))
        .run();
    return new Outcome(text.toString(StandardCharsets.UTF_8), rows(memory.turns()), memory);
  }

  private static Schedule everyTenMinutes() {
    List<Schedule.Mark> marks = new ArrayList<>();
    for (int minutes = 10; minutes < MINUTES; minutes += 10) {
      marks.add(
          new Schedule.Mark(SessionTime.afterOpen(Duration.ofMinutes(minutes)), Duration.ZERO));
    }
    return new Schedule.At(marks);
  }

  private Bars bars(SplittableRandom random) {
    double[][] openClose = new double[SESSIONS * MINUTES][];
    double price = 100;
    for (int i = 0; i < openClose.length; i++) {
      double open = price;
      price = Math.max(50, price + random.nextInt(-8, 9) / 8.0);
      openClose[i] = new double[] {open, price};
    }
    return days.bars(SPY, openClose);
  }

  private static VenueRules rules(SplittableRandom random) {
    FillRule fills = random.nextBoolean() ? FillRule.NEXT_OPEN : FillRule.DECISION_CLOSE;
    return VenueRules.of(new BigDecimal("10000"), new Costs(0.01, 0.5, 0.01, 1, true))
        .withFillRule(fills)
        .withBuyingPowerMultiple(random.nextInt(1, 4))
        .withParticipation(random.nextBoolean() ? 1 : 0.005);
  }

  private static RiskLimits limits(SplittableRandom random) {
    return random.nextBoolean()
        ? RiskLimits.none()
        : RiskLimits.none().withMaxOrdersPerDay(8).withMaxPositionNotional(3_000);
  }

  private static LoopRules times(SplittableRandom random) {
    Duration two = Duration.ofMinutes(2);
    LoopRules rules =
        new LoopRules(false, Duration.ZERO, two, two, List.of(), SilenceRules.NONE, Duration.ZERO);
    return switch (random.nextInt(3)) {
      case 0 -> LoopRules.HISTORY;
      case 1 -> rules;
      default -> rules.flatFrom(Duration.ofMinutes(4));
    };
  }

  private static List<String> rows(Turns turns) {
    List<String> rows = new ArrayList<>();
    for (int i = 0; i < turns.size(); i++) {
      rows.add(
          turns.firstMillis(i)
              + " to "
              + turns.lastMillis(i)
              + " x"
              + turns.count(i)
              + " "
              + turns.decision(i));
    }
    return rows;
  }

  @Test
  void aStrategyThatThrowsAmongThemLeavesTheFeedAtTheBarBehind() {
    HistoricalFeed feed = new HistoricalFeed(List.of(days.bars(SPY, FOUR)), days);
    Tape tape = tape(feed);

    assertThat(feed.advance(tape, Tape.NEVER)).isEqualTo(BarFeed.Step.BARS);
    assertThatThrownBy(() -> feed.advanceWhile(tape, Tape.NEVER, QuietBarsTest::fail))
        .hasMessage("at 2");
    assertThat(feed.advance(tape, Tape.NEVER)).isEqualTo(BarFeed.Step.BARS);
    assertThat(tape.series(0).size()).isEqualTo(3);
  }

  private static boolean fail(Tape now) {
    throw new IllegalStateException("at " + now.series(0).size());
  }

  @Test
  void theFeedStopsWhereTheTestFailsBeforeTheLimitAndAtTheEndOfTheSession() {
    Days two = Days.of(2, 2);
    HistoricalFeed feed = new HistoricalFeed(List.of(two.bars(SPY, FOUR)), two);
    Tape tape = tape(feed);
    List<Integer> shown = new ArrayList<>();

    assertThat(feed.advanceWhile(tape, Tape.NEVER, now -> true))
        .as("the session of the first bar is not known yet")
        .isFalse();
    assertThat(tape.series(0).size()).isZero();

    feed.advance(tape, Tape.NEVER);
    assertThat(feed.advanceWhile(tape, two.day(0).closeMillis(), now -> true))
        .as("the bar that ends at the limit")
        .isFalse();
    assertThat(tape.series(0).size()).isEqualTo(1);

    assertThat(feed.advanceWhile(tape, Tape.NEVER, now -> shown.add(now.series(0).size())))
        .as("the bars of the next session")
        .isFalse();
    assertThat(shown).containsExactly(2);

    feed.advance(tape, Tape.NEVER);
    assertThat(tape.session()).isEqualTo(two.day(1));
    assertThat(feed.advanceWhile(tape, Tape.NEVER, now -> false)).isTrue();
    assertThat(tape.timeMillis()).isEqualTo(two.day(1).closeMillis());
    assertThat(feed.advance(tape, Tape.NEVER)).isEqualTo(BarFeed.Step.END);
  }

  @Test
  void aVenueWithAnOrderInItsBookLetsNoBarPassUnseen() {
    HistoricalFeed feed = new HistoricalFeed(List.of(days.bars(SPY, FOUR)), days);
    Books books = new Books(List.of(SPY), Granularity.MINUTE, feed.firstSession());
    Tape tape = books.tape();
    feed.show(tape);
    VenueRules free = VenueRules.of(BigDecimal.TEN, Costs.NONE);
    SimulatedVenue venue = new SimulatedVenue(List.of(SPY), free, tape);
    BarFeed watched = venue.watching(feed);

    watched.advance(tape, Tape.NEVER);
    OrderRequest one = OrderRequest.market(SPY, Side.BUY, BigDecimal.ONE);
    List<Order> orders = List.of(new Order("one", one, tape.timeMillis()));
    new RiskGate(RiskLimits.none()).review(orders, books).approved().forEach(venue::submit);
    assertThat(watched.advanceWhile(tape, Tape.NEVER, now -> true)).isFalse();
    assertThat(tape.series(0).size()).isEqualTo(1);

    watched.advance(tape, Tape.NEVER);
    assertThat(venue.reconcile().fills()).hasSize(1);
    assertThat(watched.advanceWhile(tape, Tape.NEVER, now -> true)).isFalse();
    assertThat(tape.series(0).size()).isEqualTo(4);
  }

  private static Tape tape(HistoricalFeed feed) {
    Tape tape = new Books(List.of(SPY), Granularity.MINUTE, feed.firstSession()).tape();
    feed.show(tape);
    return tape;
  }
}
