package dev.bellwether.sandbox.exchange;

import dev.bellwether.market.account.TimeInForce;
import dev.bellwether.sandbox.market.Asset;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether an order's fields go together; what fails mostly answers 422 42210000. */
final class CombinationRules {
  private static final BigDecimal CENT = new BigDecimal("0.01");
  private static final int MOST_DECIMALS = 9;

  private CombinationRules() {}

  static Optional<ApiError> check(OrderTerms terms, NewOrderJson order, double market) {
    return subPenny("limit_price", order.limitPrice())
        .or(() -> subPenny("stop_price", order.stopPrice()))
        .or(() -> subPenny("take_profit.limit_price", order.takeProfit()))
        .or(() -> subPenny("stop_loss.stop_price", order.stopLoss()))
        .or(() -> subPenny("stop_loss.limit_price", order.stopLossLimit()))
        .or(() -> force(terms))
        .or(() -> fraction(terms))
        .or(() -> extended(terms))
        .or(() -> exits(terms, order))
        .or(() -> exitPrices(terms, order, market));
  }

  /** A cent from one dollar on, a hundredth of a cent below. */
  static Optional<ApiError> subPenny(String name, @Nullable BigDecimal price) {
    if (price == null) {
      return Optional.empty();
    }
    int most = price.compareTo(BigDecimal.ONE) >= 0 ? 2 : 4;
    return price.stripTrailingZeros().scale() <= most
        ? Optional.empty()
        : no(
            "invalid "
                + name
                + " "
                + Wire.text(price)
                + ". sub-penny increment does not fulfill minimum pricing criteria");
  }

  private static Optional<ApiError> force(OrderTerms terms) {
    boolean dayOrGtc =
        terms.timeInForce() == TimeInForce.DAY || terms.timeInForce() == TimeInForce.GTC;
    boolean plain = terms.kind() == OrderKind.MARKET || terms.kind() == OrderKind.LIMIT;
    if (!dayOrGtc && !plain) {
      return no(Wire.text(terms.timeInForce()) + " orders must be market or limit orders");
    }
    boolean complex = terms.orderClass() != OrderClass.SIMPLE;
    if (complex && !dayOrGtc) {
      return no("complex orders must be DAY or GTC orders");
    }
    return complex && terms.kind() == OrderKind.TRAILING_STOP
        ? no("trailing stop orders must be simple orders")
        : Optional.empty();
  }

  private static Optional<ApiError> fraction(OrderTerms terms) {
    if (!isFraction(terms)) {
      return Optional.empty();
    }
    Asset asset = terms.asset();
    if (terms.notional() != null && terms.notional().compareTo(BigDecimal.ONE) < 0) {
      return no("notional must be >= 1.00");
    }
    if (terms.shares().stripTrailingZeros().scale() > MOST_DECIMALS) {
      return no("qty must have no more than 9 decimal places");
    }
    if (terms.timeInForce() != TimeInForce.DAY) {
      return no("fractional orders must be DAY orders");
    }
    if (terms.orderClass() != OrderClass.SIMPLE) {
      return no("fractional orders must be simple orders");
    }
    if (terms.kind() == OrderKind.TRAILING_STOP) {
      return no("fractional orders must be market, limit, stop, or stop_limit orders");
    }
    if (terms.intent().equals("sell_to_open")) {
      return no("fractional orders cannot be sold short");
    }
    return asset.fractionable()
        ? Optional.empty()
        : Optional.of(ApiError.forbidden("asset \"" + asset.ticker() + "\" is not fractionable"));
  }

  static boolean isFraction(OrderTerms terms) {
    return terms.notional() != null || terms.shares().stripTrailingZeros().scale() > 0;
  }

  private static Optional<ApiError> extended(OrderTerms terms) {
    if (!terms.extendedHours()) {
      return Optional.empty();
    }
    if (terms.kind().hasStop() || terms.kind() == OrderKind.TRAILING_STOP) {
      return no("stop orders are not eligible for extended hours trading");
    }
    boolean dayOrGtc =
        terms.timeInForce() == TimeInForce.DAY || terms.timeInForce() == TimeInForce.GTC;
    if (terms.kind() != OrderKind.LIMIT || !dayOrGtc) {
      return no("extended hours order must be DAY or GTC limit orders");
    }
    return terms.orderClass() == OrderClass.SIMPLE
        ? Optional.empty()
        : no("complex orders are not eligible for extended hours trading");
  }

  private static Optional<ApiError> exits(OrderTerms terms, NewOrderJson order) {
    boolean profit = order.takeProfit() != null;
    boolean loss = order.stopLoss() != null;
    return switch (terms.orderClass()) {
      case SIMPLE -> when(profit || loss, "simple orders must not have take_profit or stop_loss");
      case BRACKET ->
          when(
                  !profit || !loss,
                  "bracket orders require take_profit.limit_price and stop_loss.stop_price")
              .or(() -> when(terms.closes(), "bracket orders must be entry orders"));
      case OCO ->
          when(
                  !profit || !loss || terms.kind() != OrderKind.LIMIT,
                  "oco orders must be limit orders with take_profit and stop_loss")
              .or(() -> when(!terms.closes(), "oco orders must be exit orders"));
      case OTO ->
          when(profit == loss, "oto orders require take_profit or stop_loss")
              .or(() -> when(terms.closes(), "oto orders must be entry orders"));
    };
  }

  private static Optional<ApiError> exitPrices(
      OrderTerms terms, NewOrderJson order, double market) {
    if (terms.orderClass() == OrderClass.SIMPLE || Double.isNaN(market)) {
      return Optional.empty();
    }
    boolean oco = terms.orderClass() == OrderClass.OCO;
    boolean exitSells = oco != terms.buys();
    BigDecimal entry = oco ? order.takeProfit() : order.limitPrice();
    BigDecimal base = entry != null ? entry : Prices.exact(market);
    return stopLoss(exitSells, order.stopLoss(), base)
        .or(() -> takeProfit(exitSells, oco ? null : order.takeProfit(), base));
  }

  private static Optional<ApiError> stopLoss(
      boolean exitSells, @Nullable BigDecimal stop, BigDecimal base) {
    if (stop == null) {
      return Optional.empty();
    }
    BigDecimal border = exitSells ? base.subtract(CENT) : base.add(CENT);
    boolean right = exitSells ? stop.compareTo(border) <= 0 : stop.compareTo(border) >= 0;
    return right
        ? Optional.empty()
        : no(
            "stop_loss.stop_price must be "
                + (exitSells ? "<=" : ">=")
                + " base_price "
                + (exitSells ? "-" : "+")
                + " 0.01");
  }

  private static Optional<ApiError> takeProfit(
      boolean exitSells, @Nullable BigDecimal limit, BigDecimal base) {
    if (limit == null) {
      return Optional.empty();
    }
    BigDecimal border = exitSells ? base.add(CENT) : base.subtract(CENT);
    boolean right = exitSells ? limit.compareTo(border) >= 0 : limit.compareTo(border) <= 0;
    return right
        ? Optional.empty()
        : no(
            "take_profit.limit_price must be "
                + (exitSells ? ">=" : "<=")
                + " base_price "
                + (exitSells ? "+" : "-")
                + " 0.01");
  }

  private static Optional<ApiError> when(boolean wrong, String message) {
    return wrong ? no(message) : Optional.empty();
  }

  private static Optional<ApiError> no(String message) {
    return Optional.of(ApiError.unprocessable(message));
  }
}
