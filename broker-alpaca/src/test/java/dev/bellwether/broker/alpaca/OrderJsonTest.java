package dev.bellwether.broker.alpaca;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bellwether.http.json.Json;
import dev.bellwether.market.account.OrderState;
import dev.bellwether.market.account.OrderStatus;
import dev.bellwether.market.account.OrderType;
import dev.bellwether.market.account.TimeInForce;
import dev.bellwether.market.port.PortException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class OrderJsonTest {
  private static final String PLAIN =
      "{\"id\":\"v-1\",\"client_order_id\":\"b-1\",\"symbol\":\"SPY\",\"qty\":\"10\",\"filled_qty\":\"0\","
          + "\"type\":\"market\",\"side\":\"buy\",\"time_in_force\":\"day\",\"status\":\"new\"}";

  private static Optional<OrderJson> read(String text) {
    return OrderJson.of(Json.read(text).orElseThrow());
  }

  private static OrderStatus status(OrderJson json) {
    return json.inOurWords(json.order());
  }

  @ParameterizedTest
  @CsvSource({
    "new, ACCEPTED",
    "accepted, ACCEPTED",
    "pending_new, SENT",
    "held, ACCEPTED",
    "pending_cancel, ACCEPTED",
    "pending_replace, ACCEPTED",
    "suspended, ACCEPTED",
    "stopped, ACCEPTED",
    "done_for_day, ACCEPTED",
    "canceled, CANCELLED",
    "replaced, CANCELLED",
    "expired, EXPIRED",
    "rejected, REFUSED",
    "who_knows, ACCEPTED"
  })
  void understandsEachStatus(String word, OrderState state) {
    OrderJson json = read(PLAIN.replace("\"new\"", "\"" + word + "\"")).orElseThrow();

    assertThat(status(json).state()).isEqualTo(state);
  }

  @Test
  void saysSoWhereAStatusIsNotKnown() {
    OrderJson json = read(PLAIN.replace("\"new\"", "\"who_knows\"")).orElseThrow();

    assertThat(status(json).reason())
        .isEqualTo("Alpaca says \"who_knows\", which we do not know: taken as open");
  }

  @Test
  void countsWhatWasFilledOfAnOpenOrderAsPart() {
    String partly =
        PLAIN.replace("\"filled_qty\":\"0\"", "\"filled_qty\":4,\"filled_avg_price\":\"600.25\"");

    OrderJson json = read(partly).orElseThrow();

    assertThat(json.state()).isEqualTo(OrderState.PARTIALLY_FILLED);
    assertThat(status(json).filled()).isEqualByComparingTo("4");
    assertThat(json.average()).isEqualByComparingTo("600.25");
  }

  @Test
  void takesUnknownKindsForTheWorst() {
    String odd = PLAIN.replace("\"market\"", "\"iceberg\"").replace("\"day\"", "\"gtd\"");

    OrderJson json = read(odd).orElseThrow();

    assertThat(json.order().request().type()).isEqualTo(OrderType.MARKET);
    assertThat(json.order().request().timeInForce()).isEqualTo(TimeInForce.GTC);
  }

  @Test
  void usesTheVendorsIdWhereTheClientsIsTooLong() {
    String longId = PLAIN.replace("b-1", "x".repeat(49));

    assertThat(read(longId).orElseThrow().order().id()).isEqualTo("v-1");
  }

  @Test
  void leavesOutOrdersOfAnAmountOfMoneyAndOfSeveralLegs() {
    assertThat(read(PLAIN.replace("\"qty\":\"10\"", "\"qty\":null,\"notional\":\"50\""))).isEmpty();
    assertThat(read(PLAIN.replace("\"symbol\":\"SPY\"", "\"symbol\":\"\""))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"filled_qty\":\"0\" | \"filled_qty\":\"11\",\"filled_avg_price\":\"1\" | order.filled_qty"
            + " must be 0 to qty 10, was 11",
        "\"filled_qty\":\"0\" | \"filled_qty\":\"1\" | order.filled_avg_price is missing",
        "\"qty\":\"10\" | \"qty\":\"-10\" | order.qty must be above 0, was -10",
        "\"qty\":\"10\" | \"qty\":true | order.qty must be a number, was true",
        "\"side\":\"buy\" | \"side\":\"bye\" | order.side must be buy or sell, was \"bye\"",
        "\"id\":\"v-1\", | \"x\":1, | order.id is missing",
        "\"qty\":\"10\" | \"qty\":1e999999 | order.qty must be a number of at most 40 digits, was"
            + " 1E+999999"
      })
  void namesTheFieldThatMakesNoSense(String good, String bad, String message) {
    assertThatThrownBy(() -> read(PLAIN.replace(good, bad)))
        .isInstanceOf(PortException.class)
        .hasMessage(message);
  }
}
