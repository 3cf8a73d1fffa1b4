package dev.bellwether.sandbox.exchange;

import java.math.BigDecimal;
import java.util.Optional;

/** Whether an order could trade with one of the same account (ALPACA.md section 5.7). */
final class WashRules {
  private WashRules() {}

  static Optional<ApiError> check(TradingAccount account, OrderTerms terms, ExchangeOrder except) {
    return check(account, terms, Optional.of(except));
  }

  static Optional<ApiError> check(TradingAccount account, OrderTerms terms) {
    return check(account, terms, Optional.empty());
  }

  private static Optional<ApiError> check(
      TradingAccount account, OrderTerms terms, Optional<ExchangeOrder> except) {
    if (isExempt(terms)) {
      return Optional.empty();
    }
    for (ExchangeOrder order : account.open) {
      boolean same = order.ticker().equals(terms.asset().ticker());
      boolean opposite = order.terms.side() != terms.side();
      boolean counts = !isExempt(order.terms) && except.filter(o -> o == order).isEmpty();
      if (same && opposite && counts && couldMeet(order.terms, terms)) {
        return Optional.of(refusal(order));
      }
    }
    return Optional.empty();
  }

  private static boolean isExempt(OrderTerms terms) {
    return terms.orderClass() != OrderClass.SIMPLE || terms.kind() == OrderKind.TRAILING_STOP;
  }

  private static boolean couldMeet(OrderTerms one, OrderTerms other) {
    BigDecimal first = one.limitPrice();
    BigDecimal second = other.limitPrice();
    if (first == null || second == null) {
      return true;
    }
    BigDecimal buy = one.buys() ? first : second;
    BigDecimal sell = one.buys() ? second : first;
    return buy.compareTo(sell) >= 0;
  }

  private static ApiError refusal(ExchangeOrder order) {
    String kind = order.terms.kind().hasLimit() ? "limit" : "market/stop";
    return ApiError.forbidden("potential wash trade detected. use complex orders")
        .with("existing_order_id", order.id.toString())
        .with("reject_reason", "opposite side " + kind + " order exists");
  }
}
