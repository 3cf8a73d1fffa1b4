package dev.bellwether.market.port;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bellwether.market.account.Account;
import dev.bellwether.market.account.Fill;
import dev.bellwether.market.account.Order;
import dev.bellwether.market.account.OrderRequest;
import dev.bellwether.market.account.OrderState;
import dev.bellwether.market.account.OrderStatus;
import dev.bellwether.market.account.Side;
import dev.bellwether.market.data.Symbol;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class BrokerStateTest {
  private static final Symbol SPY = Symbol.of("SPY");
  private static final BigDecimal ONE = BigDecimal.ONE;
  private static final Order ORDER = new Order("x", OrderRequest.market(SPY, Side.BUY, ONE), 0);
  private static final Fill FILL =
      new Fill("x", SPY, Side.BUY, ONE, ONE, BigDecimal.ZERO, BigDecimal.ZERO, 0);

  @Test
  void doesNotChangeWithTheListsItWasMadeOf() {
    List<OrderStatus> orders = new ArrayList<>();
    List<Fill> fills = new ArrayList<>(List.of(FILL));
    Account account = new Account(ONE, ONE, Map.of());

    Broker.State state = new Broker.State(account, orders, fills);
    orders.add(new OrderStatus(ORDER, OrderState.ACCEPTED, BigDecimal.ZERO, ""));
    fills.clear();

    assertThat(state.orders()).isEmpty();
    assertThat(state.fills()).containsExactly(FILL);
  }

  @Test
  void failuresSayWhatToDoAboutThem() {
    IOException cause = new IOException("reset");

    PortException failure =
        new PortException(PortException.Remedy.RECONCILE, "POST /v2/orders was cut off", cause);

    assertThat(failure.remedy()).isEqualTo(PortException.Remedy.RECONCILE);
    assertThat(failure).hasMessage("POST /v2/orders was cut off").hasCause(cause);
    assertThat(new PortException(PortException.Remedy.STOP, "gone")).hasNoCause();
  }
}
