package dev.bellwether.sandbox.exchange;

import static dev.bellwether.sandbox.exchange.Day.at;
import static dev.bellwether.sandbox.exchange.Day.buy;
import static dev.bellwether.sandbox.exchange.Day.buyAt;
import static dev.bellwether.sandbox.exchange.Day.money;
import static dev.bellwether.sandbox.exchange.Day.sell;
import static dev.bellwether.sandbox.exchange.Day.sellAt;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/** Codes and texts of ALPACA.md sections 5 and 6. */
final class RefusalTest {
  private final Day day =
      new Day(ExchangeRules.DEFAULT, at(10, 0), Day.flat("SPY", at(9, 59), 361, 600));

  @Test
  void refusesSubPennyPrices() {
    ApiError error = day.refused(buyAt(1, "290.123"));

    assertThat(error.status()).isEqualTo(422);
    assertThat(error.code()).isEqualTo(42210000);
    assertThat(error.message())
        .isEqualTo(
            "invalid limit_price 290.123. sub-penny increment does not fulfill minimum pricing"
                + " criteria");
  }

  @Test
  void acceptsFourDecimalsBelowADollar() {
    assertThat(day.accepted(buyAt(1, "0.1234")).terms().limitPrice())
        .isEqualByComparingTo("0.1234");
    assertThat(day.refused(buyAt(1, "0.12345")).code()).isEqualTo(42210000);
  }

  @Test
  void refusesFieldsThatAreMissingOrWrong() {
    assertThat(day.refused(sellAt(1, "-1")).message()).isEqualTo("limit price must be > 0");
    assertThat(day.refused(buy(0)).message()).isEqualTo("qty must be > 0");
    assertThat(day.refused(buy(1).in("week")).message()).isEqualTo("invalid time_in_force");
    assertThat(day.refused(buy(1).as("x".repeat(129))).message())
        .isEqualTo("client_order_id must be no more than 128 characters");
    assertThat(day.refused(buy(0)).code()).isEqualTo(40010001);
  }

  @Test
  void refusesAnUnknownAsset() {
    ApiError error = day.refused(NewOrderJson.market("XXX", "buy", BigDecimal.ONE));

    assertThat(error).isEqualTo(ApiError.unprocessable("asset \"XXX\" not found"));
  }

  @Test
  void refusesAClientOrderIdThatWasUsedEvenByACancelledOrder() {
    OrderView first = day.accepted(buyAt(1, "1").as("mine"));
    day.exchange.cancel(day.account, first.id().toString());

    ApiError error = day.refused(buy(1).as("mine"));

    assertThat(error).isEqualTo(ApiError.field("client_order_id must be unique"));
  }

  @Test
  void refusesWhatTheBuyingPowerDoesNotCover() {
    // 4 * 100,000 = 400,000; 1,000 * 600.5 = 600,500.
    ApiError error = day.refused(buyAt(1000, "600.5"));

    assertThat(error.status()).isEqualTo(403);
    assertThat(error.message()).isEqualTo("insufficient buying power");
    assertThat(error.extra())
        .containsEntry("buying_power", "400000")
        .containsEntry("cost_basis", "600500");
  }

  @Test
  void countsOpenOrdersAgainstTheBuyingPower() {
    day.accepted(buyAt(600, "600"));

    assertThat(day.exchange.valuation(day.account).buyingPower()).isEqualByComparingTo("40000");
    assertThat(day.refused(buyAt(67, "600")).message()).isEqualTo("insufficient buying power");
  }

  @Test
  void refusesMoreThanIsHeldAndSaysWhoHoldsIt() {
    day.accepted(buy(10));
    day.exchange.advanceTo(at(10, 0) + 1);
    OrderView open = day.accepted(sellAt(10, "700"));

    ApiError error = day.refused(sellAt(5, "700"));

    assertThat(error.message())
        .isEqualTo("insufficient qty available for order (requested: 5, available: 0)");
    assertThat(error.extra())
        .containsEntry("existing_qty", "10")
        .containsEntry("held_for_orders", "10")
        .containsEntry("available", "0")
        .containsEntry("related_orders", java.util.List.of(open.id().toString()));
  }

