package dev.bellwether.broker.alpaca;

import static dev.bellwether.broker.alpaca.LocalAlpaca.SPY;
import static dev.bellwether.broker.alpaca.LocalAlpaca.buy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bellwether.http.HttpReply;
import dev.bellwether.market.account.Order;
import dev.bellwether.market.account.OrderRequest;
import dev.bellwether.market.account.OrderStatus;
import dev.bellwether.market.account.OrderType;
import dev.bellwether.market.account.Side;
import dev.bellwether.market.account.TimeInForce;
import dev.bellwether.market.port.Broker.Submission;
import dev.bellwether.sandbox.fault.FaultKind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class AlpacaBrokerOrdersTest {
  private final LocalAlpaca alpaca = new LocalAlpaca();
  private final AlpacaBroker broker = alpaca.broker;

  private static Order order(String id, Side side, OrderType type, TimeInForce life) {
    return new Order(id, new OrderRequest(SPY, side, BigDecimal.TEN, type, life), 0);
  }

  private static BigDecimal money(String text) {
    return new BigDecimal(text);
  }

  @Test
  void speaksAllTypesOfOrders() {
    List<OrderType> types =
        List.of(
            new OrderType.Limit(money("500")),
            new OrderType.Stop(money("700")),
            new OrderType.StopLimit(money("700"), money("701")),
            new OrderType.TrailingStop(money("50.5")),
            new OrderType.TrailingStopFraction(money("0.125")));
    List<OrderType> read = new ArrayList<>();

    for (int i = 0; i < types.size(); i++) {
      Submission answer = alpaca.submit(order("t-" + i, Side.BUY, types.get(i), TimeInForce.GTC));
      assertThat(answer).as("%s", types.get(i)).isInstanceOf(Submission.Accepted.class);
    }
    // Read by somebody who did not send them.
    new AlpacaBroker(alpaca.api, AlpacaRules.DEFAULT)
        .openOrders("t-")
        .forEach(status -> read.add(status.order().request().type()));

    assertThat(read).usingRecursiveFieldByFieldElementComparator().containsExactlyElementsOf(types);
  }

  @Test
  void speaksAllTimesInForce() {
    for (TimeInForce life : TimeInForce.values()) {
      alpaca.suffer(FaultKind.STICK, "SPY");
      String id = "l-" + life;

      Submission answer = alpaca.submit(order(id, Side.BUY, OrderType.MARKET, life));

      // The opening auction takes nothing between 9:28 and 19:00.
      boolean late = life == TimeInForce.OPG;
      assertThat(answer).isInstanceOf(late ? Submission.Refused.class : Submission.Accepted.class);
      if (!late) {
        assertThat(broker.find(id).orElseThrow().order().request().timeInForce()).isEqualTo(life);
      }
    }
  }

  @Test
  void cancelsOnlyItsOwn() {
    OrderType far = new OrderType.Limit(money("500"));
    alpaca.submit(order("mine-1", Side.BUY, far, TimeInForce.DAY));
    alpaca.submit(order("mine-2", Side.BUY, far, TimeInForce.DAY));
    alpaca.submit(order("other", Side.BUY, far, TimeInForce.DAY));

    int asked = broker.cancelOpen("mine-");
    alpaca.advanceTo("15:00:10");

    assertThat(asked).isEqualTo(2);
    assertThat(broker.openOrders("")).extracting(o -> o.order().id()).containsExactly("other");
    assertThat(broker.cancelOpen("mine-")).isZero();
  }

  @Test
  void seesThatSomebodyReplacedAnOrder() {
    OrderType far = new OrderType.Limit(money("500"));
    alpaca.submit(order("o-1", Side.BUY, far, TimeInForce.DAY));
    alpaca.advanceTo("15:00:01");
    String vendorId =
        new AlpacaOrders(alpaca.api).byClientId("o-1").map(OrderJson::id).orElseThrow();

    HttpReply reply =
        alpaca
            .api
            .trading()
            .write("a change", "PATCH", "/v2/orders/" + vendorId, "{\"limit_price\":\"501\"}");
    alpaca.advanceTo("15:00:10");
    List<OrderStatus> orders = broker.reconcile().orders();

    assertThat(reply.status()).isEqualTo(200);
    assertThat(orders).hasSize(2);
    assertThat(orders)
        .filteredOn(order -> order.order().id().equals("o-1"))
        .singleElement()
        .satisfies(order -> assertThat(order.reason()).startsWith("replaced by "));
    assertThat(broker.openOrders(""))
        .singleElement()
        .satisfies(
            order ->
                assertThat(order.order().request().type())
                    .isEqualTo(new OrderType.Limit(money("501"))));
  }

  @Test
  void closesEverything() {
    alpaca.submit(buy("b-1", 10));
    alpaca.advanceTo("15:02:00");
    alpaca.submit(order("o-1", Side.BUY, new OrderType.Limit(money("500")), TimeInForce.DAY));

    broker.closePositions();
    alpaca.advanceTo("15:05:00");

    assertThat(broker.reconcile().account().isFlat()).isTrue();
    assertThat(broker.openOrders("")).isEmpty();
  }

  @Test
  void changesItsRevisionWhenThereMayBeNews() {
    long start = broker.revision();
    long quiet = broker.revision();
    alpaca.submit(buy("b-1", 10));
    long sent = broker.revision();
    broker.reconcile();
    long still = broker.revision();
    alpaca.advanceTo("15:00:04.999");
    long before = broker.revision();
    alpaca.advanceTo("15:00:05");
    long due = broker.revision();

    assertThat(quiet).isEqualTo(start);
    assertThat(sent).isNotEqualTo(quiet);
    assertThat(still).isEqualTo(sent);
    assertThat(before).isEqualTo(sent);
    assertThat(due).isNotEqualTo(sent);
    assertThat(broker.revision()).isEqualTo(due);
  }

  @Test
  void asksLessOftenWithoutOpenOrders() {
    broker.reconcile();
    long read = broker.revision();
    alpaca.advanceTo("15:00:29");
    long before = broker.revision();
    alpaca.advanceTo("15:00:30");

    assertThat(before).isEqualTo(read);
    assertThat(broker.revision()).isNotEqualTo(read);
  }

  @Test
  void showsTheAccount() {
    AlpacaAccount account = broker.account();

    assertThat(account.mayTrade()).isTrue();
    assertThat(account.equity()).isEqualByComparingTo("100000");
    assertThat(account.buyingPower()).isEqualByComparingTo("400000");
    assertThat(account.multiplier()).isEqualByComparingTo("4");
  }

  @Test
  void doesNotReadTheStateTwiceWhereNothingIsOpen() {
    broker.reconcile();

    assertThat(alpaca.transport.requests)
        .extracting(request -> request.replaceAll("\\?.*", ""))
        .containsExactly("GET /v2/orders", "GET /v2/positions", "GET /v2/account");
  }

  @Test
  void anOrderStateHasTheSameReasonForPeople() {
    OrderType far = new OrderType.Limit(money("500"));
    alpaca.submit(order("o-1", Side.BUY, far, TimeInForce.DAY));
    broker.cancel("o-1");
    alpaca.advanceTo("15:00:10");

    assertThat(broker.reconcile().orders())
        .extracting(OrderStatus::reason)
        .containsExactly("cancelled");
  }
}
