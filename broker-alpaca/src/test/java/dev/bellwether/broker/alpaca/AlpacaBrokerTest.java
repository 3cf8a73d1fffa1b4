package dev.bellwether.broker.alpaca;

import static dev.bellwether.broker.alpaca.LocalAlpaca.SPY;
import static dev.bellwether.broker.alpaca.LocalAlpaca.buy;
import static dev.bellwether.broker.alpaca.LocalAlpaca.market;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bellwether.market.account.Fill;
import dev.bellwether.market.account.OrderState;
import dev.bellwether.market.account.OrderStatus;
import dev.bellwether.market.account.Side;
import dev.bellwether.market.port.Broker.State;
import dev.bellwether.market.port.Broker.Submission;
import dev.bellwether.market.port.PortException;
import dev.bellwether.sandbox.fault.FaultKind;
import dev.bellwether.sandbox.fault.FaultRule;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class AlpacaBrokerTest {
  private final LocalAlpaca alpaca = new LocalAlpaca();
  private final AlpacaBroker broker = alpaca.broker;

  @Test
  void reportsAnOrderUntilItsEndAndItsFillOnce() {
    Submission submission = alpaca.submit(buy("b-1", 10));
    State sent = broker.reconcile();
    alpaca.advanceTo("15:02:00");
    State filled = broker.reconcile();
    State after = broker.reconcile();

    assertThat(submission).isInstanceOf(Submission.Accepted.class);
    assertThat(sent.orders()).extracting(OrderStatus::state).containsExactly(OrderState.ACCEPTED);
    assertThat(sent.fills()).isEmpty();
    assertThat(filled.orders()).extracting(OrderStatus::state).containsExactly(OrderState.FILLED);
    assertThat(filled.fills()).hasSize(1);
    Fill fill = filled.fills().getFirst();
    assertThat(fill.orderId()).isEqualTo("b-1");
    assertThat(fill.quantity()).isEqualByComparingTo("10");
    assertThat(fill.price()).isBetween(new BigDecimal("599"), new BigDecimal("601"));
    assertThat(filled.account().position(SPY).quantity()).isEqualByComparingTo("10");
    // 100,000 less what was paid
    assertThat(filled.account().cash().add(fill.notional())).isEqualByComparingTo("100000");
    assertThat(after.orders()).isEmpty();
    assertThat(after.fills()).isEmpty();
  }

  @Test
  void addsPartialFillsUpToTheOrder() {
    alpaca.suffer(FaultKind.PARTIAL_FILL, "SPY");
    alpaca.submit(buy("b-1", 10));
    List<Fill> fills = new ArrayList<>();
    List<OrderState> states = new ArrayList<>();

    for (String time : List.of("15:00:30", "15:01:30", "15:02:30", "15:03:30")) {
      alpaca.advanceTo(time);
      State state = broker.reconcile();
      fills.addAll(state.fills());
      state.orders().forEach(order -> states.add(order.state()));
    }

    assertThat(states).contains(OrderState.PARTIALLY_FILLED).endsWith(OrderState.FILLED);
    assertThat(fills.stream().map(Fill::quantity).reduce(BigDecimal.ZERO, BigDecimal::add))
        .isEqualByComparingTo("10");
    assertThat(fills.stream().map(Fill::notional).reduce(BigDecimal.ZERO, BigDecimal::add))
        .isEqualByComparingTo(new BigDecimal("100000").subtract(broker.account().cash()));
  }

  @Test
  void takesTheSameOrderOnceHoweverOftenItIsSent() {
    Submission first = alpaca.submit(buy("b-1", 10));
    Submission second = alpaca.submit(buy("b-1", 10));
    Submission other = alpaca.submit(buy("b-1", 11));

    assertThat(first).isInstanceOf(Submission.Accepted.class);
    assertThat(second).isInstanceOf(Submission.Accepted.class);
    assertThat(other).isInstanceOf(Submission.Refused.class);
    assertThat(alpaca.atExchange("b-1")).isEqualTo(1);
  }

  @Test
  void saysWhyAnOrderIsRefused() {
    Submission submission = alpaca.submit(buy("b-1", 1_000_000));

    assertThat(submission)
        .isInstanceOfSatisfying(
            Submission.Refused.class,
            refused -> assertThat(refused.reason()).contains("insufficient buying power"));
    assertThat(broker.reconcile().orders()).isEmpty();
  }

  @Test
  void tellsOfAnOrderThatIsRejectedAfterItWasAccepted() {
    alpaca.suffer(FaultKind.REJECT, "SPY");

    alpaca.submit(buy("b-1", 10));
    alpaca.advanceTo("15:01:00");

    assertThat(broker.reconcile().orders())
        .extracting(OrderStatus::state)
        .containsExactly(OrderState.REFUSED);
    assertThat(broker.reconcile().orders()).isEmpty();
  }

  @Test
  void sellsShortAndCountsTheSharesBelowZero() {
    alpaca.submit(market("s-1", Side.SELL, 7));
    alpaca.advanceTo("15:02:00");

    State state = broker.reconcile();

    assertThat(state.account().position(SPY).quantity()).isEqualByComparingTo("-7");
    assertThat(state.account().position(SPY).cost().signum()).isNegative();
    assertThat(state.fills().getFirst().side()).isEqualTo(Side.SELL);
  }

  @Test
  void findsAnOrderByItsIdAndNothingWhereThereIsNone() {
    alpaca.submit(buy("b 1/ä", 10));

    assertThat(broker.find("b 1/ä").orElseThrow().state()).isEqualTo(OrderState.ACCEPTED);
    assertThat(broker.find("never-sent")).isEmpty();
  }

  @Test
  void losesNoFillWhenTheBrokerCannotBeAskedForAWhile() {
    alpaca.submit(buy("b-1", 10));
    alpaca.advanceTo("15:02:00");
    alpaca.sandbox.faults(
        f -> f.add(FaultRule.sometimes(FaultKind.ERROR_BEFORE, "GET /v2/positions", 1)));

    assertThatThrownBy(broker::reconcile)
        .isInstanceOfSatisfying(
            PortException.class, e -> assertThat(e.remedy()).isEqualTo(PortException.Remedy.RETRY))
        .hasMessageContaining("the positions");
    alpaca.sandbox.faults(f -> f.clear());

    assertThat(broker.reconcile().fills()).hasSize(1);
  }

  @Test
  void reportsAfterARestartOnlyWhatTheJournalDoesNotHave() {
    alpaca.submit(buy("b-1", 10));
    alpaca.advanceTo("15:02:00");
    BigDecimal price = broker.reconcile().fills().getFirst().price();
    AlpacaBroker restarted = new AlpacaBroker(alpaca.api, AlpacaRules.DEFAULT);

    restarted.adopt(buy("b-1", 10), new BigDecimal("4"), price.multiply(new BigDecimal("4")));
    State state = restarted.reconcile();

    assertThat(state.fills()).hasSize(1);
    assertThat(state.fills().getFirst().quantity()).isEqualByComparingTo("6");
    assertThat(state.fills().getFirst().price()).isEqualByComparingTo(price);
    assertThat(state.orders()).extracting(OrderStatus::state).containsExactly(OrderState.FILLED);
    assertThat(restarted.reconcile().orders()).isEmpty();
  }

  @Test
  void showsOrdersThatSomebodyElseSentAndTheirFillsFromThenOn() {
    alpaca.submit(buy("theirs", 10));
    AlpacaBroker other = new AlpacaBroker(alpaca.api, AlpacaRules.DEFAULT);

    State open = other.reconcile();
    alpaca.advanceTo("15:02:00");
    State filled = other.reconcile();

    assertThat(open.orders()).extracting(order -> order.order().id()).containsExactly("theirs");
    assertThat(filled.fills()).hasSize(1);
  }

  @Test
  void readsAgainWhereAnOrderIsFilledWhileTheStateIsRead() {
    alpaca.submit(buy("b-1", 10));
    AlpacaBroker reader =
        new AlpacaBroker(
            alpaca.over(
                request -> {
                  if (request.target().startsWith("/v2/account")) {
                    alpaca.advanceTo("15:02:00"); // after the positions, before the cash
                  }
                }),
            AlpacaRules.DEFAULT);
    reader.adopt(buy("b-1", 10), BigDecimal.ZERO, BigDecimal.ZERO);

    State state = reader.reconcile();

    assertThat(state.orders()).extracting(OrderStatus::state).containsExactly(OrderState.FILLED);
    assertThat(state.fills()).hasSize(1);
    assertThat(state.account().position(SPY).quantity()).isEqualByComparingTo("10");
    assertThat(state.account().cash()).isLessThan(new BigDecimal("100000"));
  }

  @Test
  void keepsAnOrderOfWhichNoAnswerCameUntilItIsSeenOrForgotten() {
    alpaca.suffer(FaultKind.TIMEOUT_BEFORE, "POST /v2/orders");

    alpaca.submit(buy("b-1", 10));

    assertThat(broker.reconcile().orders())
        .extracting(OrderStatus::state)
        .containsExactly(OrderState.UNKNOWN);
    broker.forget("b-1");
    assertThat(broker.reconcile().orders()).isEmpty();
  }
}
