package dev.bellwether.engine.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bellwether.market.account.Account;
import dev.bellwether.market.account.Order;
import dev.bellwether.market.account.OrderRequest;
import dev.bellwether.market.account.OrderState;
import dev.bellwether.market.account.OrderStatus;
import dev.bellwether.market.account.Side;
import dev.bellwether.market.data.Symbol;
import dev.bellwether.market.port.Broker;
import dev.bellwether.market.risk.ApprovedOrder;
import dev.bellwether.market.risk.RiskGate;
import dev.bellwether.market.risk.RiskLimits;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournaledBrokerTest {
  private static final long NOW = Instant.parse("2024-07-24T13:59:45Z").toEpochMilli();

  @TempDir Path folder;

  private final Exchange exchange = new Exchange();
  private final List<String> news = new ArrayList<>();
  private long now = NOW;

  /** A broker that keeps what reaches it, and answers as it is told. */
  private static final class Exchange implements Broker {
    final Map<String, OrderStatus> known = new LinkedHashMap<>();
    final List<String> submitted = new ArrayList<>();
    final Deque<Submission> answers = new ArrayDeque<>();
    boolean loses;

    @Override
    public Submission submit(ApprovedOrder approved) {
      Order order = approved.order();
      submitted.add(order.id());
      if (!loses) {
        known.putIfAbsent(
            order.id(), new OrderStatus(order, OrderState.ACCEPTED, BigDecimal.ZERO, ""));
      }
      return answers.isEmpty() ? Submission.ACCEPTED : answers.poll();
    }

    @Override
    public Optional<OrderStatus> find(String orderId) {
      return Optional.ofNullable(known.get(orderId));
    }

    @Override
    public void cancel(String orderId) {
      known.computeIfPresent(
          orderId,
          (id, status) ->
              new OrderStatus(status.order(), OrderState.CANCELLED, status.filled(), "cancelled"));
    }

    @Override
    public long revision() {
      return 0;
    }

    @Override
    public State reconcile() {
      Account account = new Account(BigDecimal.ZERO, BigDecimal.ZERO, Map.of());
      return new State(account, List.copyOf(known.values()), List.of());
    }
  }

  private static ApprovedOrder order(String id) {
    OrderRequest request = OrderRequest.market(Symbol.of("SPY"), Side.BUY, new BigDecimal("10"));
    return new RiskGate(RiskLimits.none()).remember(new Order(id, request, NOW), NOW, 0);
  }

  private IntentJournal intents() {
    return IntentJournal.open(folder.resolve("intents.jsonl"));
  }

  private JournaledBroker broker(IntentLog log) {
    return new JournaledBroker(exchange, log, "btm", () -> Instant.ofEpochMilli(now), news::add);
  }

  private static OrderState state(IntentLog log, String id) {
    return log.find(id).orElseThrow().state();
  }

  @Test
  void writesAnOrderDownBeforeItLeaves() {
    try (IntentJournal log = intents()) {
      broker(log).submit(order("btm-1"));

      assertThat(state(log, "btm-1")).isEqualTo(OrderState.ACCEPTED);
    }
  }

  @Test
  void takesAnOrderForSentThatArrivedWithoutAnAnswer() {
    exchange.answers.add(new Broker.Submission.Unknown("timeout"));
    try (IntentJournal log = intents()) {
      Broker.Submission answer = broker(log).submit(order("btm-1"));

      assertThat(answer).isEqualTo(Broker.Submission.ACCEPTED);
      assertThat(exchange.submitted).containsExactly("btm-1");
      assertThat(news).containsExactly("No clear answer for order btm-1: timeout");
    }
  }

  @Test
  void sendsTheVerySameOrderAgainIfItDidNotArrive() {
    exchange.loses = true;
    exchange.answers.add(new Broker.Submission.Unknown("timeout"));
    try (IntentJournal log = intents()) {
      broker(log).submit(order("btm-1"));

      assertThat(exchange.submitted).containsExactly("btm-1", "btm-1");
      assertThat(state(log, "btm-1")).isEqualTo(OrderState.ACCEPTED);
    }
  }

  @Test
  void asksForWhatStaysUnclearUntilItIsKnownOrGivenUp() {
    exchange.loses = true;
    exchange.answers.add(new Broker.Submission.Unknown("timeout"));
    exchange.answers.add(new Broker.Submission.Unknown("timeout"));
    try (IntentJournal log = intents()) {
      JournaledBroker broker = broker(log);
      broker.submit(order("btm-1"));
      long first = broker.revision();

      assertThat(broker.revision()).as("news to ask for").isNotEqualTo(first);
      assertThat(broker.reconcile().orders())
          .extracting(OrderStatus::state)
          .containsExactly(OrderState.UNKNOWN);
      now += JournaledBroker.PATIENCE_MILLIS;
      assertThat(broker.reconcile().orders())
          .extracting(OrderStatus::state)
          .containsExactly(OrderState.CANCELLED);
      assertThat(log.open()).isEmpty();
    }
  }

  @Test
  void cancelsAnOrderThatArrivesAfterItWasGivenUp() {
    try (IntentJournal log = intents()) {
      log.intend(order("btm-1").order());
      log.note("btm-1", OrderState.CANCELLED, BigDecimal.ZERO, "never arrived");
      exchange.submit(order("btm-1"));

      broker(log).reconcile();

      assertThat(exchange.known.get("btm-1").state()).isEqualTo(OrderState.CANCELLED);
      assertThat(news).anyMatch(line -> line.contains("was given up but has arrived"));
    }
  }

  @Test
  void leavesOrdersOfOthersAlone() {
    exchange.submit(order("person-1"));
    try (IntentJournal log = intents()) {
      assertThat(broker(log).reconcile().orders()).isEmpty();
    }
  }

  @Test
  void adoptsAfterACrashWhatArrived() {
    try (IntentJournal log = intents()) {
      log.intend(order("btm-1").order());
      log.note("btm-1", OrderState.SENT, BigDecimal.ZERO, "");
    }
    exchange.submit(order("btm-1"));

    try (IntentJournal log = intents()) {
      List<String> done = broker(log).recover(one -> order(one.id()), NOW);

      assertThat(done).containsExactly("Order btm-1 (buy 10 SPY) is accepted at the broker");
      assertThat(exchange.submitted).hasSize(1);
    }
  }

  @Test
  void sendsAfterACrashWhatHadNotArrivedAndIsStillFresh() {
    try (IntentJournal log = intents()) {
      log.intend(order("btm-1").order());
    }

    try (IntentJournal log = intents()) {
      broker(log).recover(one -> order(one.id()), NOW - 60_000);

      assertThat(exchange.submitted).containsExactly("btm-1");
      assertThat(state(log, "btm-1")).isEqualTo(OrderState.ACCEPTED);
    }
  }

  @Test
  void givesUpAfterACrashWhatWasNeverSentAndIsOld() {
    try (IntentJournal log = intents()) {
      log.intend(order("btm-1").order());
    }

    try (IntentJournal log = intents()) {
      broker(log).recover(one -> order(one.id()), NOW + 1);

      assertThat(exchange.submitted).isEmpty();
      assertThat(state(log, "btm-1")).isEqualTo(OrderState.CANCELLED);
    }
  }
}
