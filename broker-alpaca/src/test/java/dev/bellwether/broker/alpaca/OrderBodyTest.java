package dev.bellwether.broker.alpaca;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bellwether.http.json.Json;
import dev.bellwether.market.account.Order;
import dev.bellwether.market.account.OrderRequest;
import dev.bellwether.market.account.OrderType;
import dev.bellwether.market.account.Side;
import dev.bellwether.market.account.TimeInForce;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

final class OrderBodyTest {
  private static JsonNode body(Side side, OrderType type, String quantity) {
    OrderRequest request =
        new OrderRequest(LocalAlpaca.SPY, side, new BigDecimal(quantity), type, TimeInForce.CLS);
    return Json.read(OrderBody.of(new Order("b-1", request, 0))).orElseThrow();
  }

  private static OrderType limit(String price) {
    return new OrderType.Limit(new BigDecimal(price));
  }

  @Test
  void writesNumbersAsPlainTexts() {
    JsonNode body = body(Side.BUY, OrderType.MARKET, "1E+3");

    assertThat(Json.text(body))
        .isEqualTo(
            "{\"symbol\":\"SPY\",\"qty\":\"1000\",\"side\":\"buy\",\"type\":\"market\","
                + "\"time_in_force\":\"cls\",\"client_order_id\":\"b-1\"}");
  }

  @Test
  void putsLimitsOnTheTickThatIsBetterForUs() {
    assertThat(price(Side.BUY, "600.129")).isEqualTo("600.12");
    assertThat(price(Side.SELL, "600.121")).isEqualTo("600.13");
    assertThat(price(Side.BUY, "0.12349")).isEqualTo("0.1234");
    assertThat(price(Side.SELL, "0.99999")).isEqualTo("1");
    assertThat(price(Side.BUY, "0.00001")).isEqualTo("0.0001");
  }

  private static String price(Side side, String limit) {
    return body(side, limit(limit), "1").path("limit_price").asString();
  }

  @Test
  void putsTriggersOnTheNearestTick() {
    OrderType both = new OrderType.StopLimit(new BigDecimal("9.996"), new BigDecimal("9.994"));

    JsonNode body = body(Side.SELL, both, "1");

    assertThat(body.path("stop_price").asString()).isEqualTo("10");
    assertThat(body.path("limit_price").asString()).isEqualTo("10");
  }

  @Test
  void writesFractionsAsPercent() {
    OrderType trail = new OrderType.TrailingStopFraction(new BigDecimal("0.015"));

    assertThat(body(Side.SELL, trail, "1").path("trail_percent").asString()).isEqualTo("1.5");
  }

  @Test
  void doesNotRoundAQuantity() {
    OrderRequest fine = OrderRequest.market(LocalAlpaca.SPY, Side.BUY, new BigDecimal("1E-10"));

    assertThat(OrderBody.fault(fine)).contains("at most 9 decimals, was 1E-10");
  }
}
