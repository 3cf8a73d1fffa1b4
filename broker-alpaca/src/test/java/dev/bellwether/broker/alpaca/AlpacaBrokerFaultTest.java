package dev.bellwether.broker.alpaca;

import static dev.bellwether.broker.alpaca.LocalAlpaca.buy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bellwether.market.account.Fill;
import dev.bellwether.market.account.OrderStatus;
import dev.bellwether.market.port.Broker.State;
import dev.bellwether.market.port.Broker.Submission;
import dev.bellwether.market.port.PortException;
import dev.bellwether.sandbox.fault.FaultKind;
import dev.bellwether.sandbox.fault.FaultRule;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class AlpacaBrokerFaultTest {
  private final LocalAlpaca alpaca = new LocalAlpaca();
  private final AlpacaBroker broker = alpaca.broker;

  private static Stream<FaultKind> requestFaults() {
    return Arrays.stream(FaultKind.values()).filter(k -> k.victim() == FaultKind.Victim.REQUEST);
  }

  @ParameterizedTest
  @MethodSource("requestFaults")
  void whateverHappensToASubmissionTheOrderIsThereOnceInTheEnd(FaultKind kind) {
    alpaca.suffer(kind, "POST /v2/orders");

    Submission first = alpaca.submit(buy("b-1", 10));
    long taken = alpaca.atExchange("b-1");
    boolean known = broker.find("b-1").isPresent();
    Submission second = alpaca.submit(buy("b-1", 10));

    boolean limited = kind == FaultKind.TOO_MANY || kind == FaultKind.TOO_MANY_BARE;
    assertThat(first).isInstanceOf(limited ? Submission.Refused.class : Submission.Unknown.class);
    assertThat(taken).isEqualTo(kind.name().endsWith("_AFTER") ? 1 : 0);
    assertThat(known).isEqualTo(taken == 1);
    assertThat(second).isInstanceOf(Submission.Accepted.class);
    assertThat(alpaca.atExchange("b-1")).isEqualTo(1);
  }

  @ParameterizedTest
  @MethodSource("requestFaults")
  void anOrderThatArrivedWithoutAnAnswerIsFollowedAllTheSame(FaultKind kind) {
    alpaca.suffer(kind, "POST /v2/orders");

    alpaca.submit(buy("b-1", 10));
    boolean taken = alpaca.atExchange("b-1") == 1;
    alpaca.advanceTo("15:02:00");
    State state = broker.reconcile();

    assertThat(state.fills()).hasSize(taken ? 1 : 0);
    assertThat(broker.reconcile().fills()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("requestFaults")
  void readsTryAgain(FaultKind kind) {
    for (String path : List.of("/v2/orders", "/v2/positions", "/v2/account")) {
      alpaca.suffer(kind, "GET " + path);
    }
    alpaca.submit(buy("b-1", 10));

    State state = broker.reconcile();

    assertThat(state.orders()).extracting(o -> o.order().id()).containsExactly("b-1");
    assertThat(state.account().cash()).isEqualByComparingTo("100000");
  }

  @ParameterizedTest
  @MethodSource("requestFaults")
  void anErrorInTheListOfPositionsIsNeverAnEmptyAccount(FaultKind kind) {
    alpaca.submit(buy("b-1", 10));
    alpaca.advanceTo("15:02:00");
    alpaca.sufferAlways(kind, "GET /v2/positions");

    assertThatThrownBy(broker::reconcile).isInstanceOf(PortException.class);
  }

  @ParameterizedTest
  @MethodSource("requestFaults")
  void anUnclearCancellationShowsInTheOrdersAndMayBeRepeated(FaultKind kind) {
    alpaca.suffer(FaultKind.STICK, "SPY");
    alpaca.submit(buy("b-1", 10));
    broker.reconcile();
    alpaca.suffer(kind, "DELETE /v2/orders/.*");

    broker.cancel("b-1");
    broker.cancel("b-1");
    alpaca.advanceTo("15:00:10");

    assertThat(broker.reconcile().orders())
        .extracting(OrderStatus::state)
        .allMatch(state -> state.isTerminal());
  }

  @Test
  void cancellingWhatIsOverOrWasNeverThereDoesNothing() {
    alpaca.submit(buy("b-1", 10));
    alpaca.advanceTo("15:02:00");

    broker.cancel("b-1");
    broker.cancel("nobody");

    assertThat(broker.reconcile().fills()).hasSize(1);
  }

  @Test
  void oneOrderAMinuteThroughManyFaultsIsNeitherDoubledNorLost() {
    alpaca.sandbox.faults(
        f -> {
          f.add(FaultRule.sometimes(FaultKind.TIMEOUT_AFTER, "POST /v2/orders", 0.2));
          f.add(FaultRule.sometimes(FaultKind.RESET_BEFORE, "POST /v2/orders", 0.2));
          f.add(FaultRule.sometimes(FaultKind.HTML_AFTER, "POST /v2/orders", 0.2));
          f.add(FaultRule.sometimes(FaultKind.GATEWAY_TIMEOUT_BEFORE, "GET .*", 0.1));
          f.add(FaultRule.sometimes(FaultKind.HTML_BEFORE, "GET .*", 0.1));
          f.add(FaultRule.sometimes(FaultKind.PARTIAL_FILL, "SPY", 0.3));
        });
    List<Fill> fills = new ArrayList<>();

    for (int i = 0; i < 60; i++) {
      String id = "b-" + i;
      while (!(alpaca.submit(buy(id, 1)) instanceof Submission.Accepted)) {
        assertThat(alpaca.atExchange(id)).isLessThanOrEqualTo(1);
      }
      alpaca.sandbox.advanceTo(alpaca.sandbox.nowMillis() + 60_000);
      fills.addAll(broker.reconcile().fills());
    }
    alpaca.sandbox.faults(f -> f.clear());
    alpaca.sandbox.advanceTo(alpaca.sandbox.nowMillis() + 300_000);
    fills.addAll(broker.reconcile().fills());

    assertThat(fills).extracting(Fill::orderId).hasSize(60).doesNotHaveDuplicates();
    assertThat(broker.reconcile().account().position(LocalAlpaca.SPY).quantity())
        .isEqualByComparingTo("60");
  }
}