  @Test
  void refusesOrdersThatCouldTradeWithOnesOwn() {
    OrderView open = day.accepted(buyAt(10, "590"));

    ApiError limit = day.refused(sellAt(1, "590"));
    ApiError market = day.refused(sell(1));

    assertThat(limit.message()).isEqualTo("potential wash trade detected. use complex orders");
    assertThat(limit.extra())
        .containsEntry("existing_order_id", open.id().toString())
        .containsEntry("reject_reason", "opposite side limit order exists");
    assertThat(market.message()).isEqualTo(limit.message());
  }

  @Test
  void refusesAShortSaleWhileALongBuyIsOpen() {
    day.accepted(buyAt(10, "590"));

    assertThat(day.refused(sellAt(1, "700")).message())
        .isEqualTo("cannot open a short sell while a long buy order is open");
  }

  @Test
  void refusesFractionsThatAreNotPlainDayOrders() {
    NewOrderJson half = NewOrderJson.market("SPY", "buy", money("0.5"));

    assertThat(day.refused(half.in("gtc")).message())
        .isEqualTo("fractional orders must be DAY orders");
    assertThat(day.refused(half.with("bracket", money("700"), money("500"))).message())
        .isEqualTo("fractional orders must be simple orders");
    assertThat(day.refused(NewOrderJson.market("SPY", "sell", money("0.5"))).message())
        .isEqualTo("fractional orders cannot be sold short");
    assertThat(day.refused(buy(1).forMoney(money("0.99"))).message())
        .isEqualTo("notional must be >= 1.00");
  }

  @Test
  void refusesAStopLossOnTheWrongSide() {
    assertThat(day.refused(buyAt(1, "600").with("bracket", money("610"), money("600"))).message())
        .isEqualTo("stop_loss.stop_price must be <= base_price - 0.01");
  }

  @Test
  void refusesAuctionOrdersOutsideTheirWindow() {
    assertThat(day.refused(buy(1).in("opg")).message())
        .isEqualTo("opg orders must be submitted after 7:00pm and before 9:28am");
    assertThat(day.accepted(buy(1).in("cls")).state()).isEqualTo(OrderState.PENDING_NEW);
    day.advanceTo(15, 50);
    assertThat(day.refused(buy(1).in("cls")).code()).isEqualTo(40310000);
    day.advanceTo(19, 0);
    assertThat(day.accepted(buy(1).in("opg")).state()).isEqualTo(OrderState.ACCEPTED);
  }

  @Test
  void refusesToReplaceOrCancelWhatIsNotOpen() {
    OrderView filled = day.accepted(buy(1));
    OrderView open = day.accepted(buyAt(1, "500"));
    day.exchange.advanceTo(at(10, 0) + 1);
    var same = new ReplaceOrderJson(null, money("500.00"), null, null, null, null);

    assertThat(day.exchange.cancel(day.account, filled.id().toString()).orElseThrow())
        .isEqualTo(ApiError.unprocessable("order is already in \"filled\" state"));
    assertThat(day.exchange.replace(day.account, filled.id().toString(), same))
        .isEqualTo(
            new Outcome.Refused<OrderView>(
                ApiError.unprocessable("unable to replace order, order is not open")));
    assertThat(day.exchange.replace(day.account, open.id().toString(), same))
        .isEqualTo(
            new Outcome.Refused<OrderView>(ApiError.forbidden("order parameters are not changed")));
    assertThat(day.exchange.cancel(day.account, "no-such").orElseThrow().message())
        .isEqualTo("order not found for no-such");
  }

  @Test
  void refusesEverythingFromASuspendedAccount() {
    day.exchange.block(day.account, true);

    assertThat(day.refused(buy(1)))
        .isEqualTo(ApiError.forbidden("account is not authorized to trade"));
  }
}
