package dev.bellwether.sandbox.exchange;

import dev.bellwether.sandbox.market.Market;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** Whether the account has what an order needs: the shares, or the buying power. */
final class ResourceRules {
  private static final BigDecimal SHORT_CUSHION = new BigDecimal("1.03");
  private static final BigDecimal LEAST_FOR_SHORT = new BigDecimal(2000);

  private final Floor floor;

  ResourceRules(Floor floor) {
    this.floor = floor;
  }

  /**
   * Checks shares or buying power.
   *
   * @param freedQty shares that an order to be replaced gives back
   * @param freedPower buying power that it gives back
   */
  Optional<ApiError> check(
      TradingAccount account, OrderTerms terms, BigDecimal freedQty, BigDecimal freedPower) {
    if (terms.closes()) {
      return shares(account, terms, freedQty);
    }
    return conflict(account, terms)
        .or(() -> mayShort(account, terms))
        .or(() -> power(account, terms, freedPower));
  }

  /** What one share, or the amount as a whole, ties up; 0 for orders that close a position. */
  BigDecimal reserve(OrderTerms terms) {
    if (terms.closes()) {
      return BigDecimal.ZERO;
    }
    if (terms.notional() != null) {
      return terms.notional();
    }
    BigDecimal limit = terms.limitPrice();
    BigDecimal market = reference(terms);
    if (!terms.buys()) {
      BigDecimal ask = market.multiply(SHORT_CUSHION);
      return limit == null ? ask : limit.max(ask);
    }
    if (limit != null) {
      return limit;
    }
    BigDecimal stop = terms.stopPrice();
    return (stop == null ? market : stop).multiply(BigDecimal.valueOf(floor.rules.marketCushion()));
  }

  /** The far side of the quote in the core session, the last price outside it. */
  private BigDecimal reference(OrderTerms terms) {
    Market market = floor.market;
    return market
        .tape(terms.asset().ticker())
        .filter(tape -> !Double.isNaN(tape.price()))
        .map(
            tape ->
                market.hours().isCore(floor.nowMillis)
                    ? tape.lastQuote().orElseThrow().ask()
                    : tape.price())
        .map(Prices::exact)
        .orElse(BigDecimal.ZERO);
  }

  private Optional<ApiError> shares(TradingAccount account, OrderTerms terms, BigDecimal freedQty) {
    String ticker = terms.asset().ticker();
    BigDecimal existing = account.qty(ticker).abs();
    BigDecimal held = account.held(ticker).subtract(freedQty);
    BigDecimal available = existing.subtract(held);
    BigDecimal wanted = wanted(terms);
    if (wanted.compareTo(available) <= 0) {
      return Optional.empty();
    }
    String message =
        "insufficient qty available for order (requested: "
            + Wire.text(wanted)
            + ", available: "
            + Wire.text(available)
            + ")";
    return Optional.of(
        ApiError.forbidden(message)
            .with("available", Wire.text(available))
            .with("existing_qty", Wire.text(existing))
            .with("held_for_orders", Wire.text(held))
            .with("related_orders", account.holders(ticker))
            .with("symbol", ticker));
  }

  private BigDecimal wanted(OrderTerms terms) {
    BigDecimal amount = terms.notional();
    BigDecimal price = reference(terms);
    return amount == null || price.signum() == 0
        ? terms.shares()
        : amount.divide(price, 9, RoundingMode.DOWN);
  }

  private static Optional<ApiError> conflict(TradingAccount account, OrderTerms terms) {
    for (ExchangeOrder order : account.open) {
      boolean same = order.ticker().equals(terms.asset().ticker());
      if (same && !order.terms.closes() && order.terms.side() != terms.side()) {
        return Optional.of(
            ApiError.forbidden(
                terms.buys()
                    ? "cannot open a long buy while a short sell order is open"
                    : "cannot open a short sell while a long buy order is open"));
      }
    }
    return Optional.empty();
  }

  private Optional<ApiError> mayShort(TradingAccount account, OrderTerms terms) {
    if (terms.buys()) {
      return Optional.empty();
    }
    boolean poor = Valuation.of(account, floor.market).equity().compareTo(LEAST_FOR_SHORT) < 0;
    if (poor || account.settings().noShorting()) {
      return Optional.of(ApiError.forbidden("account is not allowed to short"));
    }
    return terms.asset().shortable()
        ? Optional.empty()
        : Optional.of(
            ApiError.unprocessable(
                "asset \"" + terms.asset().ticker() + "\" cannot be sold short"));
  }

  private Optional<ApiError> power(
      TradingAccount account, OrderTerms terms, BigDecimal freedPower) {
    BigDecimal reserve = reserve(terms);
    BigDecimal basis = terms.notional() != null ? reserve : reserve.multiply(terms.shares());
    if (CombinationRules.isFraction(terms) && basis.compareTo(BigDecimal.ONE) < 0) {
      return Optional.of(ApiError.forbidden("cost basis must be >= minimal amount of order 1"));
    }
    BigDecimal power = Valuation.of(account, floor.market).buyingPower().add(freedPower);
    if (basis.compareTo(power) <= 0) {
      return Optional.empty();
    }
    return Optional.of(
        ApiError.forbidden("insufficient buying power")
            .with("buying_power", Wire.text(power.setScale(2, RoundingMode.DOWN)))
            .with("cost_basis", Wire.text(basis)));
  }
}
